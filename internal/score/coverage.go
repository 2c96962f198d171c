package score

import (
	"fmt"
	"sort"
	"strings"
)

// coverage is the share of what the target asks that the resume shows or at least lists.
func (s *Scorer) coverage(r *reading, t Target) (float64, string, []int) {
	a := s.measure(r, t)
	share := s.rules.Coverage.Curve.At(a.share) * r.certain
	var lines []int
	var names []string
	inWork := a.asks(t, shown)
	for _, ask := range inWork[:min(4, len(inWork))] {
		p, _ := r.answer(ask)
		names = append(names, ask.term.Label)
		lines = append(lines, p.Line)
	}
	lines = uniqueLines(lines)
	var why strings.Builder
	if len(names) == 0 {
		fmt.Fprintf(&why, "Nothing that %s asks for is shown in a line of work", t.name())
	} else {
		if rest := len(inWork) - len(names); rest > 0 {
			names = append(names, fmt.Sprintf("%d more", rest))
		}
		fmt.Fprintf(&why, "Measured against %s: the work %s shows %s", t.name(), linesText(lines), series(names))
	}
	if n := len(a.asks(t, listed)); n > 0 {
		fmt.Fprintf(&why, "; %s only listed", count(n, "keyword is", "keywords are"))
	}
	if missing := labels(a.asks(t, absent), 3); len(missing) > 0 {
		fmt.Fprintf(&why, "; not found: %s", series(missing))
	}
	if a.gap > 1 {
		fmt.Fprintf(&why, "; the role stands %d career levels away, which counts a little against the match", a.gap)
	}
	return share, why.String() + ".", lines
}

// name is the target in a sentence.
func (t Target) name() string {
	if t.Kind == RoleTarget {
		return "the role " + t.Title
	}
	return "the track " + t.Title
}

// labels names the heaviest asks that are not generic.
func labels(asks []Ask, most int) []string {
	var out []string
	for _, a := range asks {
		if !a.term.Generic && len(out) < most {
			out = append(out, a.term.Label)
		}
	}
	return out
}

// uniqueLines sorts line numbers and drops doubles.
func uniqueLines(lines []int) []int {
	sort.Ints(lines)
	var out []int
	for _, l := range lines {
		if len(out) == 0 || out[len(out)-1] != l {
			out = append(out, l)
		}
	}
	return out
}

// linesText is "in line 4" or "in lines 4, 7 and 9".
func linesText(lines []int) string {
	var names []string
	for _, l := range lines {
		names = append(names, fmt.Sprint(l))
	}
	if len(names) == 1 {
		return "in line " + names[0]
	}
	return "in lines " + series(names)
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
