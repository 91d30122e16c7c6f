-- What the role the node runs as may do with these tables; the node's owner role grants it after every migration.
-- A table that says nothing may be read and written freely.
comment on table audit_entry is 'runtime: select, insert';
comment on table audit_leaf is 'runtime: select, insert';
comment on table audit_node is 'runtime: select, insert';
comment on table audit_checkpoint is 'runtime: select, insert';
comment on table audit_pending is 'runtime: select, insert, delete';
