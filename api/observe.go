package api

import (
	"crypto/rand"
	"log/slog"
	"regexp"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics are the figures that /metrics serves: never anything of a resume or its owner.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
}

func newMetrics(others []prometheus.Collector) *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "himscore_requests_total", Help: "Requests answered, by route, status and problem code (ok where there is none).",
		}, []string{"route", "status", "code"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "himscore_request_seconds", Help: "Seconds from the request's header to the end of the answer, by route.",
			Buckets: []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30},
		}, []string{"route"}),
	}
	m.registry.MustRegister(m.requests, m.seconds, collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	m.registry.MustRegister(others...)
	return m
}

// serve answers with the figures.
//
//	@Summary	Figures for Prometheus
//	@Tags		health
//	@ID			metrics
//	@Produce	plain
//	@Produce	application/problem+json
//	@Security	APIKey
//	@Success	200	{string}	string	"the text format of Prometheus"
//	@Failure	401	{object}	Problem	"unauthorized: an API key is needed and missing or wrong"
//	@Failure	403	{object}	Problem	"forbidden: the key lacks the scope admin"
//	@Failure	413	{object}	Problem	"too_large: the address and the header of the request"
//	@Failure	429	{object}	Problem	"rate_limited, with Retry-After: too many requests with a wrong key"
//	@Router		/metrics [get]
func (m *metrics) serve(c *gin.Context) {
	promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}).ServeHTTP(c.Writer, c.Request)
}

// observe gives the request its id, then counts, times and logs it. The log holds the route, never the address as
// sent: its query may hold a posting.
func (s *Server) observe(m *metrics) gin.HandlerFunc {
	return func(c *gin.Context) {
		started := time.Now()
		id := acceptedID(c.GetHeader("X-Request-ID"))
		c.Set(requestKey, id)
		c.Header("X-Request-ID", id)

		c.Next()

		route, code := c.FullPath(), c.GetString(codeKey)
		if route == "" {
			route = "unknown"
		}
		if code == "" {
			code = "ok"
		}
		took := time.Since(started)
		m.requests.WithLabelValues(route, strconv.Itoa(c.Writer.Status()), code).Inc()
		m.seconds.WithLabelValues(route).Observe(took.Seconds())
		s.Log.LogAttrs(c.Request.Context(), slog.LevelInfo, "request",
			slog.String("request", id), slog.String("method", c.Request.Method), slog.String("route", route),
			slog.Int("status", c.Writer.Status()), slog.String("code", code), slog.String("key", owner(c)),
			slog.Int64("bytes_in", c.Request.ContentLength), slog.Int("bytes_out", c.Writer.Size()),
			slog.Float64("ms", float64(took.Microseconds())/1000))
	}
}

const requestKey = "request"

func requestID(c *gin.Context) string { return c.GetString(requestKey) }

var saneID = regexp.MustCompile(`^[A-Za-z0-9._-]{8,64}$`)

// acceptedID keeps a request id of the caller when it can stand in a log line, else makes one.
func acceptedID(sent string) string {
	if saneID.MatchString(sent) {
		return sent
	}
	return rand.Text()
}
