package advice

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"himscore/internal/credential"
	"himscore/internal/document"
	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// note is one line of a test resume: what it says, what it is, what it names and what it only describes.
type note struct {
	text          string
	verdict       metric.Verdict
	names, denied []string
	from          int // where it names them
	near          []string
	kind          resume.Kind
	hidden        bool
	doubt         *metric.Doubt
	narrow        bool   // it says neither where nor over how much
	nested        bool   // a part of the line above
	watched       bool   // it tells of watching others
	counts        string // the kind of a number in it
}

// work is a line of work under the first job.
func work(verdict metric.Verdict, names ...string) note {
	return note{text: "Reread and corrected the charts of the unit", verdict: verdict, names: names, kind: resume.Experience}
}

// list is a line of the skills section.
func list(names ...string) note { return note{text: "Skills", names: names, kind: resume.Skills} }

type person struct {
	title  string
	from   int
	notes  []note
	claims []credential.Claim
	level  credential.Level
	degree string
	now    []credential.Degree
	beside []credential.Degree

	accredited bool // so the line of the degree says
}

func (p person) evidence() evidence.Evidence {
	r := resume.Resume{Sections: []resume.Section{{Kind: resume.Experience}, {Kind: resume.Skills}, {Kind: resume.Header}}}
	r.Lines = []resume.Line{{Number: 1, Text: p.title, Kind: resume.Experience, Part: resume.Title}}
	r.Entries = []resume.Entry{{Title: p.title, First: 1, Dates: resume.Dates{FromYear: p.from, Current: p.from > 0}}}
	judged := []metric.Judgement{{Verdict: metric.None}}
	var mentions []keyword.Mention
	for _, n := range p.notes {
		l := resume.Line{Number: len(r.Lines) + 1, Text: n.text, Kind: n.kind, Part: resume.Body, Bullet: true, Hidden: n.hidden}
		if n.nested {
			l.Level = 1
		}
		if n.kind != resume.Experience {
			l.Part, l.Entry, l.Section, l.Bullet = resume.Item, -1, 1, false
		}
		if n.verdict == "" {
			n.verdict = metric.None
		}
		r.Lines = append(r.Lines, l)
		j := metric.Judgement{Verdict: n.verdict, Doubt: n.doubt, Scope: !n.narrow, Watched: n.watched}
		if n.counts != "" {
			j.Numbers = []metric.Metric{{Kind: n.counts}}
		}
		judged = append(judged, j)
		for _, id := range n.denied {
			mentions = append(mentions, keyword.Mention{Keyword: id, Text: id, At: resume.Span{Line: l.Number, Start: n.from, End: n.from}, Stance: keyword.Denied})
		}
		for _, id := range n.names {
			mentions = append(mentions, keyword.Mention{Keyword: id, Text: id, At: resume.Span{Line: l.Number, Start: n.from, End: n.from + 1}, Stance: keyword.Affirmed})
		}
		for _, id := range n.near {
			mentions = append(mentions, keyword.Mention{Keyword: id, Text: n.text, Near: true, At: resume.Span{Line: l.Number}, Stance: keyword.Affirmed})
		}
	}
	claims := credential.Claims{Credentials: p.claims, Education: credential.Education{Level: p.level, Text: p.degree, Field: p.degree, Pursuing: p.now, Beside: p.beside, Accredited: p.accredited}}
	return evidence.Join(r, mentions, judged, claims)
}

var (
	asOf  = time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)
	coder = person{title: "Medical Coder", from: 2018, level: credential.Associate, degree: "AAS Health Information Technology", notes: []note{
		work(metric.Quantified, "coding-accuracy"), work(metric.Duty, "icd-10-cm"), work(metric.Accomplishment, "query"), list("cpt", "hcpcs"),
	}}
)

// rules reads and compiles the embedded rules once for all tests.
var rules = sync.OnceValues(func() (*compiled, error) {
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		return nil, err
	}
	return &compiled{tax, score.New(tax), New(tax)}, nil
})

type compiled struct {
	tax     *taxonomy.Taxonomy
	scorer  *score.Scorer
	adviser *Adviser
}

