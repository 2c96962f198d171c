package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"runtime/debug"

	"github.com/gin-gonic/gin"

	"himscore/internal/fault"
)

// Problem is the body of every error, as RFC 9457 describes it.
type Problem struct {
	Type     string             `json:"type" example:"urn:himscore:problem:invalid_field"`
	Title    string             `json:"title" example:"Unprocessable Entity"`
	Status   int                `json:"status" example:"422"`
	Detail   string             `json:"detail" example:"as_of: is not a date; write it as YYYY-MM-DD, such as 2026-11-23"`
	Instance string             `json:"instance" example:"KQ3VXE5CHYIUJRGMWRKYZQ6T4O"` // the request id, as in the header X-Request-ID
	Code     string             `json:"code" enums:"bad_request,unauthorized,forbidden,not_found,method_not_allowed,conflict,too_large,unsupported_type,encrypted,no_text,corrupt,invalid_field,rate_limited,busy,timed_out"`
	Errors   []fault.FieldError `json:"errors,omitempty"` // for invalid_field
} // @name Problem

// statuses is the one place where a code gets its HTTP status.
var statuses = map[fault.Code]int{
	fault.BadRequest:       http.StatusBadRequest,
	fault.Unauthorized:     http.StatusUnauthorized,
	fault.Forbidden:        http.StatusForbidden,
	fault.NotFound:         http.StatusNotFound,
	fault.MethodNotAllowed: http.StatusMethodNotAllowed,
	fault.Conflict:         http.StatusConflict,
	fault.TooLarge:         http.StatusRequestEntityTooLarge,
	fault.UnsupportedType:  http.StatusUnsupportedMediaType,
	fault.Encrypted:        http.StatusUnprocessableEntity,
	fault.NoText:           http.StatusUnprocessableEntity,
	fault.Corrupt:          http.StatusUnprocessableEntity,
	fault.InvalidField:     http.StatusUnprocessableEntity,
	fault.RateLimited:      http.StatusTooManyRequests,
	fault.Busy:             http.StatusServiceUnavailable,
	fault.TimedOut:         http.StatusServiceUnavailable,
}

// codeKey is where fail leaves the code of a problem for the log and the metrics.
const codeKey = "code"

// fail answers with the problem of err and ends the request. An error that is no fault is ours, not the caller's:
// it is logged and answered as "busy", since asking again is all a caller can do about it.
func (s *Server) fail(c *gin.Context, err error) {
	var f *fault.Error
	if !errors.As(err, &f) {
		s.Log.Error("unexpected failure", "request", requestID(c), "error", err)
		f = fault.New(fault.Busy, "the server could not finish this request; try again, and report the instance if it happens twice")
	} else if cause := errors.Unwrap(f); cause != nil {
		s.Log.Debug("fault", "request", requestID(c), "code", f.Code, "cause", cause)
	}
	c.Set(codeKey, string(f.Code))
	setRetryAfter(c, f.Code)
	writeJSON(c, statuses[f.Code], "application/problem+json", problemOf(f, requestID(c)))
	c.Abort()
}

func problemOf(f *fault.Error, instance string) Problem {
	return Problem{
		Type:     "urn:himscore:problem:" + string(f.Code),
		Title:    http.StatusText(statuses[f.Code]),
		Status:   statuses[f.Code],
		Detail:   f.Message,
		Instance: instance,
		Code:     string(f.Code),
		Errors:   f.Fields,
	}
}

// setRetryAfter says when to come back where coming back can help; a document that took too long will again.
func setRetryAfter(c *gin.Context, code fault.Code) {
	if (code == fault.Busy || code == fault.RateLimited) && c.Writer.Header().Get("Retry-After") == "" {
		c.Header("Retry-After", "1")
	}
}

// recovered turns a panic into a problem. A panic is a defect of this program: the log gets the stack, the caller
// a request id.
func (s *Server) recovered(c *gin.Context) {
	defer func() {
		cause := recover()
		if cause == nil {
			return
		}
		if err, _ := cause.(error); errors.Is(err, http.ErrAbortHandler) {
			panic(cause) // net/http's own way to drop a connection
		}
		s.Log.Error("panic", slog.String("request", requestID(c)), slog.String("route", c.FullPath()), slog.String("stack", string(debug.Stack())))
		if c.Writer.Written() {
			c.Abort()
			return
		}
		s.fail(c, fault.New(fault.Busy, "the server met a defect of its own while answering; report the instance"))
	}()
	c.Next()
}

func notFound(*gin.Context) error {
	return fault.New(fault.NotFound, "there is nothing at this address; /swagger/index.html lists what there is")
}

func methodNotAllowed(c *gin.Context) error {
	return fault.Newf(fault.MethodNotAllowed, "this address does not take this method; it takes %s", c.Writer.Header().Get("Allow"))
}

// writeJSON writes v without escaping <, > and &, in the order of its fields: equal values give equal bytes.
func writeJSON(c *gin.Context, status int, contentType string, v any) {
	body, err := encoded(v)
	if err != nil {
		panic(err) // what we answer always encodes
	}
	setJSONHeaders(c, contentType)
	c.Status(status)
	_, _ = c.Writer.Write(body) // who has gone away needs no answer
}

func encoded(v any) ([]byte, error) {
	var body bytes.Buffer
	encoder := json.NewEncoder(&body)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return body.Bytes(), err
}

func setJSONHeaders(c *gin.Context, contentType string) {
	c.Header("Content-Type", contentType)
	c.Header("X-Content-Type-Options", "nosniff")
	c.Header("Cache-Control", "no-store")
}
