package store

import (
	"context"
	"database/sql"
)

// hot are the statements of every single item. SQLite parses a statement each time it comes as text, which takes longer than running it.
type hot struct {
	addItem, end                                      rowwise
	addFile, keepReport                               bodies
	dispatched, begin, beginBatch, handBack, dropFile *sql.Stmt
	wishes, files, count                              *sql.Stmt
}

func (s *Store) prepare(ctx context.Context) error {
	h := &s.hot
	prepare := func(on *sql.DB, into **sql.Stmt, text string) (err error) {
		*into, err = on.PrepareContext(ctx, text)
		return err
	}
	for _, one := range []struct {
		into **sql.Stmt
		text string
	}{
		{&h.dispatched, `UPDATE item SET job = $1 WHERE id` + s.in("$2")},
		{&h.begin, `UPDATE item SET state = 'running', replica = $1, starts = starts + 1 WHERE id` + s.in("$2") + ` AND state = 'queued'
			RETURNING id, batch_id, position, name, roster, summary, starts`},
		{&h.beginBatch, `UPDATE batch SET state = 'running' WHERE id = $1 AND state = 'queued'`},
		{&h.handBack, `UPDATE item SET state = 'queued', replica = NULL, job = NULL, starts = starts - 1 WHERE replica = $1 AND id` + s.in("$2") + ` AND state = 'running'`},
		{&h.count, `UPDATE batch SET done = done + $2, failed = failed + $3 WHERE id = $1 RETURNING done + failed, files`},
		{&h.dropFile, `DELETE FROM item_file WHERE item_id` + s.in("$1")},
	} {
		if err := prepare(s.write, one.into, one.text); err != nil {
			return err
		}
	}
	for _, many := range []struct {
		into         *rowwise
		each, atOnce string
	}{
		{
			&h.addItem, `INSERT INTO item (id, batch_id, position, state, name, summary) VALUES ($1, $2, $3, 'queued', $4, $5)`,
			`INSERT INTO item (id, batch_id, position, state, name, summary) SELECT v.id, v.batch_id, v.position, 'queued', v.name, v.summary
				FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bytea[], $5::bytea[]) AS v(id, batch_id, position, name, summary)`,
		},
		{
			&h.end, `UPDATE item SET state = $2, summary = $3, turn = $4, replica = NULL WHERE id = $1 AND state IN ('queued', 'running')`,
			`UPDATE item SET state = v.state, summary = v.summary, turn = v.turn, replica = NULL
				FROM unnest($1::text[], $2::text[], $3::bytea[], $4::bigint[]) AS v(id, state, summary, turn) WHERE item.id = ANY($1::text[]) AND item.id = v.id AND item.state IN ('queued', 'running')`,
		},
	} {
		text := many.each
		if many.into.atOnce = !s.sqlite; many.into.atOnce {
			text = many.atOnce
		}
		if err := prepare(s.write, &many.into.statement, text); err != nil {
			return err
		}
	}
	h.addFile.table, h.keepReport.table = "item_file", "item_report"
	for _, b := range []*bodies{&h.addFile, &h.keepReport} {
		if !s.sqlite {
			continue
		}
		if err := prepare(s.write, &b.insert, `INSERT INTO `+b.table+` (item_id, bytes) VALUES ($1, $2)`); err != nil {
			return err
		}
	}
	if err := prepare(s.read, &h.wishes, `SELECT wishes FROM batch WHERE id = $1`); err != nil {
		return err
	}
	return prepare(s.read, &h.files, `SELECT item_id, bytes FROM item_file WHERE item_id`+s.in("$1")+` ORDER BY item_id, piece`)
}
