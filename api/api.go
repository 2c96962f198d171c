// Package api is the HTTP boundary: routes, handlers and problems. In: requests. Out: reports, the taxonomy and
// problems, as JSON. It scores nothing itself and is the only package that knows Gin or HTTP status codes.
package api

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"himscore/internal/batch"
	"himscore/internal/pipeline"
	"himscore/internal/report"
	"himscore/internal/web"
	"himscore/seeds"
	"himscore/taxonomy"
)

//go:generate go run ./gen

// Server answers the public API. All fields but APIKeys must be set; none may change after Handler was called.
type Server struct {
	Score     func(context.Context, pipeline.Input) (report.Report, error) // fails with a *fault.Error
	Ready     func(context.Context) error                                  // nil when a worker answers
	Taxonomy  *taxonomy.Taxonomy
	Documents []seeds.Document // the founding documents, for /v1/sources
	Log       *slog.Logger
	Now       func() time.Time // the day a request without as_of is judged on
	APIKeys   []string         // none: /v1 is open to whoever reaches the address
	MaxBytes  int64            // largest request body
	InFlight  int              // resumes taken in at the same time; more are told to come back

	Batches       *batch.Batches // nil: this server keeps no batches
	MaxBatchBytes int64          // largest request body of a batch
	HealthOnly    bool           // a process that only works on batches answers for its health and nothing else
}

// maxUploads is how many batches are taken in at the same time. Each holds some megabytes of memory.
const maxUploads = 8

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
//	@description				`Bearer <key>`; only where the server is configured with API keys.
func (s *Server) Handler() http.Handler {
	gin.SetMode(gin.ReleaseMode)
	router := gin.New()
	router.RedirectTrailingSlash = false
	router.HandleMethodNotAllowed = true

	metrics := newMetrics()
	router.Use(s.observe(metrics), s.recovered)
	router.NoRoute(s.handle(notFound))
	router.NoMethod(s.handle(methodNotAllowed))

	router.GET("/healthz", s.handle(s.getHealth))
	router.GET("/readyz", s.handle(s.getReady))
	router.GET("/metrics", metrics.serve)
	if s.HealthOnly {
		return router
	}

	v1 := router.Group("/v1", s.authorized(s.APIKeys))
	v1.POST("/score", s.limited(s.InFlight, s.MaxBytes), s.handle(s.postScore))
	v1.POST("/batches", s.limited(maxUploads, s.MaxBatchBytes), patient, s.withBatches(s.postBatch))
	v1.GET("/batches", s.withBatches(s.getBatches))
	v1.GET("/batches/:id", s.withBatches(s.getBatch))
	v1.DELETE("/batches/:id", s.withBatches(s.deleteBatch))
	v1.GET("/batches/:id/events", s.withBatches(s.getEvents))
	v1.GET("/batches/:id/items", s.withBatches(s.getItems))
	v1.GET("/batches/:id/items/:item", s.withBatches(s.getItem))
	v1.GET("/batches/:id/cohort", s.withBatches(s.getCohort))
	v1.GET("/batches/:id/results.csv", s.withBatches(s.getCSV))
	v1.GET("/batches/:id/results.xlsx", s.withBatches(s.getXLSX))
	v1.GET("/batches/:id/results.jsonl", s.withBatches(s.getJSONL))
	v1.GET("/keywords", s.handle(s.getKeywords))
	v1.GET("/roles", s.handle(s.getRoles))
	v1.GET("/credentials", s.handle(s.getCredentials))
	v1.GET("/tracks", s.handle(s.getTracks))
	v1.GET("/sources", s.handle(s.getSources))
	v1.GET("/scoring", s.handle(s.getScoring))

	builtIn := page{web.Files()}
	router.GET("/", s.handle(builtIn.getPage))
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
