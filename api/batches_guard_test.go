package api

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"himscore/internal/batch"
	"himscore/internal/batch/export"
)

// pause lets others work where a test waits for them; it decides nothing.
func pause() { time.Sleep(5 * time.Millisecond) }

// brokenOff is a body whose connection ends behind the text, as net/http tells it.
func brokenOff(text string) io.Reader {
	return io.MultiReader(strings.NewReader(text), iotest.ErrReader(io.ErrUnexpectedEOF))
}

func TestWhatCannotBecomeABatchLeavesNothing(t *testing.T) {
	s := newBatchServer(t)
	a := part{"resume", "a", "Ada"}
	zipped := archive("a.txt", strings.Repeat("Ada ", 400), "b.txt", "Ben")
	many := make([]string, 0, 42)
	for i := range 21 {
		many = append(many, fmt.Sprint(i), "x")
	}
	bomb := archive("1", strings.Repeat(" ", 60<<10), "2", strings.Repeat(" ", 60<<10), "3", strings.Repeat(" ", 60<<10), "4", strings.Repeat(" ", 60<<10), "5", strings.Repeat(" ", 60<<10))
	fields, known := []part{}, []part{a}
	for i := range 10_000 {
		fields = append(fields, part{fmt.Sprint("f", i), "", "x"})
		known = append(known, part{"track", "", "him"})
	}
	whole := formOf(part{"resume", "a", strings.Repeat("Ada ", 400)}, part{"roster", "r", "file\na\n"})
	for name, c := range map[string]struct {
		query, contentType string
		body               io.Reader
		want               string
	}{
		"an unknown role":            {"", formType, strings.NewReader(formOf(a, part{"target_role", "", "nobody"})), "422 invalid_field target_role"},
		"an unknown track":           {"?track=nowhere", "text/plain", strings.NewReader("Ada"), "422 invalid_field track"},
		"a date that is none":        {"?as_of=2026-02-30", formType, strings.NewReader(formOf(a)), "422 invalid_field as_of"},
		"a webhook without hosts":    {"?webhook=https://h/", formType, strings.NewReader(formOf(a)), "422 invalid_field webhook"},
		"a posting without text":     {"", formType, strings.NewReader(formOf(a, part{"posting_file", "p", "scanned"})), "422 invalid_field posting_file"},
		"two postings":               {"?posting=x", formType, strings.NewReader(formOf(a, part{"posting_file", "p", "x"})), "400 bad_request not both"},
		"two posting files":          {"", formType, strings.NewReader(formOf(a, part{"posting_file", "p", "x"}, part{"posting_file", "p", "x"})), "400 bad_request posting_file"},
		"two rosters":                {"", formType, strings.NewReader(formOf(a, part{"roster", "r", "file\n"}, part{"roster", "r", "file\n"})), "400 bad_request roster"},
		"a roster that is none":      {"", formType, strings.NewReader(formOf(a, part{"roster", "r", "name\nAda\n"})), "422 invalid_field roster"},
		"a field twice":              {"", formType, strings.NewReader(formOf(a, part{"track", "", "him"}, part{"track", "", "him"})), "400 bad_request twice"},
		"a long field":               {"?track=" + strings.Repeat("x", 201), formType, strings.NewReader(formOf(a)), "413 too_large track"},
		"no resume":                  {"", formType, strings.NewReader(formOf(part{"roster", "r", "file\n"})), "400 bad_request no resume"},
		"nothing":                    {"", "", strings.NewReader(""), "400 bad_request no resume"},
		"an empty form":              {"", formType, strings.NewReader("--X--\r\n"), "400 bad_request no resume"},
		"fields of a browser's form": {"", "application/x-www-form-urlencoded", strings.NewReader("resume=Ada"), "400 bad_request Content-Type"},
		"no boundary":                {"", "multipart/form-data", strings.NewReader(formOf(a)), "400 bad_request boundary"},
		"another boundary":           {"", "multipart/form-data; boundary=Y", strings.NewReader(formOf(a)), "400 bad_request "},
		"headers that are none":      {"", formType, strings.NewReader("--X\r\n\x00 no header\r\n\r\nx\r\n--X--\r\n"), "400 bad_request well-formed"},
		"a header without an end":    {"", formType, strings.NewReader("--X\r\nA: " + strings.Repeat("x", 200<<10)), "400 bad_request "},
		"10,000 fields nobody knows": {"", formType, strings.NewReader(formOf(fields...)), "413 too_large 50 parts"},
		"10,000 fields in the query": {"?" + strings.Repeat("x=y&", 10_000), "text/plain", strings.NewReader(""), "400 bad_request no resume"},
		"a field 10,000 times":       {"", formType, strings.NewReader(formOf(known...)), "400 bad_request twice"},
		"21 files":                   {"", formType, strings.NewReader(resumes(many[:21]...)), "413 too_large 20 files"},
		"21 files in a zip":          {"", "application/zip", strings.NewReader(archive(many...)), "413 too_large 20 files"},
		"a long body":                {"", "text/plain", strings.NewReader(strings.Repeat("x", 310<<10)), "413 too_large "},
		"a long form":                {"", formType, strings.NewReader(formOf(part{"other", "", strings.Repeat("x", 310<<10)}, a)), "413 too_large 300 KiB"},
		"resumes that are too much":  {"", formType, strings.NewReader(resumes(strings.Repeat("x", 60<<10), strings.Repeat("x", 60<<10), strings.Repeat("x", 60<<10), strings.Repeat("x", 60<<10), strings.Repeat("x", 30<<10))), "413 too_large 256 KiB"},
		"a zip that is too much":     {"", "application/zip", strings.NewReader(bomb), "413 too_large 256 KiB"},
		"a zip that is cut off":      {"", "application/zip", strings.NewReader(zipped[:len(zipped)-9]), "422 corrupt archive"},
		"a part that is such a zip":  {"", formType, strings.NewReader(formOf(a, part{"resume", "z", zipped[:100]})), "422 corrupt archive"},
		"a zip of nothing":           {"", "application/zip", strings.NewReader(archive()), "400 bad_request no file"},
		"cut off in a resume":        {"", formType, brokenOff(whole[:900]), "400 bad_request ends early"},
		"cut off in the roster":      {"", formType, brokenOff(whole[:len(whole)-9]), "400 bad_request ends early"},
		"cut off in a header":        {"", formType, brokenOff(whole[:30]), "400 bad_request ends early"},
		"cut off between two parts":  {"", formType, brokenOff(whole[:strings.LastIndex(whole, "Content")]), "400 bad_request ends early"},
		"a form that never came":     {"", formType, brokenOff(""), "400 bad_request ends early"},
		"a text that never came":     {"", "text/plain", brokenOff("Ada"), "400 bad_request ends early"},
		"a long one that broke off":  {"", "text/plain", brokenOff(strings.Repeat("x", 70<<10)), "400 bad_request ends early"},
		"a long zip that broke off":  {"", "application/zip", brokenOff("PK\x03\x04" + strings.Repeat("x", 70<<10)), "400 bad_request ends early"},
	} {
		p := problemIn(t, s.send(http.MethodPost, "/v1/batches"+c.query, c.contentType, c.body, "Idempotency-Key", "the same"))
		if got := fmt.Sprintf("%d %s %s", p.Status, p.Code, p.Detail); !strings.HasPrefix(got, c.want[:strings.Index(c.want[4:], " ")+5]) || !strings.Contains(got, c.want[strings.Index(c.want[4:], " ")+5:]) {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
		if (p.Code == "invalid_field") != (len(p.Errors) > 0) {
			t.Errorf("%s: errors %+v", name, p.Errors)
		}
	}
	long := s.send(http.MethodPost, "/v1/batches", "text/plain", strings.NewReader("Ada"), "Idempotency-Key", strings.Repeat("k", 256))
	if p := problemIn(t, long); p.Code != "too_large" {
		t.Errorf("a long key: %+v", p)
	}
	if n := s.rows(); n != 0 {
		t.Errorf("%d rows are left of what was refused", n)
	}
}

func TestABatchThatIsErasedIsGone(t *testing.T) {
	s := newBatchServer(t)
	id := s.post("", formType, resumes("a", "scanned", "held")).ID
	var item string
	for ; item == ""; pause() {
		if page := decoded[Page[export.Item]](t, s.get("/v1/batches/"+id+"/items?state=done"), 200); len(page.Items) == 1 {
			item = page.Items[0].ID
		}
	}
	for decoded[batch.BatchView](t, s.get("/v1/batches/"+id), 200).Failed == 0 {
		pause()
	}
	for range 2 {
		if answer := s.send(http.MethodDelete, "/v1/batches/"+id, "", nil); answer.Code != 204 || answer.Body.Len() != 0 {
			t.Errorf("%d %s", answer.Code, answer.Body)
		}
	}
	close(s.scorer.hold)
	now := decoded[batch.BatchView](t, s.get("/v1/batches/"+id), 200)
	if now.State != "cancelled" || now.Files != 3 || now.Done != 1 || now.Failed != 1 || now.FinishedAt == nil {
		t.Errorf("%+v", now)
	}
	if items := s.items(id); len(items) != 0 {
		t.Errorf("%+v", items)
	}
	if p := problemIn(t, s.get("/v1/batches/"+id+"/items/"+item)); p.Code != "not_found" {
		t.Errorf("%+v", p)
	}
	if csv := s.get("/v1/batches/" + id + "/results.csv"); csv.Code != 200 || strings.Count(csv.Body.String(), "\n") != 1 {
		t.Errorf("%d %s", csv.Code, csv.Body)
	}
	if e := s.events(id, ""); len(e) != 2 || !strings.Contains(e[1].data, `"cancelled"`) {
		t.Errorf("%+v", e)
	}
	if n := s.rows(); n != 1 {
		t.Errorf("%d rows are left", n)
	}
}

func TestTheBatchOfAnotherKeyIsNotThere(t *testing.T) {
	s := newBatchServer(t)
	mine, other := s.post("", "text/plain", "a resume"), []string{"Authorization", "Bearer " + secondKey}
	item := s.items(mine.ID)[0].ID
	theirs := s.post("", "text/plain", "a resume", other...)
	for _, end := range []string{"", "/events", "/items", "/items/" + item, "/cohort", "/results.csv", "/results.xlsx", "/results.jsonl"} {
		for _, id := range []string{mine.ID, theirs.ID, "nobody"} {
			if answer := s.get("/v1/batches/"+id+end, other...); (answer.Code == 200) != (id == theirs.ID && !strings.Contains(end, item)) || answer.Code != 200 && problemIn(t, answer).Code != "not_found" {
				t.Errorf("%s%s: %d", id, end, answer.Code)
			}
		}
	}
	if p := problemIn(t, s.send(http.MethodDelete, "/v1/batches/"+mine.ID, "", nil, other...)); p.Code != "not_found" {
		t.Errorf("%+v", p)
	}
	if p := problemIn(t, s.get("/v1/batches?cursor="+cursorOf(mine.ID), other...)); p.Code != "invalid_field" {
		t.Errorf("%+v", p)
	}
	if page := decoded[Page[batch.BatchView]](t, s.get("/v1/batches", other...), 200); len(page.Items) != 1 || page.Items[0].ID != theirs.ID {
		t.Errorf("%+v", page)
	}
	if p := problemIn(t, s.get("/v1/batches/"+theirs.ID+"/items/"+item, other...)); p.Code != "not_found" {
		t.Errorf("an item of one batch under another: %+v", p)
	}
	for _, end := range []string{"", "/" + mine.ID, "/" + mine.ID + "/events"} {
		if p := problemIn(t, s.get("/v1/batches"+end, "Authorization", "Bearer x")); p.Code != "unauthorized" {
			t.Errorf("%+v", p)
		}
	}
	if now := decoded[batch.BatchView](t, s.get("/v1/batches/"+mine.ID), 200); now.State != "done" {
		t.Errorf("%+v", now)
	}
}

func TestWithoutKeysEverybodyIsTheSame(t *testing.T) {
	s := newBatchServer(t)
	s.Keys = nil
	s.handler = s.Handler()
	made := s.post("", "text/plain", "a resume", "Authorization", "")
	for _, header := range []string{"", "Bearer x", "Bearer " + firstKey} {
		if now := decoded[batch.BatchView](t, s.get("/v1/batches/"+made.ID, "Authorization", header), 200); now.ID != made.ID {
			t.Errorf("%+v", now)
		}
	}
	if list, err := s.Batches.List(t.Context(), "local", "", 10); err != nil || len(list) != 1 {
		t.Errorf("%+v %v", list, err)
	}
}

// batchRoutes are all routes of batches, with a batch and an item in their places.
func batchRoutes(id, item string) []string {
	var all []string
	for _, end := range []string{"", "/events", "/items", "/items/" + item, "/cohort", "/results.csv", "/results.xlsx", "/results.jsonl"} {
		all = append(all, "/v1/batches/"+id+end)
	}
	return all
}

func TestAServerWithoutBatchesSaysSo(t *testing.T) {
	s := newServer(t, nil)
	s.Limits.BatchBytes = 1 << 20
	handler := s.Handler()
	for _, address := range append(batchRoutes("a", "b"), "/v1/batches", "POST", "DELETE") {
		method := http.MethodGet
		switch address {
		case "POST":
			method, address = address, "/v1/batches"
		case "DELETE":
			method, address = address, "/v1/batches/a"
		}
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, httptest.NewRequest(method, address, nil))
		if p := problemIn(t, answer); p.Code != "not_found" {
			t.Errorf("%s %s: %+v", method, address, p)
		}
	}
}

