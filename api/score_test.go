package api

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/pipeline"
	"himscore/internal/report"
)

// form builds the body of a multipart form with the boundary X. A part is "name=content", a file "name@content".
func form(parts ...string) string {
	var b strings.Builder
	for _, part := range parts {
		at := strings.IndexAny(part, "=@")
		disposition := fmt.Sprintf("form-data; name=%q", part[:at])
		if part[at] == '@' {
			disposition += `; filename="a.bin"`
		}
		fmt.Fprintf(&b, "--X\r\nContent-Disposition: %s\r\n\r\n%s\r\n", disposition, part[at+1:])
	}
	return b.String() + "--X--\r\n"
}

const formType = "multipart/form-data; boundary=X"

var today = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC) // in UTC; it is still the 23rd where the test's clock stands

func TestAResumeArrivesWithItsFields(t *testing.T) {
	all := pipeline.Input{File: []byte("resume"), TargetRole: "him-manager", Track: "him", Posting: "RHIA required & more", AsOf: time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)}
	for name, c := range map[string]struct {
		query, contentType, body string
		want                     pipeline.Input
	}{
		"as a form":                               {"", formType, form("target_role=him-manager", "track=him", "resume@resume", "posting=RHIA required & more", "as_of=2026-05-01"), all},
		"as the body":                             {"?target_role=him-manager&track=him&posting=RHIA+required+%26+more&as_of=2026-05-01", "application/pdf", "resume", all},
		"as a form part without a file name":      {"", formType, form("resume=resume"), pipeline.Input{File: []byte("resume"), AsOf: today}},
		"as a form with a posting that is a file": {"", formType, form("resume@resume", "posting_file@%PDF-"), pipeline.Input{File: []byte("resume"), PostingFile: []byte("%PDF-"), AsOf: today}},
		"as a form with a file for the posting":   {"", formType, form("resume@resume", "posting@wanted"), pipeline.Input{File: []byte("resume"), Posting: "wanted", AsOf: today}},
		"as a form with fields nobody knows":      {"", formType, form("comment=hello", "resume@resume"), pipeline.Input{File: []byte("resume"), AsOf: today}},
		"as a body of a type nobody knows":        {"", "application/x-unknown", "resume", pipeline.Input{File: []byte("resume"), AsOf: today}},
		"as a body without a type":                {"", "", "resume", pipeline.Input{File: []byte("resume"), AsOf: today}},
		"as a body with a type that is no type":   {"", ";;;", "resume", pipeline.Input{File: []byte("resume"), AsOf: today}},
		"as an empty file, for a reader to judge": {"", formType, form("resume@"), pipeline.Input{File: []byte{}, AsOf: today}},
		"as a form with fields in the query":      {"?track=him&as_of=2026-05-01", formType, form("resume@resume", "track=bridge"), pipeline.Input{File: []byte("resume"), Track: "bridge", AsOf: all.AsOf}},
		"with fields left blank":                  {"?track=&as_of=+", "text/plain", "resume", pipeline.Input{File: []byte("resume"), AsOf: today}},
		"with a posting that is not UTF-8":        {"?posting=caf%E9", "text/plain", "resume", pipeline.Input{File: []byte("resume"), Posting: "caf\uFFFD", AsOf: today}},
	} {
		t.Run(name, func(t *testing.T) {
			var got pipeline.Input
			s := newServer(t, func(_ context.Context, in pipeline.Input) (report.Report, error) {
				got = in
				return report.Report{}, nil
			})
			request := httptest.NewRequest(http.MethodPost, "/v1/score"+c.query, strings.NewReader(c.body))
			request.Header.Set("Content-Type", c.contentType)
			if c.contentType == "" {
				request.Header.Del("Content-Type")
			}
			answer := ask(s, request)
			if answer.Code != 200 || answer.Header().Get("Content-Type") != "application/json" {
				t.Fatalf("%d %s", answer.Code, answer.Body)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhatCannotBeTakenIsNamed(t *testing.T) {
	big := strings.Repeat("x", 70<<10)
	for name, c := range map[string]struct {
		query, contentType, body string
		status                   int
		code, detail             string
	}{
		"no resume part":                 {"", formType, form("track=him"), 400, "bad_request", "part resume"},
		"an empty form":                  {"", formType, "--X--\r\n", 400, "bad_request", "part resume"},
		"two resumes":                    {"", formType, form("resume@a", "resume@b"), 400, "bad_request", "more than one"},
		"two postings as files":          {"", formType, form("resume@a", "posting_file@b", "posting_file@c"), 400, "bad_request", "more than one part posting_file"},
		"a posting twice":                {"", formType, form("resume@a", "posting=b", "posting_file@c"), 400, "bad_request", "not both"},
		"no body at all":                 {"", "", "", 400, "bad_request", "no resume"},
		"a form that ends early":         {"", formType, "--X\r\nContent-Disposition: form-data; name=\"resume\"\r\n\r\nabc", 400, "bad_request", "well-formed"},
		"a form that is none":            {"", formType, "hello", 400, "bad_request", "no resume"},
		"a form without a boundary":      {"", "multipart/form-data", form("resume@a"), 400, "bad_request", "boundary"},
		"a form of a browser's fields":   {"", "application/x-www-form-urlencoded", "resume=abc", 400, "bad_request", "Content-Type"},
		"a field twice in a form":        {"", formType, form("resume@a", "track=him", "track=him"), 400, "bad_request", "twice"},
		"a field twice in the query":     {"?track=him&track=him", "text/plain", "a", 400, "bad_request", "twice"},
		"a body over the limit":          {"", "text/plain", big, 413, "too_large", "64 KiB"},
		"a form over the limit":          {"", formType, form("resume@" + big), 413, "too_large", "64 KiB"},
		"an ignored part over the limit": {"", formType, form("other@"+big, "resume@a"), 413, "too_large", "64 KiB"},
		"a long field":                   {"?track=" + big[:300], "text/plain", "a", 413, "too_large", "track"},
		"a date that is none":            {"?as_of=2026-02-30", "text/plain", "a", 422, "invalid_field", "as_of"},
		"a date of another kind":         {"?as_of=1%2F2%2F2026", "text/plain", "a", 422, "invalid_field", "YYYY-MM-DD"},
	} {
		t.Run(name, func(t *testing.T) {
			request := httptest.NewRequest(http.MethodPost, "/v1/score"+c.query, strings.NewReader(c.body))
			if c.contentType != "" {
				request.Header.Set("Content-Type", c.contentType)
			}
			p := problemIn(t, ask(newServer(t, nil), request))
			if p.Status != c.status || p.Code != c.code || !strings.Contains(p.Detail, c.detail) {
				t.Errorf("%+v", p)
			}
			if (p.Code == "invalid_field") != (len(p.Errors) > 0) {
				t.Errorf("errors %+v", p.Errors)
			}
		})
	}
}

func TestAReportIsWrittenAsItIs(t *testing.T) {
	s := newServer(t, func(context.Context, pipeline.Input) (report.Report, error) {
		return report.Report{Education: report.Education{Text: "A&P <b> – é"}}, nil
	})
	post := func() string {
		return ask(s, httptest.NewRequest(http.MethodPost, "/v1/score", strings.NewReader("a resume"))).Body.String()
	}
	if first := post(); !strings.Contains(first, `"A&P <b> – é"`) || first != post() {
		t.Error(first)
	}
}
