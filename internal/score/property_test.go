package score

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// elsewhere are titles that no role of the field has, of every career level.
var elsewhere = []string{"Store Clerk", "Shift Supervisor", "Practice Manager", "Director of Operations", "Student Assistant", "Bookkeeper"}

// drawn is a generated resume and what it is measured against.
type drawn struct {
	draft
	opts Options
	role taxonomy.Role // the role whose keywords it mostly uses
}

// drawer generates resumes out of the taxonomy's own roles, keywords and credentials.
type drawer struct {
	tax   *taxonomy.Taxonomy
	roles []taxonomy.Role
}

func (g drawer) resume(t *rapid.T) drawn {
	role := rapid.SampledFrom(g.roles).Draw(t, "role")
	d := drawn{role: role, opts: Options{AsOf: asOf}, draft: draft{name: "A. Person", contact: "1 Some Street"}}
	switch rapid.IntRange(0, 2).Draw(t, "measured") {
	case 1:
		d.opts.TargetRole = rapid.SampledFrom(g.roles).Draw(t, "target").ID
	case 2:
		d.opts.Track = rapid.SampledFrom([]string{taxonomy.HIM, taxonomy.Informatics, taxonomy.Bridge}).Draw(t, "track")
	}
	for n := range rapid.IntRange(1, 3).Draw(t, "jobs") {
		j := job{title: rapid.SampledFrom(elsewhere).Draw(t, "title"), org: "Some Shop", from: rapid.IntRange(2008, 2024).Draw(t, "from")}
		if rapid.Bool().Draw(t, "of the field") {
			j.title = role.Title
		}
		if rapid.Bool().Draw(t, "ended") {
			j.to = j.from + 2
		}
		for i := range rapid.IntRange(0, 8).Draw(t, "lines") {
			l := g.line(t, role, 3)
			l.text = fmt.Sprintf("line %d of job %d", i, n)
			l.verdict = rapid.SampledFrom([]metric.Verdict{metric.Quantified, metric.Accomplishment, metric.Duty}).Draw(t, "verdict")
			j.lines = append(j.lines, l)
		}
		d.jobs = append(d.jobs, j)
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "lists") {
		l := g.line(t, role, 8)
		l.text = fmt.Sprintf("list %d", i)
		d.lines = append(d.lines, l)
	}
	if rapid.Bool().Draw(t, "credential") {
		id := rapid.SampledFrom(g.tax.Credentials).Draw(t, "which").ID
		status := rapid.SampledFrom([]credential.Status{credential.Held, credential.InProgress, credential.Planned, credential.Expired}).Draw(t, "status")
		d.claims.Credentials = []credential.Claim{{ID: id, Status: status}}
	}
	d.claims.Education.Level = rapid.SampledFrom(levels).Draw(t, "education")
	return d
}

func (g drawer) line(t *rapid.T, role taxonomy.Role, most int) draftLine {
	var l draftLine
	for range rapid.IntRange(0, most).Draw(t, "keywords") {
		if rapid.Bool().Draw(t, "of the role") {
			l.keywords = append(l.keywords, rapid.SampledFrom(role.Keywords).Draw(t, "keyword").ID)
		} else {
			l.keywords = append(l.keywords, rapid.SampledFrom(g.tax.Keywords).Draw(t, "any keyword").ID)
		}
	}
	return l
}

// each runs a property over generated resumes.
func each(t *testing.T, property func(t *rapid.T, s *Scorer, g drawer, d drawn)) {
	s, tax := load(t)
	g := drawer{tax, tax.Roles}
	rapid.Check(t, func(rt *rapid.T) { property(rt, s, g, g.resume(rt)) })
}

func TestTheTotalIsTheSumOfItsPartsAndInRange(t *testing.T) {
	each(t, func(t *rapid.T, s *Scorer, _ drawer, d drawn) {
		res := s.Score(d.evidence(), nil, d.opts)
		sum := 0
		for _, p := range res.Parts {
			if p.Points < 0 || p.Points > p.Max || p.Why == "" {
				t.Fatalf("part %+v", p)
			}
			sum += p.Points
		}
		if sum != res.Total || res.Total > 100 {
			t.Fatalf("total %d, sum %d", res.Total, sum)
		}
		if len(res.Roles) != len(s.roles) {
			t.Fatalf("%d roles ranked of %d", len(res.Roles), len(s.roles))
		}
	})
}

func TestATruthfulLineWithANumberNeverLowersTheTotal(t *testing.T) {
	each(t, func(t *rapid.T, s *Scorer, _ drawer, d drawn) {
		before := s.Score(d.evidence(), nil, d.opts)
		asks := before.Target.Asks
		k := asks[rapid.IntRange(0, len(asks)-1).Draw(t, "keyword")].ID
		j := rapid.IntRange(0, len(d.jobs)-1).Draw(t, "job")
		d.jobs[j].lines = append(d.jobs[j].lines, draftLine{text: "the new line", verdict: metric.Quantified, keywords: []string{k}})
		after := s.Score(d.evidence(), nil, d.opts)
		if after.Total < before.Total {
			t.Fatalf("a line that proves %s took the total from %d to %d:\n%+v\n%+v", k, before.Total, after.Total, before.Parts, after.Parts)
		}
	})
}

