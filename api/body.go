package api

import (
	"errors"
	"io"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"himscore/internal/fault"
)

// maxDrain is how many times the limit of a body is read and thrown away so that the client can read the answer.
const maxDrain = 8

// limited lets requests through the gate, and bounds the body of each.
func (s *Server) limited(g *gate, maxBytes int64, pace patience) gin.HandlerFunc {
	return func(c *gin.Context) {
		leave, err := g.enter(owner(c))
		if err != nil {
			s.refuse(c, err)
			return
		}
		defer leave()
		body := pace.with(c)
		c.Request.Body = http.MaxBytesReader(c.Writer, body, maxBytes)
		c.Next()
		// A client that is still sending would have its connection reset and never see why.
		_, _ = io.CopyN(io.Discard, body, min(maxDrain*s.Limits.Bytes, maxDrain*maxBytes))
	}
}

// patienceWithRefused is how long a request that is turned away may take to send its body: net/http reads a small one before it answers.
const patienceWithRefused = 5 * time.Second

// refuse answers with the problem of err, of which no body was read.
func (s *Server) refuse(c *gin.Context, err error) {
	_ = http.NewResponseController(c.Writer).SetReadDeadline(time.Now().Add(patienceWithRefused)) // a recorder of a test has none
	s.fail(c, err)
}

// patience is how slowly a body may come. Who sends a byte now and then would hold a place that others wait for.
type patience struct {
	silence time.Duration // between two reads
	start   time.Duration // time that every body has
	rate    int64         // bytes a second, on the whole, beyond that
	whole   time.Duration // for all of it; 0 for as long as it needs
}

// A resume is small, and a person waits for its report; a class comes over whatever line the office has.
var (
	patienceWithResume = patience{silence: 10 * time.Second, start: 10 * time.Second, rate: 16 << 10, whole: time.Minute}
	patienceWithBatch  = patience{silence: time.Minute, start: time.Minute, rate: 4 << 10}
)

// with is the body of a request, read with patience.
func (p patience) with(c *gin.Context) io.ReadCloser {
	connection := http.NewResponseController(c.Writer)
	if p.whole == 0 {
		_ = connection.SetWriteDeadline(time.Time{}) // a recorder of a test has none
	}
	return &steadyBody{ReadCloser: c.Request.Body, patience: p, connection: connection, began: time.Now()}
}

// steadyBody moves the deadline of the connection while it is read.
type steadyBody struct {
	io.ReadCloser
	patience
	connection *http.ResponseController
	began      time.Time
	moved      time.Time
	read       int64
}

func (b *steadyBody) Read(p []byte) (int, error) {
	if now := time.Now(); now.Sub(b.moved) > time.Second {
		b.moved = now
		_ = b.connection.SetReadDeadline(b.deadline(now))
	}
	n, err := b.ReadCloser.Read(p)
	b.read += int64(n)
	return n, err
}

func (b *steadyBody) deadline(now time.Time) time.Time {
	deadline := b.began.Add(b.start + time.Duration(b.read/b.rate)*time.Second)
	if silent := now.Add(b.silence); silent.Before(deadline) {
		deadline = silent
	}
	if end := b.began.Add(b.whole); b.whole > 0 && end.Before(deadline) {
		deadline = end
	}
	return deadline
}

// tooLarge returns the fault for a body over the limit, nil when err is something else.
func tooLarge(err error) *fault.Error {
	var over *http.MaxBytesError
	if !errors.As(err, &over) {
		return nil
	}
	return fault.Newf(fault.TooLarge, "the request is larger than %s, the limit of this server", byteSize(over.Limit))
}
