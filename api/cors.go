package api

import (
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"
)

// What pages of other origins may send and read, beside what every page may.
const (
	corsMethods = "GET, POST, DELETE"
	corsSent    = "Authorization, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID, X-Request-ID"
	corsRead    = "Content-Disposition, ETag, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-ID"
	corsMaxAge  = "7200" // seconds a browser keeps the answer to a preflight; more than this, browsers cut
)

// shared answers browsers that ask whether a page of another origin may call. Keys come in a header, never in a cookie, so a browser adds no rights of its
// own. Where no origin is configured it does nothing.
func (s *Server) shared() gin.HandlerFunc {
	return func(c *gin.Context) {
		if len(s.CORSOrigins) == 0 {
			return
		}
		c.Writer.Header().Add("Vary", "Origin")
		origin := c.GetHeader("Origin")
		if !slices.Contains(s.CORSOrigins, origin) {
			return // without our headers the browser keeps the answer from the page
		}
		c.Header("Access-Control-Allow-Origin", origin)
		c.Header("Access-Control-Expose-Headers", corsRead)
		if c.Request.Method == http.MethodOptions && c.GetHeader("Access-Control-Request-Method") != "" {
			c.Header("Access-Control-Allow-Methods", corsMethods)
			c.Header("Access-Control-Allow-Headers", corsSent)
			c.Header("Access-Control-Max-Age", corsMaxAge)
			c.AbortWithStatus(http.StatusNoContent)
		}
	}
}
