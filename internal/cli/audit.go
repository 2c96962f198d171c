package cli

import (
	"encoding/csv"
	"time"

	"himscore/internal/batch/store"
)

type auditCommand struct {
	DatabaseURL string `name:"database-url" env:"HIMSCORE_DATABASE_URL" default:"sqlite:himscore.db" placeholder:"URL" help:"Where batches are kept, as serve was told."`
	Batch       string `placeholder:"ID" help:"Of this batch alone."`
	Days        int    `default:"366" placeholder:"N" help:"Of so many days."`
}

// Run prints who created, exported and erased which batch, as CSV, oldest first. It holds no content: the audit has none.
func (c *auditCommand) Run(p *program) error {
	s, err := store.Open(p.ctx, store.Options{URL: c.DatabaseURL})
	if err != nil {
		return err
	}
	defer s.Close()
	entries, err := s.Audit(p.ctx, time.Now().AddDate(0, 0, -c.Days), c.Batch)
	if err != nil {
		return err
	}
	w := csv.NewWriter(p.stdout)
	_ = w.Write([]string{"at", "actor", "action", "batch", "detail"}) // Flush has the error
	for _, e := range entries {
		_ = w.Write([]string{e.At.Format(time.RFC3339), e.Actor, e.Action, e.BatchID, e.Detail})
	}
	w.Flush()
	return w.Error()
}
