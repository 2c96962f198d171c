package keyword

import (
	"slices"

	"himscore/taxonomy"
)

// borneOf are the keywords that name what others may have done to the writer's work, with the words that tell so.
func borneOf(t *taxonomy.Taxonomy) map[string]*taxonomy.Borne {
	out := map[string]*taxonomy.Borne{}
	for i := range t.Keywords {
		if b := &t.Keywords[i].Borne; len(b.By)+len(b.Of) > 0 {
			out[t.Keywords[i].ID] = b
		}
	}
	return out
}

// borne reports the work of others that the writer's own was put to: "held 97% over six external audits", "accuracy on the quarterly audits".
func (d *reading) borne(l *lineRead, f *found) bool {
	words := d.borneBy[f.id]
	if words == nil || !isWork(d.resume.Lines[l.line].Kind) {
		return false
	}
	const longest, reach = 6, 8 // words from the name to its preposition, and from there to what was measured
	byOthers := false
	for at := f.first - 1; at >= 0 && at >= f.first-longest && l.tokens[at+1].gap <= spaced; at-- {
		small := l.tokens[at].small
		byOthers = byOthers || slices.Contains(words.By, small)
		if !measuredOn(small) {
			continue
		}
		for of := at - 1; !byOthers && of >= 0 && of >= at-reach; of-- {
			byOthers = slices.Contains(words.Of, l.tokens[of].small)
		}
		return byOthers
	}
	return false
}

// measuredOn reports a preposition behind which what a figure was measured on stands.
func measuredOn(small string) bool {
	switch small {
	case "on", "over", "in", "across", "during", "under", "at":
		return true
	}
	return false
}
