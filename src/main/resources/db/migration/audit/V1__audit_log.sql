-- The Merkle log: what was said, where it stands in the tree, the tree's hashes, the signed heads. All insert-only.

-- What was said. The statement may name authorities and references, never a narrative or a target: it is not sealed.
create table audit_entry (
    id          uuid primary key,
    recorded_at timestamptz not null,
    act         text        not null,
    statement   text        not null,
    salt        bytea       not null check (octet_length(salt) = 32),
    commitment  bytea       not null check (octet_length(commitment) = 32)
);

-- Entries that wait for their place in the tree: a queue, not part of the record. The order is that of the numbers,
-- however late a transaction with a lower number commits.
create table audit_pending (
    seq      bigint generated always as identity primary key,
    entry_id uuid not null unique references audit_entry (id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- The place of an entry in the tree.
create table audit_leaf (
    idx      bigint primary key check (idx >= 0),
    entry_id uuid not null unique references audit_entry (id)
);

-- Hashes of complete subtrees: node (level, idx) covers the leaves from idx * 2^level on, level 0 are the leaf hashes.
create table audit_node (
    level integer not null check (level between 0 and 62),
    idx   bigint  not null check (idx >= 0),
    hash  bytea   not null check (octet_length(hash) = 32),
    primary key (level, idx)
);

-- Signed heads, as C2SP tlog-checkpoint notes, each with the key it was signed by.
create table audit_checkpoint (
    tree_size    bigint primary key check (tree_size >= 0),
    root         bytea       not null check (octet_length(root) = 32),
    note         text        not null,
    verifier_key text        not null,
    at           timestamptz not null
);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse_change();
create trigger audit_leaf_append_only before update or delete or truncate on audit_leaf
    for each statement execute function audit_refuse_change();
create trigger audit_node_append_only before update or delete or truncate on audit_node
    for each statement execute function audit_refuse_change();
create trigger audit_checkpoint_append_only before update or delete or truncate on audit_checkpoint
    for each statement execute function audit_refuse_change();
