-- What the role the node runs as may do with these tables; the node's owner role grants it after every migration.
comment on table vault_master_key is 'runtime: select, insert';
comment on table vault_case_key is 'runtime: select, insert, update';
comment on table vault_document is 'runtime: select, insert';
