-- SQLite uses a partial index only where a statement repeats its condition, and did not see that 'queued' is one of a list: so each look for work read
-- all items that are kept. An item that has not ended has no turn.

-- +goose Up
CREATE INDEX item_open ON item (state, batch_id) WHERE turn IS NULL;
DROP INDEX item_unfinished;

-- +goose Down
CREATE INDEX item_unfinished ON item (state, batch_id) WHERE state IN ('queued', 'running');
DROP INDEX item_open;
