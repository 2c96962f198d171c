package advice

import (
	"slices"
	"strings"
	"unicode"

	"himscore/internal/credential"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// mostNotes bounds the notes on one line: two can be followed at once.
const mostNotes = 2

// mostTools bounds how often one resume is asked for a system: the reader has understood by then.
const mostTools = 1

// mostScopes bounds how often one resume is asked how large the ground was.
const mostScopes = 1

// lines writes the notes of each line of work. A keyword that is to be proven is noted once, at the line nearest to it.
func (a *Adviser) lines(r *reading, missing []Missing) [][]LineAdvice {
	out := make([][]LineAdvice, len(r.ev.Resume.Lines))
	naming, proving := a.pointed(r, missing)
	a.lapsedAside(r, out)
	tools, scopes, opened := 0, 0, saidBefore{}
	asked := map[string]int{} // what was asked before, so that no two lines get the same words
	for i := range r.ev.Resume.Lines {
		denies := isWork(r, i+1) && r.ev.OnlyDenies(i)
		if denies {
			out[i] = []LineAdvice{a.inTurn("leave_out_denied", asked)}
		} else if denies = isWork(r, i+1) && a.inField(r, i) && toCome(r, i); denies {
			out[i] = []LineAdvice{a.inTurn("still_to_come", asked)}
		}
		question := a.doubt(r, i)
		if !denies && isWork(r, i+1) && len(question) > 0 && !a.inField(r, i) {
			out[i] = question
		}
		if denies || !isWork(r, i+1) || !a.inField(r, i) {
			continue
		}
		notes := append(question, a.form(r, i, asked)...)
		notes = append(notes, naming[i+1]...)
		if denied := a.opensDenied(r, i); denied != "" {
			notes = append(notes, a.note("cut_denied", denied, ""))
		} else if !detail(r, i) && !provenBelow(r, i) {
			notes = append(notes, a.result(r, i, asked, hides(notes))...)
		}
		for _, m := range proving[i+1] {
			notes = append(notes, a.note("prove_keyword", "", r.listedAs(m.Keyword)))
			if k := a.keywords[m.Keyword]; k.tool {
				tools++ // a system is asked for once
			}
		}
		if len(notes) == 0 && tools < mostTools && a.lacksTool(r, i) {
			tools++
			notes = append(notes, a.praised(r, i, "name_the_tool", "", ""))
		}
		if len(notes) == 0 && scopes < mostScopes && a.lacksScope(r, i) {
			scopes++
			notes = append(notes, a.praised(r, i, "add_scope", "", ""))
		}
		out[i] = notes[:min(len(notes), mostNotes)]
		opened.cut(out[i])
	}
	return out
}

// saidBefore are the sentences with which notes of a resume began.
type saidBefore map[string]bool

// cut takes the sentences off the beginning of notes that another note began with: a reader has seen what reads as a duty.
func (s saidBefore) cut(notes []LineAdvice) {
	for i := range notes {
		for {
			at := strings.IndexAny(notes[i].Message, ".?!")
			if at < 0 || at+1 == len(notes[i].Message) || notes[i].Message[at+1] != ' ' {
				break
			}
			first := notes[i].Message[:at]
			if !s[first] {
				s[first] = true
				break
			}
			notes[i].Message = notes[i].Message[at+2:]
		}
	}
}

// lapsedAside says of each credential of other work that has lapsed that it may go.
func (a *Adviser) lapsedAside(r *reading, out [][]LineAdvice) {
	asked := map[string]int{}
	for _, c := range r.ev.Claims.Credentials {
		def := a.creds[c.ID]
		if c.Status == credential.Expired && c.At.Line > 0 && def != nil && !slices.ContainsFunc(def.Tracks, func(t string) bool { return t != taxonomy.Shared }) && len(def.Roles) == 0 {
			n := a.inTurn("drop_lapsed", asked)
			n.Message = fill(n.Message, "keyword", def.Label)
			out[c.At.Line-1] = append(out[c.At.Line-1], n)
		}
	}
}

// doubt asks about a number that reads as a step back or cannot be: it stands before every other note and instead of praise.
func (a *Adviser) doubt(r *reading, i int) []LineAdvice {
	d := r.ev.Judgements[i].Doubt
	if d == nil {
		return nil
	}
	code := "check_number"
	if d.Question == metric.WrongWay {
		code = "check_direction"
	}
	return []LineAdvice{a.note(code, d.Quantity, d.Number)}
}

// form notes how the line is written.
func (a *Adviser) form(r *reading, i int, asked map[string]int) []LineAdvice {
	var out []LineAdvice
	text := r.ev.Resume.Lines[i].Text
	if r.ev.Judgements[i].Verdict == metric.Duty {
		if opening := postOnly(text); opening != "" {
			n := a.inTurn("start_with_verb", asked)
			n.Message = fill(n.Message, "keyword", opening)
			out = append(out, n)
		}
	}
	if resume.LongerThan(a.longLine, text) {
		out = append(out, a.inTurn("split", asked))
	}
	return out
}

// hides tells whether a line was told already that it hides its part: what came of it is asked when it says what was done.
func hides(notes []LineAdvice) bool {
	return slices.ContainsFunc(notes, func(n LineAdvice) bool { return n.Code == "start_with_verb" })
}

// postOnly is the opening of a line, as written, that only claims a post or a share in the work of others; "" where it has none.
func postOnly(text string) string {
	text = strings.TrimLeft(text, " \t")
	for _, opening := range []string{"responsible for", "responsibilities", "duties", "tasked with", "in charge of", "accountable for", "worked on", "helped with", "assisted with", "involved in", "participated in"} {
		if len(text) >= len(opening) && strings.EqualFold(text[:len(opening)], opening) {
			return text[:len(opening)]
		}
	}
	return ""
}

// detail tells whether a line stands below another one as a part of it; what it lacks, that one may say.
func detail(r *reading, i int) bool {
	l := r.ev.Resume.Lines[i]
	return l.Level > 0 && l.Entry >= 0
}

// provenBelow tells whether a line below, that is a part of this one, shows the result with its number.
func provenBelow(r *reading, i int) bool {
	lines := r.ev.Resume.Lines
	for k := i + 1; k < len(lines) && lines[k].Entry == lines[i].Entry && lines[k].Bullet && lines[k].Level > lines[i].Level; k++ {
		if r.ev.Judgements[k].Verdict == metric.Quantified {
			return true
		}
	}
	return false
}

// inField tells whether a line belongs to a job of the field, names a keyword of it or describes one: work of another profession gets
// no notes. A spreadsheet speaks for the field only where the work around it does.
func (a *Adviser) inField(r *reading, i int) bool {
	l := r.ev.Resume.Lines[i]
	in := func(entries []bool) bool { return l.Entry >= 0 && l.Entry < len(entries) && entries[l.Entry] }
	if in(r.res.Jobs) || l.Kind != resume.Experience && len(r.ev.Lines[i]) > 0 {
		return true
	}
	near := in(r.res.Field)
	for _, n := range r.ev.Lines[i] {
		if k := r.named[n]; near || k == nil || !k.Generic && !k.neutral {
			return true
		}
	}
	return r.near[l.Number] && (near || r.res.Track.ID != score.NoTrack)
}

// lacksTool tells whether a proven line names a keyword of the field whose work is done in systems, but no system, in a section of work.
func (a *Adviser) lacksTool(r *reading, i int) bool {
	l := r.ev.Resume.Lines[i]
	id := a.subject(r, i)
	if r.ev.Judgements[i].Verdict != metric.Quantified || l.Kind != resume.Experience || id == "" || a.toolless[a.keywords[id].Category] || contains(a.texts.ToollessOf, id) || namesProduct(l.Text, r.words[i]) {
		return false
	}
	if q := a.question(r, i); q != nil && !q.Rough {
		return false
	}
	return !toolInJob(r, i)
}

// toolInJob tells whether a line of work of the same job names a system: who reads the job has read it.
func toolInJob(r *reading, i int) bool {
	lines := r.ev.Resume.Lines
	for k := range lines {
		if k != i && (lines[k].Entry != lines[i].Entry || lines[i].Entry < 0 || !isWork(r, k+1)) {
			continue
		}
		if slices.ContainsFunc(r.ev.Lines[k], func(n int) bool { return r.named[n] != nil && r.named[n].tool && r.named[n].named() }) {
			return true
		}
	}
	return false
}

// namesProduct tells whether a name in capitals stands behind with, in, using or through: perhaps a system that the taxonomy does not know.
func namesProduct(text string, words []word) bool {
	for n := 1; n+1 < len(words); n++ {
		name := words[n+1].in(text)
		if unicode.IsUpper(rune(name[0])) && meansWords.holds(words[n].in(text)) {
			return true
		}
	}
	return false
}

// lacksScope tells whether a proven line of work says neither for whom or where nor over how much.
func (a *Adviser) lacksScope(r *reading, i int) bool {
	j := r.ev.Judgements[i]
	text := r.ev.Resume.Lines[i].Text
	return j.Verdict == metric.Quantified && !j.Scope && r.ev.Resume.Lines[i].Kind == resume.Experience && !numberWords.holdsOne(text, r.words[i]) && !a.users.holdsOne(text, r.words[i]) // five departments made one
}

var (
	numberWords = listOf("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
	meansWords  = listOf("with", "in", "into", "using", "through", "via", "on") // behind them stands what work is done with
)

// opensDenied is the keyword with which a duty opens only to say that it is missing or the work of others: what follows it is no duty to ask a result of.
func (a *Adviser) opensDenied(r *reading, i int) string {
	if r.ev.Judgements[i].Verdict != metric.Duty {
		return ""
	}
	first, stance, id := -1, keyword.Affirmed, ""
	for n, k := range r.ev.Keywords {
		for _, m := range k.Mentions {
			if m.At.Line == i+1 && r.named[n] != nil && (first < 0 || m.At.Start < first) {
				first, stance, id = m.At.Start, m.Stance, k.ID
			}
		}
	}
	if stance == keyword.Denied || stance == keyword.Borrowed && first == 0 { // "EHR build belongs to another team; I file the request"
		return a.said(id)
	}
	return ""
}

// sober tells whether a line is about harm to patients' privacy or to a system: whoever clears it up has had no success to be praised for.
func (a *Adviser) sober(r *reading, i int) bool {
	for _, n := range r.ev.Lines[i] {
		if k := r.named[n]; k != nil && contains(a.texts.Sober, k.ID) {
			return true
		}
	}
	return false
}

// onlyCounts tells whether a proven line measures only how much was done: a pace is no result to be called strong.
func onlyCounts(r *reading, i int) bool {
	j := &r.ev.Judgements[i]
	return !j.Impact && len(j.Metrics) > 0 && !slices.ContainsFunc(j.Metrics, func(m metric.Metric) bool { return m.Kind != "count" && m.Kind != "frequency" })
}

// praised fills the text of a note that begins with praise, or the wording without it.
func (a *Adviser) praised(r *reading, i int, code, keyword, measure string) LineAdvice {
	said := a.notes[code]
	text := said.Text
	if said.Sober != "" && (a.sober(r, i) || onlyCounts(r, i)) {
		text = said.Sober
	} else if said.Untold != "" && !r.ev.Judgements[i].Impact { // what was only done is no result to be called good
		text = said.Untold
	}
	return LineAdvice{code, fill(text, "keyword", keyword, "measure", measure)}
}

// inTurn is a note in the next of its wordings; the last one stays.
func (a *Adviser) inTurn(code string, asked map[string]int) LineAdvice {
	text := a.notes[code]
	n := asked[code]
	asked[code]++
	if n == 0 || len(text.InTurn) == 0 {
		return LineAdvice{code, text.Text}
	}
	return LineAdvice{code, text.InTurn[min(n, len(text.InTurn))-1]}
}

// note fills the text of a note.
func (a *Adviser) note(code, keyword, measure string) LineAdvice {
	return LineAdvice{code, fill(a.notes[code].Text, "keyword", keyword, "measure", measure)}
}
