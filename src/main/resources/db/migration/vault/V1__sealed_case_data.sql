-- Case data at rest: a key per case, wrapped by the master key that is kept outside the database, and documents sealed
-- under these keys.

-- Tells whether the master key on disk is the one the case keys are wrapped by; says nothing about the key itself.
create table vault_master_key (
    only_row   boolean primary key default true check (only_row),
    check_mac  bytea       not null check (octet_length(check_mac) = 32),
    created_at timestamptz not null
);

-- A destroyed key keeps its row, without the key.
create table vault_case_key (
    id           uuid primary key,
    wrapped      bytea,
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

-- The digest is that of the plain document: it is what receipts name, and it outlives the document's key.
create table vault_document (
    id          uuid primary key,
    case_key    uuid        not null references vault_case_key (id),
    sha256      bytea       not null check (octet_length(sha256) = 32),
    size        bigint      not null check (size >= 0),
    description bytea       not null,
    content     bytea       not null,
    kept_at     timestamptz not null
);
alter table vault_document alter column content set storage external;

create function vault_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The vault is insert-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger vault_master_key_insert_only before update or delete or truncate on vault_master_key
    for each statement execute function vault_refuse_change();
create trigger vault_document_insert_only before update or delete or truncate on vault_document
    for each statement execute function vault_refuse_change();
create trigger vault_case_key_stays before delete or truncate on vault_case_key
    for each statement execute function vault_refuse_change();

-- The one change there is: a key is destroyed, once and for ever.
create function vault_only_destroy() returns trigger language plpgsql as $$
begin
    if old.destroyed_at is null and new.destroyed_at is not null and new.wrapped is null
        and new.id = old.id and new.created_at = old.created_at then
        return new;
    end if;
    raise exception 'A case key can only be destroyed, once' using errcode = 'restrict_violation';
end
$$;

create trigger vault_case_key_only_destroyed before update on vault_case_key
    for each row execute function vault_only_destroy();
