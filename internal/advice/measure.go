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

// counted is what people count for a keyword. A general keyword (EHR, records management) that is the very work of the role is counted as the role counts
// work: its relatives are too special.
func (r *reading) counted(k *term) []taxonomy.Measure {
	if r.countsAsRole(k) {
		return r.asRole
	}
	return k.in(r.family).counted
}

// toCount is what to count for a keyword, with its unit.
func (r *reading) toCount(k *term) []string {
	switch {
	case r.begins && k.Learned != "": // the line to fill in asks for all that who learns can count
		return nil
	case r.res.Level.ID == "student": // who learns has no day's or month's output
		return slices.DeleteFunc(slices.Clone(k.in(r.family).practiced), func(m string) bool { return strings.Contains(m, "(per ") })
	case r.begins:
		return k.in(r.family).practiced
	case r.countsAsRole(k):
		return withUnits(r.asRole)
	}
	return k.in(r.family).measures
}

// fitting are what people count for a keyword, what a line speaks of first; of a keyword that stands over a whole field only that. A line that says how
// much there was is not asked for it. None where the line itself has counted the first of it, or where another line of the same entry has: then it is
// told.
func (r *reading) fitting(i int, k *term) (out []taxonomy.Measure, told bool) {
	var rest []taxonomy.Measure
	all := r.counted(k)
	for _, m := range all {
		switch {
		case r.speaksOf(i, m.Metric):
			out = append(out, m)
		case !k.wide() && !m.Aside:
			rest = append(rest, m)
		}
	}
	out = append(out, rest...)
	if r.counts(i) {
		out = slices.DeleteFunc(out, countsVolume)
	}
	if strings.Contains(r.ev.Resume.Lines[i].Text, "$") {
		out = slices.DeleteFunc(out, func(m taxonomy.Measure) bool { return m.Unit == "dollars" })
	}
	switch {
	case len(out) == 0 || r.answered(i, out[0]):
		return nil, false
	case r.countedNear(i, k.ID, out[0]):
		return nil, true
	default:
		return out, false
	}
}

// answered tells whether a number of a line says already what a measure asks for.
func (r *reading) answered(i int, m taxonomy.Measure) bool {
	return slices.ContainsFunc(r.ev.Judgements[i].Numbers, func(n metric.Metric) bool { return answers(n.Kind, m) })
}

// countedNear tells whether another line of the same entry has counted what a measure asks for. Where that is a kind of things, legal requests among all, the
// line names the keyword too.
func (r *reading) countedNear(i int, id string, m taxonomy.Measure) bool {
	lines := r.ev.Resume.Lines
	special := countsVolume(m) && ofKind(m.Metric)
	for k := range lines {
		if special && !slices.ContainsFunc(r.ev.Lines[k], func(n int) bool { return r.named[n] != nil && r.named[n].ID == id }) {
			continue
		}
		if k == i || lines[k].Entry != lines[i].Entry || lines[i].Entry < 0 || lines[k].Hidden || !r.speaksOf(k, m.Metric) {
			continue
		}
		if slices.ContainsFunc(r.ev.Judgements[k].Numbers, func(n metric.Metric) bool { return answers(n.Kind, m) }) {
			return true
		}
	}
	return false
}

// ofKind tells whether what is measured are things of a kind: "legal requests", and neither "requests" nor "requests narrowed".
func ofKind(measured string) bool {
	_, rest, _ := strings.Cut(measured, " ")
	return rest != "" && !strings.HasSuffix(rest, "ed")
}

// speaksOf tells whether a line of work holds the thing that is measured, its last word: "requests", "duplicate rate", "charts coded".
func (r *reading) speaksOf(i int, measured string) bool {
	before, last := measured, ""
	for last == "" || strings.HasSuffix(last, "ed") && before != "" {
		at := strings.LastIndexByte(before, ' ')
		last, before = before[at+1:], before[:max(at, 0)]
	}
	thing := stem(last)
	return slices.ContainsFunc(r.words[i], func(w word) bool { return strings.EqualFold(stem(w.in(r.ev.Resume.Lines[i].Text)), thing) })
}

func (r *reading) countsAsRole(k *term) bool {
	return k.Generic && len(k.Measures) == 0 && slices.Contains(r.core, k.ID)
}