func TestDumpingOrRepeatingKeywordsGainsAtMostOnePoint(t *testing.T) {
	each(t, func(t *rapid.T, s *Scorer, _ drawer, d drawn) {
		before := s.Score(d.evidence(), nil, d.opts)
		var dump []string
		for _, a := range before.Target.Asks {
			dump = append(dump, a.ID)
		}
		if rapid.Bool().Draw(t, "repeats") {
			dump = nil
			for _, l := range d.lines {
				for range 4 {
					dump = append(dump, l.keywords...)
				}
			}
		}
		if len(dump) == 0 { // nothing to repeat: a line of work without a keyword is no dump
			return
		}
		l := draftLine{text: "dump", keywords: dump}
		if rapid.Bool().Draw(t, "as work") {
			l.verdict = metric.Duty
			d.jobs[0].lines = append(d.jobs[0].lines, l)
		} else {
			d.lines = append(d.lines, l)
		}
		after := s.Score(d.evidence(), nil, d.opts)
		if after.Total > before.Total+1 {
			t.Fatalf("%d keywords took the total from %d to %d:\n%+v\n%+v", len(dump), before.Total, after.Total, before.Parts, after.Parts)
		}
	})
}

func TestHiddenOrDeniedLinesNeverRaiseTheTotal(t *testing.T) {
	each(t, func(t *rapid.T, s *Scorer, g drawer, d drawn) {
		before := s.Score(d.evidence(), nil, d.opts)
		l := g.line(t, d.role, 10)
		l.text = "the other line"
		l.verdict = metric.None
		if l.hidden = rapid.Bool().Draw(t, "hidden"); l.hidden {
			l.verdict = metric.Quantified
		} else {
			l.denied = true
		}
		d.jobs[0].lines = append(d.jobs[0].lines, l)
		after := s.Score(d.evidence(), nil, d.opts)
		if after.Total > before.Total {
			t.Fatalf("total rose from %d to %d by %+v\n%+v\n%+v", before.Total, after.Total, l, before.Parts, after.Parts)
		}
	})
}

func TestTakingTheNumbersAwayLowersTheEvidence(t *testing.T) {
	each(t, func(t *rapid.T, s *Scorer, _ drawer, d drawn) {
		d.opts.Explain = true
		before := s.Score(d.evidence(), nil, d.opts)
		counted := countedAbove(before, metric.Quantified, s.rules.Evidence.Line.Accomplishment) // one of common keywords alone may give its place to its like
		for i := range d.jobs {
			for j := range d.jobs[i].lines {
				if l := &d.jobs[i].lines[j]; l.verdict == metric.Quantified {
					l.verdict = metric.Accomplishment
				}
			}
		}
		after := s.Score(d.evidence(), nil, d.opts)
		x, y := part(before, "evidence"), part(after, "evidence")
		if was, is := shareOf(before, "evidence"), shareOf(after, "evidence"); y > x || counted > 0 && was > 0 && is >= was { // points are rounded
			t.Fatalf("evidence went from %d to %d, by shares from %v to %v, without the numbers of %d lines", x, y, was, is, counted)
		}
	})
}

func TestNamesPlacesAndYearsTogetherChangeNothing(t *testing.T) {
	each(t, func(t *rapid.T, s *Scorer, _ drawer, d drawn) {
		before := s.Score(d.evidence(), nil, d.opts)
		d.name, d.contact = rapid.StringMatching(`[A-Z][a-z]{2,9} [A-Z][a-z]{2,9}`).Draw(t, "name"), "99 Elsewhere Road, Farville"
		shift := rapid.IntRange(0, 6).Draw(t, "shift")
		for i := range d.jobs {
			d.jobs[i].org = "Another Employer"
			d.jobs[i].from -= shift
			if d.jobs[i].to > 0 {
				d.jobs[i].to -= shift
			}
		}
		d.opts.AsOf = d.opts.AsOf.AddDate(-shift, 0, 0)
		after := s.Score(d.evidence(), nil, d.opts)
		if fmt.Sprint(before.Parts, before.Track, before.Level, before.Roles) != fmt.Sprint(after.Parts, after.Track, after.Level, after.Roles) {
			t.Fatalf("who and where changed the judgement: %d and %d", before.Total, after.Total)
		}
	})
}

func TestAResumeOfAnotherProfessionStaysUnder25(t *testing.T) {
	s, tax := load(t)
	var neutral []string
	for _, k := range tax.Keywords {
		if s.terms[k.ID].neutral {
			neutral = append(neutral, k.ID)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := draft{claims: credential.Claims{Education: credential.Education{Level: rapid.SampledFrom(levels).Draw(t, "education")}}}
		j := job{title: rapid.SampledFrom([]string{"Marketing Manager", "Software Engineer", "Sous Chef", "Store Manager"}).Draw(t, "title"), from: 2015, kind: resume.Experience}
		for i := range rapid.IntRange(4, 14).Draw(t, "lines") {
			l := draftLine{text: fmt.Sprint("line ", i), verdict: metric.Quantified}
			if rapid.Bool().Draw(t, "names") {
				l.keywords = []string{rapid.SampledFrom(neutral).Draw(t, "keyword")}
			}
			j.lines = append(j.lines, l)
		}
		d.jobs = []job{j}
		opts := Options{AsOf: asOf}
		if rapid.Bool().Draw(t, "aims") {
			opts.TargetRole = rapid.SampledFrom(tax.Roles).Draw(t, "target").ID
		}
		res := s.Score(d.evidence(), nil, opts)
		if res.Total >= 25 || res.Track.ID != NoTrack {
			t.Fatalf("total %d on track %s: %+v", res.Total, res.Track.ID, res.Parts)
		}
	})
}
