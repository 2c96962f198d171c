package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"himscore/internal/access"
	"himscore/internal/batch/store"
)

type keysGroup struct {
	Add    keysAddCommand    `cmd:"" help:"Make a key and print its secret, this once."`
	List   keysListCommand   `cmd:"" help:"Print all keys, without their secrets."`
	Revoke keysRevokeCommand `cmd:"" help:"End a key, now or a while later."`
}

// keyPlace is where keys are kept. A server on the same place sees changes within seconds.
type keyPlace struct {
	KeyFile     string `env:"HIMSCORE_KEY_FILE" placeholder:"FILE" help:"Keep keys in this file; in the database otherwise."`
	DatabaseURL string `name:"database-url" env:"HIMSCORE_DATABASE_URL" default:"sqlite:himscore.db" placeholder:"URL" help:"The database, as serve was told."`
}

type keysAddCommand struct {
	keyPlace
	Name    string `arg:"" help:"Whose key it is. Batches belong to the name, so a second key of a name sees those of the first."`
	Scopes  string `default:"score,batch" placeholder:"SCOPE,..." help:"What it may do: score, batch, admin."`
	Expires string `placeholder:"DATE" help:"Its last day (UTC), or a moment such as 2027-06-30T12:00:00Z."`
}

// Run prints the secret alone on standard output, for whoever passes it on, and all about it on standard error.
func (c *keysAddCommand) Run(p *program) error {
	scopes, scopesErr := access.ParseScopes(c.Scopes)
	var expires time.Time
	var expiresErr error
	if c.Expires != "" {
		if expires, expiresErr = access.ParseExpiry(c.Expires); expiresErr == nil && expires.Before(time.Now()) {
			expiresErr = fmt.Errorf("--expires: %s is over", c.Expires)
		}
	}
	if err := errors.Join(scopesErr, expiresErr); err != nil {
		return usageError{err}
	}
	key, secret, err := access.New(c.Name, scopes, time.Now().UTC().Truncate(time.Millisecond), expires)
	if err != nil {
		return usageError{err}
	}
	if c.KeyFile != "" {
		err = access.AppendToFile(c.KeyFile, key)
	} else {
		err = c.inStore(p.ctx, func(s *store.Store) error { return s.AddKey(p.ctx, key) })
	}
	if err != nil {
		return fmt.Errorf("keep the key: %w", err)
	}
	fmt.Fprintf(p.stderr, "key %s of %s, for %s, %s. The secret is shown this once; callers send it as: Authorization: Bearer <secret>\n", key.ID(), key.Name, access.JoinScopes(scopes), until(expires))
	fmt.Fprintln(p.stdout, secret)
	return nil
}

type keysListCommand struct{ keyPlace }

// Run prints one key a line.
func (c *keysListCommand) Run(p *program) error {
	var keys []access.Key
	var err error
	if c.KeyFile != "" {
		keys, err = access.ReadFile(c.KeyFile)
	} else {
		err = c.inStore(p.ctx, func(s *store.Store) (err error) {
			keys, err = s.APIKeys(p.ctx)
			return err
		})
	}
	now := time.Now()
	w := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "ID\tNAME\tSCOPES\tMADE\tENDS")
	for _, k := range keys {
		made, ends := "", until(k.Expires)
		if !k.Created.IsZero() {
			made = k.Created.Format(time.DateOnly)
		}
		if !k.Live(now) {
			ends = "ended " + k.Expires.Format(time.RFC3339)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", k.ID(), k.Name, access.JoinScopes(k.Scopes), made, ends)
	}
	return errors.Join(w.Flush(), err)
}

func until(expires time.Time) string {
	if expires.IsZero() {
		return "without end"
	}
	return "until " + expires.UTC().Format(time.RFC3339)
}

type keysRevokeCommand struct {
	keyPlace
	Key   string        `arg:"" name:"name|id" help:"The id of one key, or a name for all of its keys."`
	After time.Duration `placeholder:"24h" help:"Let it live so much longer, while its holders take up the new one."`
}

// Run ends keys. What was revoked before stays as it is.
func (c *keysRevokeCommand) Run(p *program) error {
	now := time.Now().UTC().Truncate(time.Second)
	at := now.Add(c.After)
	ended := 0
	var err error
	if c.KeyFile != "" {
		ended, err = access.ExpireInFile(c.KeyFile, c.Key, now, at)
	} else {
		err = c.inStore(p.ctx, func(s *store.Store) (err error) {
			ended, err = s.ExpireKeys(p.ctx, c.Key, now, at)
			return err
		})
	}
	if err != nil {
		return fmt.Errorf("end the key: %w", err)
	}
	if ended == 0 {
		return fmt.Errorf("no live key has the name or id %s", c.Key)
	}
	fmt.Fprintf(p.stderr, "%d of %s: lives %s. Servers see it within seconds.\n", ended, c.Key, until(at))
	return nil
}

func (k keyPlace) inStore(ctx context.Context, do func(*store.Store) error) error {
	s, err := store.Open(ctx, store.Options{URL: k.DatabaseURL})
	if err != nil {
		return err
	}
	defer s.Close()
	return do(s)
}

// mayHoldKeys says whether there are keys in the database. One that does not answer may hold some; a SQLite file is not made to look into it.
func mayHoldKeys(ctx context.Context, databaseURL string) bool {
	if file, isFile := strings.CutPrefix(databaseURL, "sqlite:"); isFile {
		if _, err := os.Stat(file); err != nil {
			return false
		}
	}
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	found := true
	err := keyPlace{DatabaseURL: databaseURL}.inStore(ctx, func(s *store.Store) error {
		keys, err := s.APIKeys(ctx)
		found = err != nil || len(keys) > 0
		return nil
	})
	return err != nil || found
}
