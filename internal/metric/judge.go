// Package metric reads the numbers of a resume and says what each line is. In: the lines of a resume.Resume and the verbs, cues
// and metrics of the taxonomy. Out: one Judgement a line: its verdict, its verb, the numbers that measure work. It looks for no
// keywords and gives no points.
//
// Known limits: English only; a line is judged by itself, so a nested bullet does not borrow the verb of its parent.
package metric

import (
	"slices"

	"himscore/internal/resume"
	"himscore/taxonomy"
)

// Judge holds the compiled rules. It may be used by several goroutines at once.
type Judge struct {
	lex lexicon
}

// New compiles the verbs, cues and metrics of a taxonomy.
func New(t *taxonomy.Taxonomy) *Judge {
	return &Judge{lex: newLexicon(t)}
}

// Judge judges every line of a resume; the answer has one Judgement a line, in the same order. A line that claims no act
// (resume.Part other than Body) is None. A summary may tell a measured result: such a line is Quantified.
func (j *Judge) Judge(r resume.Resume) []Judgement {
	list := make([]Judgement, len(r.Lines))
	read := &line{lex: &j.lex}
	read.makeRoom(r)
	for i := range r.Lines {
		l := &r.Lines[i]
		switch {
		case l.Part == resume.Body:
			list[i] = j.line(read, l.Text)
			if list[i].Verdict == Duty && list[i].Verb == "" && lists[l.Kind] { // a line of "Other" that tells no act is an item
				list[i] = Judgement{Verdict: None, Numbers: list[i].Numbers}
			}
			if list[i].Verdict == Duty && l.Kind == resume.Projects && read.namesPiece() {
				list[i].Verdict = Accomplishment
			}
			if list[i].Verdict == Duty && !l.Bullet && read.namesSite() {
				list[i] = Judgement{Verdict: None}
			}
		case l.Part == resume.Item && l.Kind == resume.Summary:
			list[i] = j.summary(read, l.Text)
		case l.Part == resume.Item && l.Kind == resume.Education:
			list[i] = j.schoolwork(read, l.Text)
		case l.Part == resume.Item && l.Kind == resume.Certifications: // practice at a training; what was earned there is none
			if list[i] = j.schoolwork(read, l.Text); list[i].Verdict != Quantified || !l.Bullet && !read.namesPractice() {
				list[i] = Judgement{Verdict: None, Numbers: list[i].Numbers}
			}
		case l.Part == resume.Item && l.Bullet && functional(l.Kind) && l.Entry < 0:
			if list[i] = j.line(read, l.Text); (list[i].Verdict == Quantified || list[i].Verdict == Accomplishment) && !read.opensWork() {
				list[i] = Judgement{Verdict: None, Numbers: list[i].Numbers}
			}
		default:
			list[i] = Judgement{Verdict: None}
		}
	}
	j.settleTense(read, r, list)
	j.dropLists(r, list)
	return list
}

// functional are the kinds of sections in which a functional resume tells its work under a title of its own: "Skills in action", "What I
// bring".
func functional(k resume.Kind) bool { return k == resume.Other || k == resume.Skills }

// dropLists takes the verdicts from a section of skills or of unknown kind in which few lines tell an act: "Cards in my wallet" is a list,
// whatever verb one of its items holds, and "Proudest moments" is none.
func (j *Judge) dropLists(r resume.Resume, list []Judgement) {
	lines, claims := make([]int, len(r.Sections)), make([]int, len(r.Sections))
	loose := func(l *resume.Line) bool {
		return functional(l.Kind) && l.Part != resume.Heading && l.Entry < 0 && l.Section < len(lines) && !l.Hidden
	}
	bulleted := make([]bool, len(r.Sections))
	for i := range r.Lines {
		if l := &r.Lines[i]; loose(l) && l.Bullet {
			bulleted[l.Section] = true
		}
	}
	for i := range r.Lines {
		l := &r.Lines[i]
		if !loose(l) || bulleted[l.Section] && !l.Bullet { // a title of its own between bullets is no item
			continue
		}
		lines[l.Section]++
		if v := list[i].Verdict; v == Quantified || v == Accomplishment {
			claims[l.Section]++
		}
	}
	for i := range r.Lines {
		if l := &r.Lines[i]; loose(l) && 2*claims[l.Section] < lines[l.Section] {
			list[i] = Judgement{Verdict: None, Numbers: list[i].Numbers}
		}
	}
}

