package api

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"himscore/internal/fault"
)

// Longest fields a request may carry beside the resume, in bytes.
const (
	maxFieldBytes   = 200
	maxPostingBytes = 100 << 10
)

// maxDrain is how many times the limit of a body is read and thrown away so that the client can read the answer.
const maxDrain = 8

// limited lets n requests through at a time. The others are sent away at once: a queue of resumes in memory would
// only grow under load.
func (s *Server) limited(n int, maxBytes int64) gin.HandlerFunc {
	slots := make(chan struct{}, n)
	return func(c *gin.Context) {
		select {
		case slots <- struct{}{}:
			defer func() { <-slots }()
			body := c.Request.Body
			c.Request.Body = http.MaxBytesReader(c.Writer, body, maxBytes)
			c.Next()
			// A client that is still sending would have its connection reset and never see why.
			_, _ = io.CopyN(io.Discard, body, min(maxDrain*s.MaxBytes, maxDrain*maxBytes))
		default:
			s.fail(c, fault.New(fault.Busy, "too many uploads are being taken in right now; try again in a moment"))
		}
	}
}

// partTimeout is how long a sender of a batch may be silent, and how long its answer may take. The whole may take as long as it needs.
const partTimeout = time.Minute

// patient gives an upload time for as long as something comes.
func patient(c *gin.Context) {
	connection := http.NewResponseController(c.Writer)
	_ = connection.SetWriteDeadline(time.Time{}) // a recorder of a test has none
	c.Request.Body = &patientBody{ReadCloser: c.Request.Body, connection: connection}
	c.Next()
}

// patientBody moves the deadline of the connection while it is read.
type patientBody struct {
	io.ReadCloser
	connection *http.ResponseController
	moved      time.Time
}

func (b *patientBody) Read(p []byte) (int, error) {
	if now := time.Now(); now.Sub(b.moved) > time.Second {
		b.moved = now
		_ = b.connection.SetReadDeadline(now.Add(partTimeout))
	}
	return b.ReadCloser.Read(p)
}

// tooLarge returns the fault for a body over the limit, nil when err is something else.
func tooLarge(err error) *fault.Error {
	var over *http.MaxBytesError
	if !errors.As(err, &over) {
		return nil
	}
	return fault.Newf(fault.TooLarge, "the request is larger than %s, the limit of this server", byteSize(over.Limit))
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
