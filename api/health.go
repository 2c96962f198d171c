package api

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// Health is the answer of the health endpoints.
type Health struct {
	Status          string `json:"status" example:"ok"`
	TaxonomyVersion string `json:"taxonomy_version" example:"2026.11"`
} // @name Health

// getHealth says that the server runs.
//
//	@Summary	Liveness: the server runs
//	@Tags		health
//	@ID			health
//	@Produce	json
//	@Produce	application/problem+json
//	@Success	200	{object}	Health
//	@Failure	413	{object}	Problem	"too_large: the address and the header of the request"
//	@Router		/healthz [get]
func (s *Server) getHealth(c *gin.Context) error {
	writeJSON(c, http.StatusOK, "application/json", Health{Status: "ok", TaxonomyVersion: s.Taxonomy.Version})
	return nil
}

// getReady says that a worker answers, so that a resume sent now is scored.
//
//	@Summary	Readiness: a worker answers
//	@Tags		health
//	@ID			ready
//	@Produce	json
//	@Produce	application/problem+json
//	@Success	200	{object}	Health
//	@Failure	413	{object}	Problem	"too_large: the address and the header of the request"
//	@Failure	503	{object}	Problem	"busy: no worker answers"
//	@Router		/readyz [get]
func (s *Server) getReady(c *gin.Context) error {
	if err := s.Ready(c.Request.Context()); err != nil {
		return err
	}
	return s.getHealth(c)
}
