package api

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/batch"
	"himscore/internal/batch/cohort"
	"himscore/internal/batch/export"
)

func TestABatchComesInEveryForm(t *testing.T) {
	s := newBatchServer(t)
	class := archive("class/ada.txt", "Ada", "ben.pdf", "Ben!", "__MACOSX/._ben.pdf", "x")
	for name, c := range map[string]struct {
		contentType, body string
		want              []string // name and length of each file
	}{
		"as parts":                   {formType, formOf(part{"resume", "b.pdf", "Ben!"}, part{"resume", "a/ada.txt", "Ada"}), []string{"b.pdf 4", "a/ada.txt 3"}},
		"as a zip in a part":         {formType, formOf(part{"resume", "class.zip", class}), []string{"class/ada.txt 3", "ben.pdf 4"}},
		"as a zip between parts":     {formType, formOf(part{"resume", "1", "x"}, part{"resume", "z", class}, part{"resume", "", "yy"}), []string{"1 1", "class/ada.txt 3", "ben.pdf 4", "resume-4 2"}},
		"as a zip that is the body":  {"application/zip", class, []string{"class/ada.txt 3", "ben.pdf 4"}},
		"as a PDF that is the body":  {"application/pdf", "%PDF-1.7", []string{"resume-1 8"}},
		"as text that is the body":   {"text/plain; charset=utf-8; name=ada.txt", "Ada", []string{"ada.txt 3"}},
		"beside an empty file field": {formType, formOf(part{"resume", "a", "Ada"}, part{"resume", "", ""}), []string{"a 3"}},
	} {
		made := s.post("", c.contentType, c.body)
		var got []string
		for _, item := range s.items(made.ID) {
			if item.State != "done" || item.Score == nil || *item.Track != "him" || item.Problem != nil {
				t.Errorf("%s: %+v", name, item)
				continue
			}
			got = append(got, fmt.Sprint(item.File, " ", *item.Score))
		}
		if diff := cmp.Diff(c.want, got); diff != "" || made.Files != len(c.want) || made.State != "queued" || made.ExpiresAt == "" || made.FinishedAt != nil {
			t.Errorf("%s: %+v %s", name, made, diff)
		}
	}
}

func TestARosterStandsAnywhereAmongTheParts(t *testing.T) {
	s := newBatchServer(t)
	roster := part{"roster", "roster.csv", "file,student_id,program,class_year,Advisor\nADA.txt,007,HIM,2027,Dr. X\nnobody.txt,1,,,\n"}
	ada, ben := part{"resume", "class/ada.txt", "Ada"}, part{"resume", "ben.txt", "Ben"}
	for _, parts := range [][]part{{roster, ada, ben}, {ada, roster, ben}, {ada, ben, roster}} {
		made := s.post("", formType, formOf(parts...))
		items := s.items(made.ID)
		if *items[0].StudentID != "007" || *items[0].Program != "HIM" || *items[0].ClassYear != "2027" || items[1].StudentID != nil {
			t.Errorf("%+v", items)
		}
		if csv := s.get("/v1/batches/" + made.ID + "/results.csv").Body.String(); !strings.Contains(csv, "class/ada.txt,007,HIM,2027,Dr. X,done,3,") {
			t.Error(csv)
		}
	}
}

func TestAReportIsWhatScoreAnswers(t *testing.T) {
	s := newBatchServer(t)
	for name, c := range map[string]struct {
		query  string
		fields []part
	}{
		"with nothing":             {"", nil},
		"with fields of the form":  {"", []part{{"target_role", "", "him-manager"}, {"track", "", " him "}, {"posting", "", "RHIA & <more>"}, {"as_of", "", "2026-05-01"}}},
		"with fields of the query": {"?target_role=him-manager&track=him&posting=RHIA&as_of=2026-05-01", nil},
		"with both":                {"?track=nowhere&as_of=2026-05-01", []part{{"track", "", "him"}}},
		"with a posting file":      {"", []part{{"posting_file", "p.pdf", "%PDF"}}},
		"with fields nobody knows": {"?x=y", []part{{"comment", "", "hello"}}},
	} {
		for _, after := range []bool{false, true} {
			resume := part{"resume", "a.txt", "a resume"}
			form := formOf(append([]part{resume}, c.fields...)...)
			if after {
				form = formOf(append(c.fields[:len(c.fields):len(c.fields)], resume)...)
			}
			want := s.send(http.MethodPost, "/v1/score"+c.query, formType, strings.NewReader(form))
			made := s.post(c.query, formType, form)
			got := s.get("/v1/batches/" + made.ID + "/items/" + s.items(made.ID)[0].ID)
			if want.Code != 200 || got.Code != 200 || got.Body.String() != want.Body.String() || got.Header().Get("Content-Type") != want.Header().Get("Content-Type") {
				t.Errorf("%s: %d %s, want %d %s", name, got.Code, got.Body, want.Code, want.Body)
			}
			if strings.Contains(form, "2026-05-01") && made.AsOf != "2026-05-01" {
				t.Errorf("%s: %+v", name, made)
			}
		}
	}
}

