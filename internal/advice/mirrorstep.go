package advice

import (
	"strings"

	"himscore/internal/score"
)

// mirrorStep sends to the postings of a role, and says which words to look for there first. A posting at hand is answered instead.
func (a *Adviser) mirrorStep(r *reading, ad Advice, add adder) {
	if r.res.Target.Kind != score.RoleTarget || len(r.opts.Asks) > 0 {
		return
	}
	role, lacks, some := a.toRead(r, ad)
	if !some {
		return
	}
	if aim := otherAim(r); aim != nil {
		add("mirror_postings/two", "role", role, "other", aim.Title)
		return
	}
	words := make([]string, 0, mostNamed)
	for _, id := range lacks[:min(len(lacks), mostNamed)] {
		words = append(words, a.said(id))
	}
	if len(words) > 1 { // one term is no list to read postings with
		add("mirror_postings/words", "role", role, "words", listOfWords(words, "and"))
	} else {
		add("mirror_postings", "role", role)
	}
}

// toRead is the role whose postings are worth reading, what it asks for that no line names or tells, and whether anything of it is missing: the target, but
// who has set out for other work reads what that asks, and nobody who directs, or leads in that very role, is sent to the postings of it while a role that
// directs fits nearly as well.
func (a *Adviser) toRead(r *reading, ad Advice) (title string, lacks []string, some bool) {
	const director, lead, nearly = "director", "lead", 0.8
	directs := func(id string) bool {
		def := a.roles[id]
		return def != nil && a.levels[def.Level] == director
	}
	if aim := aimedBeside(r); aim != nil && len(aim.Missing) > 1 {
		return aim.Title, ad.Untold(aim.Missing), true
	}
	grown := r.res.Level.ID == director || r.res.Level.ID == lead && a.holdsPost(r, a.roles[r.res.Target.ID])
	if grown && !r.res.Target.Chosen && !directs(r.res.Target.ID) {
		for _, m := range firstRoles(r) {
			if directs(m.ID) && m.Match >= nearly*r.res.Roles[0].Match && len(m.Missing) > 1 {
				return m.Title, ad.Untold(m.Missing), true
			}
		}
	}
	for i := range ad.Missing {
		if m := &ad.Missing[i]; m.Line == 0 && strings.HasSuffix(strings.TrimSuffix(m.Why, " "+a.texts.OnlyTrue), absent) {
			lacks = append(lacks, m.Keyword)
		}
	}
	return r.res.Target.Title, lacks, len(ad.Missing) > 0
}