func load(t testing.TB) *compiled {
	t.Helper()
	c, err := rules()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// advise scores and advises a person for a role; "" for none.
func advise(t testing.TB, p person, role string, opts Options, findings ...document.Finding) Advice {
	t.Helper()
	c := load(t)
	ev := p.evidence()
	opts.AsOf = asOf
	res := c.scorer.Score(ev, findings, score.Options{TargetRole: role, AsOf: asOf})
	return c.adviser.Advise(ev, res, findings, opts)
}

// readingOf is a person as the adviser reads them for a role.
func readingOf(t testing.TB, p person, role string) *reading {
	t.Helper()
	c, ev := load(t), p.evidence()
	return c.adviser.reading(ev, c.scorer.Score(ev, nil, score.Options{TargetRole: role, AsOf: asOf}), Options{AsOf: asOf})
}

func find(list []Missing, id string) (Missing, bool) {
	for _, m := range list {
		if m.Keyword == id {
			return m, true
		}
	}
	return Missing{}, false
}

func TestMissingKeywords(t *testing.T) {
	ad := advise(t, coder, "medical-coder", Options{})
	t.Run("are at most fifteen, in order of priority", func(t *testing.T) {
		order := map[string]int{"must": 0, "should": 1, "could": 2}
		if len(ad.Missing) == 0 || len(ad.Missing) > mostMissing {
			t.Fatalf("%d missing", len(ad.Missing))
		}
		for i := 1; i < len(ad.Missing); i++ {
			if a, b := ad.Missing[i-1], ad.Missing[i]; order[a.Priority] > order[b.Priority] {
				t.Errorf("%s (%s) stands before %s (%s)", a.Keyword, a.Priority, b.Keyword, b.Priority)
			}
		}
	})
	t.Run("leave out what a line of work names", func(t *testing.T) {
		for _, id := range []string{"icd-10-cm", "query", "coding-accuracy"} {
			if m, found := find(ad.Missing, id); found {
				t.Errorf("%s is shown, yet missing: %s", id, m.Why)
			}
		}
	})
	t.Run("ask for the term that a line of work shows by a narrower one", func(t *testing.T) {
		m, found := find(ad.Missing, "cdi")
		if !found || m.Line != 4 || !strings.Contains(m.Why, "line 4 may tell it in other words") {
			t.Errorf("clinical documentation integrity: %v %+v", found, m)
		}
		p := coder
		p.notes = append(slices.Clone(p.notes), list("cdi"))
		if m, found := find(advise(t, p, "medical-coder", Options{}).Missing, "cdi"); found {
			t.Errorf("it is listed and shown, yet missing: %s", m.Why)
		}
	})
	t.Run("say of a listed keyword where it stands", func(t *testing.T) {
		p := coder // who shows so much that what is only listed has its turn
		p.notes = append(slices.Clone(p.notes), work(metric.Duty, "anatomy", "medical-terminology", "icd-10-pcs", "em-coding"))
		m, found := find(advise(t, p, "medical-coder", Options{}).Missing, "cpt")
		if !found || !strings.Contains(m.Why, "line 5 only mentions it") {
			t.Errorf("cpt: %v %q", found, m.Why)
		}
	})
	t.Run("give reasons, places, measures and sources", func(t *testing.T) {
		for _, m := range ad.Missing {
			if m.Why == "" || m.Place == "" || len(m.Sources) == 0 {
				t.Errorf("%+v", m)
			}
		}
		if m, found := find(ad.Missing, "hipaa"); !found || m.Pattern != "" || !strings.Contains(m.Why, "is enough") || m.Place != string(resume.Skills) || m.Priority != "should" {
			t.Errorf("hipaa: %v %+v", found, m)
		}
		if m, found := find(advise(t, coder, "roi-specialist", Options{}).Missing, "authorization"); !found || m.Pattern == "" || m.Priority != "must" {
			t.Errorf("authorization: %v %+v", found, m)
		}
	})
	t.Run("say once that only true words belong in a resume", func(t *testing.T) {
		n := 0
		for _, m := range ad.Missing {
			n += strings.Count(m.Why, load(t).tax.Advice.OnlyTrue)
		}
		if n != 1 {
			t.Errorf("said %d times", n)
		}
	})
}

func TestALineThatDescribesAKeywordIsNamed(t *testing.T) {
	p := coder
	p.notes = append(slices.Clone(p.notes), note{text: "Sent copies of charts to lawyers", verdict: metric.Duty, near: []string{"release-of-information"}, kind: resume.Experience})
	ad := advise(t, p, "him-specialist", Options{})
	m, found := find(ad.Missing, "release-of-information")
	if !found || m.Line != 6 || !strings.Contains(m.Why, "line 6 may tell it in other words") {
		t.Fatalf("%v %+v", found, m)
	}
	if len(ad.Lines[5]) == 0 || ad.Lines[5][0].Code != "name_keyword" {
		t.Errorf("notes of line 6: %v", ad.Lines[5])
	}
}

func TestWhatAPostingRequiresComesFirst(t *testing.T) {
	ad := advise(t, coder, "medical-coder", Options{Asks: []Ask{{ID: "sql", Required: true}, {ID: "tableau"}}})
	if ad.Missing[0].Keyword != "sql" || ad.Missing[0].Priority != "must" || ad.Missing[1].Keyword != "tableau" {
		t.Errorf("first %s, then %s", ad.Missing[0].Keyword, ad.Missing[1].Keyword)
	}
}

func TestNotesOnLines(t *testing.T) {
	tests := []struct {
		name string
		note note
		want []string
	}{
		{"a duty is asked for its result", work(metric.Duty, "release-of-information"), []string{"add_result"}},
		{"a result is asked for its number", work(metric.Accomplishment, "release-of-information"), []string{"add_number"}},
		{"a proven line is asked for its system", work(metric.Quantified, "release-of-information"), []string{"name_the_tool"}},
		{"a proven line that names its system is left alone", work(metric.Quantified, "release-of-information", "epic"), nil},
		{
			"a proven line that says nowhere over how much is asked for its ground",
			note{text: "Halved the backlog in Epic", verdict: metric.Quantified, names: []string{"release-of-information", "epic"}, kind: resume.Experience, narrow: true},
			[]string{"add_scope"},
		},
		{
			"a line that only says what was not done is to be left out",
			note{text: "No experience with SQL yet", verdict: metric.Duty, denied: []string{"sql"}, kind: resume.Experience},
			[]string{"leave_out_denied"},
		},
		{"a list is left alone", list("release-of-information"), nil},
		{
			"a responsibility is asked for a verb and a result",
			note{text: "Responsible for the release of information desk", verdict: metric.Duty, names: []string{"release-of-information"}, kind: resume.Experience},
			[]string{"start_with_verb", "add_result"},
		},
		{
			"a line of more than forty-five words is too long",
			note{text: strings.Repeat("word ", 46), verdict: metric.Quantified, names: []string{"release-of-information", "epic"}, kind: resume.Experience},
			[]string{"split"},
		},
		{
			"a number that reads as a step back is asked about instead of praised",
			note{text: "Raised the denial rate by 9%", verdict: metric.Quantified, names: []string{"denials"}, kind: resume.Experience, doubt: &metric.Doubt{Question: metric.WrongWay, Quantity: "denial rate", Number: "9%"}},
			[]string{"check_direction"},
		},
		{
			"a share above the whole is asked about",
			note{text: "Held accuracy at 130%", verdict: metric.Quantified, kind: resume.Experience, doubt: &metric.Doubt{Question: metric.Impossible, Number: "130%"}},
			[]string{"check_number"},
		},
		{"hidden text is not advised on", note{text: "Audited charts", verdict: metric.Duty, names: []string{"coding-audit"}, kind: resume.Experience, hidden: true}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := person{title: "HIM Specialist", from: 2020, notes: []note{tt.note}}
			var got []string
			for _, n := range advise(t, p, "", Options{}).Lines[1] {
				got = append(got, n.Code)
				if strings.ContainsAny(n.Message, "{}") {
					t.Errorf("unfilled: %q", n.Message)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestNoTwoLinesGetTheSameQuestion(t *testing.T) {
	p := person{title: "HIM Specialist", from: 2020}
	for range 4 {
		p.notes = append(p.notes, work(metric.Duty, "release-of-information"), work(metric.Duty), work(metric.Accomplishment))
	}
	seen := map[string]bool{}
	asked := 0
	for _, line := range advise(t, p, "", Options{}).Lines {
		for _, n := range line {
			if seen[n.Message] {
				t.Errorf("said twice: %s", n.Message)
			}
			seen[n.Message] = true
			asked++
		}
	}
	if asked < 6 {
		t.Errorf("%d questions for twelve lines", asked)
	}
}

func TestPartsOfALineSpeakForIt(t *testing.T) {
	whole, proof, part := work(metric.Accomplishment, "release-of-information"), work(metric.Quantified, "epic"), work(metric.Duty, "release-of-information")
	proof.nested, part.nested = true, true
	for _, tt := range []struct {
		name  string
		notes []note
		asked []int // notes on each line
	}{
		{"a whole with its number below is not asked for one, nor are its parts", []note{whole, proof, part}, []int{0, 0, 0}},
		{"a whole without a number below is", []note{whole, part}, []int{1, 0}},
	} {
		lines := advise(t, person{title: "HIM Specialist", from: 2020, notes: tt.notes}, "", Options{}).Lines[1:]
		for i, want := range tt.asked {
			if len(lines[i]) != want {
				t.Errorf("%s: line %d gets %v", tt.name, i+1, lines[i])
			}
		}
	}
}

func TestAPatternHasBlanksAndNoNumber(t *testing.T) {
	for _, role := range load(t).tax.Roles {
		filled := map[string]bool{} // the same line stands once in a list, whatever it is called
		for _, m := range advise(t, coder, role.ID, Options{}).Missing {
			measured := m.Line == 2 // the line that has its number
			k := load(t).adviser.keywords[m.Keyword]
			again := filled[k.bareOf(k.in(role.Family).pattern)]
			filled[k.bareOf(m.Pattern)] = true
			switch soft := measured || again || strings.Contains(m.Why, "is enough") || strings.Contains(m.Why, "convince") || load(t).adviser.keywords[m.Keyword].Category == foundation; {
			case soft != (m.Pattern == ""):
				t.Errorf("%s, %s: pattern %q beside %q", role.ID, m.Keyword, m.Pattern, m.Why)
			case !soft && (strings.Count(m.Pattern, "____") < 2 || strings.ContainsAny(m.Pattern, "{}") || regexp.MustCompile(`\d`).MatchString(strings.ReplaceAll(m.Pattern, m.Label, ""))):
				t.Errorf("%s, %s: %q", role.ID, m.Keyword, m.Pattern)
			}
		}
	}
}

func TestWorkOfAnotherProfessionIsNotAdvisedOn(t *testing.T) {
	p := person{title: "Store Manager", from: 2020, notes: []note{{text: "Responsible for the till", verdict: metric.Duty, kind: resume.Experience}}}
	if notes := advise(t, p, "", Options{}).Lines[1]; len(notes) != 0 {
		t.Errorf("%v", notes)
	}
}

func TestNoAdviceInventsANumber(t *testing.T) {
	digits := regexp.MustCompile(`\d+(?:\.\d+)?\s?%|\$\s?\d`)
	for _, role := range load(t).tax.Roles {
		ad := advise(t, coder, role.ID, Options{})
		for _, m := range ad.Missing {
			if digits.MatchString(m.Why) {
				t.Errorf("%s: %q", role.ID, m.Why)
			}
		}
		for _, line := range ad.Lines {
			for _, n := range line {
				if digits.MatchString(n.Message) {
					t.Errorf("%s: %q", role.ID, n.Message)
				}
			}
		}
	}
}

func TestWhatAnotherNameAnswersIsNotMissing(t *testing.T) {
	p := coder
	p.notes = []note{work(metric.Quantified, "icd-10"), list("emr")}
	missing := advise(t, p, "medical-coder", Options{}).Missing
	if m, found := find(missing, "icd-10-cm"); found {
		t.Errorf("ICD-10-CM is called missing though a line of work names ICD-10: %s", m.Why)
	}
	if m, found := find(missing, "ehr"); found && !strings.Contains(m.Why, "line 3 only mentions it") {
		t.Errorf("EHR: %q, want it listed by the EMR of line 3", m.Why)
	}
}

// TestWhatIsSpecialToTheWorkComesFirst: a reader who stops after three has read what the job cannot do without, and not what every hospital job shares.
func TestWhatIsSpecialToTheWorkComesFirst(t *testing.T) {
	doing := func(title, id string) person {
		return person{title: title, from: 2018, notes: []note{work(metric.Duty, id)}}
	}
	for _, tt := range []struct {
		who               person
		role, first, then string
	}{
		{doing("Clinical Documentation Specialist", "cdi"), "cdi-specialist", "concurrent-review", "hipaa"},
		{doing("Cancer Registrar", "cancer-registry"), "cancer-registrar", "ajcc-staging", "hipaa"},
		{doing("Cancer Registrar", "cancer-registry"), "cancer-registrar", "casefinding", "ehr"},
		{doing("Cancer Registrar", "cancer-registry"), "cancer-registrar", "icd-o-3", "data-quality"},
		{doing("Records Clerk", "scheduling"), "roi-specialist", "right-of-access", "records-retention"},
		{doing("Records Clerk", "scheduling"), "roi-specialist", "authorization", "hipaa"},
		{doing("Interface Analyst", "hl7"), "health-data-integration-specialist", "data-mapping", "hipaa"},
	} {
		missing := advise(t, tt.who, tt.role, Options{}).Missing
		at := func(id string) int { return slices.IndexFunc(missing, func(m Missing) bool { return m.Keyword == id }) }
		if first, then := at(tt.first), at(tt.then); first < 0 || then >= 0 && then < first {
			t.Errorf("%s: %s is asked for at %d, %s at %d", tt.role, tt.first, first+1, tt.then, then+1)
		}
	}
}

// TestWhatThePostingAsksStandsInItsOrder: there the posting says what the job cannot do without.
func TestWhatThePostingAsksStandsInItsOrder(t *testing.T) {
	asks := []Ask{{ID: "ehr", Required: true}, {ID: "concurrent-review"}}
	missing := advise(t, person{title: "Clinical Documentation Specialist", from: 2018, notes: []note{work(metric.Duty, "cdi")}}, "cdi-specialist", Options{Asks: asks}).Missing
	if len(missing) < 2 || missing[0].Keyword != "ehr" || missing[1].Keyword != "concurrent-review" {
		t.Errorf("the posting requires the EHR first: %+v", missing[:min(2, len(missing))])
	}
}

// TestOneWordOfAListIsOneAdvice: who lists HL7 is asked to show it once, by its own name or by the wider one.
func TestOneWordOfAListIsOneAdvice(t *testing.T) {
	asked := func(asks []Ask, listed ...string) (rows int) {
		analyst := person{title: "Data Quality Analyst", from: 2018, notes: []note{work(metric.Quantified, "data-quality", "data-validation", "mpi"), work(metric.Duty, "root-cause-analysis", "hipaa", "data-governance"), list(listed...)}}
		missing := advise(t, analyst, "data-quality-analyst", Options{Asks: asks}).Missing
		for _, id := range []string{"interoperability", "hl7"} {
			if _, found := find(missing, id); found {
				rows++
			}
		}
		return rows
	}
	if rows := asked(nil, "hl7"); rows != 1 {
		t.Errorf("who lists HL7 is asked %d times", rows)
	}
	if rows := asked([]Ask{{ID: "hl7", Required: true}, {ID: "interoperability"}}, "hl7"); rows != 2 {
		t.Errorf("of a posting that asks for both, %d are told", rows)
	}
}