func TestAFileThatFailsAnswersItsProblem(t *testing.T) {
	s := newBatchServer(t)
	made := s.post("", formType, formOf(part{"resume", "a", "fine"}, part{"resume", "b", "scanned"}, part{"resume", "c", "locked"}, part{"resume", "d", "picture"},
		part{"resume", "e", strings.Repeat("x", 64<<10+1)}, part{"resume", "f", "endless"}))
	want := []string{"", "no_text 422", "encrypted 422", "unsupported_type 415", "too_large 413", "timed_out 503"}
	for i, item := range s.items(made.ID) {
		answer := s.get("/v1/batches/" + made.ID + "/items/" + item.ID)
		if want[i] == "" {
			if answer.Code != 200 || item.State != "done" {
				t.Errorf("%d %+v", answer.Code, item)
			}
			continue
		}
		p := problemIn(t, answer)
		if got := fmt.Sprint(p.Code, " ", p.Status); got != want[i] || item.State != "failed" || item.Problem.Code != p.Code || item.Problem.Detail != p.Detail || item.Problem.Title == "" || item.Score != nil {
			t.Errorf("got %s, want %s; %+v", got, want[i], item)
		}
	}
	now := decoded[batch.BatchView](t, s.get("/v1/batches/"+made.ID), 200)
	if now.State != "done" || now.Files != 6 || now.Done != 1 || now.Failed != 5 || now.FinishedAt == nil {
		t.Errorf("%+v", now)
	}
}

func TestTheSameKeyAnswersTheFirstBatch(t *testing.T) {
	s := newBatchServer(t)
	roster, ada, ben := part{"roster", "r.csv", "file\na\n"}, part{"resume", "a", "Ada"}, part{"resume", "b", "Ben"}
	post := func(key string, parts ...part) batch.BatchView {
		t.Helper()
		return s.post("?track=him", formType, formOf(parts...), "Idempotency-Key", key)
	}
	first := post("key one", roster, ada, ben)
	s.events(first.ID, "")
	for _, parts := range [][]part{{roster, ada, ben}, {ben, roster, ada}} {
		if again := post("key one", parts...); again.ID != first.ID || again.State != "done" {
			t.Errorf("another batch: %+v", again)
		}
	}
	if one, other := post("", ada), post("", ada); post("key two", roster, ada, ben).ID == first.ID || one.ID == other.ID {
		t.Error("another key, or none, answered an earlier batch")
	}
	if other := s.post("?track=him", formType, formOf(roster, ada, ben), "Idempotency-Key", "key one", "Authorization", "Bearer "+secondKey); other.ID == first.ID {
		t.Error("somebody else's key answered the batch")
	}
	before := s.rows()
	for name, form := range map[string]string{
		"another text":        formOf(roster, part{"resume", "a", "Adb"}, ben),
		"another name":        formOf(roster, part{"resume", "c", "Ada"}, ben),
		"another roster":      formOf(part{"roster", "r.csv", "file\nb\n"}, ada, ben),
		"a roster as resume":  formOf(part{"resume", "roster", roster.content}, ada, ben),
		"one more field":      formOf(roster, ada, ben, part{"target_role", "", "him-manager"}),
		"one file less":       formOf(roster, ada),
		"a posting beside it": formOf(roster, ada, ben, part{"posting_file", "p", "wanted"}),
	} {
		answer := s.send(http.MethodPost, "/v1/batches?track=him", formType, strings.NewReader(form), "Idempotency-Key", "key one")
		if p := problemIn(t, answer); p.Status != 409 || p.Code != "conflict" {
			t.Errorf("%s: %+v", name, p)
		}
	}
	s.events(decoded[Page[batch.BatchView]](t, s.get("/v1/batches?limit=1"), 200).Items[0].ID, "")
	if now := s.rows(); now > before {
		t.Errorf("%d rows, %d before uploads that were refused", now, before)
	}
}

func TestBatchesAreListedNewestFirst(t *testing.T) {
	s := newBatchServer(t)
	var made []string
	for range 5 {
		made = append([]string{s.post("", "text/plain", "a resume").ID}, made...)
		for came := time.Now().UnixMilli(); time.Now().UnixMilli() == came; { // of two that come in one millisecond nobody knows the newer
			time.Sleep(time.Millisecond)
		}
	}
	var listed []string
	cursor, pages := "", 0
	for {
		page := decoded[Page[batch.BatchView]](t, s.get("/v1/batches?limit=2&cursor="+cursor), 200)
		for _, b := range page.Items {
			listed = append(listed, b.ID)
		}
		pages++
		if cursor = page.Next; cursor == "" {
			break
		}
	}
	if diff := cmp.Diff(made, listed); diff != "" || pages != 3 {
		t.Error(pages, diff)
	}
	if page := decoded[Page[batch.BatchView]](t, s.get("/v1/batches?limit=5"), 200); page.Next != "" || len(page.Items) != 5 {
		t.Errorf("a page that holds all: %+v", page)
	}
	for _, query := range []string{"limit=0", "limit=501", "limit=x", "cursor=!", "cursor=" + cursorOf("nobody"), "cursor=" + cursorOf("a\x00b\xff")} {
		if p := problemIn(t, s.get("/v1/batches?"+query)); p.Code != "invalid_field" || len(p.Errors) != 1 {
			t.Errorf("%s: %+v", query, p)
		}
	}
}

