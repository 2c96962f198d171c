package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"fmt"
	"time"

	"himscore/internal/access"
)

// AddKey keeps an API key.
func (s *Store) AddKey(ctx context.Context, k access.Key) error {
	err := s.InTx(ctx, func(tx *sql.Tx) error {
		expires := int64(0)
		if !k.Expires.IsZero() {
			expires = millis(k.Expires)
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO api_key (sum, name, scopes, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
			hex.EncodeToString(k.Sum[:]), k.Name, access.JoinScopes(k.Scopes), millis(k.Created), expires)
		if err != nil {
			return err
		}
		return audit(ctx, tx, k.Name, "key added", "", k.ID()+" "+access.JoinScopes(k.Scopes), k.Created)
	})
	if err != nil {
		return err
	}
	return s.flush(ctx)
}

// APIKeys gives every API key there is or was, oldest first.
func (s *Store) APIKeys(ctx context.Context) ([]access.Key, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT sum, name, scopes, created_at, expires_at FROM api_key ORDER BY created_at, sum`)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(r row) (access.Key, error) {
		var k access.Key
		var sum, scopes string
		var created, expires int64
		err := r.Scan(&sum, &k.Name, &scopes, &created, &expires)
		if err != nil {
			return k, err
		}
		k.Created, k.Expires = fromMillis(created), fromMillis(expires)
		if k.Sum, err = access.ParseSum(sum); err != nil {
			return k, fmt.Errorf("a key of %s %w", k.Name, err)
		}
		k.Scopes, err = access.ParseScopes(scopes)
		return k, err
	})
}

// ExpireKeys ends the live keys with this name or id at a time, unless they end sooner, and says how many those were.
func (s *Store) ExpireKeys(ctx context.Context, nameOrID string, now, at time.Time) (int, error) {
	keys, err := s.APIKeys(ctx)
	if err != nil {
		return 0, err
	}
	ended := 0
	err = s.InTx(ctx, func(tx *sql.Tx) error {
		for _, k := range keys {
			if k.Name != nameOrID && k.ID() != nameOrID || !k.Live(now) {
				continue
			}
			_, err := tx.ExecContext(ctx, `UPDATE api_key SET expires_at = $2 WHERE sum = $1 AND (expires_at = 0 OR expires_at > $2)`, hex.EncodeToString(k.Sum[:]), millis(at))
			if err == nil {
				err = audit(ctx, tx, k.Name, "key revoked", "", k.ID()+" at "+at.UTC().Format(time.RFC3339), now)
			}
			if err != nil {
				return err
			}
			ended++
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return ended, s.flush(ctx)
}
