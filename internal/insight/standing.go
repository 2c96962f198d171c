package insight

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"himscore/internal/batch"
	"himscore/internal/batch/store"
	"himscore/internal/extract"
)

// Workers tells how the processes that read files stand.
func Workers(pool *extract.Pool) []prometheus.Collector {
	return []prometheus.Collector{
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "himscore_workers_busy", Help: "Worker processes that are reading a file.",
		}, func() float64 { return float64(pool.Busy()) }),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "himscore_files_waiting", Help: "Files that wait for a free worker.",
		}, func() float64 { return float64(pool.Waiting()) }),
		prometheus.NewCounterFunc(prometheus.CounterOpts{
			Name: "himscore_workers_cpu_seconds_total", Help: "Processor time of worker processes.",
		}, func() float64 { return pool.CPU().Seconds() }),
		prometheus.NewCounterFunc(prometheus.CounterOpts{
			Name: "himscore_workers_killed_total", Help: "Worker processes that died or were killed over a file.",
		}, func() float64 { return float64(pool.Killed()) }),
	}
}

// countTime bounds how long a scrape waits for the database.
const countTime = 2 * time.Second

// Batches tells how many batches there are in each state and how many files they still hold. Where the database does not answer the
// figures are left out.
type Batches struct {
	batches        *batch.Batches
	states, queued *prometheus.Desc
}

// NewBatches asks the database at every scrape: several processes share it, and its counts are the truth.
func NewBatches(b *batch.Batches) *Batches {
	return &Batches{
		batches: b,
		states:  prometheus.NewDesc("himscore_batches", "Batches that are kept, by state, of all processes on this database.", []string{"state"}, nil),
		queued:  prometheus.NewDesc("himscore_batch_files_open", "Files of batches without a result yet, of all processes on this database.", nil, nil),
	}
}

// Describe names the figures.
func (b *Batches) Describe(to chan<- *prometheus.Desc) {
	to <- b.states
	to <- b.queued
}

// Collect asks the database.
func (b *Batches) Collect(to chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), countTime)
	defer cancel()
	counts, err := b.batches.Counts(ctx)
	if err != nil {
		return
	}
	of, open := map[store.State]int64{}, int64(0)
	for _, c := range counts {
		of[c.State] = c.Batches
		open += c.Open
	}
	for _, state := range [...]store.State{store.Receiving, store.Queued, store.Running, store.Done, store.Cancelled} { // none is a figure too
		to <- prometheus.MustNewConstMetric(b.states, prometheus.GaugeValue, float64(of[state]), string(state))
	}
	to <- prometheus.MustNewConstMetric(b.queued, prometheus.GaugeValue, float64(open))
}
