package advice

import (
	"slices"
	"strings"

	"himscore/internal/metric"
	"himscore/taxonomy"
)

// mostMeasures bounds what a note proposes to count.
const mostMeasures = 3

// withUnits says what to count when proving a keyword, with its unit.
func withUnits(counted []taxonomy.Measure) []string {
	out := make([]string, 0, min(len(counted), mostMeasures))
	for _, m := range counted {
		if out = union(out, withUnit(m.Metric, m.Unit)); len(out) == mostMeasures {
			break
		}
	}
	return out
}

// counted is what people count for a keyword. A general keyword (EHR, records management) is counted as its role counts work: its relatives
// are too special.
func (r *reading) counted(k *term) []taxonomy.Measure {
	if r.countsAsRole(k) {
		return r.asRole
	}
	return k.counted
}

// toCount is what to count for a keyword, with its unit.
func (r *reading) toCount(k *term) []string {
	if r.countsAsRole(k) {
		return withUnits(r.asRole)
	}
	return k.measures
}

// fitting are what people count for a keyword, what a line speaks of first; of a keyword that stands over a whole field only that. None where the line has
// counted the first of it already.
func (r *reading) fitting(i int, k *term) []taxonomy.Measure {
	var first, rest []taxonomy.Measure
	for _, m := range r.counted(k) {
		switch {
		case r.speaksOf(i, m.Metric):
			first = append(first, m)
		case !k.wide():
			rest = append(rest, m)
		}
	}
	out := append(first, rest...)
	if len(out) > 0 && slices.ContainsFunc(r.ev.Judgements[i].Numbers, func(n metric.Metric) bool { return answers(n.Kind, out[0]) }) {
		return nil
	}
	return out
}

// speaksOf tells whether a line of work holds the thing that is measured, its last word: "requests", "duplicate rate".
func (r *reading) speaksOf(i int, measured string) bool {
	things := measured[strings.LastIndexByte(measured, ' ')+1:]
	return slices.ContainsFunc(r.words[i], func(w word) bool { return strings.EqualFold(w.in(r.ev.Resume.Lines[i].Text), things) })
}

func (r *reading) countsAsRole(k *term) bool {
	return k.Generic && len(k.Measures) == 0 && len(r.asRole) > 0
}

// countedBy is what people count for a keyword: its own measures, else those of what it belongs to, of what belongs to it and of what is
// related.
func (k *term) countedBy(related []*term) []taxonomy.Measure {
	if len(k.Measures) > 0 {
		return k.Measures
	}
	for _, near := range [...][]*term{k.parents, k.children, related} {
		var out []taxonomy.Measure
		for _, n := range near {
			if !n.wide() { // nobody counts privacy training for de-identification
				out = append(out, n.Measures...)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// roleMeasures are the first two numbers by which the target role counts work.
func (a *Adviser) roleMeasures(r *reading) []taxonomy.Measure {
	var out []taxonomy.Measure
	if role := a.roles[r.res.Target.ID]; role != nil {
		for _, id := range role.Metrics {
			if m := a.metrics[id]; m != nil && len(out) < 2 {
				out = append(out, taxonomy.Measure{Metric: uncapitalized(m.Label), Unit: m.Unit})
			}
		}
	}
	return out
}

// uncapitalized writes the first letter small, unless it begins an abbreviation such as ROI.
func uncapitalized(label string) string {
	if first, _, _ := strings.Cut(label, " "); first != strings.ToUpper(first) {
		return strings.ToLower(label[:1]) + label[1:]
	}
	return label
}

func withUnit(metric, unit string) string {
	if unit == "" {
		return metric
	}
	return metric + " (" + unit + ")"
}

// said is the label of a keyword inside a sentence.
func (a *Adviser) said(id string) string { return a.keywords[id].said }

// spokenMeasure is the first thing people count for a keyword, as one says it.
func (a *Adviser) spokenMeasure(r *reading, id string) string {
	if counted := r.counted(a.keywords[id]); len(counted) > 0 {
		return spoken(counted[0])
	}
	return "a count, a share or a time"
}

// vague are units that say nothing beside their measure.
var vague = map[string]bool{"amount": true, "value": true, "year": true, "name": true, "score": true, "stage 0-7": true, "percent pair": true}

// spoken is a measure with its unit as one says it: "the number of audits", "error rate in percent, before and after".
func spoken(m taxonomy.Measure) string {
	unit, twice := strings.CutSuffix(m.Unit, "before and after")
	unit = strings.TrimSpace(unit)
	first, rest, _ := strings.Cut(unit, " ")
	text := m.Metric + " in " + unit
	switch {
	case unit == "", vague[unit], strings.Contains(unit, " or "), strings.Contains(unit, " and "), strings.Contains(unit, "("):
		text = m.Metric
	case first == "count" || first == "people" || first == "names" || first == "sites" || first == "records" && rest == "":
		text = strings.TrimSpace("the number of " + m.Metric + " " + rest)
	case first == "per":
		text = m.Metric + " " + unit
	case rest != "" && strings.Contains(m.Metric, first): // hours saved (hours per week)
		text = m.Metric + " " + rest
	case first == "percent" && rest != "" && !strings.HasPrefix(rest, "of "):
		text = m.Metric + " " + rest + " in percent"
	}
	if twice {
		text += ", before and after"
	}
	return strings.TrimSpace(text)
}

// countsThings tells whether a measure is a mere number of things or people.
func countsThings(m taxonomy.Measure) bool { return m.Unit == "count" || m.Unit == "people" }

// answers tells whether a kind of number says already what a measure asks for: how many there were, or how many in a day or a month.
func answers(kind string, m taxonomy.Measure) bool {
	return kind == "count" && countsThings(m) || kind == "frequency" && (countsThings(m) || strings.HasPrefix(m.Unit, "per "))
}

// countsItself tells whether a measure is the number of the very things that a keyword names: dashboards, analyses of root causes.
func countsItself(k *taxonomy.Keyword, m taxonomy.Measure) bool {
	const stem = 5
	things := strings.ToLower(m.Metric)
	if len(things) < stem || m.Unit != "count" {
		return false
	}
	for word := range strings.FieldsSeq(strings.ToLower(k.Label)) {
		if strings.HasPrefix(word, things[:stem]) {
			return true
		}
	}
	return false
}