// countedBy is what a family of roles counts for a keyword: its own measures, else those of what it belongs to, of what belongs to it and of what is
// related. The relatives of a general keyword are too special for it.
func (k *term) countedBy(related []*term, family string) []taxonomy.Measure {
	if k.saysItself(family) || k.Generic {
		return k.ownMeasures(family)
	}
	for _, near := range [...][]*term{k.parents, k.children, related} {
		var out []taxonomy.Measure
		for _, n := range near {
			if n.wide() { // nobody counts privacy training for de-identification
				continue
			}
			for _, m := range n.ownMeasures(family) {
				if m.Unit != "names" && m.Unit != "year" { // a module of Epic has no modules
					out = append(out, m)
				}
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// ownMeasures are the measures that a keyword names for a family of roles.
func (k *term) ownMeasures(family string) []taxonomy.Measure {
	if use := k.In(family); use != nil {
		return use.Measures
	}
	return k.Measures
}

// saysItself tells whether a keyword says itself what is counted for it in a family of roles: by its measures, or by a line to fill in that names all.
func (k *term) saysItself(family string) bool {
	return len(k.Measures) > 0 || k.Pattern != "" || k.In(family) != nil
}

// roleMeasures are the first two numbers by which the target role counts work, and the keywords that it cannot do without.
func (a *Adviser) roleMeasures(r *reading) (out []taxonomy.Measure, core []string) {
	if role := a.roles[r.res.Target.ID]; role != nil {
		for _, k := range role.Keywords {
			if k.Weight >= mustWeight {
				core = append(core, k.ID)
			}
		}
		for _, id := range role.Metrics {
			if m := a.metrics[id]; m != nil && len(out) < 2 {
				out = append(out, taxonomy.Measure{Metric: uncapitalized(m.Label), Unit: m.Unit})
			}
		}
	}
	return out, core
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
	case strings.HasPrefix(m.Metric, first), rest != "" && strings.Contains(m.Metric, first): // hours saved (hours per week), days outstanding (days)
		text = m.Metric + " " + rest
	case first == "percent" && rest != "" && !strings.HasPrefix(rest, "of "):
		text = m.Metric + " " + rest + " in percent"
	case first == "percent" && isThings(m.Metric):
		text = "the share of " + m.Metric
	}
	if twice {
		text += ", before and after"
	}
	return strings.TrimSpace(text)
}

// isThings tells whether the name of a measure is that of things, or of things to which something was done: "delinquent charts", "codes accepted",
// "notices on time".
func isThings(measured string) bool {
	head := measured
	for _, joint := range [...]string{" on time", " without ", " within ", " under ", " at "} {
		head, _, _ = strings.Cut(head, joint)
	}
	return !strings.HasSuffix(head, "ss") && (strings.HasSuffix(head, "s") || strings.HasSuffix(head, "ed") || strings.HasSuffix(head, " met"))
}

// countsThings tells whether a measure is a mere number of things or people.
func countsThings(m taxonomy.Measure) bool {
	return m.Unit == "count" || m.Unit == "people" || m.Unit == "FTE"
}

// countsVolume tells whether a measure is how much there was, and not what came of it: defects and open deficiencies are what came of it.
func countsVolume(m taxonomy.Measure) bool {
	return countsThings(m) && !slices.ContainsFunc(strings.Fields(m.Metric), amiss.holds) || strings.HasPrefix(m.Unit, "count ") || strings.HasPrefix(m.Unit, "per ") || strings.Contains(m.Unit, " per ") && !strings.HasPrefix(m.Unit, "hours")
}

// amiss are words for what work makes fewer.
var amiss = listOf("unmatched", "open", "findings", "defects", "errors", "overlays", "denials", "tickets", "rejected", "missed", "misdirected", "unreconciled", "inappropriate", "emergency")

// answers tells whether a kind of number says already what a measure asks for: how many there were, how many in a day or a month, what share, how
// long or how much money.
func answers(kind string, m taxonomy.Measure) bool {
	unit, _, _ := strings.Cut(m.Unit, " ")
	switch kind {
	case "count":
		return countsThings(m)
	case "frequency":
		return countsVolume(m)
	case "percent", "ratio":
		return unit == "percent" || unit == "percentage"
	case "before_after":
		return !countsVolume(m)
	case "time":
		return timeWords.holds(unit)
	case "money":
		return unit == "dollars" || unit == "amount"
	default:
		return false
	}
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