func TestItemsArePagedInTheOrderOfTheUpload(t *testing.T) {
	s := newBatchServer(t)
	id := s.post("", formType, resumes("a", "scanned", "b", "scanned", "c", "held")).ID
	files := func(query string) (all string) {
		t.Helper()
		for cursor := ""; ; {
			page := decoded[Page[export.Item]](t, s.get("/v1/batches/"+id+"/items?limit=2&cursor="+cursor+query), 200)
			for _, item := range page.Items {
				all += item.File[:1]
			}
			all += "|"
			if cursor = page.Next; cursor == "" {
				return all
			}
		}
	}
	for ; files("&state=done")+files("&state=failed")+files("&state=running") != "02|4|13|5|"; pause() {
	}
	if got := files("") + files("&state=queued"); got != "01|23|45||" {
		t.Error(got)
	}
	close(s.scorer.hold)
	s.events(id, "")
	if got := files("&state=done") + files("&state=failed"); got != "02|45|13|" {
		t.Error(got)
	}
	for _, query := range []string{"state=cancelled", "state=x", "limit=-1", "cursor=%00", "cursor=" + cursorOf("x"), "cursor=" + cursorOf("99999999999999999999999")} {
		if p := problemIn(t, s.get("/v1/batches/"+id+"/items?"+query)); p.Code != "invalid_field" {
			t.Errorf("%s: %+v", query, p)
		}
	}
	if page := decoded[Page[export.Item]](t, s.get("/v1/batches/"+id+"/items?cursor="+cursorOf("-7")), 200); len(page.Items) != 6 {
		t.Errorf("%+v", page)
	}
}

func TestResultsAreExported(t *testing.T) {
	s := newBatchServer(t)
	id := s.post("", formType, formOf(part{"resume", "=a.txt", "fine"}, part{"resume", "b", "scanned"})).ID
	s.events(id, "")
	export := func(format, contentType string) string {
		t.Helper()
		answer := s.get("/v1/batches/" + id + "/results." + format)
		h := answer.Header()
		if answer.Code != 200 || h.Get("Content-Type") != contentType || h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Cache-Control") != "no-store" ||
			h.Get("Content-Disposition") != `attachment; filename="himscore-`+id[:8]+"."+format+`"` {
			t.Errorf("%s: %d %v", format, answer.Code, h)
		}
		return answer.Body.String()
	}
	csv := export("csv", "text/csv; charset=utf-8")
	if lines := strings.Split(csv, "\n"); !strings.HasPrefix(csv, "\ufefffile,student_id,") || len(lines) != 4 || !strings.HasPrefix(lines[1], "'=a.txt,,,,done,4,") || !strings.HasPrefix(lines[2], "b,,,,failed,,") || !strings.Contains(lines[2], "no_text") {
		t.Error(csv)
	}
	if xlsx := export("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"); !strings.HasPrefix(xlsx, "PK\x03\x04") || !strings.Contains(xlsx, "PK\x05\x06") {
		t.Errorf("%d bytes are no workbook", len(xlsx))
	}
	jsonl := strings.Split(export("jsonl", "application/x-ndjson"), "\n")
	report := strings.TrimSuffix(s.get("/v1/batches/"+id+"/items/"+s.items(id)[0].ID).Body.String(), "\n")
	if len(jsonl) != 3 || !strings.Contains(jsonl[0], `"report":`+report+"}") || !strings.Contains(jsonl[1], `"report":null}`) || !strings.Contains(jsonl[1], `"no_text"`) {
		t.Errorf("%q", jsonl)
	}
	sum := decoded[cohort.Cohort](t, s.get("/v1/batches/"+id+"/cohort"), 200)
	if sum.Files != 2 || sum.Read != 1 || sum.Failed != 1 || sum.Whole.Figures != nil {
		t.Errorf("%+v", sum)
	}
	six := s.post("", formType, resumes("1", "22", "333", "4444", "55555", "666666")).ID
	s.events(six, "")
	if sum := decoded[cohort.Cohort](t, s.get("/v1/batches/"+six+"/cohort"), 200); sum.Whole.Figures == nil || sum.Whole.Figures.Score.Mean != 3.5 || sum.Whole.Figures.Tracks.HIM != 6 {
		t.Errorf("%+v", sum.Whole)
	}
}
