package advice

import (
	"slices"
	"strings"
	"unicode"

	"himscore/taxonomy"
)

// This file says what to count for what is missing, and writes the line to fill in.

// toFillIn is the line to fill in for a keyword. Who holds no post of the field yet has moved no rate of a department.
func (r *reading) toFillIn(k *term) string {
	if r.begins {
		return k.learned
	}
	return k.in(r.family).pattern
}

// learnedOf is the line to fill in of who begins.
func (a *Adviser) learnedOf(k *term) string {
	if k.Learned != "" || len(a.texts.Learned) == 0 {
		return k.Learned
	}
	l := a.texts.Learned[len(a.texts.Learned)-1]
	if at := slices.IndexFunc(a.texts.Learned, func(l taxonomy.Learned) bool { return contains(l.Categories, k.Category) }); at >= 0 {
		l = a.texts.Learned[at]
	}
	return fill(l.Text, "keyword", k.said)
}

// patternOf is the line to fill in of a family of roles: its own, else that of the keyword, else one by the first thing that they count for it.
func (a *Adviser) patternOf(k *term, counted []taxonomy.Measure, family string) string {
	switch use := k.In(family); {
	case use != nil && use.Pattern != "":
		return use.Pattern
	case use == nil && k.Pattern != "":
		return k.Pattern
	}
	m := taxonomy.Measure{}
	if len(counted) > 0 {
		m = counted[0]
	}
	text, known := a.patterns[m.Unit]
	if !known { // "percent of records", "days (or dollars held)"
		first, _, _ := strings.Cut(m.Unit, " ")
		text = a.patterns[first]
	}
	if text == "" {
		text = a.patterns[""]
	}
	label, metric, measured := strings.ToLower(k.Label), strings.ToLower(m.Metric), m.Metric
	if strings.HasPrefix(m.Unit, "percent") && isThings(m.Metric) { // charges are no rate: their share is
		measured = "share of " + measured
	}
	switch {
	case m.Metric == "" && !k.tool && k.Article == "" && !unicode.IsUpper(rune(k.said[0])): // nobody works with data analysis
		text = strings.ReplaceAll(text, "(what you did) with {keyword}", "(your part in {keyword})")
	case m.Metric == "":
	case strings.Contains(label, metric): // "for turnaround time: turnaround"
		measured = k.Bare()
		fallthrough
	case strings.Contains(metric, label): // "for DRG: DRG accuracy"
		text = strings.ReplaceAll(text, " for {keyword}", "")
	case k.tool, isName(k.said): // nobody works in CPT
		text = strings.ReplaceAll(text, " for {keyword}", " with {keyword}")
	}
	return fill(text, "keyword", k.said, "measure", measured, "unit", strings.TrimSuffix(m.Unit, " before and after"))
}

// isName tells whether a label is a name, and not a work that begins with one: CPT, and not EHR optimization.
func isName(said string) bool {
	last, _ := lastWord(said)
	return unicode.IsUpper(rune(said[0])) && !unicode.IsLower(rune(last[0]))
}

// sayOnce takes from a list what it says twice: what is to be counted, and lines to fill in that differ by their keyword alone.
func (a *Adviser) sayOnce(list []Missing) {
	counted, filled := map[string]bool{}, map[string]bool{}
	for i := range list {
		m := &list[i]
		m.Measure = slices.DeleteFunc(slices.Clone(m.Measure), func(measure string) bool { return counted[measure] })
		for _, measure := range m.Measure {
			counted[measure] = true
		}
		if m.Pattern == "" {
			continue
		}
		bare := a.keywords[m.Keyword].bareOf(m.Pattern)
		if filled[bare] {
			m.Pattern = ""
		}
		filled[bare] = true
	}
}

// bareOf is a line to fill in without the name of its keyword.
func (k *term) bareOf(pattern string) string {
	return strings.ReplaceAll(strings.ReplaceAll(pattern, k.said, ""), k.Bare(), "")
}
