package score

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"himscore/internal/evidence"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

// ProofLine is a line of work that counts for the field.
type ProofLine struct {
	Number  int
	Verdict metric.Verdict
	Moved   bool // its numbers tell what came of the work, and not only how much there was
	value   float64
}

// ProofOf is a line by what its judgement says.
func ProofOf(number int, j *metric.Judgement) ProofLine {
	return ProofLine{Number: number, Verdict: j.Verdict, Moved: j.Verdict == metric.Quantified && moved(j)}
}

// proof is how much is proven: the best lines of work against what the career level is expected to show, and the keywords by
// their best evidence. Only lines of the field count; the same words twice count once.
func (s *Scorer) proof(r *reading) *judged {
	j := r.judged()
	rules := s.rules.Evidence
	lines := r.lines
	expected := s.level(r.level.ID).Expected
	sum := 0.0
	for i, l := range lines {
		if float64(i) < expected {
			sum += l.value
			if j.explain {
				j.step(l.value, []int{l.Number}, "%s", l.Verdict)
			}
		}
	}
	byLines := math.Min(1, sum/expected)
	byKeywords := s.proven(r)
	j.step(byLines, nil, "what the lines prove, of %.0f strong ones that this career level is expected to show", expected)
	j.step(byKeywords, nil, "what the best %d keywords prove, each by its best mention", rules.Keywords)
	raw := rules.LineShare*byLines + (1-rules.LineShare)*byKeywords
	j.curved(raw, rules.Curve.At(raw), r.certain)
	j.why, j.lines = Proven(lines)
	const nearlyAll = 0.95 // of the points
	if measured := WorkOf(lines).Quantified; len(lines) > 0 && float64(measured) < expected && rules.Curve.At(raw) < nearlyAll {
		j.why += fmt.Sprintf(" Full points take about %.0f lines measured by a number.", expected)
	}
	return j
}

// Work counts the lines of work of the field, and those among them that a number measures.
type Work struct{ Quantified, Lines int }

// WorkOf counts lines.
func WorkOf(lines []ProofLine) Work {
	w := Work{Lines: len(lines)}
	for _, l := range lines {
		if l.Verdict == metric.Quantified {
			w.Quantified++
		}
	}
	return w
}

// proofLines are the lines of work of the field, best first.
func (s *Scorer) proofLines(r *reading) []ProofLine {
	out := make([]ProofLine, 0, len(r.ev.Resume.Lines)/2)
	seen := lineSet{lines: r.ev.Resume.Lines, opens: make([]opening, 0, cap(out))}
	for i := range r.ev.Resume.Lines {
		l := &r.ev.Resume.Lines[i]
		v := r.ev.Judgements[i].Verdict
		if l.Hidden || !claims(v) || r.ev.Judgements[i].Award || r.dumped[l.Number] || r.ev.OnlyDenies(i) {
			continue
		}
		weight := s.lineWeight(r, i, l)
		if weight == 0 {
			continue
		}
		if !seen.add(i) {
			continue
		}
		line := ProofOf(l.Number, &r.ev.Judgements[i])
		line.value = weight * credit(s.rules.Evidence.Line, strengthOf(v))
		out = append(out, line)
	}
	slices.SortStableFunc(out, func(a, b ProofLine) int { return cmp.Compare(b.value, a.value) })
	return out
}

// moved tells whether a line measures a change, a level, money or a time: a count or a pace alone says how much there was.
func moved(j *metric.Judgement) bool {
	return slices.ContainsFunc(j.Metrics, func(m metric.Metric) bool {
		return m.Kind != "count" && m.Kind != "frequency" && (m.Kind != "time" || j.Impact)
	})
}

// lineSet holds the lines whose words were met already.
type lineSet struct {
	lines []resume.Line
	opens []opening
}

// opening is how a line begins: of lines that begin alike, the words are compared.
type opening struct {
	letters uint64
	line    int
}

// add takes a line in and tells whether its words are new.
func (s *lineSet) add(line int) bool {
	open := opening{firstLetters(s.lines[line].Text), line}
	for _, other := range s.opens {
		if other.letters == open.letters && slices.Equal(wordsOf(s.lines[other.line].Text), wordsOf(s.lines[line].Text)) {
			return false
		}
	}
	s.opens = append(s.opens, open)
	return true
}

