package credential

import (
	"slices"
	"strings"
	"time"

	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// stage is how far a degree got.
type stage int

const (
	completed stage = iota
	pursued
	unfinished
)

// longestDetail bounds, in words, a line beneath a degree that says how far it got.
const longestDetail = 9

// Forms of what is said of a degree under way: a share of the whole, what is left, a part that is not done, a step towards a place.
var (
	creditsOf = lazyregexp.New(`(?i)(?:\bof|\d\s*/|\bout of)\s*\d+\s*(?:semester |quarter )?(?:credit|course|unit|hour|class)`)

	countForm  = `(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|several|few|some)`
	unitForm   = `(?:credits?|credit hours?|hours?|courses?|classes|class|units?|modules?|papers?|terms?|semesters?|quarters?|years?|exams?)`
	shareForm  = lazyregexp.New(`(?i)\b(?:year|term|semester|module|course|class|quarter|level)\s+` + countForm + `\s+of\s+` + countForm + `\b|\b` + countForm + `\s+(?:` + unitForm + `\s+)?(?:of|out of)\s+(?:the\s+)?` + countForm + `\s+` + unitForm + `\b`)
	leftForm   = lazyregexp.New(`(?i)\b` + countForm + `\s+(?:more\s+|last\s+)?` + unitForm + `\s+(?:are\s+|is\s+|still\s+)?(?:left|to go|remaining|remain|remains|outstanding|to finish|short|so far|in)\b(?:\s*(?:[,;.)]|$))?|\b` + unitForm + `\s+(?:left|to go|remaining|outstanding)\b|\b` + countForm + `\s+more\s+` + unitForm + `\b|\b` + unitForm + `\W{1,3}\d+\s*(?:/|of)\s*\d+`)
	openPart   = lazyregexp.New(`(?i)\b(?:thesis|dissertation|capstone|practicum|viva|defen[cs]e|project|internship)\b[^;|]*\b(?:left|due|to be|pending|remaining|remains|under way|underway|in progress|unwritten|still|open|to come|to follow|not yet|begun|started)\b`)
	lastPart   = lazyregexp.New(`(?i)\b(?:last|final|first|second|third|fourth|current|penultimate|[1-9](?:st|nd|rd|th))\s+(?:term|semester|quarter|year|module|course|paper)\b\s*(?:[,;.)]|$|running|now|under|of\b|in progress|student|ends|begins|starts)`) // not class: first class is a grade
	appliedFor = lazyregexp.New(`(?i)(?:^|[,;(:–—]\s*)(?:have |has |i )?applied\s*(?:[,;).]|to\b|for\b|$)`)
	termsOnly  = lazyregexp.New(`(?i)(?:^|[,;(:–—]\s*)(?:one|two|three|a|1|2|3) (?:semesters?|terms?|quarters?)(?: only| completed| done)?\s*(?:[,;.)]|$)`)
)

// What must stand in a text before its forms are looked for.
var (
	units = map[string]bool{"credit": true, "credits": true, "hour": true, "hours": true, "course": true, "courses": true, "class": true, "classes": true, "unit": true, "units": true, "module": true,
		"modules": true, "paper": true, "papers": true, "term": true, "terms": true, "semester": true, "semesters": true, "quarter": true, "quarters": true, "year": true, "years": true, "exam": true, "exams": true, "level": true}
	appliedWord = map[string]bool{"applied": true}
	pieces      = map[string]bool{"thesis": true, "dissertation": true, "capstone": true, "practicum": true, "viva": true, "defense": true, "defence": true, "project": true, "internship": true}
)

// holds says whether one of some words stands in a text.
func holds(words []token, set map[string]bool) bool {
	return slices.ContainsFunc(words, func(w token) bool { return set[w.text] })
}

// openForm says whether a share of a degree, what is left of it or a part that is open speaks of it.
func openForm(clause string, words []token) bool {
	if holds(words, units) && (shareForm.MatchString(clause) || leftForm.MatchString(clause) || creditsOf.MatchString(clause) || lastPart.MatchString(clause)) {
		return true
	}
	return holds(words, pieces) && openPart.MatchString(clause)
}

// stageOf tells from words and dates beside a degree how far it got.
func (f *Finder) stageOf(clause string, asOf time.Time) (s stage, year int) {
	var room [32]token
	words := appendTokens(room[:0], clause)
	s, year, _ = f.stageBy(clause, words, asOf)
	if s == completed && holds(words, units) && termsOnly.MatchString(clause) {
		s = unfinished
	}
	return s, year
}

// stageBy says as well whether nothing but a date tells it.
func (f *Finder) stageBy(clause string, words []token, asOf time.Time) (s stage, year int, byDate bool) {
	spans := resume.FindDates(clause)
	dates := datesOf(clause, spans, asOf)
	for _, span := range spans {
		if to := span.Dates; year == 0 && after(to.ToYear, to.ToMonth, asOf) {
			year = to.ToYear
		}
	}
	stopped := f.degrees.says(&f.degrees.stopped, words)
	pursuing := f.degrees.says(&f.degrees.pursuing, words)
	returning := f.degrees.says(&f.degrees.returning, words)
	switch {
	case f.degrees.says(&f.degrees.wished, words) && !pursuing:
		return unfinished, 0, false
	case returning && (stopped || !pursuing):
		return unfinished, 0, false // a date to come is that of the return
	case openForm(clause, words):
		if stopped {
			return unfinished, 0, false
		}
		return pursued, year, false
	case dates.future, dates.ahead, dates.validity:
		return pursued, year, !pursuing
	case stopped, f.degrees.says(&f.degrees.unfinished, words) && !pursuing:
		return unfinished, 0, false
	case f.degrees.says(&f.degrees.partly, words) && !pursuing:
		if f.degrees.says(&f.degrees.offered, words) && begunLately(spans, asOf) {
			return pursued, year, false
		}
		return unfinished, 0, false
	case f.degrees.says(&f.degrees.done, words) && !pursuing:
		return completed, 0, false
	case pursuing, f.degrees.says(&f.degrees.offered, words), holds(words, appliedWord) && appliedFor.MatchString(clause):
		return pursued, year, false
	}
	for _, s := range spans {
		if s.Dates.Current || s.Ranged && after(s.Dates.ToYear, s.Dates.ToMonth, asOf) {
			return pursued, s.Dates.ToYear, true
		}
	}
	return completed, 0, true
}

// begunLately tells whether the only date beside a degree lies no further back than it takes.
func begunLately(spans []resume.DateSpan, asOf time.Time) bool {
	const takes = 4 // years
	return len(spans) == 1 && spans[0].Dates.ToYear >= asOf.Year()-takes
}

// besides is how a line beneath a degree begins that tells of further studies.
var besides = lazyregexp.New(`(?i)^\W*(?:the |an? |my )?(?:honou?rs year|minor|second|double|additional|further|another|later|subsequent|then)\b`)

// lettered is how a study begins that no rule knows: "PGCE, withdrew".
var lettered = lazyregexp.New(`^[A-Z]{3,6}\s*[,(:–—]`)

// stageBelow tells it from the other header lines of the entry and the short lines beneath, as far as they name no degree of their own.
func (f *Finder) stageBelow(r *studies, line resume.Line, asOf time.Time) (stage, int) {
	if line.Entry < 0 {
		return completed, 0
	}
	entry := r.Entries[line.Entry]
	dates := datesIn(line.Text, asOf)
	settled := f.degrees.says(&f.degrees.done, tokenize(line.Text)) || dates.year > 0 && !dates.future
	for n := entry.First; n <= entry.Last && n <= len(r.Lines); n++ {
		other := r.Lines[n-1]
		if n == line.Number || longer(longestDetail, other.Text) && other.Part != resume.Title && !f.tellsUnderWay(other.Text, asOf) && !f.degrees.says(&f.degrees.returning, tokenize(other.Text)) {
			continue
		}
		if len(r.degreesIn(n)) > 0 {
			if n > line.Number {
				break
			}
			continue
		}
		if namesSchool(other.Text) && (namesSchool(line.Text) || dates.year > 0) {
			continue // another school, left without a degree
		}
		if settled && (besides.MatchString(other.Text) || lettered.MatchString(other.Text)) {
			continue
		}
		s, year, byDate := f.stageBy(other.Text, tokenize(other.Text), asOf)
		if s == completed || mentionsExam(other.Text) || settled && (byDate || s == pursued && other.Part != resume.Title) {
			continue
		}
		return s, year
	}
	return completed, 0
}

// tellsUnderWay tells whether a sentence of a line opens so: what is said of the school before it makes it no less a line on the degree.
func (f *Finder) tellsUnderWay(text string, asOf time.Time) bool {
	for sentence := range strings.SplitSeq(text, ". ") {
		if f.opensUnderWay(sentence, asOf) {
			return true
		}
	}
	return false
}

// opensUnderWay tells whether a line opens by saying that studies are under way, or looks ahead to their end: "Started January 2025, part time, expect
// to finish May 2027". What it says behind that makes it no less a line on the degree.
func (f *Finder) opensUnderWay(text string, asOf time.Time) bool {
	const opening = 6 // words
	words := tokenize(text)
	ahead := func(s resume.DateSpan) bool { return after(s.Dates.ToYear, s.Dates.ToMonth, asOf) }
	if !slices.ContainsFunc(resume.FindDates(text), ahead) {
		return false
	}
	return f.degrees.says(&f.degrees.pursuing, words[:min(opening, len(words))]) || begunStudies.MatchString(text)
}

// begunStudies is how a line opens that dates the beginning of studies.
var begunStudies = lazyregexp.New(`(?i)^\W*(?:i )?(?:started|began|begun|entered|enrolled|since|expect(?:ed|ing)?|graduat(?:e|es|ing|ion)|will (?:finish|graduate))\b`)

// mentionsExam keeps the dates of exams from being taken for those of a degree: "RHIT exam expected May 2027".
func mentionsExam(text string) bool {
	lower := strings.ToLower(text)
	return strings.Contains(lower, "exam") || strings.Contains(lower, "rhi") || strings.Contains(lower, "certif")
}
