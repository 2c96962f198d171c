package api

import (
	"crypto/sha256"
	"crypto/subtle"
	"strings"

	"github.com/gin-gonic/gin"

	"himscore/internal/fault"
)

// authorized lets requests through that carry one of the keys as a bearer token; without keys, every request.
func (s *Server) authorized(keys []string) gin.HandlerFunc {
	sums := make([][sha256.Size]byte, len(keys))
	for i, key := range keys {
		sums[i] = sha256.Sum256([]byte(key))
	}
	return func(c *gin.Context) {
		if len(sums) == 0 || isKnown(sums, bearer(c.GetHeader("Authorization"))) {
			c.Next()
			return
		}
		c.Header("WWW-Authenticate", `Bearer realm="himscore"`)
		s.fail(c, fault.New(fault.Unauthorized, "this server needs an API key; send it in the header Authorization as: Bearer <key>"))
	}
}

// isKnown compares with every key in constant time, so that the time it takes tells nothing about any of them.
func isKnown(sums [][sha256.Size]byte, token string) bool {
	sum := sha256.Sum256([]byte(token))
	known := 0
	for i := range sums {
		known |= subtle.ConstantTimeCompare(sums[i][:], sum[:])
	}
	return token != "" && known == 1
}

func bearer(header string) string {
	scheme, token, _ := strings.Cut(header, " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return ""
	}
	return strings.TrimSpace(token)
}
