-- Which clock ends first: a service level of this node is no law, and what the other side owes is not one's own. The board
-- is filled once more, so that the requests that are there say it too.

ALTER TABLE inbox_case ADD COLUMN due_kind text;
DELETE FROM inbox_filled;
