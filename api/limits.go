package api

import (
	"fmt"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"himscore/internal/fault"
)

// Limits is what callers are held to. A rate of 0 is no limit; all others must be set.
type Limits struct {
	Bytes       int64 // largest body of a resume
	Pages       int
	Time        time.Duration // of one file
	InFlight    int           // resumes taken in at the same time; more are told to come back
	KeyInFlight int           // of one key
	KeyRate     int           // requests a second of one key
	BatchBytes  int64         // largest body of a batch
	BatchFiles  int
	Retention   time.Duration
	HeaderBytes int
}

// Bounds that are no settings.
const (
	maxFieldBytes   = 200
	maxPostingBytes = 100 << 10
	maxParts        = 50 // of a form, beside the resumes of a batch
	maxUploads      = 8  // batches taken in at the same time; each holds some megabytes of memory
	maxKeyUploads   = 4  // of one key
)

// PublishedLimits are the bounds of this server.
type PublishedLimits struct {
	Resume   ResumeLimits  `json:"resume"`
	Batch    BatchLimits   `json:"batch"`
	Fields   FieldLimits   `json:"fields"`
	Requests RequestLimits `json:"requests"`
} // @name Limits

// ResumeLimits bound one file.
type ResumeLimits struct {
	Bytes   int64 `json:"bytes" example:"10485760"`
	Pages   int   `json:"pages" example:"30"`
	Seconds int   `json:"seconds" example:"6"` // a file that takes longer to read is stopped and answered with timed_out
} // @name ResumeLimits

// BatchLimits bound one batch.
type BatchLimits struct {
	Bytes         int64 `json:"bytes" example:"4294967296"` // packed, and unpacked
	Files         int   `json:"files" example:"5000"`
	RosterBytes   int64 `json:"roster_bytes" example:"8388608"`
	RetentionDays int   `json:"retention_days" example:"30"` // then the batch and its reports are purged
} // @name BatchLimits

// FieldLimits bound what comes with files.
type FieldLimits struct {
	Bytes        int `json:"bytes" example:"200"` // of a field other than the posting
	PostingBytes int `json:"posting_bytes" example:"102400"`
	Parts        int `json:"parts" example:"50"` // of a form, beside the resumes of a batch
	HeaderBytes  int `json:"header_bytes" example:"524288"`
} // @name FieldLimits

// RequestLimits bound how often and how many at once.
type RequestLimits struct {
	PerSecond         int `json:"per_second" example:"1000"` // of one key; 0 for no limit
	Burst             int `json:"burst" example:"2000"`      // at once, after a pause
	Concurrent        int `json:"concurrent" example:"48"`   // resumes of one key at the same time
	ConcurrentUploads int `json:"concurrent_uploads" example:"4"`
} // @name RequestLimits

// getLimits answers the bounds.
//
//	@Summary		What this server takes
//	@Description	Bounds on files, fields and requests. What is over one is answered with too_large, timed_out, rate_limited or busy. The header RateLimit says what is left of the rate.
//	@Tags			health
//	@ID				getLimits
//	@Produce		json
//	@Produce		application/problem+json
//	@Security		APIKey
//	@Success		200	{object}	PublishedLimits
//	@Failure		401	{object}	Problem	"unauthorized"
//	@Failure		403	{object}	Problem	"forbidden: the key lacks the scope score or batch"
//	@Failure		413	{object}	Problem	"too_large: the address and the header of the request"
//	@Failure		429	{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Router			/v1/limits [get]
func (s *Server) getLimits(c *gin.Context) error {
	l := s.Limits
	writeJSON(c, http.StatusOK, "application/json", PublishedLimits{
		Resume:   ResumeLimits{Bytes: l.Bytes, Pages: l.Pages, Seconds: int(l.Time.Seconds())},
		Batch:    BatchLimits{Bytes: l.BatchBytes, Files: l.BatchFiles, RosterBytes: maxRosterBytes, RetentionDays: int(l.Retention.Hours() / 24)},
		Fields:   FieldLimits{Bytes: maxFieldBytes, PostingBytes: maxPostingBytes, Parts: maxParts, HeaderBytes: l.HeaderBytes},
		Requests: RequestLimits{PerSecond: l.KeyRate, Burst: burstSeconds * l.KeyRate, Concurrent: l.KeyInFlight, ConcurrentUploads: maxKeyUploads},
	})
	return nil
}

// shortHeader refuses a request whose address and header are over the limit. net/http, which reads them, knows no problems: its own limit is higher.
func (s *Server) shortHeader(c *gin.Context) {
	size := len(c.Request.RequestURI)
	for name, values := range c.Request.Header {
		for _, value := range values {
			size += len(name) + len(value) + len(": \r\n")
		}
	}
	if size > s.Limits.HeaderBytes {
		s.refuse(c, fault.Newf(fault.TooLarge, "the address and the header of the request are larger than %s, the limit of this server", byteSize(int64(s.Limits.HeaderBytes))))
	}
}

func checkFieldSize(name, value string) *fault.Error {
	limit := maxFieldBytes
	if name == "posting" {
		limit = maxPostingBytes
	}
	if len(value) <= limit {
		return nil
	}
	return fault.Newf(fault.TooLarge, "the field %s is larger than %s", name, byteSize(int64(limit)))
}

func errTooManyParts() error {
	return fault.Newf(fault.TooLarge, "the form has more than %d parts beside resumes, the limit of this server", maxParts)
}

// byteSize writes a number of bytes as people do: 10 MiB, 512 KiB, 20 bytes.
func byteSize(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	default:
		return fmt.Sprintf("%d bytes", n)
	}
}
