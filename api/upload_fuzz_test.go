package api

import (
	"bytes"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"

	"himscore/internal/fault"
)

// FuzzUpload sends any body under any content type and query: it is taken or refused as the caller's mistake.
func FuzzUpload(f *testing.F) {
	f.Add("", formType, []byte(form("resume@a", "track=him", "posting=x")))
	f.Add("track=him&as_of=2026-01-01", "application/pdf", []byte("%PDF-1.4"))
	f.Add("a=%zz;;", "multipart/form-data; boundary=\"\"", []byte("--\r\n\r\n--"))
	f.Fuzz(func(t *testing.T, query, contentType string, body []byte) {
		request := httptest.NewRequest(http.MethodPost, "/v1/score", bytes.NewReader(body))
		request.URL.RawQuery = query
		request.Header.Set("Content-Type", contentType)
		sent, err := readUpload(request)
		if err == nil {
			_, err = parseAsOf(sent.fields["as_of"], today)
		}
		if err == nil {
			return
		}
		var known *fault.Error
		if !errors.As(err, &known) || statuses[known.Code] >= http.StatusInternalServerError {
			t.Errorf("%v is no problem of the caller's", err)
		}
	})
}