// lineWeight is how far a line belongs to the field: wholly in a job of the field or when it names a keyword of it, less when
// it names only keywords of any profession.
func (s *Scorer) lineWeight(r *reading, i int, l *resume.Line) float64 {
	weight := 0.0
	if l.Entry >= 0 && l.Entry < len(r.inField) && r.inField[l.Entry] {
		if r.jobs[l.Entry] || !s.chore(l.Text) {
			return 1
		}
	}
	for _, k := range r.ev.Lines[i] {
		t := r.terms[k]
		switch {
		case t == nil, t.Category == foundation: // a member of a body of the field, a course taken: no work
		case !t.neutral:
			return 1
		case r.sum >= s.rules.Field.Least: // what every trade has is work of the field where the field is shown
			weight = s.rules.Evidence.NeutralLine
		}
	}
	return weight
}

// chore tells whether a line begins with care of patients: "Roomed 25 patients a day", "Give vaccines and draw blood".
func (s *Scorer) chore(text string) (is bool) {
	const opening = 40 // letters
	s.chores.in(wordsOf(text[:min(len(text), opening)]), func(_ *phrase, at int) { is = is || at < 2 })
	return is
}

// proven is the worth of the best keywords, each by its best mention, against as many proven ones as are expected. What stands
// behind them takes nothing away: one line of work more never proves less.
func (s *Scorer) proven(r *reading) float64 {
	worth := make([]float64, 0, len(r.terms))
	for i, t := range r.terms {
		k := &r.ev.Keywords[i]
		if t == nil || t.Generic || k.Best == evidence.Denied {
			continue
		}
		best := ownBest(k, r.dumped)
		if best == evidence.Denied {
			best = evidence.Listed
		}
		worth = append(worth, credit(s.rules.Evidence.Keyword, best))
	}
	slices.Sort(worth)
	expected := s.rules.Evidence.Keywords
	sum := 0.0
	for _, w := range worth[max(0, len(worth)-expected):] {
		sum += w
	}
	return sum / float64(expected)
}

// foundation is the category of what is learned or joined before any work.
const foundation = "foundation"

func strengthOf(v metric.Verdict) evidence.Strength {
	switch v {
	case metric.Quantified:
		return evidence.Quantified
	case metric.Accomplishment:
		return evidence.Accomplishment
	default:
		return evidence.Duty
	}
}

// bestOf are the measured lines that prove most: those first whose numbers tell what came of the work.
func bestOf(lines []ProofLine) (best []int) {
	const most = 4
	for _, moved := range [...]bool{true, false} {
		for _, l := range lines {
			if l.Verdict == metric.Quantified && l.Moved == moved && len(best) < most {
				best = append(best, l.Number)
			}
		}
	}
	return uniqueLines(best)
}

// Proven counts lines of work of the field, best first, by verdict and names the best.
func Proven(lines []ProofLine) (string, []int) {
	quantified, accomplished, duties := 0, 0, 0
	for _, l := range lines {
		switch l.Verdict {
		case metric.Quantified:
			quantified++
		case metric.Accomplishment:
			accomplished++
		default:
			duties++
		}
	}
	if len(lines) == 0 {
		return "No line of work names a keyword of the field or stands under a title of it.", nil
	}
	best := bestOf(lines)
	var why strings.Builder
	var kinds []string
	for _, kind := range []struct {
		n         int
		one, many string
	}{
		{quantified, "measured by a number", "measured by a number"},
		{accomplished, "with a result that is not measured", "with a result that is not measured"},
		{duties, "duty", "duties"},
	} {
		if kind.n > 0 {
			kinds = append(kinds, count(kind.n, kind.one, kind.many))
		}
	}
	why.WriteString(count(len(lines), "line", "lines") + " of work in the field: " + strings.Join(kinds, ", ") + ".")
	switch len(best) {
	case 0:
	case 1:
		why.WriteString(" The best stands " + linesText(best) + ".")
	default:
		why.WriteString(" The best stand " + linesText(best) + ".")
	}
	return why.String(), best
}
