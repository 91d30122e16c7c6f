-- Master keys follow one another: a new generation for every rotation. Case keys name the one they are wrapped by.
alter table vault_master_key drop column only_row;
alter table vault_master_key add column generation integer not null default 1 check (generation > 0);
alter table vault_master_key alter column generation drop default;
alter table vault_master_key add primary key (generation);

alter table vault_case_key add column generation integer not null default 1 references vault_master_key (generation);
alter table vault_case_key alter column generation drop default;
-- The retention rule under which a key was destroyed.
alter table vault_case_key add column destroyed_under text;
alter table vault_case_key add check (destroyed_under is null or destroyed_at is not null);

-- When a case's key is destroyed, and under which rule.
create table vault_retention (
    case_key uuid primary key references vault_case_key (id),
    rule     text        not null check (rule ~ '^[a-z][a-z-]{0,60}$'),
    since    timestamptz not null,
    due_at   timestamptz not null
);
create index vault_retention_by_due on vault_retention (due_at);

-- Cases that are not destroyed, whatever is due.
create table vault_hold (
    case_key uuid primary key references vault_case_key (id),
    held_at  timestamptz not null
);

-- A key is made under the newest master key only: a node that still has the one before cannot add to what was rewrapped.
create function vault_only_newest_generation() returns trigger language plpgsql as $$
begin
    if new.generation = (select max(generation) from vault_master_key) then
        return new;
    end if;
    raise exception 'The master key was rotated; start the node again' using errcode = 'restrict_violation';
end
$$;
create trigger vault_case_key_of_newest_generation before insert on vault_case_key
    for each row execute function vault_only_newest_generation();

-- The two changes there are: a key is destroyed, once and for ever; a key is wrapped by a later master key.
create or replace function vault_only_destroy() returns trigger language plpgsql as $$
begin
    if old.destroyed_at is null and new.id = old.id and new.created_at = old.created_at then
        if new.destroyed_at is not null and new.wrapped is null and new.generation = old.generation then
            return new;
        end if;
        if new.destroyed_at is null and new.wrapped is not null and new.generation > old.generation then
            return new;
        end if;
    end if;
    raise exception 'A case key can only be destroyed, once, or wrapped by a later master key'
        using errcode = 'restrict_violation';
end
$$;
