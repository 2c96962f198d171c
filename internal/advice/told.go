package advice

import (
	"slices"
	"strconv"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// nameWorks notes for each role which of the keywords that it asks for are what the role is called by.
func (a *Adviser) nameWorks(roles []taxonomy.Role) {
	a.works = make(map[string][]string, len(roles))
	for i := range roles {
		role := &roles[i]
		for _, ask := range role.Keywords {
			k := a.keywords[ask.ID]
			if k != nil && slices.ContainsFunc(append([]string{k.Label}, k.Aliases...), func(name string) bool {
				return slices.ContainsFunc(role.Fields, func(field string) bool { return strings.EqualFold(field, name) })
			}) {
				a.works[role.ID] = append(a.works[role.ID], ask.ID)
			}
		}
	}
}

// told are the keywords of which a resume tells without their name: by words of its work or its profile, by the title of a post, by a credential that stands
// for such work, or, of the ground of schooling, by a license; of words about oneself by a promise kept. Who tells of a part tells of the whole.
func (a *Adviser) told(r *reading) map[string]bool {
	out := map[string]bool{}
	for _, p := range r.res.Posts {
		if !p.Learns {
			for _, id := range a.works[p.Role] {
				a.tell(id, out)
			}
		}
	}
	for i := range r.hints {
		if h := &r.hints[i]; h.did || h.Stance == keyword.Affirmed && r.ev.Resume.Lines[h.At.Line-1].Kind == resume.Summary {
			a.tell(h.Keyword, out)
		}
	}
	for i := range r.ev.Claims.Credentials {
		c := &r.ev.Claims.Credentials[i]
		if def := a.creds[c.ID]; def != nil && c.Status == credential.Held && c.At.Line > 0 {
			for _, id := range def.Subjects {
				a.tell(id, out)
			}
		}
	}
	if a.grounded(r) {
		for _, id := range a.ground {
			a.tell(id, out)
		}
	}
	if a.keepsWord(r) {
		for _, id := range a.promises {
			a.tell(id, out)
		}
	}
	return out
}

// tell adds a keyword, and what it is a part of.
func (a *Adviser) tell(id string, told map[string]bool) {
	if told[id] {
		return
	}
	told[id] = true
	if k := a.keywords[id]; k != nil {
		for _, whole := range k.Parents {
			a.tell(whole, told)
		}
	}
}

// shownAsks is how many keywords that the target asks for a line of work shows.
func (r *reading) shownAsks() int {
	n := 0
	for i := range r.res.Target.Asks {
		if r.res.Held.Best(r.res.Target.Asks[i].ID).Above(evidence.Listed) {
			n++
		}
	}
	return n
}

// inOtherWords are the lines, in order, that tell something missing, or may tell it.
func inOtherWords(missing []Missing) []int {
	var lines []int
	for i := range missing {
		if m := &missing[i]; (m.told || m.guessed) && !slices.Contains(lines, m.Line) {
			lines = append(lines, m.Line)
		}
	}
	slices.Sort(lines)
	return lines
}

// linesTell names lines, the first of many, as far as a sentence bears it.
func linesTell(lines []int) string {
	const most = 5
	names := make([]string, min(len(lines), most))
	for i := range names {
		names[i] = strconv.Itoa(lines[i])
	}
	switch {
	case len(lines) > most:
		return "Lines " + strings.Join(names, ", ") + " and others tell, or may tell,"
	case len(lines) > 1:
		return "Lines " + listOfWords(names, "and") + " tell, or may tell,"
	}
	return "Line " + names[0] + " tells, or may tell,"
}

// unshown says what the target asks for that no line of work names: first what the resume names elsewhere, then what it tells in other words, then what it
// does not name.
func (a *Adviser) unshown(r *reading, missing []Missing, told map[string]bool) string {
	if a.stranger(r) { // the ground rules come first
		return ""
	}
	var out []string
	if named := r.onlyNamed(told); len(named) > 0 {
		out = append(out, "Named, and in no line of work: "+firstOf(named)+".")
	}
	if lines := inOtherWords(missing); len(lines) > 0 && len(lines) >= r.shownAsks() {
		out = append(out, linesTell(lines)+" some of what is asked in other words.")
	}
	var absent []string
	for i := range missing { // in their order, so that the two lists agree
		m := &missing[i]
		if untold := !told[m.Keyword] || m.Priority == must && !m.told; untold && !m.guessed && slices.Contains(r.res.Absent, m.Keyword) {
			absent = append(absent, a.said(m.Keyword)) // a credential may stand for a must; a line shows it
		}
	}
	if len(absent) > 0 {
		out = append(out, "Not named as your work: "+listOfWords(absent[:min(len(absent), mostNamed)], "and")+".")
	}
	if aim := aimedBeside(r); aim != nil {
		out = append(out, "To see what your aim asks, choose "+aim.Title+" as the target role.")
	} else if aim := otherAim(r); aim != nil {
		out = append(out, "What you aim at may be "+aim.Title+" too; choose it as the target role to see what it asks.")
	}
	return strings.Join(out, " ")
}

// mostNamed bounds the names in one sentence.
const mostNamed = 3

// firstOf names the first of several, and says that there are others. One other is named as well.
func firstOf(names []string) string {
	if len(names) > mostNamed+1 {
		return strings.Join(names[:mostNamed], ", ") + " and others"
	}
	return listOfWords(names, "and")
}

// onlyNamed are the words by which a resume names what the target asks for in no line of work. A job title tells that the work was done.
func (r *reading) onlyNamed(told map[string]bool) []string {
	var out []string
	for _, id := range r.res.Listed {
		p, ok := shownAt(r, id)
		if !ok || told[id] || r.titled(id) || r.titled(p.By) || ofOthers(r, p) || r.ev.Judgements[p.Line-1].Watched {
			continue // what was watched stands in a line of work, and is asked about there
		}
		word := strings.Trim(r.wording(p), "\"")
		if at := slices.IndexFunc(out, func(other string) bool { return strings.Contains(word, other) }); at >= 0 { // Epic, within Epic Clarity
			out[at] = word
		} else if !slices.ContainsFunc(out, func(other string) bool { return strings.Contains(other, word) }) {
			out = append(out, word)
		}
	}
	return out
}

// aimedBeside is a role aimed at, among the first, that is not the one measured against; nil where there is none, or somebody has chosen.
func aimedBeside(r *reading) *score.RoleMatch {
	best := firstRoles(r)
	if r.res.Target.Chosen || len(best) == 0 || best[0].Aimed && (!best[0].Rises || r.res.Either) {
		return nil
	}
	return firstAimed(best[1:])
}

// otherAim is the second of two roles that the aims name, where the resume is measured against the first; nil where there is none, or somebody has chosen.
func otherAim(r *reading) *score.RoleMatch {
	best := firstRoles(r)
	if r.res.Target.Chosen || len(best) == 0 || !best[0].Aimed || best[0].Rises && !r.res.Either {
		return nil
	}
	return firstAimed(best[1:])
}

func firstAimed(roles []score.RoleMatch) *score.RoleMatch {
	if i := slices.IndexFunc(roles, func(m score.RoleMatch) bool { return m.Aimed }); i >= 0 {
		return &roles[i]
	}
	return nil
}

// firstRoles are the roles that everybody reads.
func firstRoles(r *reading) []score.RoleMatch { return r.res.Roles[:min(3, len(r.res.Roles))] }

// besides says of each of the first roles that are of another kind of work what it asks for first, of what the resume neither names nor tells.
func (a *Adviser) besides(r *reading, ad *Advice) []string {
	const most = 2
	best := firstRoles(r)
	out := make([]string, len(best))
	for i := range best {
		if lacks := ad.Untold(best[i].Missing); best[i].Other && len(lacks) > 0 {
			names := make([]string, min(most, len(lacks)))
			for n := range names {
				names[n] = a.said(lacks[n])
			}
			and := " and "
			if strings.Contains(strings.Join(names, "|"), and) {
				and = ", and "
			}
			out[i] = " It asks for " + strings.Join(names, and) + " as well."
		}
	}
	return out
}

// Untold leaves out of a list of keywords those of which the resume tells, or may tell, without their name.
func (ad *Advice) Untold(ids []string) []string {
	var out []string
	for _, id := range ids {
		if !ad.Told[id] && !ad.Maybe[id] {
			out = append(out, id)
		}
	}
	return out
}
