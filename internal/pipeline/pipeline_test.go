package pipeline

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"himscore/internal/document"
	"himscore/internal/extract"
	"himscore/internal/fault"
	"himscore/internal/golden"
	"himscore/internal/report"
	"himscore/taxonomy"
)

const samples = "../../seeds/resumes"

// asOf is the day on which every golden report was judged.
var asOf = time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)

func TestMain(m *testing.M) {
	extract.RunIfWorker()
	os.Exit(m.Run())
}

func open(t testing.TB) *Pipeline {
	t.Helper()
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	pool, err := extract.NewPool(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	return New(pool, tax)
}

func run(t testing.TB, p *Pipeline, in Input) report.Report {
	t.Helper()
	r, err := p.Run(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func encode(t testing.TB, r report.Report) []byte {
	t.Helper()
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(r); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// targets gives some samples the role their owner is after.
var targets = map[string]string{"roi-specialist.pdf": "roi-specialist", "him-manager.pdf": "him-manager", "informatics-analyst.pdf": "clinical-informatics-specialist"}

func TestEverySampleResumeGivesItsGoldenReport(t *testing.T) {
	p := open(t)
	for _, file := range golden.Samples(t, samples) {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			r := run(t, p, Input{File: read(t, file), TargetRole: targets[name], AsOf: asOf})
			golden.Check(t, filepath.Join("testdata", name+".golden.json"), encode(t, r))
		})
	}
}

func TestTheSameFileGivesTheSameReport(t *testing.T) {
	p := open(t)
	for _, file := range golden.Samples(t, samples) {
		in := Input{File: read(t, file), AsOf: asOf}
		if !bytes.Equal(encode(t, run(t, p, in)), encode(t, run(t, p, in))) {
			t.Errorf("%s: two reports differ", filepath.Base(file))
		}
	}
}

func TestEverySpanOfAReportHoldsItsText(t *testing.T) {
	p := open(t)
	for _, file := range golden.Samples(t, samples) {
		r := run(t, p, Input{File: read(t, file), AsOf: asOf})
		name := filepath.Base(file)
		for _, k := range r.Keywords {
			for _, m := range k.Mentions {
				if got := cut(r, m.Line, m.Start, m.End); got != m.Text {
					t.Errorf("%s: mention of %s at line %d is %q, the line holds %q", name, k.ID, m.Line, m.Text, got)
				}
			}
		}
		for _, l := range r.Lines {
			for _, m := range l.Metrics {
				if got := cut(r, l.Line, m.Start, m.End); got != m.Text {
					t.Errorf("%s: metric at line %d is %q, the line holds %q", name, l.Line, m.Text, got)
				}
			}
		}
	}
}

func cut(r report.Report, line, start, end int) string {
	text := []rune(r.Lines[line-1].Text)
	if start < 0 || end > len(text) || start >= end {
		return "(outside)"
	}
	return string(text[start:end])
}

func TestNoArrayOfAReportIsNull(t *testing.T) {
	p := open(t)
	for _, file := range golden.Samples(t, samples) {
		raw := encode(t, run(t, p, Input{File: read(t, file), Posting: "Requirements: SQL.", AsOf: asOf}))
		if bytes.Contains(raw, []byte("null")) {
			t.Errorf("%s: the report holds a null", filepath.Base(file))
		}
		if !utf8.Valid(raw) {
			t.Errorf("%s: the report is not UTF-8", filepath.Base(file))
		}
	}
}

func TestUnknownFieldsAreNamedWithWhatIsKnown(t *testing.T) {
	p := open(t)
	_, err := p.Run(context.Background(), Input{File: []byte("x"), TargetRole: "him-manger", Track: "nursing", AsOf: asOf})
	f, ok := errors.AsType[*fault.Error](err)
	if !ok || f.Code != fault.InvalidField || len(f.Fields) != 2 {
		t.Fatalf("got %v, want both fields named", err)
	}
	if f.Fields[0].Field != "track" || !slices.Contains(f.Fields[0].Allowed, "bridge") {
		t.Errorf("track: allowed %v", f.Fields[0].Allowed)
	}
	if f.Fields[1].Allowed[0] != "him-manager" {
		t.Errorf("target_role: nearest is %v, want him-manager first", f.Fields[1].Allowed)
	}
}

func TestAPostingMayBeAFile(t *testing.T) {
	p := open(t)
	lines := []string{"Privacy Analyst", "Required", "RHIA or CHPS; HIPAA; breach risk assessment", "Preferred", "Epic and SQL"}
	in := Input{File: read(t, filepath.Join(samples, "privacy-analyst.txt")), AsOf: asOf, Posting: strings.Join(lines, "\n")}
	want := run(t, p, in)
	in.Posting, in.PostingFile = "", word(t, lines, "", "")
	if got := run(t, p, in); !slices.Equal(got.Posting.Missing, want.Posting.Missing) || len(want.Posting.Asks) == 0 || len(got.Posting.Asks) != len(want.Posting.Asks) {
		t.Errorf("as a file it asks %v, as text %v", got.Posting.Asks, want.Posting.Asks)
	}
	in.PostingFile = []byte("\x89PNG\r\n\x1a\nnothing to read")
	_, err := p.Run(context.Background(), in)
	if f, ok := errors.AsType[*fault.Error](err); !ok || f.Code != fault.UnsupportedType || !strings.HasPrefix(f.Message, "the posting cannot be read: ") {
		t.Errorf("a picture as posting gives %v", err)
	}
}

// TestAPostingChoosesTheRole: who sends the posting of another post is measured for that one, unless the caller names a role or a track.
func TestAPostingChoosesTheRole(t *testing.T) {
	p := open(t)
	for _, tt := range []struct {
		in   Input
		want string
	}{
		{Input{Posting: "Coding Auditor (remote)\n\nRequired\n- CPT"}, "Measured against the role Coding Auditor, which the posting names."},
		{Input{Posting: "Join our growing family!\n\nRequired\n- CPT"}, "Measured against the role HIM Compliance Analyst."},
		{Input{Posting: "Coding Auditor\n\nRequired\n- CPT", TargetRole: "him-analyst"}, "Measured against the role HIM Analyst."},
		{Input{Posting: "Coding Auditor\n\nRequired\n- CPT", Track: "informatics"}, "Measured against the track health informatics."},
	} {
		tt.in.File, tt.in.AsOf = read(t, filepath.Join(samples, "privacy-analyst.txt")), asOf
		if why := run(t, p, tt.in).Score.Parts[0].Why; !strings.HasPrefix(why, tt.want) {
			t.Errorf("for %q it says %q, want %q", tt.in.Posting, why, tt.want)
		}
	}
}

// TestOneAlternativeShownAnswersTheOthers: a posting that takes Power BI or Tableau is answered by Tableau in a line of work, though Power BI is only listed.
func TestOneAlternativeShownAnswersTheOthers(t *testing.T) {
	p := open(t)
	resume := "Jo Park\n\nExperience\nData Analyst, Elm Health, 2021 - present\n- Built Tableau dashboards for 14 clinics and cut requests by 30%\n\nSkills\nPower BI, SQL\n"
	got := run(t, p, Input{File: []byte(resume), AsOf: asOf, Posting: "Data Analyst\n\nRequired\n- Power BI or Tableau\n- SQL"})
	asked := func(id string) bool {
		return slices.ContainsFunc(got.Missing, func(m report.Missing) bool { return m.Keyword == id })
	}
	if asked("power-bi") || asked("tableau") || !asked("sql") {
		t.Errorf("missing are %v, want SQL, which is only listed, and neither of the alternatives", got.Missing)
	}
}

// TestACredentialUnderWayAnswersItsAlternatives: of CPC, CCS or RHIA the CPC begun is enough.
func TestACredentialUnderWayAnswersItsAlternatives(t *testing.T) {
	p := open(t)
	resume := "Jo Park\n\nExperience\nDenials Analyst, Elm Health, 2021 - present\n- Wrote appeals for 14 clinics and won 61% of them\n\nEducation\nBA History, Elm College, 2015\n\nCertifications\nCPC in progress, exam in April 2027\n"
	got := run(t, p, Input{File: []byte(resume), AsOf: asOf, Posting: "Denials Analyst\n\nRequired\n- CPC, CCS or RHIA\n- SQL"})
	for _, s := range got.Credentials.Suggested {
		if strings.Contains(s.Why, "The posting") {
			t.Errorf("%s is suggested: %s", s.ID, s.Why)
		}
	}
}

// TestWhoHasDecidedIsNotSentToTryBothSides: the reality test is for those who have named no side of the field.
func TestWhoHasDecidedIsNotSentToTryBothSides(t *testing.T) {
	p := open(t)
	for aim, want := range map[string]bool{"Pharmacy technician.": true, "Pharmacy technician who wants to become an EHR application analyst.": false} {
		resume := "Jo Park\n\nSummary\n" + aim + "\n\nExperience\nPharmacy Technician, Elm Hospital, 2019 - present\n- Super user for Epic Willow during the 2023 go-live\n- Prepared IV admixtures\n\nEducation\nAssociate, Health Information Technology, Elm College, expected 2027\n"
		steps := run(t, p, Input{File: []byte(resume), AsOf: asOf}).NextSteps
		if got := slices.ContainsFunc(steps, func(s report.NextStep) bool { return s.Code == "reality_test" }); got != want {
			t.Errorf("%s: a reality test is %v, want %v; the steps are %v", aim, got, want, steps)
		}
	}
}

func TestATextFarLongerThanAResumeIsRefused(t *testing.T) {
	p := open(t)
	_, err := p.Run(context.Background(), Input{File: []byte(strings.Repeat("Coded inpatient charts.\n", 20_000)), AsOf: asOf})
	if f, ok := errors.AsType[*fault.Error](err); !ok || f.Code != fault.TooLarge {
		t.Errorf("got %v, want too_large", err)
	}
}

func BenchmarkRun(b *testing.B) {
	p := open(b)
	for _, file := range golden.Samples(b, samples) {
		in := Input{File: read(b, file), AsOf: asOf}
		b.Run(filepath.Base(file), func(b *testing.B) {
			for b.Loop() {
				run(b, p, in)
			}
		})
	}
}

func TestWhoLeavesWorkersToOthersWaitsForATurn(t *testing.T) {
	p := open(t).AtMost(1)
	in := Input{File: []byte("Maria Gonzalez, RHIT\nmaria@example.org\n"), AsOf: asOf}
	for range 2 { // the turn is given back
		if _, err := p.Run(t.Context(), in); err != nil {
			t.Fatal(err)
		}
	}
	p.turns <- struct{}{} // as if another file were being read
	brief, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	_, err := p.Run(brief, in)
	if f, ok := errors.AsType[*fault.Error](err); !ok || f.Code != fault.Busy {
		t.Errorf("read out of turn: %v", err)
	}
}

func TestADefectBesideIsRaisedWhereItsResultIsAskedFor(t *testing.T) {
	result := beside(func() int { panic("a defect") })
	defer func() {
		if got, _ := recover().(string); !strings.HasPrefix(got, "a defect\n") || !strings.Contains(got, "pipeline_test.go") {
			t.Errorf("recovered %q: the defect, and where it is", got)
		}
	}()
	result()
	t.Error("a result")
}

// BenchmarkJudge is all work after reading, from lines to report: of a resume of two pages, and with a vocabulary a hundred times larger.
func BenchmarkJudge(b *testing.B) {
	p := open(b)
	larger := func() *taxonomy.Taxonomy {
		tax := *p.tax
		tax.Keywords = slices.Clone(tax.Keywords)
		for i := range 100 * len(tax.Keywords) {
			tax.Keywords = append(tax.Keywords, taxonomy.Keyword{ID: fmt.Sprint("made-up-", i), Label: fmt.Sprintf("made up %d term", i)})
		}
		return &tax
	}
	in := Input{File: read(b, "../../seeds/resumes/him-manager.pdf"), AsOf: asOf}
	var doc document.Document
	for _, name := range []string{"him-manager.pdf", "informatics-analyst.pdf"} { // a page each
		page, err := p.pool.Extract(b.Context(), read(b, filepath.Join(samples, name)))
		if err != nil {
			b.Fatal(err)
		}
		doc.Lines = append(doc.Lines, page.Lines...)
	}
	for _, vocabulary := range []struct {
		name string
		of   func() *Pipeline // made when it is measured: the large one in memory makes the collector slow for ours as well
	}{
		{"our vocabulary", func() *Pipeline { return p }},
		{"a hundred times ours", func() *Pipeline { return New(p.pool, larger()) }},
	} {
		b.Run(vocabulary.name, func(b *testing.B) {
			p := vocabulary.of()
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Judge(Reading{in.File, doc}, in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestWhoLearnsTheFieldIsMeasuredByIt(t *testing.T) {
	const student = "Ana Poe\nana@mail.example\n\nObjective\nStudent looking for a first post in release of information.\n\nEducation\nA.A.S. Health Information Technology, Rowan College, expected May 2027\n\n" +
		"Practicum\n%s, Rowan Hospital, Jan 2026 - Apr 2026\n- Processed 120 requests under supervision with no misdirected record\n- Wrote a guide to checking signatures that the desk still uses\n"
	p := open(t)
	at := func(title string) report.Report {
		return run(t, p, Input{File: fmt.Appendf(nil, student, title), AsOf: asOf})
	}
	of, other := at("Release of Information Practicum"), at("Barista")
	if got := of.Roles[0].ID; got != "roi-specialist" {
		t.Errorf("who shows little of all roles is measured against %s, not against the field aimed at", got)
	}
	if a, b := at("Volunteer, Release of Information Desk").Score.Parts[1], other.Score.Parts[1]; a.Points <= b.Points {
		t.Errorf("evidence of a volunteer of the field is %d, of another job %d", a.Points, b.Points)
	}
	if a, b := of.Score.Parts[1], other.Score.Parts[1]; a.Points <= b.Points || len(a.Lines) == 0 {
		t.Errorf("evidence of a practicum of the field is %d, of another job %d", a.Points, b.Points)
	}
	if of.Level.ID != "student" {
		t.Errorf("level %s", of.Level.ID)
	}
	place := strings.Replace(student, "%s, Rowan Hospital, Jan 2026 - Apr 2026", "Rowan Hospital, Medical Records Department, Spring 2026 (120 hours)", 1)
	if got := run(t, p, Input{File: []byte(place), AsOf: asOf}); got.Score.Parts[1].Points <= other.Score.Parts[1].Points {
		t.Errorf("evidence of a practicum whose header names only the place is %d", got.Score.Parts[1].Points)
	} else if want := "line 7"; !strings.Contains(got.Level.Why, want) {
		t.Errorf("level: %q; want the heading's %s", got.Level.Why, want)
	}
}
