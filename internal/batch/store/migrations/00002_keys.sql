-- API keys that were made with `himscore keys add`.

-- +goose Up
CREATE TABLE api_key (
    sum        TEXT PRIMARY KEY, -- SHA-256 of the secret in hexadecimal; the secret itself is kept nowhere
    name       TEXT NOT NULL,    -- whose it is: batch.owner
    scopes     TEXT NOT NULL,    -- separated by commas
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL   -- 0: never
);

-- +goose Down
DROP TABLE api_key;
