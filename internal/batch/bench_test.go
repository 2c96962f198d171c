package batch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"himscore/internal/batch/store"
	"himscore/internal/extract"
	"himscore/internal/fault"
	"himscore/internal/golden"
	"himscore/internal/pipeline"
	"himscore/taxonomy"
)

// benchFiles is the size of a class of a large school.
const benchFiles = 1000

// BenchmarkThousandFiles scores a thousand mixed files with two workers: in a plain loop, as a batch on each engine, and as a batch that fifty watch. One
// operation is all of them. Compare the rows of one run.
func BenchmarkThousandFiles(b *testing.B) {
	pool, err := extract.NewPool(extract.Options{Workers: 2, PutOff: true, QueueWait: time.Minute})
	if err != nil {
		b.Fatal(err)
	}
	defer pool.Close()
	pool.Warm()
	tax, err := taxonomy.LoadEmbedded()
	if err != nil {
		b.Fatal(err)
	}
	scorer := pipeline.New(pool, tax).AtMost(2)
	files := mixedFiles(b)
	asOf := time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)
	b.Run("loop", func(b *testing.B) {
		defer reportProcessorTime(b)()
		for b.Loop() {
			var next atomic.Int64
			var workers sync.WaitGroup
			for range 2 {
				workers.Go(func() {
					for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
						if _, err := scorer.Run(context.Background(), pipeline.Input{File: files[i].Body, AsOf: asOf}); err != nil {
							if _, ok := errors.AsType[*fault.Error](err); !ok {
								b.Error(err)
							}
						}
					}
				})
			}
			workers.Wait()
		}
	})
	b.Run("SQLite", func(b *testing.B) {
		benchBatch(b, "sqlite:"+filepath.Join(b.TempDir(), "batches.db"), scorer, files, 0)
	})
	b.Run("SQLite-50-watch", func(b *testing.B) {
		benchBatch(b, "sqlite:"+filepath.Join(b.TempDir(), "batches.db"), scorer, files, 50)
	})
	b.Run("PostgreSQL", func(b *testing.B) { benchBatch(b, newDatabase(b), scorer, files, 0) })
}

// benchBatch measures from the first byte of the upload to the last result.
func benchBatch(b *testing.B, url string, scorer Scorer, files []store.File, watchers int) {
	o := options(url, scorer)
	o.Limits.Files = benchFiles
	all := New(o)
	if err := all.Start(context.Background()); err != nil {
		b.Fatal(err)
	}
	defer all.Close()
	defer all.Stop()
	benchOne(b, all, files[:100], 0) // a server has opened its connections before a class comes
	defer reportProcessorTime(b)()
	for b.Loop() {
		benchOne(b, all, files, watchers)
	}
}

// benchOne sends a batch and watches it to its end.
func benchOne(b *testing.B, all *Batches, files []store.File, watchers int) {
	b.Helper()
	upload, err := all.Receive(context.Background(), "owner", "")
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range files {
		if err := upload.File(f.Name, bytes.NewReader(f.Body)); err != nil {
			b.Fatal(err)
		}
	}
	sent, _, err := upload.Commit(Wanted{AsOf: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		b.Fatal(err)
	}
	var watching sync.WaitGroup
	for range max(1, watchers) {
		watching.Go(func() {
			if err := all.Watch(context.Background(), "owner", sent.ID, 0, func(Event) error { return nil }); err != nil {
				b.Error(err)
			}
		})
	}
	watching.Wait()
	if now, err := all.Batch(context.Background(), "owner", sent.ID); err != nil || now.Done+now.Failed != len(files) {
		b.Fatal(now, err)
	}
}

// mixedFiles are the samples in all formats again and again, each a little different where it is text.
func mixedFiles(b *testing.B) []store.File {
	b.Helper()
	samples := golden.Samples(b, "../../seeds/resumes")
	var files []store.File
	for i := 0; len(files) < benchFiles; i++ {
		sample := samples[i%len(samples)]
		raw, err := os.ReadFile(sample)
		if err != nil {
			b.Fatal(err)
		}
		if filepath.Ext(sample) == ".txt" {
			raw = fmt.Appendf(nil, "Applicant %d\n%s", i, raw)
		}
		files = append(files, store.File{Name: fmt.Sprintf("%d%s", i, filepath.Ext(sample)), Body: raw})
	}
	return files
}
