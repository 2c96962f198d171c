package cli

import (
	"context"
	"net/http"

	"himscore/internal/insight"
	"himscore/internal/pipeline"
)

// observe has every resume counted and, where a collector is named, traced. Close the traces when done.
func observe(ctx context.Context, scorer *pipeline.Pipeline, version string) (*insight.Resumes, *insight.Traces, error) {
	resumes := insight.NewResumes()
	traces, err := insight.NewTraces(ctx, version)
	if err != nil {
		return nil, nil, err
	}
	scorer.Observe = func(ctx context.Context, took pipeline.Took) {
		resumes.Observe(took)
		traces.Observe(ctx, took)
	}
	return resumes, traces, nil
}

// traced lets the spans of a request belong to the trace that its caller has begun.
func traced(traces *insight.Traces, h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(w, r.WithContext(traces.Continue(r.Context(), r.Header)))
	})
}
