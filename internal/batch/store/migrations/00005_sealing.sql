-- Which keys have sealed what is kept, and when: so that one which is still needed is missed at the start, not at the first record that does not open.

-- +goose Up
CREATE TABLE sealing (
    key_id    TEXT PRIMARY KEY,
    used_from BIGINT NOT NULL,
    used_to   BIGINT NOT NULL
);

-- +goose Down
DROP TABLE sealing;
