package store

import "context"

// Count is how many batches are in a state and how many of their files have no result yet.
type Count struct {
	State         State
	Batches, Open int64
}

// Counts are the figures of all owners, in the order of the states' names.
func (s *Store) Counts(ctx context.Context) ([]Count, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT state, count(*), CAST(sum(CASE WHEN state IN ('queued', 'running') THEN files - done - failed ELSE 0 END) AS BIGINT)
		FROM batch GROUP BY state ORDER BY state`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Count
	for rows.Next() {
		var c Count
		if err := rows.Scan(&c.State, &c.Batches, &c.Open); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, rows.Err()
}
