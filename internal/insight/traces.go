package insight

import (
	"context"
	"fmt"
	"os"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/resource"
	"go.opentelemetry.io/otel/sdk/trace"
	api "go.opentelemetry.io/otel/trace"

	"himscore/internal/pipeline"
)

// endpoints are the variables of OpenTelemetry that name a collector.
var endpoints = [...]string{"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"}

// Traces sends a span of each resume to a collector: reading and judging within it. The variables of OpenTelemetry (OTEL_…) say where to and
// how much. A nil one sends nothing.
type Traces struct {
	provider *trace.TracerProvider
	tracer   api.Tracer
}

// NewTraces connects to the collector that the environment names; nil where it names none. Nothing is asked of the network before the
// first span.
func NewTraces(ctx context.Context, version string) (*Traces, error) {
	for _, name := range endpoints {
		if os.Getenv(name) == "" {
			continue
		}
		exporter, err := otlptracehttp.New(ctx)
		if err != nil {
			return nil, fmt.Errorf("send traces to the collector that %s names: %w", name, err)
		}
		return newTraces(trace.WithBatcher(exporter), version)
	}
	return nil, nil
}

func newTraces(to trace.TracerProviderOption, version string) (*Traces, error) {
	about, err := resource.New(context.Background(), resource.WithAttributes(
		attribute.String("service.name", "himscore"), attribute.String("service.version", version)), resource.WithFromEnv())
	if err != nil {
		return nil, fmt.Errorf("describe the service to the collector: %w", err)
	}
	provider := trace.NewTracerProvider(to, trace.WithResource(about))
	return &Traces{provider: provider, tracer: provider.Tracer("himscore")}, nil
}

// Continue puts the trace that a request's header names into its context, so that our spans hang on those of the caller.
func (t *Traces) Continue(ctx context.Context, header map[string][]string) context.Context {
	if t == nil {
		return ctx
	}
	return propagation.TraceContext{}.Extract(ctx, propagation.HeaderCarrier(header))
}

// Observe makes the spans of one resume, after the fact. A trace that its request belongs to goes on.
func (t *Traces) Observe(ctx context.Context, took pipeline.Took) {
	if t == nil {
		return
	}
	read := took.Began.Add(took.Read)
	end := read.Add(took.Judge)
	ctx, whole := t.tracer.Start(ctx, "score", api.WithTimestamp(took.Began), api.WithAttributes(
		attribute.Int("resume.bytes", took.Bytes), attribute.String("resume.format", took.Format), attribute.String("resume.reader", took.Reader)))
	_, span := t.tracer.Start(ctx, "read", api.WithTimestamp(took.Began))
	span.End(api.WithTimestamp(read))
	if took.Code == "" {
		_, span = t.tracer.Start(ctx, "judge", api.WithTimestamp(read))
		span.End(api.WithTimestamp(end))
	} else {
		whole.SetAttributes(attribute.String("problem.code", string(took.Code)))
		whole.SetStatus(codes.Error, string(took.Code))
	}
	whole.End(api.WithTimestamp(end))
}

// closeTime bounds what a collector that does not answer may hold up.
const closeTime = 2 * time.Second

// Close sends what is left.
func (t *Traces) Close() {
	if t == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), closeTime)
	defer cancel()
	_ = t.provider.Shutdown(ctx) // the last spans may be lost; nobody is left to tell
}
