package score

import (
	"cmp"
	"strings"
	"testing"
	"time"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// asOf is the day of every test.
var asOf = time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)

// draft is a resume in the making: lines with the keywords they name.
type draft struct {
	lines    []draftLine
	jobs     []job
	claims   credential.Claims
	name     string
	contact  string
	headline string
}

// job is an entry of work with its lines.
type job struct {
	title, org string
	from, to   int // years; to 0: to the present
	kind       resume.Kind
	heading    string // of its section; "Experience" where it is empty
	lines      []draftLine
}

// draftLine is one line. A line without a verdict only lists.
type draftLine struct {
	text     string
	verdict  metric.Verdict
	keywords []string
	denied   bool
	beside   bool // the keywords name those whom the writer works with
	borne    bool // the keywords name what others did to the writer's work
	hidden   bool
}

// evidence joins the draft as the earlier stages would.
func (d draft) evidence() evidence.Evidence {
	var r resume.Resume
	var judged []metric.Judgement
	var mentions []keyword.Mention
	add := func(l draftLine, part resume.Part, entry int) int {
		n := len(r.Lines) + 1
		if l.verdict == "" {
			l.verdict = metric.None
		}
		section := len(r.Sections) - 1
		r.Lines = append(r.Lines, resume.Line{
			Number: n, Text: l.text, Section: section, Kind: r.Sections[section].Kind, Entry: entry, Part: part, Bullet: part == resume.Body, Hidden: l.hidden,
		})
		judged = append(judged, metric.Judgement{Verdict: l.verdict})
		stance := keyword.Affirmed
		if l.denied {
			stance = keyword.Denied
		}
		for _, k := range l.keywords {
			mentions = append(mentions, keyword.Mention{Keyword: k, Text: k, At: resume.Span{Line: n}, Stance: stance, Beside: l.beside, Borne: l.borne})
		}
		return n
	}
	open := func(kind resume.Kind, heading string) {
		r.Sections = append(r.Sections, resume.Section{Kind: kind, Heading: heading, Line: len(r.Lines) + 1})
		add(draftLine{text: heading}, resume.Heading, -1)
	}
	r.Sections = []resume.Section{{Kind: resume.Header}}
	add(draftLine{text: d.name}, resume.Name, -1)
	add(draftLine{text: d.contact}, resume.Contact, -1)
	if d.headline != "" {
		add(draftLine{text: d.headline}, resume.Headline, -1)
	}
	for _, j := range d.jobs {
		if j.kind == "" {
			j.kind = resume.Experience
		}
		open(j.kind, cmp.Or(j.heading, "Experience"))
		r.Entries = append(r.Entries, resume.Entry{
			Section: len(r.Sections) - 1, First: len(r.Lines) + 1, Title: j.title, Org: j.org,
			Dates: resume.Dates{FromYear: j.from, ToYear: j.to, Current: j.to == 0 && j.from > 0},
		})
		add(draftLine{text: j.title + ", " + j.org}, resume.Title, len(r.Entries)-1)
		for _, l := range j.lines {
			add(l, resume.Body, len(r.Entries)-1)
		}
		r.Entries[len(r.Entries)-1].Last = len(r.Lines)
	}
	open(resume.Skills, "Skills")
	for _, l := range d.lines {
		add(l, resume.Item, -1)
	}
	return evidence.Join(r, mentions, judged, d.claims)
}

// load compiles the scorer of the embedded rules.
func load(t testing.TB) (*Scorer, *taxonomy.Taxonomy) {
	t.Helper()
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return New(tax), tax
}

// part is the points of one part.
func part(r Result, id string) int {
	for _, p := range r.Parts {
		if p.ID == id {
			return p.Points
		}
	}
	return -1
}

// shareOf is the share of a part before it is rounded to points; the result was explained.
func shareOf(r Result, id string) float64 {
	share := -1.0
	for _, p := range r.Parts {
		for _, step := range p.Steps {
			switch {
			case p.ID != id:
			case step.Text == "after the curve":
				share = step.Value
			case strings.HasPrefix(step.Text, "of it counts"):
				share *= step.Value
			}
		}
	}
	return share
}

// countedAbove is how many lines of a verdict stand in the sum of the evidence with more than a worth; the result was explained.
func countedAbove(r Result, v metric.Verdict, worth float64) int {
	n := 0
	for _, p := range r.Parts {
		for _, step := range p.Steps {
			if p.ID == "evidence" && step.Text == string(v) && step.Value > worth {
				n++
			}
		}
	}
	return n
}
