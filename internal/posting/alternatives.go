package posting

import (
	"slices"
	"strings"

	"himscore/internal/keyword"
	"himscore/internal/lazyregexp"
	"himscore/taxonomy"
)

// choices are the ids of which a reader needs one where a posting joins them by "or": credentials and tools. Two
// subjects of the work joined by "or" ("denials or appeals") are both asked for.
func choices(t *taxonomy.Taxonomy) map[string]bool {
	out := map[string]bool{}
	for _, c := range t.Credentials {
		out[c.ID] = true
	}
	for _, k := range t.Keywords {
		if slices.Contains(t.Posting.Choices, k.Category) || slices.Contains(t.Posting.Choices, k.ID) {
			out[k.ID] = true
		}
	}
	for _, c := range t.Categories {
		if !c.Tool {
			continue
		}
		for _, k := range t.Keywords {
			if k.Category == c.ID {
				out[k.ID] = true
			}
		}
	}
	return out
}

const fillers = `(?:(?:a|an|the|any|another|other|in|your|some|comparable|similar|equivalent|current|active|valid|knowledge of|experience (?:with|in)|proficiency in|certification in|certified) )*`

var (
	noun    = `(?:\s+(?:certification|certificate|credential|license|certified|eligible|experience|programming))?`
	orTo    = lazyregexp.New(`^` + noun + `(?:,\s*[\pL\pN./+#-]+(?: [\pL\pN./+#-]+)?)?[\s,)]*(?:and/or|or|/)\s*` + fillers + `\(?$`)
	commaTo = lazyregexp.New(`^` + noun + `\s*,\s*` + fillers + `$`)
	andTo   = lazyregexp.New(`^` + noun + `[\s,)]*(?:and|&)\s*` + fillers + `\(?$`)
	aside   = lazyregexp.New(`\b(?:certification|credential|certificate)(?: (?:in|of) [^.;()]{1,60})? \($`) // one, and several in brackets behind it
	oneOf   = lazyregexp.New(`\b(?:one of|any of|one or more of|at least one|any one|either)\b`)
)

// grouped numbers the alternatives among the mentions of one sentence: runs joined by commas that end with "or", and
// lists behind "one of". Mentions of one span share their number. 0: stands alone. first is the number of the first
// group.
func grouped(text string, mentions []keyword.Mention, choices map[string]bool, first int) []int {
	groups := make([]int, len(mentions))
	order := make([]int, 0, len(mentions))
	for i, m := range mentions {
		if choices[m.Keyword] {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return mentions[a].At.Start - mentions[b].At.Start })
	runes := []rune(text)
	var run []int // of the chain so far
	end, chosen := -1, false
	inner := -1 // the end of the shortest of those that lie within each other
	next := first
	flush := func() {
		if chosen && len(run) > 1 {
			for _, i := range run {
				groups[i] = next
			}
			next++
		}
		run, chosen = nil, false
	}
	for _, i := range order {
		m := mentions[i].At
		if end >= 0 && m.Start < end { // inside the mention before it, or the same words
			if inner > m.Start {
				inner = min(inner, m.End)
			} else { // "MyChart or Healthy Planet certification"
				chosen = chosen || orTo.MatchString(straight(strings.ToLower(string(runes[inner:m.Start]))))
				inner = m.End
			}
			run, end = append(run, i), max(end, m.End)
			continue
		}
		if end >= 0 {
			between := straight(strings.ToLower(string(runes[end:m.Start])))
			ahead := strings.ToLower(string(runes[:mentions[run[0]].At.Start]))
			listed := oneOf.MatchString(ahead)
			bracketed := !listed && aside.MatchString(ahead)
			switch {
			case mentions[run[len(run)-1]].Keyword == mentions[i].Keyword && strings.TrimSpace(between) == "/": // "LVN/LPN"
			case orTo.MatchString(between):
				chosen = true
			case commaTo.MatchString(between) && !chosen:
				chosen = listed || bracketed
			case commaTo.MatchString(between) && (listed || bracketed), andTo.MatchString(between) && (listed || bracketed && chosen):
				chosen = true
			default:
				flush()
			}
		}
		run, end, inner = append(run, i), m.End, m.End
	}
	flush()
	return groups
}

// considered is a credential that is taken in place of the one demanded before it: "RHIT with eight years will be
// considered", "an RHIT may be hired".
var considered = lazyregexp.New(`\b(?:will|may|can|could) (?:also )?be (?:considered|accepted|hired)\b|\bconsidered in lieu\b|\balso accepted\b`)

// standIn joins the credential of a sentence that considers it with the one demanded first.
func (rd *Reader) standIn(asks []Ask, index map[string]int, s sentence, asked []keyword.Mention, demanded string, group int) bool {
	if demanded == "" || !considered.MatchString(strings.ToLower(s.text)) {
		return false
	}
	for _, m := range asked {
		if !rd.credentials[m.Keyword] || m.Keyword == demanded || s.need(m.At.Start) != Required {
			continue
		}
		before, after := &asks[index[demanded]], &asks[index[m.Keyword]]
		if before.Group == 0 {
			before.Group = group
		}
		after.Group, after.Need = before.Group, before.Need
		return true
	}
	return false
}
