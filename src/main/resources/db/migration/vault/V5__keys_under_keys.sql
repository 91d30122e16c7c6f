-- A key may hang on another: what comes with a case, such as evidence, is destroyed with it, in the same statement. What
-- holds the case holds them too, since nothing else ends them.
alter table vault_case_key add column under uuid references vault_case_key (id);
create index vault_case_key_by_under on vault_case_key (under) where under is not null;

create or replace function vault_only_destroy() returns trigger language plpgsql as $$
begin
    if old.destroyed_at is null and new.id = old.id and new.created_at = old.created_at
        and new.under is not distinct from old.under then
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
