-- What a row says twice, the second time is computed: then it cannot say two things.
alter table audit_entry drop column act;
alter table audit_entry add column act text generated always as (statement::jsonb ->> 'act') stored not null;

alter table audit_checkpoint drop column root;
alter table audit_checkpoint drop column tree_size;
alter table audit_checkpoint add column tree_size bigint
    generated always as (split_part(note, E'\n', 2)::bigint) stored primary key check (tree_size >= 0);
