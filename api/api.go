// Package api is the HTTP boundary: routes, handlers and problems. In: requests. Out: reports, the taxonomy and
// problems, as JSON. It scores nothing itself and is the only package that knows Gin or HTTP status codes.
package api

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"

	"himscore/internal/access"
	"himscore/internal/batch"
	"himscore/internal/pipeline"
	"himscore/internal/report"
	"himscore/internal/web"
	"himscore/seeds"
	"himscore/taxonomy"
)

//go:generate go run ./gen

// Server answers the public API. Fields without a word about nil, none or 0 must be set; none may change after Handler was called.
type Server struct {
	Score     func(context.Context, pipeline.Input) (report.Report, error) // fails with a *fault.Error
	Ready     func(context.Context) error                                  // nil when a worker answers
	Taxonomy  *taxonomy.Taxonomy
	Documents []seeds.Document // the founding documents, for /v1/sources
	Log       *slog.Logger
	Now       func() time.Time // the day a request without as_of is judged on
	Version   string           // of the program: builds that may judge differently have different ones

	Keys           *access.Keyring // nil: /v1 is open to whoever reaches the address
	Limits         Limits
	CORSOrigins    []string // of web pages that may call
	TrustedProxies []string // addresses and networks whose X-Forwarded-For is believed
	CacheBytes     int64    // most memory for reports that may be asked for again; 0: none is kept

	Batches    *batch.Batches         // nil: this server keeps no batches
	Figures    []prometheus.Collector // served by /metrics beside those of requests
	HealthOnly bool                   // a process that only works on batches answers for its health and nothing else
}

// Handler returns every route of the service.
//
//	@title						himscore
//	@version					1
//	@description				Scores resumes for health information management (HIM) and health informatics: keywords judged by the evidence behind them, missing keywords, credential advice. The same file, fields and taxonomy version give the same report, byte for byte. Only batches are stored, until they expire or are erased.
//	@description				Every error is an application/problem+json body (RFC 9457) with a stable `code`.
//	@license.name				Apache-2.0
//	@license.url				https://www.apache.org/licenses/LICENSE-2.0
//	@BasePath					/
//	@tag.name					score
//	@tag.description			A resume in, a report out
//	@tag.name					batches
//	@tag.description			Many resumes in; progress, reports, exports and figures of the whole out
//	@tag.name					taxonomy
//	@tag.description			The vocabulary and the rules behind every report
//	@tag.name					page
//	@tag.description			The built-in page
//	@tag.name					health
//	@tag.description			For whoever runs the service
//	@securityDefinitions.apikey	APIKey
//	@in							header
//	@name						Authorization
//	@description				`Bearer <key>`; only where the server has API keys. A key has scopes: `score` for /v1/score, `batch` for /v1/batches, either for all else below /v1, `admin` for /metrics.
func (s *Server) Handler() http.Handler { return compressed(s.router()) }

// router is all routes on one screen.
func (s *Server) router() *gin.Engine {
	gin.SetMode(gin.ReleaseMode)
	router := gin.New()
	router.RedirectTrailingSlash = false
	router.HandleMethodNotAllowed = true

	_ = router.SetTrustedProxies(s.TrustedProxies) // what is no network was refused with the configuration

	metrics := newMetrics(s.Figures)
	router.Use(s.observe(metrics), s.recovered, s.shared(), s.shortHeader)
	router.NoRoute(s.handle(notFound))
	router.NoMethod(s.handle(methodNotAllowed))

	getOrHead := []string{http.MethodGet, http.MethodHead} // balancers and watchers ask with HEAD
	router.Match(getOrHead, "/healthz", s.handle(s.getHealth))
	router.Match(getOrHead, "/readyz", s.handle(s.getReady))
	identified := s.identified()
	router.GET("/metrics", identified, s.may(access.Admin), metrics.serve)
	if s.HealthOnly {
		return router
	}

	v1 := router.Group("/v1", identified, s.paced())
	resumes := s.limited(newGate(s.Limits.InFlight, s.Limits.KeyInFlight), s.Limits.Bytes, patienceWithResume)
	v1.POST("/score", s.may(access.Score), resumes, s.handle(s.postScore(newCache(s.CacheBytes))))

	batches := v1.Group("/batches", s.may(access.Batch))
	uploads := s.limited(newGate(maxUploads, maxKeyUploads), s.Limits.BatchBytes, patienceWithBatch)
	batches.POST("", uploads, s.withBatches(s.postBatch))
	batches.GET("", s.withBatches(s.getBatches))
	batches.GET("/:id", s.withBatches(s.getBatch))
	batches.DELETE("/:id", s.withBatches(s.deleteBatch))
	batches.GET("/:id/events", s.withBatches(s.getEvents))
	batches.GET("/:id/items", s.withBatches(s.getItems))
	batches.GET("/:id/items/:item", s.withBatches(s.getItem))
	batches.GET("/:id/cohort", s.withBatches(s.getCohort))
	batches.GET("/:id/results.csv", s.withBatches(s.getCSV))
	batches.GET("/:id/results.xlsx", s.withBatches(s.getXLSX))
	batches.GET("/:id/results.jsonl", s.withBatches(s.getJSONL))

	rules := v1.Group("", s.may(access.Score, access.Batch))
	rules.GET("/keywords", s.handle(s.getKeywords))
	rules.GET("/roles", s.handle(s.getRoles))
	rules.GET("/credentials", s.handle(s.getCredentials))
	rules.GET("/tracks", s.handle(s.getTracks))
	rules.GET("/sources", s.handle(s.getSources))
	rules.GET("/scoring", s.handle(s.getScoring))
	rules.GET("/limits", s.handle(s.getLimits))

	builtIn := page{web.Files()}
	router.Match(getOrHead, "/", s.handle(builtIn.getPage))
	router.GET("/assets/:name", s.handle(builtIn.getAsset))
	router.GET("/openapi.json", s.handle(getOpenAPI))
	router.GET("/swagger/*any", s.handle(swaggerUI()))
	return router
}

// handle turns a handler that returns its failure into one that Gin can call: the failure becomes a problem.
func (s *Server) handle(h func(*gin.Context) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		if err := h(c); err != nil {
			s.fail(c, err)
		}
	}
}
