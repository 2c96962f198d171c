// Package fault holds the failures a caller may see: a stable code and a message that is safe to show.
//
// It knows nothing of HTTP or of exit codes: api, cli and batch each render a fault in their own way.
package fault

import "fmt"

// Code names a kind of failure; the names are those of the public contract and never change within v1.
type Code string

// The codes a caller can meet.
const (
	BadRequest       Code = "bad_request"
	Unauthorized     Code = "unauthorized"
	Forbidden        Code = "forbidden"
	NotFound         Code = "not_found"
	MethodNotAllowed Code = "method_not_allowed"
	Conflict         Code = "conflict"
	TooLarge         Code = "too_large"
	UnsupportedType  Code = "unsupported_type"
	Encrypted        Code = "encrypted"
	NoText           Code = "no_text"
	Corrupt          Code = "corrupt"
	InvalidField     Code = "invalid_field"
	RateLimited      Code = "rate_limited"
	Busy             Code = "busy"
	TimedOut         Code = "timed_out"
)

// Codes lists every code, in the order of the contract.
var Codes = [...]Code{
	BadRequest, Unauthorized, Forbidden, NotFound, MethodNotAllowed, Conflict, TooLarge, UnsupportedType,
	Encrypted, NoText, Corrupt, InvalidField, RateLimited, Busy, TimedOut,
}

// FieldError is one field that cannot be taken and, where they can be listed, the values that can. It goes out as it is.
type FieldError struct {
	Field   string   `json:"field" example:"as_of"`
	Message string   `json:"message" example:"is not a date; write it as YYYY-MM-DD"`
	Allowed []string `json:"allowed,omitempty"`
} // @name FieldProblem

// Error is a failure with a code. Message says what failed, why, and what to do; it never holds resume text.
type Error struct {
	Code    Code
	Message string
	Fields  []FieldError
	cause   error
}

// New returns a fault without a cause.
func New(code Code, message string) *Error { return &Error{Code: code, Message: message} }

// Newf is New with a formatted message.
func Newf(code Code, format string, args ...any) *Error {
	return New(code, fmt.Sprintf(format, args...))
}

// Wrap returns a fault whose cause goes to the log and never to the caller.
func Wrap(code Code, message string, cause error) *Error {
	return &Error{Code: code, Message: message, cause: cause}
}

// Invalid returns an invalid_field fault for the given fields.
func Invalid(fields ...FieldError) *Error {
	message := "a field has a value that is not known"
	if len(fields) > 0 {
		message = fields[0].Field + ": " + fields[0].Message
	}
	return &Error{Code: InvalidField, Message: message, Fields: fields}
}

// Error returns code and message. The cause is left out: errors.Unwrap gives it to the log.
func (e *Error) Error() string { return string(e.Code) + ": " + e.Message }

// Unwrap returns the cause, nil where there is none.
func (e *Error) Unwrap() error { return e.cause }