// lists are the sections in which a line without a verb is an item. Elsewhere it tells a duty: "Release forms and filing".
var lists = map[resume.Kind]bool{resume.Other: true, resume.Awards: true, resume.Affiliations: true}

// Line judges the text of one body line on its own.
func (j *Judge) Line(text string) Judgement { return j.line(&line{lex: &j.lex}, text) }

func (j *Judge) line(l *line, text string) Judgement {
	l.read(text)
	list := l.measured()
	out := Judgement{Verdict: l.verdict(list), Verb: l.verb(), told: l.tells()}
	measuring := 0
	for i := range list {
		if list[i].weight > names {
			measuring++
		}
	}
	out.Numbers = slices.Grow(out.Numbers, measuring)
	for i := range list {
		if e := &list[i]; e.weight > names {
			m := e.metric(text, l.toks)
			m.Measures = measure(l.toks, e, l.clauseOf(e))
			out.Numbers = append(out.Numbers, m)
		}
	}
	if out.Verdict == Quantified {
		out.Metrics = out.Numbers
	}
	if out.Verdict != Quantified && (l.onlyInForce() || l.onlyLearns()) {
		out.Verdict, out.Verb = None, ""
	}
	out.Scope, out.Impact = l.scope(list), l.impact(list)
	out.Watched = out.Verdict == Duty && l.watches()
	out.Award = out.Verdict == Accomplishment && l.awarded()
	out.Doubt = l.doubt(text, list)
	return out
}

// summary judges a line of a summary: only a change, or a finished act with its measure, is more than a description.
func (j *Judge) summary(l *line, text string) Judgement {
	out := j.line(l, text)
	if out.Verdict != Quantified || !l.achieved(out.Metrics) && !l.countsUp() {
		return Judgement{Verdict: None, Numbers: out.Numbers}
	}
	return out
}

// schoolwork judges a line of an education section. Work that a student did in a practicum, a lab or a project is judged like any other; what
// is said of the studies themselves (degrees, honors, courses, theses) is None.
func (j *Judge) schoolwork(l *line, text string) Judgement {
	out := j.line(l, text)
	if out.Verdict != Quantified && out.Verdict != Accomplishment || !l.opensWork() && !l.tellsPractice(out.Metrics) {
		return Judgement{Verdict: None, Numbers: out.Numbers}
	}
	return out
}

// namesPractice reports a line that names a practicum or a project of a class near its beginning.
func (l *line) namesPractice() bool {
	const near = 8 // words
	return l.lex.holds(cuePractice, l.toks, 0, near)
}

// namesPiece reports a line that opens, without an act, with the name of one piece of schoolwork and what it was about: "Poster on hand hygiene".
func (l *line) namesPiece() bool {
	const near = 3 // words before its name
	if len(l.clauses) == 0 {
		return false
	}
	c := l.clauses[0]
	if c.duty || c.lead.found && !c.lead.nounLed && (c.lead.past || c.lead.ing) {
		return false
	}
	for i := c.from; i < min(c.to-1, c.from+near); i++ {
		last, ok := l.lex.begins(cueSchoolPiece, l.toks, i)
		if ok && !plural(&l.toks[last]) {
			return l.word(last+1).is("on", "about", "comparing", "for", ":") && !l.recurs(c.from, c.to)
		}
	}
	return false
}

// tellsPractice reports such a line that counts what was worked on: its hours and its grade are no work.
func (l *line) tellsPractice(counts []Metric) bool {
	return l.namesPractice() && slices.ContainsFunc(counts, func(m Metric) bool { return m.Kind == "count" || m.Kind == "before_after" })
}

// opensWork reports a line that begins with a past act and its object, where the act is none of studying.
func (l *line) opensWork() bool {
	c := l.clauses[0]
	if !c.lead.found || !c.lead.past || c.lead.nounLed || c.lead.passive || c.lead.at > c.from+1 || c.lead.tense&past == 0 {
		return false
	}
	if _, studies := l.lex.begins(cueStudies, l.toks, c.lead.at); studies || l.word(c.lead.at+1).text == ":" {
		return false
	}
	o := l.objectOf(c.lead.at+1, c.to)
	if next := l.word(c.lead.at + 1); next.is("that") || next.is("and") && l.verbIs(c.lead.at+2, past) { // prepped and indexed, noticed that
		return true
	}
	return !o.nothing && !l.lex.holds(cueStudies, l.toks, c.lead.at+1, o.end)
}
