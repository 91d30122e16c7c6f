-- Files of packages of evidence. What they are called and claim to be is sealed under the key of the case; their bytes lie
-- in the vault, under sealed_file. A package_id names a row of the packages, made with the chain of custody.
create table evidence_file (
    id              uuid primary key,
    package_id      uuid        not null,
    number          integer     not null check (number > 0),
    uploader        uuid        not null,
    description     bytea       not null,
    announced       bigint      not null check (announced >= 0),
    declared_sha256 bytea       check (octet_length(declared_sha256) = 32),
    sealed_file     uuid        not null unique,
    size            bigint      check (size >= 0),
    sha256          bytea       check (octet_length(sha256) = 32),
    state           text        not null check (state in ('ARRIVING', 'ARRIVED', 'TAKEN_OUT')),
    announced_at    timestamptz not null,
    unique (package_id, number),
    check ((size is null) = (sha256 is null)),
    check (state <> 'ARRIVED' or sha256 is not null)
);
-- The same file is known again by size and digest when its bearer comes back.
create index evidence_file_coming_back on evidence_file (package_id, uploader, announced, declared_sha256)
    where state <> 'TAKEN_OUT';

comment on table evidence_file is 'runtime: select, insert, update';
