package advice

import (
	"strings"

	"himscore/internal/evidence"
	"himscore/internal/metric"
	"himscore/internal/resume"
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
	tools, scopes := 0, 0
	asked := map[string]int{}
	for i := range r.ev.Resume.Lines {
		denies := isWork(r, i+1) && r.ev.OnlyDenies(i)
		if denies {
			out[i] = []LineAdvice{a.note("leave_out_denied", "", "")}
		}
		question := a.question(r, i)
		if !denies && isWork(r, i+1) && len(question) > 0 && !a.inField(r, i) {
			out[i] = question
		}
		if denies || !isWork(r, i+1) || !a.inField(r, i) {
			continue
		}
		notes := append(question, a.form(r, i)...)
		for _, m := range naming[i+1] {
			notes = append(notes, a.note("name_keyword", a.said(m.Keyword), ""))
		}
		if !detail(r, i) && !provenBelow(r, i) {
			notes = append(notes, a.result(r, i, asked)...)
		}
		for _, m := range proving[i+1] {
			notes = append(notes, a.note("prove_keyword", a.said(m.Keyword), a.spokenMeasure(r, m.Keyword)))
		}
		if len(notes) == 0 && tools < mostTools && a.lacksTool(r, i) {
			tools++
			notes = append(notes, a.note("name_the_tool", "", ""))
		}
		if len(notes) == 0 && scopes < mostScopes && a.lacksScope(r, i) {
			scopes++
			notes = append(notes, a.note("add_scope", "", ""))
		}
		out[i] = notes[:min(len(notes), mostNotes)]
	}
	return out
}

// pointed sorts the missing keywords by the line they point at: those it describes without naming, and those only listed.
func (a *Adviser) pointed(r *reading, missing []Missing) (naming, proving map[int][]Missing) {
	naming, proving = map[int][]Missing{}, map[int][]Missing{}
	for _, m := range missing {
		switch {
		case m.Line == 0:
		case r.res.Held.Best(m.Keyword) == evidence.Listed:
			if len(proving[m.Line]) == 0 {
				proving[m.Line] = append(proving[m.Line], m)
			}
		case (a.hinted(r, m.Keyword) == m.Line || m.unnamed) && len(naming[m.Line]) == 0:
			naming[m.Line] = append(naming[m.Line], m)
		}
	}
	return naming, proving
}

// question asks about a number that reads as a step back or cannot be: it stands before every other note and instead of praise.
func (a *Adviser) question(r *reading, i int) []LineAdvice {
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
func (a *Adviser) form(r *reading, i int) []LineAdvice {
	var out []LineAdvice
	text := r.ev.Resume.Lines[i].Text
	if r.ev.Judgements[i].Verdict == metric.Duty {
		if opening := postOnly(text); opening != "" {
			out = append(out, a.note("start_with_verb", opening, ""))
		}
	}
	if resume.LongerThan(a.longLine, text) {
		out = append(out, a.note("split", "", ""))
	}
	return out
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

// result asks for what is missing between a duty and a measured result, in the words of the line's own keyword. Asked counts what
// was asked for before, so that no two lines of a resume get the same question; when every question is asked, it is enough.
func (a *Adviser) result(r *reading, i int, asked map[string]int) []LineAdvice {
	code := ""
	if r.ev.Judgements[i].Watched {
		if asked["say_your_part"]++; asked["say_your_part"] > 1 {
			return nil
		}
		return []LineAdvice{a.note("say_your_part", "", "")}
	}
	switch r.ev.Judgements[i].Verdict {
	case metric.Duty:
		code = "add_result"
	case metric.Accomplishment:
		code = "add_number"
	default:
		return nil
	}
	if id := a.subject(r, i); id != "" {
		counted := a.counted(r, id)
		if n := asked[id]; n < min(len(counted), mostMeasures) {
			asked[id]++
			return []LineAdvice{a.note(code, a.said(id), spoken(counted[n]))}
		}
	}
	text := a.notes[code+"_plain"]
	wordings := append([]string{text.Text}, text.InTurn...)
	n := asked[code]
	if n >= len(wordings) {
		return nil
	}
	asked[code]++
	return []LineAdvice{{code, wordings[n]}}
}

// inField tells whether a line belongs to a job of the field, names a keyword or describes one: work of another profession gets
// no notes.
func (a *Adviser) inField(r *reading, i int) bool {
	l := r.ev.Resume.Lines[i]
	return len(r.ev.Lines[i]) > 0 || r.near[l.Number] || l.Entry >= 0 && l.Entry < len(r.res.Jobs) && r.res.Jobs[l.Entry]
}

// subject is the keyword a line is about: the narrowest one with measures of its own, else the first that is not generic. The
// fewer keywords the taxonomy puts under one, the narrower it is.
func (a *Adviser) subject(r *reading, i int) string {
	narrowest, first := "", ""
	for _, n := range r.ev.Lines[i] {
		k := r.named[n]
		if k == nil || a.tools[k.Category] {
			continue
		}
		if len(k.Measures) > 0 && (narrowest == "" || len(a.children[k.ID]) < len(a.children[narrowest])) {
			narrowest = k.ID
		}
		if first == "" && !k.Generic {
			first = k.ID
		}
	}
	if narrowest != "" {
		return narrowest
	}
	return first
}

// lacksTool tells whether a proven line names a keyword of the field but no system, in a section of work.
func (a *Adviser) lacksTool(r *reading, i int) bool {
	if r.ev.Judgements[i].Verdict != metric.Quantified || r.ev.Resume.Lines[i].Kind != resume.Experience || a.label(r, i) == "" {
		return false
	}
	for _, n := range r.ev.Lines[i] {
		if k := r.named[n]; k != nil && a.tools[k.Category] {
			return false
		}
	}
	return true
}

// label names the subject of a line; "" where it has none.
func (a *Adviser) label(r *reading, i int) string {
	if id := a.subject(r, i); id != "" {
		return a.keywords[id].Label
	}
	return ""
}

// lacksScope tells whether a proven line of work says neither for whom nor over how much.
func (a *Adviser) lacksScope(r *reading, i int) bool {
	j := r.ev.Judgements[i]
	return j.Verdict == metric.Quantified && !j.Scope && r.ev.Resume.Lines[i].Kind == resume.Experience
}

// note fills the text of a note.
func (a *Adviser) note(code, keyword, measure string) LineAdvice {
	return LineAdvice{code, fill(a.notes[code].Text, "keyword", keyword, "measure", measure)}
}
