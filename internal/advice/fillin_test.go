package advice

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"himscore/internal/evidence"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// eachTally calls a function with what each family of roles counts for each keyword that one may be asked for.
func eachTally(t *testing.T, do func(k *term, family string, of *tally)) {
	t.Helper()
	a := load(t).adviser
	for i := range a.numbered {
		k := &a.numbered[i]
		if k.Legacy || a.shown[k.Category] || k.Category == foundation {
			continue
		}
		for _, family := range append([]string{""}, taxonomy.Families...) {
			do(k, family, k.in(family))
		}
	}
}

var (
	timed    = regexp.MustCompile(`(?i)\b(?:time|turnaround|lag|age|days|hours|minutes)\b`)
	rated    = regexp.MustCompile(`(?i)\b(?:rate|accuracy|share|agreement|completeness)\b`)
	inShares = regexp.MustCompile(`^(?:percent|percentage points)`)
	inTimes  = regexp.MustCompile(`^(?:days|hours|minutes|weeks)`)
	onTime   = regexp.MustCompile(`(?i)\b(?:on time|within|days saved|hours billed|run at)\b`) // shares of what was in time, and time as a thing
)

func TestEveryMeasureHasAUnitThatFitsIt(t *testing.T) {
	eachTally(t, func(k *term, family string, of *tally) {
		for _, m := range of.counted {
			switch {
			case timed.MatchString(m.Metric) && !rated.MatchString(m.Metric) && !onTime.MatchString(m.Metric) && !inTimes.MatchString(m.Unit):
				t.Errorf("%s, %s: %s is time, and counted in %s", k.ID, family, m.Metric, m.Unit)
			case rated.MatchString(m.Metric) && !inShares.MatchString(m.Unit):
				t.Errorf("%s, %s: %s is a share, and counted in %s", k.ID, family, m.Metric, m.Unit)
			case strings.HasSuffix(m.Metric, " score") && m.Unit == "count":
				t.Errorf("%s, %s: nobody counts %s", k.ID, family, m.Metric)
			}
		}
	})
}

func TestEveryLineToFillInFitsItsMeasure(t *testing.T) {
	a := load(t).adviser
	names := func(k *term, text string) bool {
		return slices.ContainsFunc(append([]string{k.said, k.Bare(), k.Label}, k.Aliases...), func(name string) bool {
			return strings.Contains(strings.ToLower(text), strings.ToLower(name))
		})
	}
	absurd := regexp.MustCompile(`from ____% to ____% (?:days|minutes|hours)|(?:time|lag|turnaround|days) (?:\(\w+\) )?from ____%|(?i)(?:index|rate|accuracy) for ____ \(how many|____ \w+ (?:rate|accuracy)\b|\$____ of \w+ (?:rate|time)|\bfor for\b|\b(\w{5,} \w{5,}): \w+ \w+: |  |[{}]`)
	eachTally(t, func(k *term, family string, of *tally) {
		switch p := of.pattern; {
		case absurd.MatchString(p):
			t.Errorf("%s, %s: %q", k.ID, family, p)
		case strings.Count(p, "____") < 2, len(strings.Fields(p)) > 30:
			t.Errorf("%s, %s: too few blanks or too long: %q", k.ID, family, p)
		case !names(k, p):
			t.Errorf("%s, %s: the line does not name the keyword: %q", k.ID, family, p)
		case k.Pattern == "" && k.In(family) == nil && len(of.counted) > 0 && p == fill(a.patterns[""], "keyword", k.said):
			t.Errorf("%s, %s: no pattern has the unit of %v", k.ID, family, of.counted[0])
		}
	})
}

func TestNoFamilyIsAskedToCountTheWorkOfAnother(t *testing.T) {
	for _, tt := range []struct {
		counts string
		by     []string
	}{
		{"charts coded|encounters coded|code-level accuracy|procedure accuracy|suggested codes|procedure code accuracy", []string{"coding"}},
		{"days in AR|net collection", []string{"revenue", "leading"}},
		{"identity, authorization", nil},
		{"identity and authorization", []string{"release", "records"}},
		{"records reviewed \\(per day\\)|records a day reviewed for clinical documentation", []string{"cdi"}},
		{"disclosures logged|requests narrowed", []string{"release", "privacy"}},
		{"I expected|my reviews", nil},
	} {
		for _, role := range load(t).tax.Roles {
			for _, asked := range role.Keywords {
				of := load(t).adviser.keywords[asked.ID].in(role.Family)
				for _, text := range append(slices.Clone(of.measures), of.pattern) {
					if regexp.MustCompile(tt.counts).MatchString(text) && !slices.Contains(tt.by, role.Family) {
						t.Errorf("%s, %s: %s", role.ID, asked.ID, text)
					}
				}
			}
		}
	}
}

