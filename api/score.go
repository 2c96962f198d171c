package api

import (
	"bytes"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/gin-gonic/gin"

	"himscore/internal/fault"
	"himscore/internal/pipeline"
	"himscore/internal/report"
	"himscore/internal/report/wire"
)

// postScore answers one resume with its report.
//
//	@Summary		Score one resume
//	@Description	Takes a PDF, DOCX, plain text or JSON Resume and answers its report; nothing is stored. Send a multipart form with the file part `resume` and the fields below, or the file itself as the body with the same fields in the query string (a form's own fields come first). What the file is, is decided from its bytes.
//	@Tags			score
//	@ID				scoreResume
//	@Accept			mpfd
//	@Produce		json
//	@Produce		application/problem+json
//	@Security		APIKey
//	@Param			resume		formData	file	true	"the resume: PDF, DOCX, plain text or JSON Resume"
//	@Param			target_role	formData	string	false	"role id from GET /v1/roles"									example(him-manager)
//	@Param			track		formData	string	false	"the field to judge by; inferred when absent"					Enums(him, informatics, bridge)
//	@Param			posting		formData	string	false	"text of a job posting to mirror, at most 100 KiB; its title chooses the role unless target_role or track does"				example(Required: RHIA or RHIT, SQL, three years in an acute care HIM department.)
//	@Param			posting_file	formData	file	false	"a job posting as PDF, DOCX or text, in place of posting"
//	@Param			as_of		formData	string	false	"the day to judge on, YYYY-MM-DD; today (UTC) when absent"	Format(date)	example(2026-11-23)
//	@Param			If-None-Match	header	string	false	"ETag of a report that the caller has: when it would be the same again, it is not scored and 304 is answered"
//	@Success		200			{object}	report.Report	"the report"
//	@Success		304			"the report is the one that the caller has"
//	@Header			200			{string}	ETag			"the same file, fields, as_of, taxonomy and program give the same"
//	@Header			all			{string}	X-Request-ID	"the request id; a problem repeats it as instance"
//	@Header			all			{string}	RateLimit		"what is left of the rate of this key, with API keys only"
//	@Failure		400			{object}	Problem	"bad_request: malformed form or JSON, no resume, more than one"
//	@Failure		401			{object}	Problem	"unauthorized: an API key is needed and missing or wrong"
//	@Failure		403			{object}	Problem	"forbidden: the key lacks the scope score"
//	@Failure		405			{object}	Problem	"method_not_allowed"
//	@Failure		413			{object}	Problem	"too_large: bytes, pages or uncompressed size over the limit that detail names"
//	@Failure		415			{object}	Problem	"unsupported_type: not a PDF, DOCX, text or JSON Resume"
//	@Failure		422			{object}	Problem	"encrypted, no_text, corrupt, or invalid_field with errors"
//	@Failure		429			{object}	Problem	"rate_limited, with Retry-After: too many requests of this key a second, or at the same time"
//	@Failure		503			{object}	Problem	"busy: no worker free in time; timed_out: this document took too long"
//	@Router			/v1/score [post]
func (s *Server) postScore(reports *cache) func(*gin.Context) error {
	return func(c *gin.Context) error {
		in, err := s.readInput(c.Request)
		if err != nil {
			return err
		}
		tag := s.tagOf(in)
		if isCurrent(c, tag) {
			return nil
		}
		if body, known := reports.get(owner(c), tag); known {
			writeTagged(c, tag, body)
			return nil
		}
		answer, err := s.Score(c.Request.Context(), in)
		if err != nil {
			return err
		}
		body, err := written(&answer)
		if err != nil {
			return err
		}
		reports.put(owner(c), tag, body)
		writeTagged(c, tag, body)
		return nil
	}
}

// rooms are where reports are written, before it is known how long they get.
var rooms = sync.Pool{New: func() any { return new([]byte) }}

// written is a report as it goes out, in no more room than it needs: it may stay in memory for a while.
func written(r *report.Report) ([]byte, error) {
	room := rooms.Get().(*[]byte)
	defer rooms.Put(room)
	var err error
	*room, err = wire.Append((*room)[:0], r)
	return bytes.Clone(*room), err
}

// readInput reads a resume and what is wanted of it.
func (s *Server) readInput(r *http.Request) (pipeline.Input, error) {
	sent, err := readUpload(r)
	if err != nil {
		return pipeline.Input{}, err
	}
	asOf, err := parseAsOf(sent.fields["as_of"], s.Now())
	if err != nil {
		return pipeline.Input{}, err
	}
	return pipeline.Input{
		File:        sent.file,
		TargetRole:  strings.TrimSpace(sent.fields["target_role"]),
		Track:       strings.TrimSpace(sent.fields["track"]),
		Posting:     sent.fields["posting"],
		PostingFile: sent.posting,
		AsOf:        asOf,
	}, nil
}

// parseAsOf reads the day to judge on, in UTC; the day of now when there is none.
func parseAsOf(text string, now time.Time) (time.Time, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return now.UTC().Truncate(24 * time.Hour), nil
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return time.Time{}, fault.Invalid(fault.FieldError{Field: "as_of", Message: "is not a date; write it as YYYY-MM-DD, such as 2026-11-23"})
	}
	return day, nil
}
