-- An item that is begun stays in the index of open items: each change of a state wrote all indexes anew.

-- +goose Up
CREATE INDEX item_unended ON item (batch_id) WHERE turn IS NULL;
DROP INDEX item_open;

-- +goose Down
CREATE INDEX item_open ON item (state, batch_id) WHERE turn IS NULL;
DROP INDEX item_unended;
