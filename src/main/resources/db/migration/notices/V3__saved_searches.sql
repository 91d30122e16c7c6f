-- Letters about what saved searches of the library find.
ALTER TABLE notices_letter DROP CONSTRAINT notices_letter_sort_check;
ALTER TABLE notices_letter ADD CONSTRAINT notices_letter_sort_check
    CHECK (sort IN ('URGENT', 'DIGEST', 'ADDRESS', 'WATCHED', 'FOUND'));
