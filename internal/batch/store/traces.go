package store

import "context"

// Traces gives every packed record of an item as it lies in the database: what a search for leftovers has to look for.
func (s *Store) Traces(ctx context.Context, itemID string) ([][]byte, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT name FROM item WHERE id = $1 UNION ALL SELECT summary FROM item WHERE id = $1 AND summary IS NOT NULL
		UNION ALL SELECT bytes FROM item_file WHERE item_id = $1 UNION ALL SELECT bytes FROM item_report WHERE item_id = $1`, itemID)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(r row) ([]byte, error) {
		var packed []byte
		return packed, r.Scan(&packed)
	})
}
