-- Files of any size: their bytes lie sealed, in pieces, in the node's home folder; here stands how much of each is safely
-- there, and once it is whole, its digest. Digest and length are of the plain bytes, and outlive the key.
create table vault_file (
    id          uuid primary key,
    case_key    uuid        not null references vault_case_key (id),
    length      bigint      not null check (length >= 0),
    sha256      bytea       check (octet_length(sha256) = 32),
    begun_at    timestamptz not null,
    finished_at timestamptz,
    check ((sha256 is null) = (finished_at is null))
);

-- A file grows until it is finished, and then stays what it is.
create function vault_file_only_grows() returns trigger language plpgsql as $$
begin
    if old.sha256 is null and new.id = old.id and new.case_key = old.case_key and new.begun_at = old.begun_at
        and new.length >= old.length then
        return new;
    end if;
    raise exception 'A file only grows, and not once it is finished' using errcode = 'restrict_violation';
end
$$;
create trigger vault_file_only_grows before update on vault_file
    for each row execute function vault_file_only_grows();

comment on table vault_file is 'runtime: select, insert, update, delete';
