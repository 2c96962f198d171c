package credential

import (
	"slices"
	"strings"
	"time"

	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// alternative is what leads to the second credential of an item: "CCA some day, or straight to CCS".
var alternative = lazyregexp.New(`(?i)^(?:or|and|then|later|perhaps|maybe)(?: \w+){0,3}$`)

// speaks says whether what stands behind a credential is said of it in free words: it opens an item of a section of credentials, or stands
// in a profile before a colon, a dash, a bracket or a question mark.
func speaks(line resume.Line, s scope) bool {
	before := strings.Trim(line.Text[s.from:s.start], " \t-–—•*·")
	if line.Kind == resume.Certifications {
		label := strings.HasSuffix(before, ":") && !strings.Contains(before, " ") // of the section: "CARDS: CNA (ran out)"
		return before == "" || label || alternative.MatchString(before)
	}
	if before != "" {
		return false
	}
	behind := strings.TrimLeft(line.Text[s.end:s.to], " ®™")
	for _, mark := range []string{":", "?", "- ", "– ", "— ", "("} {
		if strings.HasPrefix(behind, mark) {
			return line.Part != resume.Body && line.Part != resume.Title
		}
	}
	return false
}

// statement is the first rule of the words in a statement, -1 for none. Its order is the strength of the words: "perhaps the exam in 2027" is no
// exam booked.
func (f *Finder) statement(text string, words []token) int {
	rule := -1
	for _, h := range f.words.find(words) {
		rule = lower(rule, h.rule)
	}
	if len(words) == 0 {
		return rule
	}
	if h := f.opens.at(words, 0); h.last > 0 && !goesOn(text, words, h) {
		return lower(rule, h.rule)
	}
	return rule
}

// goesOn says whether a "no" speaks of the word behind it: "RN, no restrictions", "CCS, no. 4711".
func goesOn(text string, words []token, h hit) bool {
	return h.last == 1 && h.last < len(words) && words[0].text == "no" && strings.Trim(text[words[0].end:words[1].start], " .#") == ""
}

// compounded is a credential that is only the measure of something: "CCS-level work".
var compounded = lazyregexp.New(`^-(?:level|type|style|trained|like|grade|equivalent|bound|adjacent)\b`)

// courseLabel is a label of what was only learned.
var courseLabel = lazyregexp.New(`(?i)(?:^|[;|.]\s*)(?:courses?|class(?:es)?|seminars?|workshops?|webinars?|coursework)\s*:[^;|]*$`)

// somebody leads to a credential that stands for the person who has it: "reporting to the RHIA on site".
var somebody = lazyregexp.New(`(?i)\b(?:report(?:s|ing|ed)? to|under|beside|alongside|next to|thanks to|answer(?:s|ing)? to|\b(?:shar(?:e|es|ed|ing)|sit(?:s|ting)?|work(?:s|ed|ing)?|train(?:s|ed|ing)?|stud(?:y|ies|ied)|side by side|together)\b[^,;.]{0,30}\bwith)\s+(?:the|an?|our|my|two|three|several|other)\s*$`)

// inTurn and inTurnBefore put a credential behind something else without saying that its turn has come: "eight of twenty courses done; RHIT afterwards".
var (
	inTurn       = lazyregexp.New(`(?i)^\W{0,3}(?:exam |test )?(?:afterwards?|thereafter|(?:right |straight |soon |directly )?after (?:that|this|which|it)|in turn|from there|later on|at the end of it|(?:at the end|on completion|upon completion|by the end) of (?:the|my|this|that) \w+|(?:on|upon) completing (?:the|my|this|that) \w+)\s*(?:[.,;)]|$)`)
	inTurnBefore = lazyregexp.New(`(?i)(?:\b(?:afterwards?|thereafter|after (?:that|this|which))(?:,|:)?(?: the| my)?|\bfirst,? (?:and )?then(?: the| my)?)\s*$`)
)

// turnWords are what a text must end in before inTurnBefore is looked for.
var turnWords = map[string]bool{"afterward": true, "afterwards": true, "thereafter": true, "that": true, "this": true, "which": true, "then": true, "the": true, "my": true}

// comesAfter says whether a credential without a date is named as what comes after something else.
func comesAfter(before, behind string) bool {
	return inTurn.MatchString(behind) || turnWords[lastWord(before, " ,:\t\r\n\f")] && inTurnBefore.MatchString(before)
}

// ofNoKind and oneOfThem name a credential as one of a kind of which the applicant has none: "no licence behind my name, RN or other".
var (
	ofNoKind  = lazyregexp.New(`(?i)\b(?:no|not any|without an?|without any|never an?|neither|nor)\b[^;.:]{0,30}\b(?:credentials?|certifications?|certificates?|licen[cs]es?|letters|designations?)\b[^;.\d]{0,40}[,(:–—-]\s*(?:neither |not )?$`)
	oneOfThem = lazyregexp.New(`(?i)^\s*(?:$|[.,;)]|included\b|or (?:otherwise|other|others|any|anything|another|similar|the like)\b|nor\b|and (?:the like|such)\b)`)
)

// asked puts a question mark behind a credential, or behind its turn: "RHIT next?"
var asked = lazyregexp.New(`(?i)^\W*(?:(?:is |the |up )*next|soon|then|after that)?\s*\?+\s*$`)

var eligible = lazyregexp.New(`(?i)\b(?:eligible|qualif(?:y|ies|ied) (?:to|for))\b`)

// told is the status at the end of the steps that a line tells of a credential. Outside a list of credentials a sentence tells of other things as
// well: there only the clause with the credential speaks, and what is said of it afterwards; in a line of work it must speak of the writer, and that it is
// held is left to words and dates unless that clause says so.
func (f *Finder) told(line resume.Line, s scope, r reading, asOf time.Time) string {
	listed := line.Kind == resume.Certifications
	if (listed || line.Part == resume.Item) && courseLabel.MatchString(line.Text[s.from:s.start]) {
		return unclaimed
	}
	refused := r.fromAhead >= 0 && f.wordings[r.fromAhead].Status == unclaimed
	earned := r.fromAhead >= 0 && f.wordings[r.fromAhead].Status == string(Held) && f.outranksExpiry(r.fromAhead) // "retired on earning"
	if s.label || earned || !listed && !tells(line) {
		return ""
	}
	if s.spurned && !refused {
		return unclaimed
	}
	before, behind := line.Text[s.from:s.start], line.Text[s.end:s.to]
	if refused {
		return f.toldOfRefused(before, behind, ofWork(line), asOf)
	}
	if ofNoKind.MatchString(before) && oneOfThem.MatchString(behind) {
		return unclaimed
	}
	if compounded.MatchString(behind) || somebody.MatchString(before) {
		return unclaimed
	}
	if asked.MatchString(behind) {
		return string(Planned)
	}
	clauses := f.steps.clauses(around(before, behind), asOf)
	about := aboutIt(clauses)
	if line.Part == resume.Headline || line.Part == resume.Name {
		if status := history(about); Status(status).ahead() || status == string(Expired) {
			return status // "CRIS-certified team lead" tells of no team
		}
		return ""
	}
	if ofWork(line) && !ofWriter(clauses) {
		if len(about) > 0 && about[0].bookedForOthers() {
			return unclaimed
		}
		return ""
	}
	if eligible.MatchString(before) || eligible.MatchString(behind) {
		return f.toldOfRight(before, behind, clauses, asOf)
	}
	if listed {
		return history(clauses)
	}
	status := history(about)
	if status == string(Held) && !(len(about) > 0 && about[0].gained()) && !passedLater(about) && !(line.Part == resume.Body && keeps(about)) {
		return ""
	}
	return status
}

// tells says whether a line may tell more of a credential than its name: not the titles of posts.
func tells(line resume.Line) bool {
	switch line.Part {
	case resume.Item, resume.Body, resume.Headline, resume.Name:
		return true
	case resume.Title:
		return line.Kind == resume.Education
	}
	return false
}

// ofWork says whether a line tells of work, in which others have credentials too.
func ofWork(line resume.Line) bool {
	switch line.Kind {
	case resume.Experience, resume.Projects, resume.Volunteering, resume.Awards:
		return line.Part == resume.Body
	}
	return false
}

// passedLater says whether an exam that was sat is passed in a later clause: "wrote the RHIA exam in January and passed".
func passedLater(about []clause) bool {
	return len(about) > 1 && (about[0].has(sat) || about[0].has(task)) && slices.ContainsFunc(about[1:], func(c clause) bool { return c.has(pass) })
}

// keeps says whether one of some clauses tells that a credential is kept or current.
func keeps(clauses []clause) bool {
	return slices.ContainsFunc(clauses, func(c clause) bool { return c.has(keep) || c.has(state) })
}

// toldOfRefused is told where words before a credential deny it: what is denied may be its upkeep, "did not renew the CPHQ".
func (f *Finder) toldOfRefused(before, behind string, work bool, asOf time.Time) string {
	if !strings.Contains(before, "ren") && !strings.Contains(before, "k") && !strings.Contains(before, "main") {
		return ""
	}
	clauses := f.steps.clauses(around(before, behind), asOf)
	about := aboutIt(clauses)
	if work && !ofWriter(clauses) || len(about) == 0 || !about[0].has("not "+keep) {
		return ""
	}
	if status := history(about); status == string(Expired) {
		return status
	}
	return ""
}

// toldOfRight is told for a right to try, which claims nothing unless it is still to come. Words and dates of its own decide what came of it.
func (f *Finder) toldOfRight(before, behind string, clauses []clause, asOf time.Time) string {
	about := aboutIt(clauses)
	switch history(about) {
	case string(Planned):
		if past := datesIn(behind, asOf); past.year == 0 || past.future || past.ahead {
			return string(Planned) // "eligible in 2027, nothing filed"
		}
	case unclaimed:
		if wasRight.MatchString(before) {
			return unclaimed
		}
	case "":
		if eligible.MatchString(before) && !slices.ContainsFunc(clauses, func(c clause) bool { return c.comes() }) {
			return unclaimed
		}
	}
	return ""
}

// wasRight is a right that is over: "was eligible for the RHIT but never sat".
var wasRight = lazyregexp.New(`(?i)\b(?:was|were|been|became|once|had been|qualified)\b`)

// around is what stands around a credential, with a word in its place.
func around(before, behind string) string {
	return strings.TrimRight(before, " ") + " " + named + " " + strings.TrimLeft(behind, " ")
}

// aboutIt keeps the clause with the credential and those behind it.
func aboutIt(clauses []clause) []clause {
	for i, c := range clauses {
		if c.at >= 0 {
			return clauses[i:]
		}
	}
	return nil
}

// shortestRemark is how many words a remark has at least that says nothing of a credential's standing and yet is no detail of it.
const shortestRemark = 4

// freeRemark says whether free words stand behind a credential, with no date, number or name among them. Who holds it says when, or from whom; who
// says something else, "that ship has sailed", does not.
func freeRemark(behind string) bool {
	words := tokenize(behind)
	if len(words) < shortestRemark || digits(behind) > 0 {
		return false
	}
	free := false
	for i, w := range words {
		if c := behind[w.start]; i > 0 && c >= 'A' && c <= 'Z' && behind[w.start:w.end] != "I" {
			return false
		}
		switch w.text {
		case "i", "my", "me", "that", "this", "it", "is", "are", "has", "have", "do", "to", "we", "they", "you":
			free = true
		}
	}
	return free
}
