// Package insight tells whoever runs the service what it does. In: what the pipeline says of each resume, and how workers and batches stand.
// Out: figures for Prometheus, spans for OpenTelemetry. Never text, names or file names of resumes: what is counted is told apart by
// formats, readers and problem codes alone.
package insight

import (
	"github.com/prometheus/client_golang/prometheus"

	"himscore/internal/pipeline"
)

// Resumes counts and times resumes, whoever sent them. Its Observe goes to the pipeline, itself to the registry.
type Resumes struct {
	files  *prometheus.CounterVec
	stages *prometheus.HistogramVec
	bytes  prometheus.Histogram
}

// NewResumes starts all counts at nothing.
func NewResumes() *Resumes {
	return &Resumes{
		files: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "himscore_resumes_total", Help: "Resumes that were read or refused, by format, reader and problem code (ok where a report came of it).",
		}, []string{"format", "reader", "code"}),
		stages: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "himscore_stage_seconds", Help: "Seconds of a resume in each stage: read (with the wait for a worker) and judge.",
			Buckets: []float64{.001, .002, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"stage"}),
		bytes: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "himscore_resume_bytes", Help: "Sizes of the files.", Buckets: prometheus.ExponentialBuckets(1<<10, 4, 8),
		}),
	}
}

// Observe takes note of one resume.
func (r *Resumes) Observe(t pipeline.Took) {
	code, format, reader := string(t.Code), t.Format, t.Reader
	if code == "" {
		code = "ok"
	}
	if format == "" {
		format, reader = "none", "none"
	}
	r.files.WithLabelValues(format, reader, code).Inc()
	r.bytes.Observe(float64(t.Bytes))
	if t.Read > 0 {
		r.stages.WithLabelValues("read").Observe(t.Read.Seconds())
	}
	if t.Code == "" {
		r.stages.WithLabelValues("judge").Observe(t.Judge.Seconds())
	}
}

// Describe names the figures.
func (r *Resumes) Describe(to chan<- *prometheus.Desc) {
	r.files.Describe(to)
	r.stages.Describe(to)
	r.bytes.Describe(to)
}

// Collect hands over the figures.
func (r *Resumes) Collect(to chan<- prometheus.Metric) {
	r.files.Collect(to)
	r.stages.Collect(to)
	r.bytes.Collect(to)
}
