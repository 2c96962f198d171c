-- One text for SQLite and PostgreSQL. Times are milliseconds since 1970, UTC. What tells of a person is BYTEA: sealed when keys are configured.

-- +goose Up
CREATE TABLE batch (
    id              TEXT PRIMARY KEY,
    owner           TEXT NOT NULL,
    state           TEXT NOT NULL, -- receiving | queued | running | done | cancelled
    files           BIGINT NOT NULL DEFAULT 0,
    done            BIGINT NOT NULL DEFAULT 0,
    failed          BIGINT NOT NULL DEFAULT 0,
    created_at      BIGINT NOT NULL,
    touched_at      BIGINT NOT NULL, -- while receiving: when bytes last came
    finished_at     BIGINT,
    expires_at      BIGINT NOT NULL,
    wishes          BYTEA,
    idempotency_key TEXT,
    content         TEXT,
    notify          BOOLEAN NOT NULL DEFAULT FALSE -- a webhook is due once the batch has ended
);
CREATE UNIQUE INDEX batch_by_key ON batch (owner, idempotency_key);
CREATE INDEX batch_by_age ON batch (owner, created_at, id);

CREATE TABLE item (
    id       TEXT PRIMARY KEY,
    batch_id TEXT NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    state    TEXT NOT NULL, -- queued | running | done | failed
    name     BYTEA NOT NULL,
    roster   BYTEA,
    summary  BYTEA,
    starts   BIGINT NOT NULL DEFAULT 0, -- how often a process began to score it
    replica  TEXT,                      -- which process scores it now
    job      BIGINT,                    -- the job in river_job; null when it has to be dispatched
    turn     BIGINT,                    -- the how manieth of its batch to end; null while it has not
    UNIQUE (batch_id, position),
    UNIQUE (batch_id, turn)
);
CREATE INDEX item_unfinished ON item (state, batch_id) WHERE state IN ('queued', 'running');

-- Bytes have tables of their own: SQLite writes a row anew as a whole whenever one of its fields changes.
CREATE TABLE item_file (
    item_id TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    body    BYTEA NOT NULL
);
CREATE TABLE item_report (
    item_id TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    body    BYTEA NOT NULL
);

CREATE TABLE replica (
    id      TEXT PRIMARY KEY,
    seen_at BIGINT NOT NULL
);

CREATE TABLE audit (
    at       BIGINT NOT NULL,
    actor    TEXT NOT NULL,
    action   TEXT NOT NULL, -- created | exported | erased | purged
    batch_id TEXT NOT NULL,
    detail   TEXT NOT NULL
);
CREATE INDEX audit_by_time ON audit (at);

-- +goose Down
DROP TABLE audit;
DROP TABLE replica;
DROP TABLE item_report;
DROP TABLE item_file;
DROP TABLE item;
DROP TABLE batch;