func TestALineThatHasItsNumberLacksTheTermAlone(t *testing.T) {
	for _, tt := range []struct {
		name   string
		note   note
		role   string
		lacks  string
		filled bool
	}{
		{"a measured line that describes it", note{text: "Cut holds by half", verdict: metric.Quantified, names: []string{"denials"}, near: []string{"revenue-cycle"}, kind: resume.Experience}, "medical-coder", "revenue-cycle", false},
		{"a duty that says how many", note{text: "Draft 22 notices", verdict: metric.Duty, names: []string{"document-imaging"}, near: []string{"policy-procedure"}, kind: resume.Experience}, "him-manager", "policy-procedure", false},
		{"a duty without a number", note{text: "Draft the notices", verdict: metric.Duty, names: []string{"document-imaging"}, near: []string{"policy-procedure"}, kind: resume.Experience}, "him-manager", "policy-procedure", true},
		{"a measured line with a narrower term", work(metric.Quantified, "records-retention"), "him-manager", "records-management", false},
		{"a duty with a narrower term", work(metric.Duty, "records-retention"), "him-manager", "records-management", true},
	} {
		p := person{title: "HIM Manager", from: 2015, notes: []note{tt.note, work(metric.Quantified, restOf(t, tt.role, append(tt.note.names, tt.lacks, "records-retention")...)...)}}
		m, found := find(advise(t, p, tt.role, Options{}).Missing, tt.lacks)
		if !found || m.Line != 2 || (m.Pattern != "") != tt.filled || !tt.filled && len(m.Measure) > 0 {
			t.Errorf("%s: found %v, %+v", tt.name, found, m)
		}
	}
}

// restOf are the keywords that a role asks for, but for some.
func restOf(t *testing.T, role string, but ...string) (ids []string) {
	t.Helper()
	for _, k := range load(t).adviser.roles[role].Keywords {
		if !slices.Contains(but, k.ID) {
			ids = append(ids, k.ID)
		}
	}
	return ids
}

func TestThoseBesideTheWriterTellNothingWider(t *testing.T) {
	for text, implied := range map[string]bool{"privacy officer": false, "privacy rounds": true} {
		ev := person{title: "Clerk", from: 2020, notes: []note{work(metric.Duty, "privacy-program")}}.evidence()
		for i := range ev.Keywords {
			ev.Keywords[i].Mentions[0].Text = text
		}
		c := load(t)
		r := c.adviser.reading(ev, c.scorer.Score(ev, nil, score.Options{TargetRole: "him-specialist", AsOf: asOf}), Options{AsOf: asOf})
		for _, w := range c.adviser.wants(r) {
			if w.keyword.ID == "hipaa" && w.implied != implied {
				t.Errorf("%s: the wider term is implied: %v", text, w.implied)
			}
		}
	}
}

func TestNothingIsToldTwiceInAList(t *testing.T) {
	for _, role := range load(t).tax.Roles {
		for _, p := range []person{{title: "Cook"}, {title: role.Title, from: 2012, notes: []note{work(metric.Duty, "ehr")}}, {title: "HIM Practicum Student", from: 2026, notes: []note{work(metric.Duty, "chart-completion")}}} {
			said := map[string]string{}
			for _, m := range advise(t, p, role.ID, Options{}).Missing {
				k := load(t).adviser.keywords[m.Keyword]
				for _, text := range append(slices.Clone(m.Measure), strings.NewReplacer(k.said, "", k.Bare(), "").Replace(m.Pattern)) {
					if other := said[text]; other != "" && text != "" {
						t.Errorf("%s as %s: %s and %s both say %q", p.title, role.ID, other, m.Keyword, text)
					}
					said[text] = m.Keyword
				}
			}
		}
	}
}

func TestALawIsAskedForOnce(t *testing.T) {
	var shown []note // a few in each line: more are no proof
	for ids := range slices.Chunk(restOf(t, "roi-specialist", "cures-act", "information-blocking"), 4) {
		shown = append(shown, work(metric.Quantified, ids...))
	}
	a := advise(t, person{title: "Release of Information Specialist", from: 2015, notes: shown}, "roi-specialist", Options{})
	_, law := find(a.Missing, "cures-act")
	if _, rule := find(a.Missing, "information-blocking"); law == rule {
		t.Errorf("the Cures Act is asked for: %v, information blocking: %v", law, rule)
	}
}

