package advice

import (
	"slices"
	"strings"

	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// result asks for what is missing between a duty and a measured result, in the words of the line's own keyword. Asked counts what
// was asked for before, so that no two lines of a resume get the same question; when every question is asked, it is enough. A line that hides its part
// is asked for no more than the numbers of its keyword.
func (a *Adviser) result(r *reading, i int, asked map[string]int, hidden bool) []LineAdvice {
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
	if heading(r.ev.Resume.Lines[i].Text, r.words[i]) || code == "add_result" && a.cameOf(r, i) {
		return nil
	}
	q, counts := a.asks(r, i, code), r.counts(i)
	if q != nil && (q.Quiet || toldInJob(r, i, q.Told)) {
		return nil
	}
	said := known{much: counts, came: code == "add_number" && r.ev.Judgements[i].Impact}
	if q != nil {
		said.whom, said.beside = len(q.Served) > 0 && a.namesUsers(r, i), len(q.Beside) > 0 && tellsResults(r, i)
	}
	if q != nil && !q.Rough {
		if texts, _ := wordings(q, code, said); len(texts) > 0 {
			return a.put(q, code, said, asked)
		}
	}
	id := a.about(r, i)
	if id != "" && a.fieldGround(r, i) {
		counted, told := r.fitting(i, a.keywords[id])
		if len(counted) > 1 && code == "add_number" && countsItself(a.keywords[id].Keyword, counted[0]) {
			counted = counted[1:] // who built a dashboard has counted it
		}
		for _, m := range counted[:min(len(counted), mostMeasures)] {
			if key := id + "/" + m.Metric; asked[key] == 0 {
				asked[key]++
				return []LineAdvice{a.measured(r, i, code, id, m)}
			}
		}
		if told {
			return nil
		}
	}
	if hidden {
		return nil
	}
	if q != nil && !counts && a.ownGround(r, i) {
		if put := a.put(q, code, said, asked); len(put) > 0 {
			return put
		}
	}
	return a.plainly(r, i, code, asked)
}

// asks is the question that fits a line; nil where none does.
func (a *Adviser) asks(r *reading, i int, code string) *taxonomy.Question {
	l := &r.ev.Resume.Lines[i]
	q := a.question(r, i)
	if a.begins(r) && (l.Kind == resume.Projects || l.Kind == resume.Education) && (q == nil || !q.Trial) {
		if n := a.schoolwork.of(l.Text, r.words[i], 0, len(a.questions)); n < len(a.questions) {
			return &a.questions[n]
		}
		return a.project
	}
	if q == nil && code == "add_number" && lacksThings(l.Text, r.words[i]) {
		return a.clean // what there was none of is counted already
	}
	return q
}

// lacksThings tells whether a line says that there were none of some things: "no misdirected pages", and not "no longer" or "without asking".
func lacksThings(text string, words []word) bool {
	const near = 3 // words
	for n, w := range words {
		if !noneWords.holds(w.in(text)) {
			continue
		}
		if behind := words[n+1:]; len(behind) > 0 && !noThing.holds(behind[0].in(text)) && !strings.HasSuffix(behind[0].in(text), "ing") && slices.ContainsFunc(behind[:min(near, len(behind))], func(v word) bool { return strings.HasSuffix(v.in(text), "s") }) {
			return true
		}
	}
	return false
}

// noThing are words with which no and without tell of no things.
var noThing = listOf("longer", "one", "more", "me", "us", "them", "matter", "need", "nobody", "anyone")

// measured asks for what people count for a keyword: what came of the work, or how much of it there was.
func (a *Adviser) measured(r *reading, i int, code, id string, m taxonomy.Measure) LineAdvice {
	switch text := a.notes[code]; {
	case text.Counted != "" && r.counts(i):
		return LineAdvice{code, fill(text.Counted, "keyword", a.said(id), "measure", spoken(m))}
	case text.Volume != "" && countsVolume(m):
		return LineAdvice{code, fill(text.Volume, "keyword", a.said(id), "measure", spoken(m))}
	default:
		return a.praised(r, i, code, a.said(id), spoken(m))
	}
}

// cameOf tells whether the line before a duty or behind it, of the same entry, tells with a number what came of the same work.
func (a *Adviser) cameOf(r *reading, i int) bool {
	lines := r.ev.Resume.Lines
	for _, k := range [...]int{i + 1, i - 1} {
		if k >= 0 && k < len(lines) && lines[k].Entry == lines[i].Entry && lines[i].Entry >= 0 && r.ev.Judgements[k].Verdict == metric.Quantified && !onlyCounts(r, k) && a.sameWork(r, i, k) {
			return true
		}
	}
	return false
}

// tellsResults tells whether two lines of the entry of a line tell with numbers what came of the work.
func tellsResults(r *reading, i int) bool {
	const enough = 2
	lines, told := r.ev.Resume.Lines, 0
	for k := range lines {
		if lines[k].Entry == lines[i].Entry && r.ev.Judgements[k].Verdict == metric.Quantified && !onlyCounts(r, k) {
			told++
		}
	}
	return lines[i].Entry >= 0 && told >= enough
}

// sameWork tells whether two lines share a long word or two words that are no commonplaces of the field: appeals and appealed accounts.
func (a *Adviser) sameWork(r *reading, i, k int) bool {
	const short, long = 4, 6
	text, other := r.ev.Resume.Lines[i].Text, r.ev.Resume.Lines[k].Text
	shared := ""
	for _, w := range r.words[i] {
		said := stem(w.in(text))
		if len(said) < short || a.commonplace.holds(said) || strings.EqualFold(said, shared) {
			continue
		}
		if slices.ContainsFunc(r.words[k], func(v word) bool { return strings.EqualFold(stem(v.in(other)), said) }) {
			if shared != "" || len(said) >= long {
				return true
			}
			shared = said
		}
	}
	return false
}

// stem is a word without the ending of its plural or of a form of a verb.
func stem(word string) string {
	for _, ending := range [...]string{"ing", "ed", "es", "s"} {
		if len(word) > len(ending)+3 && strings.HasSuffix(word, ending) {
			return strings.TrimSuffix(word[:len(word)-len(ending)], "e")
		}
	}
	return strings.TrimSuffix(word, "e")
}

// ownPart asks once for what somebody did beside watching.
func (a *Adviser) ownPart(r *reading, i int, asked map[string]int) []LineAdvice {
	if toldBeside(r, i) {
		return nil
	}
	if asked[ownPartCode]++; asked[ownPartCode] > 1 {
		return nil
	}
	return []LineAdvice{a.note(ownPartCode, "", "")}
}

// ownPartCode is the note on work of others that somebody watched, learned or sat in on: it asks for no number, so no next step sends for one there.
const ownPartCode = "say_your_part"

// plainly asks for a result or its number where nothing is known that people count there.
func (a *Adviser) plainly(r *reading, i int, code string, asked map[string]int) []LineAdvice {
	if code == "add_result" && bare(r, i) {
		n := a.inTurn("add_result_bare", asked)
		return []LineAdvice{{code, n.Message}}
	}
	text, counts := a.notes[code+"_plain"], r.counts(i)
	if code == "add_result" && learns(r, i) {
		text = a.notes["add_result_learner"]
	}
	if measure := a.countedInPost(r, i); text.Paced != "" && measure != "" && asked[text.Paced+measure] == 0 {
		asked[text.Paced+measure]++
		return []LineAdvice{{code, fill(text.Paced, "measure", measure)}}
	}
	if text.Counted != "" && counts && asked[text.Counted] == 0 && a.fieldGround(r, i) {
		asked[text.Counted]++
		return []LineAdvice{{code, text.Counted}}
	}
	if counts || !a.ownGround(r, i) { // a number stands there, and of other work nothing is known to ask
		return nil
	}
	said := append([]string{text.Text}, text.InTurn...)
	n := asked[text.Text]
	if n > 0 && code == "add_result" && recurs(r.ev.Resume.Lines[i].Text, r.words[i]) { // it says already how often
		return a.onceOnly(a.notes["add_result_recurring"].Text, code, asked)
	}
	if n >= len(said) || n > 0 && code == "add_result" && dated(r.ev.Resume.Lines[i].Text, r.words[i]) {
		return nil
	}
	switch asked[text.Text]++; {
	case n > 0:
	case text.Sober != "" && a.sober(r, i):
		return []LineAdvice{{code, text.Sober}}
	case text.Untold != "" && !r.ev.Judgements[i].Impact:
		return []LineAdvice{{code, text.Untold}}
	}
	return []LineAdvice{{code, said[n]}}
}

// onceOnly is a note with a text that no other line has got; none after that.
func (a *Adviser) onceOnly(text, code string, asked map[string]int) []LineAdvice {
	if asked[text]++; asked[text] > 1 {
		return nil
	}
	return []LineAdvice{{code, text}}
}

// recurs tells whether a line says how often its work comes back: "on Thursdays", "a monthly list", "every Friday", "each morning".
func recurs(text string, words []word) bool {
	for n, w := range words {
		said := w.in(text)
		if oftenWords.holds(said) || n+1 < len(words) && eachWords.holds(said) && turnWords.holds(words[n+1].in(text)) {
			return true
		}
	}
	return false
}

var (
	oftenWords = listOf("daily", "nightly", "weekly", "biweekly", "monthly", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "weekends")
	eachWords  = listOf("every", "each", "per", "a")
	turnWords  = listOf("day", "night", "morning", "evening", "shift", "week", "month", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
)

// dated tells whether a line says its time or its year: nobody counts by the week what was done in two weeks, or for the visit of 2023.
func dated(text string, words []word) bool {
	return timeWords.holdsOne(text, words) || slices.ContainsFunc(words, func(w word) bool { return isYear(w.in(text)) })
}

// isYear tells whether a word is a year of today's work.
func isYear(said string) bool {
	return len(said) == 4 && said[:2] == "20" && strings.Trim(said, "0123456789") == ""
}

// countedInPost is what came of such work as people count it in the post of a line that tells its pace, and as no line of that post tells; "" where nothing
// is known.
func (a *Adviser) countedInPost(r *reading, i int) string {
	lines := r.ev.Resume.Lines
	entry := lines[i].Entry
	if entry < 0 || entry >= len(r.res.Posts) || !slices.ContainsFunc(r.ev.Judgements[i].Numbers, func(n metric.Metric) bool { return n.Kind == "frequency" }) {
		return ""
	}
	role := a.roles[r.res.Posts[entry].Role]
	if role == nil || role.Level == "supervisor" || a.levels[role.Level] == "lead" || a.levels[role.Level] == "director" { // what others do is counted there
		return ""
	}
	asks := make([]string, len(role.Keywords))
	for n := range role.Keywords {
		asks[n] = role.Keywords[n].ID
	}
	if a.tellsOther(r, i, asks) {
		return ""
	}
	for n := range role.Metrics {
		m := a.metrics[role.Metrics[n]]
		counted := taxonomy.Measure{Metric: uncapitalized(m.Label), Unit: m.Unit}
		told := func(l resume.Line) bool { return l.Entry == entry && r.speaksOf(l.Number-1, counted.Metric) }
		if !countsVolume(counted) && !slices.ContainsFunc(lines, told) {
			return spoken(counted)
		}
	}
	return ""
}

// learns tells whether a line tells what a student or an intern did: nothing need have changed by it.
func learns(r *reading, i int) bool {
	entry := r.ev.Resume.Lines[i].Entry
	return entry >= 0 && entry < len(r.res.Posts) && r.res.Posts[entry].Learns
}

// fieldGround tells whether a line tells work of a job that belongs to the field by its lines at least: a pharmacy counts no disclosures.
func (a *Adviser) fieldGround(r *reading, i int) bool {
	entry := r.ev.Resume.Lines[i].Entry
	return a.ownGround(r, i) || entry < len(r.res.Field) && r.res.Field[entry]
}

// ownGround tells whether a line tells work of a job of the field, or of no job at all.
func (a *Adviser) ownGround(r *reading, i int) bool {
	l := r.ev.Resume.Lines[i]
	return l.Kind != resume.Experience || l.Entry < 0 || l.Entry < len(r.res.Jobs) && r.res.Jobs[l.Entry]
}

// heading tells whether a short line ends with its year: the name of a project, above what was done in it.
func heading(text string, words []word) bool {
	const most = 7 // words
	if len(words) == 0 || len(words) > most {
		return false
	}
	return isYear(words[len(words)-1].in(text))
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
