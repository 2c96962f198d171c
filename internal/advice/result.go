package advice

import (
	"slices"

	"himscore/internal/metric"
	"himscore/internal/resume"
)

// result asks for what is missing between a duty and a measured result, in the words of the line's own keyword. Asked counts what
// was asked for before, so that no two lines of a resume get the same question; when every question is asked, it is enough.
func (a *Adviser) result(r *reading, i int, asked map[string]int) []LineAdvice {
	code := ""
	if r.ev.Judgements[i].Watched {
		return a.ownPart(r, i, asked)
	}
	switch r.ev.Judgements[i].Verdict {
	case metric.Duty:
		code = "add_result"
	case metric.Accomplishment:
		code = "add_number"
	default:
		return nil
	}
	q := a.question(r, i)
	if kind := r.ev.Resume.Lines[i].Kind; a.begins(r) && (kind == resume.Projects || kind == resume.Education) {
		q = a.project
	}
	if q == nil && code == "add_number" && noneWords.holdsOne(r.ev.Resume.Lines[i].Text, r.words[i]) {
		q = a.clean // what there was none of is counted already
	}
	if q != nil && !q.Rough && len(wordings(q, code)) > 0 {
		return a.put(q, code, asked)
	}
	id := a.subject(r, i)
	if id == "" {
		id = a.described(r, i)
	}
	if id != "" {
		counted := r.fitting(i, a.keywords[id])
		if n := asked[id]; n+1 < len(counted) && code == "add_number" && countsItself(a.keywords[id].Keyword, counted[n]) {
			asked[id]++ // who built a dashboard has counted it
		}
		if n := asked[id]; n < min(len(counted), mostMeasures) {
			asked[id]++
			return []LineAdvice{a.praised(r, i, code, a.said(id), spoken(counted[n]))}
		}
	}
	if q != nil && len(r.ev.Judgements[i].Numbers) == 0 {
		if put := a.put(q, code, asked); len(put) > 0 {
			return put
		}
	}
	return a.plainly(r, i, code, asked)
}

// ownPart asks once for what somebody did beside watching.
func (a *Adviser) ownPart(r *reading, i int, asked map[string]int) []LineAdvice {
	if toldBeside(r, i) {
		return nil
	}
	if asked["say_your_part"]++; asked["say_your_part"] > 1 {
		return nil
	}
	return []LineAdvice{a.note("say_your_part", "", "")}
}

// plainly asks for a result or its number where nothing is known that people count there.
func (a *Adviser) plainly(r *reading, i int, code string, asked map[string]int) []LineAdvice {
	if code == "add_result" && bare(r, i) {
		n := a.inTurn("add_result_bare", asked)
		return []LineAdvice{{code, n.Message}}
	}
	text := a.notes[code+"_plain"]
	if text.Counted != "" && len(r.ev.Judgements[i].Numbers) > 0 && asked[text.Counted] == 0 {
		asked[text.Counted]++
		return []LineAdvice{{code, text.Counted}}
	}
	said := append([]string{text.Text}, text.InTurn...)
	n := asked[code]
	if n >= len(said) {
		return nil
	}
	if asked[code]++; n == 0 && text.Sober != "" && a.sober(r, i) {
		return []LineAdvice{{code, text.Sober}}
	}
	return []LineAdvice{{code, said[n]}}
}

// bare tells whether a line is the name of a thing and no more: "Loose reports", "eClinicalWorks".
func bare(r *reading, i int) bool {
	const most = 2 // words
	return len(r.words[i]) <= most && r.ev.Judgements[i].Verb == ""
}

// toldBeside tells whether another line of the same entry tells own work in what a line only saw: the desks of a rotation, one by one.
func toldBeside(r *reading, i int) bool {
	lines := r.ev.Resume.Lines
	own := func(k int) bool {
		return k != i && lines[k].Entry == lines[i].Entry && lines[i].Entry >= 0 && isWork(r, k+1) && !r.ev.Judgements[k].Watched
	}
	for k := range lines {
		if own(k) && slices.ContainsFunc(r.ev.Lines[k], func(n int) bool { return slices.Contains(r.ev.Lines[i], n) }) {
			return true
		}
	}
	return slices.ContainsFunc(r.hints, func(h hint) bool {
		return h.did && own(h.At.Line-1) && slices.ContainsFunc(r.ev.Lines[i], func(n int) bool { return r.named[n] != nil && r.named[n].ID == h.Keyword })
	})
}
