-- What both sides write about a request is found too: questions and answers, conditions, reasons, letters, notes. Such
-- words stay, whatever becomes of those of a draft that is written anew. The board is filled once more, so that what was
-- written before is found as well.

ALTER TABLE inbox_word ADD COLUMN lasting boolean NOT NULL DEFAULT false;
COMMENT ON TABLE inbox_word IS 'runtime: select, insert, update, delete';
DELETE FROM inbox_filled;