func TestWhatIsDeniedIsToBeLearnedFirst(t *testing.T) {
	for _, tt := range []struct {
		name     string
		kind     resume.Kind
		role, id string
		learn    bool
	}{
		{"a line of work that says there was none", resume.Experience, "risk-adjustment-coder", "hcc", true},
		{"a list that says so of a plus", resume.Skills, "risk-adjustment-coder", "raf", true},
		{"a list that says so of what coders code by", resume.Skills, "risk-adjustment-coder", "hcc", true},
		{"a list of who only reads it", resume.Skills, "cdi-specialist", "icd-10-cm", false},
		{"an aim", resume.Summary, "risk-adjustment-coder", "hcc", false},
	} {
		denies := note{text: "Not yet", verdict: metric.Duty, denied: []string{tt.id}, kind: tt.kind}
		p := person{title: "Medical Coder", from: 2015, notes: []note{work(metric.Quantified, restOf(t, tt.role, tt.id)...), denies}}
		m, found := find(advise(t, p, tt.role, Options{}).Missing, tt.id)
		if !found || tt.learn != (m.Pattern == "" && len(m.Measure) == 0 && m.Place == string(resume.Education) && strings.Contains(m.Why, "line 3") && strings.Contains(m.Why, "Learn it first")) {
			t.Errorf("%s: found %v: %+v", tt.name, found, m)
		}
	}
}

func TestACraftThatNobodyLearnedIsNoPlus(t *testing.T) {
	for _, tt := range []struct {
		shown []string
		asked bool
	}{{[]string{"access-audit", "phi"}, false}, {[]string{"access-audit", "drg"}, true}} {
		p := person{title: "Privacy Analyst", from: 2015, notes: []note{work(metric.Quantified, tt.shown...)}}
		c := load(t)
		ev := p.evidence()
		r := c.adviser.reading(ev, c.scorer.Score(ev, nil, score.Options{TargetRole: "him-compliance-analyst", AsOf: asOf}), Options{AsOf: asOf})
		if got := slices.ContainsFunc(c.adviser.wants(r), func(w want) bool { return w.keyword.ID == "icd-10-cm" }); got != tt.asked {
			t.Errorf("who shows %v is asked for ICD-10-CM: %v", tt.shown, got)
		}
	}
}

func TestAPromiseKeptShowsWhatWordsOnlySay(t *testing.T) {
	a := load(t).adviser
	for _, text := range a.texts.Shown.Match {
		if !a.kept.MatchString(text) {
			t.Errorf("%q keeps nothing", text)
		}
	}
	for _, text := range a.texts.Shown.Reject {
		if a.kept.MatchString(text) {
			t.Errorf("%q keeps something", text)
		}
	}
	for text, asked := range map[string]bool{"Closed 60 tickets a month within two days": false, "Closed 60 tickets a month": true} {
		p := person{title: "Clinical Informatics Specialist", from: 2015, notes: []note{{text: text, verdict: metric.Quantified, names: []string{"application-support"}, kind: resume.Experience}}}
		c := load(t)
		ev := p.evidence()
		r := c.adviser.reading(ev, c.scorer.Score(ev, nil, score.Options{TargetRole: "clinical-informatics-specialist", AsOf: asOf}), Options{AsOf: asOf})
		if got := slices.ContainsFunc(c.adviser.wants(r), func(w want) bool { return w.keyword.ID == "stakeholder-communication" }); got != asked {
			t.Errorf("%s: stakeholder communication is asked for: %v", text, got)
		}
	}
}

func TestTheNearestTermOfALineStandsForTheWiderOne(t *testing.T) {
	ev := person{title: "Interface Analyst", from: 2020, notes: []note{work(metric.Duty, "lab-interface", "hl7")}}.evidence()
	c := load(t)
	r := c.adviser.reading(ev, c.scorer.Score(ev, nil, score.Options{TargetRole: "ehr-application-analyst", AsOf: asOf}), Options{AsOf: asOf})
	k := c.adviser.keywords["interoperability"]
	for by, want := range map[string]string{"lab-interface": "hl7", "hl7": "hl7"} {
		if got := narrower(r, k, score.Proof{Strength: evidence.Duty, Line: 2, By: by}).By; got != want {
			t.Errorf("by %s: %s, want %s", by, got, want)
		}
	}
}
