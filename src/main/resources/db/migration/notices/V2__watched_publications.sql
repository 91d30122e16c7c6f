-- Letters about what somebody watches, and notices that lead to a page of a State, such as /states/PT/revisions/7.
ALTER TABLE notices_letter DROP CONSTRAINT notices_letter_sort_check;
ALTER TABLE notices_letter ADD CONSTRAINT notices_letter_sort_check
    CHECK (sort IN ('URGENT', 'DIGEST', 'ADDRESS', 'WATCHED'));
ALTER TABLE notices_notice DROP CONSTRAINT notices_notice_link_check;
ALTER TABLE notices_notice ADD CONSTRAINT notices_notice_link_check CHECK (link ~ '^(/[A-Za-z0-9-]+)+$');
