package api

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
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
		token := bearer(c.GetHeader("Authorization"))
		if len(sums) == 0 || isKnown(sums, token) {
			c.Set(ownerKey, ownerOf(len(sums) > 0, token))
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

const ownerKey = "owner"

// owner is who made the request: batches belong to the key that made them.
func owner(c *gin.Context) string { return c.GetString(ownerKey) }

// ownerOf names a key without giving it away. Where no keys are configured everybody is the same.
func ownerOf(keys bool, token string) string {
	if !keys {
		return "local"
	}
	sum := sha256.Sum256([]byte("owner:" + token))
	return "key-" + hex.EncodeToString(sum[:8])
}
