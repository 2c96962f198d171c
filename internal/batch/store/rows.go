package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// rowwise is a statement for many rows. SQLite runs in this process and does one after the other; PostgreSQL gets all at once, since each call to it is a
// journey: there the statement takes one array for each column.
type rowwise struct {
	statement *sql.Stmt
	atOnce    bool
}

// column is one value of each row.
type column interface {
	at(row int) any
	array() any
}

// of is a column of some type.
type of[T any] []T

func (c of[T]) at(row int) any { return c[row] }
func (c of[T]) array() any     { return []T(c) }

// run runs the statement for so many rows and tells how many it touched.
func (w rowwise) run(ctx context.Context, tx *sql.Tx, rows int, columns ...column) (int, error) {
	statement := tx.StmtContext(ctx, w.statement)
	calls := rows
	if w.atOnce {
		calls = 1
	}
	touched, args := 0, make([]any, len(columns))
	for row := range calls {
		for i, c := range columns {
			if args[i] = c.array(); !w.atOnce {
				args[i] = c.at(row)
			}
		}
		result, err := statement.ExecContext(ctx, args...)
		if err != nil {
			return 0, err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return 0, err
		}
		touched += int(n)
	}
	return touched, nil
}

// bodies is one of the tables that hold the bytes of items, in one row on SQLite and in pieces on PostgreSQL.
type bodies struct {
	table  string
	insert *sql.Stmt // of SQLite. PostgreSQL copies: a megabyte in an array is copied four times on its way
}

// pieceBytes is what a page of PostgreSQL holds beside the heads of page and row.
const pieceBytes = 8000

// add puts the bodies of items into the table.
func (b bodies) add(ctx context.Context, tx *sql.Tx, on *sql.Conn, items of[string], bytes of[[]byte]) error {
	if b.insert != nil {
		_, err := rowwise{statement: b.insert}.run(ctx, tx, len(items), items, bytes)
		return err
	}
	if len(items) == 0 {
		return nil
	}
	var pieces [][]any
	for i, whole := range bytes {
		piece := int64(0)
		for part := range slices.Chunk(whole, pieceBytes) {
			pieces = append(pieces, []any{items[i], piece, part})
			piece++
		}
	}
	return on.Raw(func(driver any) error {
		_, err := driver.(*stdlib.Conn).Conn().CopyFrom(ctx, pgx.Identifier{b.table}, []string{"item_id", "piece", "bytes"}, pgx.CopyFromRows(pieces))
		return err
	})
}

// join reads the bytes of items, whose pieces follow each other.
func join(rows *sql.Rows) (map[string][]byte, error) {
	whole := map[string][]byte{}
	_, err := collect(rows, func(r row) (id string, err error) {
		var piece []byte
		if err := r.Scan(&id, &piece); err != nil {
			return id, err
		}
		if before, more := whole[id]; more {
			piece = append(before, piece...)
		}
		whole[id] = piece
		return id, nil
	})
	return whole, err
}

// in is the condition that a column is one of a list of texts, which is the parameter named. The list is what list gives.
func (s *Store) in(parameter string) string {
	if s.sqlite {
		return ` IN (SELECT value FROM json_each(` + parameter + `))`
	}
	return ` = ANY(` + parameter + `::text[])`
}

func (s *Store) list(texts []string) any {
	if !s.sqlite {
		return texts
	}
	raw, _ := json.Marshal(texts) // texts always encode
	return string(raw)
}
