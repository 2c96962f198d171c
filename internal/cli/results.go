package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"himscore/internal/batch"
	"himscore/internal/batch/export"
	"himscore/internal/batch/store"
)

// writeResults writes the export beside its place first: who opens the file sees all of it or the one before.
func writeResults(ctx context.Context, out string, write resultsWriter, all *batch.Batches, sent store.Batch) error {
	part, err := os.CreateTemp(filepath.Dir(out), ".himscore-*")
	if err != nil {
		return fmt.Errorf("--out: %w", err)
	}
	defer os.Remove(part.Name())
	err = write(part, sent, func(yield func(store.Item, []byte) error) error {
		return all.Each(ctx, sent.ID, strings.EqualFold(filepath.Ext(out), ".jsonl"), yield)
	})
	if err = errors.Join(err, part.Chmod(0o600), part.Close()); err == nil {
		err = os.Rename(part.Name(), out)
	}
	if err != nil {
		return fmt.Errorf("--out: %w", err)
	}
	return nil
}

// resultsWriter writes the results of a batch in one format.
type resultsWriter func(io.Writer, store.Batch, export.Source) error

// writerFor gives the writer for the ending of a name; none for no name.
func writerFor(out string) (resultsWriter, error) {
	if out == "" {
		return nil, nil
	}
	ends := []string{".csv", ".xlsx", ".jsonl"}
	at := slices.Index(ends, strings.ToLower(filepath.Ext(out)))
	if at < 0 {
		return nil, fmt.Errorf("--out: %q ends in none of %s", filepath.Base(out), strings.Join(ends, ", "))
	}
	return []resultsWriter{export.CSV, export.XLSX, export.JSONL}[at], nil
}
