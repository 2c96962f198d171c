package posting

import (
	"slices"
	"strings"

	"himscore/internal/keyword"
	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// sentence is one sentence of a posting with how much each of its clauses asks.
type sentence struct {
	text      string
	title     bool // it names the post
	clauses   []clause
	duty      bool              // it tells what the job does, and makes it no condition
	inUse     bool              // it asks nothing but the tool that the employer works with
	hidden    [][2]int          // where keywords stand for something else
	undecided []keyword.Mention // words that may name a keyword, and may not
}

// need is how much the clause around a rune of the sentence asks.
func (s sentence) need(at int) Need { return s.clause(at).need }

// clause is the clause around a rune of the sentence.
func (s sentence) clause(at int) clause {
	for _, c := range s.clauses {
		if at < c.end {
			return c
		}
	}
	return clause{need: nothing}
}

// idle tells whether no clause of the sentence asks anything.
func (s sentence) idle() bool {
	for _, c := range s.clauses {
		if c.need != nothing {
			return false
		}
	}
	return true
}

// asks tells whether any clause of the sentence asks this much.
func (s sentence) asks(need Need) bool {
	for _, c := range s.clauses {
		if c.need == need {
			return true
		}
	}
	return false
}

const (
	headLines     = 3  // of a posting that may name the employer
	maxTitleWords = 16 // of a line that names the post, and the place perhaps
)

var (
	sentenceAt = lazyregexp.New(`[.!?](?:["”’)]*)\s+`)
)

// section is what the headings so far say about the lines below them.
type section struct {
	under  Need
	story  bool // no heading yet: what stands here may be the employer's story
	duties bool
}

// sentences cuts a posting into sentences and decides for each clause, by its heading and its own wording, what it asks.
func (rd *Reader) sentences(text string) []sentence {
	var out []sentence
	in := section{under: Required, story: true}
	all := lines(text)
	head := ""
	for _, l := range all[:min(len(all), headLines)] {
		head += straight(l.text) + "\n"
	}
	title := rd.titleOf(all)
	for i, l := range all {
		need, rest := in.under, l.text
		if i != title || i == 0 {
			in, need, rest = rd.enter(in, l, all[i+1:], len(out) == 0)
		}
		if l.crossed {
			need = nothing
		}
		told := in.story && i != title && !l.bulleted
		for k, part := range cut(rest) {
			if means, after, ok := rd.headings.inline(part); ok && (means == Required || means == Preferred) {
				part, need, told, in.under, in.duties = after, means, false, means, false
			}
			low := straight(strings.ToLower(part))
			if told && (rd.speaks.MatchString(low) || rd.cues.preferred.MatchString(low) || rd.cues.obtain.MatchString(low)) {
				told = false // what follows in the paragraph tells of the job too
			}
			s := sentence{text: part, title: i == title && k == 0, duty: in.duties && need == Required && !rd.cues.required.MatchString(low)}
			if told {
				s.clauses = []clause{{end: len([]rune(part)), need: nothing}}
			} else {
				s.clauses = rd.clauses(part, place{need, l.bulleted, head})
			}
			if s.title && s.idle() { // whatever pay and place stand behind it
				s.clauses = []clause{{end: len([]rune(part)), need: Required}}
			}
			rd.uses(&s)
			if k > 0 || len(out) > 0 && refusal.MatchString(low) {
				out[len(out)-1].answered(s)
			}
			if len(out) > 0 && afterwards.MatchString(low) {
				out[len(out)-1].obtained(s)
			}
			out = append(out, s)
		}
	}
	return out
}

var (
	// pieces are where the parts of a line end that says more than the title.
	pieces = lazyregexp.New(`[(),|/@•·~]|\s[-–—]+\s|[–—:;!]|\.{2,}|\*{2,}`)
	// elsewhereIn tells of other posts: "Reports to: HIM Manager".
	elsewhereIn = lazyregexp.New(`(?i)^(?:reports?|reporting|supervis\w*|contact|posted by|department|division|recruiter|to|from|date)\b`)
)

// titleOf finds the line that names the post: the first line, unless that holds no name of a post and one of the next few does, as where the employer
// stands above it.
func (rd *Reader) titleOf(all []line) int {
	for i, l := range all[:min(len(all), headLines+1)] {
		if l.bulleted || words(l.text) > maxTitleWords || strings.HasSuffix(l.text, ".") || elsewhereIn.MatchString(l.text) {
			continue
		}
		for _, piece := range strings.Split(pieces.ReplaceAllString(straight(strings.ToLower(l.text)), "\n"), "\n") {
			if rd.cues.posts.MatchString(strings.TrimSpace(piece)) {
				return i
			}
		}
	}
	return 0
}

// enter reads the heading that a line is, or begins with, and gives the section it stands in, how much the rest of the line asks, and that rest. Before
// all others stands the title of the post, unless a rule knows it as a heading.
func (rd *Reader) enter(in section, l line, below []line, first bool) (_ section, need Need, rest string) {
	means, after, ok := rd.headings.heading(l)
	title := plain(strings.TrimSuffix(l.text, after))
	switch {
	case !ok || first && rd.headings.titles[title] == "", after == "" && rd.item(l):
		return in, in.under, l.text
	case after == "" && rd.headings.titled(l.text) == "" && rd.offers(below):
		means = nothing
	}
	switch {
	case means == label:
		return in, nothing, after
	case means != same:
		in = section{under: means, duties: means == Required && rd.headings.duty.MatchString(title)}
	case in.under == nothing:
		in.under, in.story = Required, false
	}
	return in, in.under, after
}

// item tells whether a line in capitals, or at the head of a block, is what a posting asks, and no title: "CPHIMS", "BSN".
func (rd *Reader) item(l line) bool {
	if l.framed || strings.HasSuffix(l.text, ":") || !upper(l.text) && (!l.block || l.bulletsFollow || l.sentenceFollows) {
		return false
	}
	if len(rd.degreesOf(l.text)) > 0 {
		return true
	}
	mentions, undecided := rd.matcher.Read(resume.Resume{Lines: []resume.Line{{Number: 1, Kind: resume.Other, Entry: -1, Part: resume.Body, Text: l.text}}})
	return slices.ContainsFunc(append(mentions, undecided...), func(m keyword.Mention) bool { return l.block && !upper(l.text) || rd.credentials[m.Keyword] })
}

// offers tells whether what stands below a heading that no rule knows is pay, benefits and law: it begins with pay, or two sentences of five speak of
// such things, and none asks.
func (rd *Reader) offers(below []line) bool {
	told, all := 0, 0
	for _, l := range below {
		if _, _, ok := rd.headings.heading(l); ok {
			break
		}
		for _, part := range cut(l.text) {
			low := straight(strings.ToLower(part))
			pay := payRange.MatchString(low)
			switch {
			case rd.cues.required.MatchString(low), rd.cues.preferred.MatchString(low):
				return false
			case pay && all == 0:
				return true
			case pay, rd.cues.boilerplate.MatchString(low):
				told++
			}
			all++
		}
	}
	return told > 1 && 5*told >= 2*all
}

// uses lets a sentence about the employer ask for the tools it works with today: who knows them is welcome. "We chart in Epic."
func (rd *Reader) uses(s *sentence) {
	if !s.idle() || rd.cues.boilerplate.MatchString(straight(strings.ToLower(s.text))) {
		return
	}
	var clauses []clause
	from := 0
	for _, at := range rd.atWork.FindAllStringSubmatchIndex(s.text, -1) {
		start, end := len([]rune(s.text[:at[2]])), len([]rune(s.text[:at[3]]))
		clauses = append(clauses, clause{start: from, end: start, need: nothing}, clause{start: start, end: end, need: Preferred})
		from = end
	}
	if clauses != nil {
		s.clauses, s.inUse = append(clauses, clause{start: from, end: len([]rune(s.text)), need: nothing}), true
	}
}

// refusal is how an answer begins that says no.
var refusal = lazyregexp.New(`^(?:a[:.)]\s*)?(?:no|nope|not|never|neither|none|nobody|no one|hardly|rarely)\b`)

// answered lets a question ask as much as its answer, where the answer is a wish or asks nothing: "PMP or CAPM? Lovely, but not a must.", "Do I code? Never."
func (s *sentence) answered(by sentence) {
	if !strings.HasSuffix(s.text, "?") || refuses.MatchString(straight(strings.ToLower(s.text))) || len(s.clauses) == 0 {
		return
	}
	need := by.need(0)
	if need == Required && refusal.MatchString(straight(strings.ToLower(by.text))) {
		need = nothing
		if by.asks(Preferred) { // "No, but it helps."
			need = Preferred
		}
	}
	if need == Preferred && by.asks(nothing) { // "Lovely, but this team does not do it."
		need = nothing
	}
	if need != Required {
		s.clauses = []clause{{end: s.clauses[len(s.clauses)-1].end, need: need}}
	}
}

// obtained lets a demand be met later, where the sentence behind it says so: "CCS required. May be obtained within a year."
func (s *sentence) obtained(by sentence) {
	if n := len(s.clauses); n > 0 && len(by.clauses) > 0 && s.clauses[n-1].need == Required && by.clauses[0].need == ObtainWithin {
		s.clauses[n-1].need = ObtainWithin
	}
}

// cut splits a line at the ends of its sentences.
func cut(line string) []string {
	var out []string
	from := 0
	for _, at := range sentenceAt.FindAllStringIndex(line, -1) {
		if part := strings.TrimSpace(line[from:at[1]]); part != "" && !abbreviated(part) {
			out = append(out, part)
			from = at[1]
		}
	}
	if part := strings.TrimSpace(line[from:]); part != "" {
		out = append(out, part)
	}
	return out
}

func abbreviated(part string) bool {
	low := strings.ToLower(part)
	for _, end := range []string{"e.g.", "i.e.", "vs.", "etc.", "dr.", " st.", " no.", "a.m.", "(st.", "inc.", "u.s.", "yrs.", "min."} {
		if strings.HasSuffix(low, end) || low == strings.TrimSpace(end) {
			return true
		}
	}
	return false
}
