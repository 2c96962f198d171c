package insight

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/testutil"
	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"himscore/internal/fault"
	"himscore/internal/pipeline"
)

var began = time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)

func scored() pipeline.Took {
	return pipeline.Took{Began: began, Read: 12 * time.Millisecond, Judge: 3 * time.Millisecond, Bytes: 4096, Format: "pdf", Reader: "pdfium"}
}

func refused() pipeline.Took {
	return pipeline.Took{Began: began, Read: 2 * time.Millisecond, Bytes: 100, Code: fault.Encrypted}
}

func TestResumesAreCountedByFormatReaderAndCode(t *testing.T) {
	r := NewResumes()
	for _, took := range []pipeline.Took{scored(), scored(), refused()} {
		r.Observe(took)
	}
	want := `
		# HELP himscore_resumes_total Resumes that were read or refused, by format, reader and problem code (ok where a report came of it).
		# TYPE himscore_resumes_total counter
		himscore_resumes_total{code="encrypted",format="none",reader="none"} 1
		himscore_resumes_total{code="ok",format="pdf",reader="pdfium"} 2
	`
	if err := testutil.CollectAndCompare(r, strings.NewReader(want), "himscore_resumes_total"); err != nil {
		t.Error(err)
	}
	registry := prometheus.NewRegistry()
	registry.MustRegister(r)
	families, err := registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	stages := map[string]uint64{}
	for _, f := range families {
		if f.GetName() != "himscore_stage_seconds" {
			continue
		}
		for _, m := range f.GetMetric() {
			stages[m.GetLabel()[0].GetValue()] = m.GetHistogram().GetSampleCount()
		}
	}
	if diff := cmp.Diff(map[string]uint64{"read": 3, "judge": 2}, stages); diff != "" {
		t.Error(diff)
	}
}

func TestAResumeIsASpanWithItsStagesInTheTraceOfItsCaller(t *testing.T) {
	kept := tracetest.NewInMemoryExporter()
	traces, err := newTraces(trace.WithSyncer(kept), "1")
	if err != nil {
		t.Fatal(err)
	}
	const caller = "4bf92f3577b34da6a3ce929d0e0e4736"
	ctx := traces.Continue(context.Background(), map[string][]string{"Traceparent": {"00-" + caller + "-00f067aa0ba902b7-01"}})
	traces.Observe(ctx, scored())
	traces.Observe(context.Background(), refused())
	type span struct {
		Name   string
		Took   time.Duration
		Joined bool
		Status string
	}
	var got []span
	for _, s := range kept.GetSpans() {
		got = append(got, span{s.Name, s.EndTime.Sub(s.StartTime), s.SpanContext.TraceID().String() == caller, s.Status.Description})
	}
	want := []span{
		{"read", 12 * time.Millisecond, true, ""}, {"judge", 3 * time.Millisecond, true, ""}, {"score", 15 * time.Millisecond, true, ""},
		{"read", 2 * time.Millisecond, false, ""}, {"score", 2 * time.Millisecond, false, "encrypted"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWithoutACollectorNothingIsTraced(t *testing.T) {
	for _, name := range endpoints {
		t.Setenv(name, "")
	}
	traces, err := NewTraces(context.Background(), "1")
	if traces != nil || err != nil {
		t.Fatalf("%v, %v", traces, err)
	}
	traces.Observe(traces.Continue(context.Background(), nil), scored())
	traces.Close()
}
