-- On PostgreSQL files and reports lie in rows of a page each: what is longer it cut itself, into pieces of two kilobytes with an index of their own. The column
-- has a new name so that a server of before fails on it, which reads one row for each file.

-- +goose Up
ALTER TABLE item_file RENAME COLUMN body TO bytes;
ALTER TABLE item_file ADD COLUMN piece BIGINT NOT NULL DEFAULT 0;
ALTER TABLE item_report RENAME COLUMN body TO bytes;
ALTER TABLE item_report ADD COLUMN piece BIGINT NOT NULL DEFAULT 0;

-- +goose Down
ALTER TABLE item_report DROP COLUMN piece;
ALTER TABLE item_report RENAME COLUMN bytes TO body;
ALTER TABLE item_file DROP COLUMN piece;
ALTER TABLE item_file RENAME COLUMN bytes TO body;
