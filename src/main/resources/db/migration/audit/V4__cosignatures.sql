-- What witnesses signed: a line of the note each. A witness cosigns a checkpoint once.
create table audit_cosignature (
    tree_size bigint      not null references audit_checkpoint (tree_size),
    witness   text        not null,
    line      text        not null,
    at        timestamptz not null,
    primary key (tree_size, witness)
);
create index audit_cosignature_by_witness on audit_cosignature (witness, tree_size);
comment on table audit_cosignature is 'runtime: select, insert';

create trigger audit_cosignature_append_only before update or delete or truncate on audit_cosignature
    for each statement execute function audit_refuse_change();
