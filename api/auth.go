package api

import (
	"net/http"
	"net/netip"
	"strings"

	"github.com/gin-gonic/gin"

	"himscore/internal/access"
	"himscore/internal/fault"
)

const callerKey = "caller"

// caller is whose key came with the request. Batches belong to its name.
func caller(c *gin.Context) access.Key {
	key, _ := c.Get(callerKey)
	k, _ := key.(access.Key)
	return k
}

// owner is whose batches the request is about.
func owner(c *gin.Context) string { return caller(c).Name }

// identified lets requests through that carry a live key as a bearer token. Where there are no keys, everybody on this machine comes through, and nobody
// who only seems to be on it.
func (s *Server) identified() gin.HandlerFunc {
	guesses := newBuckets(guessesPerSecond)
	foreign := http.NewCrossOriginProtection()
	for _, origin := range s.CORSOrigins {
		_ = foreign.AddTrustedOrigin(origin) // what is no origin was refused with the configuration
	}
	return func(c *gin.Context) {
		key := access.Local
		var err error
		switch {
		case s.Keys == nil:
		case s.Keys.Open():
			err = onlyLocal(c, foreign)
		default:
			key, err = s.Keys.Caller(bearer(c.GetHeader("Authorization")), s.Now())
		}
		if err != nil {
			if pace := guesses.take(network(c.ClientIP())); !pace.allowed {
				pace.retryAfter(c)
				err = fault.New(fault.RateLimited, "too many requests without a key that is known here; wait a moment, and look at the key")
			} else {
				c.Header("WWW-Authenticate", `Bearer realm="himscore"`)
			}
			s.refuse(c, err)
			return
		}
		c.Set(callerKey, key)
	}
}

// guessesPerSecond is how often an address may come with a key that is wrong; secrets are too long to be guessed even so.
const guessesPerSecond = 20

// network is what one caller without a key has: an address, or a network of 64 bits of them.
func network(ip string) string {
	address, err := netip.ParseAddr(ip)
	if err != nil || address.Unmap().Is4() {
		return ip
	}
	prefix, _ := address.Prefix(64) // an address of 128 bits has one
	return prefix.String()
}

// may lets callers through whose key has one of the scopes.
func (s *Server) may(scopes ...access.Scope) gin.HandlerFunc {
	return func(c *gin.Context) {
		if key := caller(c); !key.May(scopes...) {
			s.refuse(c, fault.Newf(fault.Forbidden, "this address needs a key with the scope %s; yours has %s", strings.ReplaceAll(access.JoinScopes(scopes), ",", " or "), access.JoinScopes(key.Scopes)))
		}
	}
}

func bearer(header string) string {
	scheme, token, _ := strings.Cut(header, " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return ""
	}
	return strings.TrimSpace(token)
}