func TestStrangeIDsAndMethodsAreProblems(t *testing.T) {
	s := newBatchServer(t)
	made := s.post("", "text/plain", "a resume")
	for _, id := range []string{strings.Repeat("A", 100_000), "a%2Fb", "%00", "a%00b", "%ff%fe", "..%2f..", "%2e%2e", "*", "'%20OR%20'1'='1", strings.ToLower(made.ID), made.ID + "%20", url.PathEscape("ü")} {
		for _, address := range append(batchRoutes(id, "x"), "/v1/batches/"+made.ID+"/items/"+id) {
			if p := problemIn(t, s.get(address)); p.Status != 404 || p.Code != "not_found" || len(p.Detail) > 300 {
				t.Errorf("%.60s: %+v", address, p)
			}
		}
		if p := problemIn(t, s.send(http.MethodDelete, "/v1/batches/"+id, "", nil)); p.Code != "not_found" {
			t.Errorf("DELETE %.60s: %+v", id, p)
		}
	}
	for _, method := range []string{http.MethodHead, http.MethodPut, http.MethodPatch, http.MethodPost, http.MethodOptions, http.MethodTrace, "BREW"} {
		for _, address := range batchRoutes(made.ID, "x") {
			answer := s.send(method, address, "", nil)
			if p := problemIn(t, answer); p.Code != "method_not_allowed" || !strings.Contains(answer.Header().Get("Allow"), "GET") {
				t.Errorf("%s %s: %+v %v", method, address, p, answer.Header())
			}
		}
	}
	if p := problemIn(t, s.send(http.MethodDelete, "/v1/batches", "", nil)); p.Code != "method_not_allowed" {
		t.Errorf("%+v", p)
	}
}
