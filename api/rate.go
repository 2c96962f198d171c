package api

import (
	"fmt"
	"math"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
	"golang.org/x/time/rate"

	"himscore/internal/access"
	"himscore/internal/fault"
)

// maxBuckets bounds the memory for callers: those that have not been heard of for longest are forgotten, which gives them a full bucket again.
const maxBuckets = 4096

// buckets hold what each caller may still ask. A bucket fills by so many requests a second and holds twice as many.
type buckets struct {
	perSecond int
	mu        sync.Mutex
	young     map[string]*rate.Limiter
	old       map[string]*rate.Limiter // what is not asked for before young is full again, is forgotten
}

func newBuckets(perSecond int) *buckets {
	return &buckets{perSecond: perSecond, young: map[string]*rate.Limiter{}}
}

// burst is what a full bucket holds, burstSeconds how long an empty one takes to fill.
func (b *buckets) burst() int { return burstSeconds * b.perSecond }

const burstSeconds = 2

// pace is what a request found in its bucket.
type pace struct {
	allowed bool
	left    int           // requests that are left after this one
	full    time.Duration // until the bucket is full again
	next    time.Duration // until there is one for the next request
}

func (b *buckets) take(name string) pace {
	now := time.Now()
	limiter := b.of(name)
	p := pace{allowed: limiter.AllowN(now, 1)}
	tokens := limiter.TokensAt(now)
	p.left = max(0, int(tokens))
	p.full = seconds((float64(b.burst()) - tokens) / float64(b.perSecond))
	p.next = seconds(max(0, 1-tokens) / float64(b.perSecond))
	return p
}

func seconds(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }

func (b *buckets) of(name string) *rate.Limiter {
	b.mu.Lock()
	defer b.mu.Unlock()
	if limiter, known := b.young[name]; known {
		return limiter
	}
	limiter, known := b.old[name]
	if !known {
		limiter = rate.NewLimiter(rate.Limit(b.perSecond), b.burst())
	}
	if len(b.young) >= maxBuckets/2 {
		b.old, b.young = b.young, map[string]*rate.Limiter{}
	}
	b.young[name] = limiter
	return limiter
}

// retryAfter says when the next request can succeed, in whole seconds.
func (p pace) retryAfter(c *gin.Context) {
	c.Header("Retry-After", fmt.Sprint(max(1, int(math.Ceil(p.next.Seconds())))))
}

// paced takes a token from the bucket of the key, and tells the caller what is left as draft-ietf-httpapi-ratelimit-headers writes it. Who calls a server
// without keys is on its own machine, and is held back by its processors alone.
func (s *Server) paced() gin.HandlerFunc {
	if s.Limits.KeyRate == 0 {
		return func(*gin.Context) {}
	}
	keys := newBuckets(s.Limits.KeyRate)
	policy := fmt.Sprintf(`"key";q=%d;w=%d`, keys.burst(), burstSeconds)
	return func(c *gin.Context) {
		name := owner(c)
		if name == access.Local.Name {
			return
		}
		p := keys.take(name)
		c.Header("RateLimit-Policy", policy)
		c.Header("RateLimit", fmt.Sprintf(`"key";r=%d;t=%d`, p.left, int(math.Ceil(p.full.Seconds()))))
		if !p.allowed {
			p.retryAfter(c)
			s.refuse(c, fault.Newf(fault.RateLimited, "this key may ask %d times a second; wait as long as Retry-After says", s.Limits.KeyRate))
		}
	}
}

// gate lets so many requests in at a time, and fewer of one key: a queue of resumes in memory would only grow under load.
type gate struct {
	all    chan struct{}
	perKey int
	mu     sync.Mutex
	inside map[string]int // by the name of the key; who is not inside has no entry
}

func newGate(all, perKey int) *gate {
	return &gate{all: make(chan struct{}, all), perKey: perKey, inside: map[string]int{}}
}

// enter lets a request in, or says why not; leave must be called once it is done.
func (g *gate) enter(name string) (leave func(), err error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if name != access.Local.Name && g.inside[name] >= g.perKey {
		return nil, fault.Newf(fault.RateLimited, "this key has %d uploads under way, as many as it may; wait for one to be answered", g.perKey)
	}
	select {
	case g.all <- struct{}{}:
	default:
		return nil, fault.New(fault.Busy, "too many uploads are being taken in right now; try again in a moment")
	}
	g.inside[name]++
	return func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		if g.inside[name]--; g.inside[name] == 0 {
			delete(g.inside, name)
		}
		<-g.all
	}, nil
}
