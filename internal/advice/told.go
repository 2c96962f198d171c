package advice

import (
	"himscore/internal/credential"
	"himscore/internal/keyword"
	"himscore/internal/resume"
)

// told are the keywords of which a resume tells without their name: by words of its work or its profile, by a credential that stands for such work, or,
// of the ground of schooling, by a license; of words about oneself by a promise kept.
func (a *Adviser) told(r *reading) map[string]bool {
	out := map[string]bool{}
	for i := range r.hints {
		if h := &r.hints[i]; h.did || h.Stance == keyword.Affirmed && r.ev.Resume.Lines[h.At.Line-1].Kind == resume.Summary {
			out[h.Keyword] = true
		}
	}
	for i := range r.ev.Claims.Credentials {
		c := &r.ev.Claims.Credentials[i]
		if def := a.creds[c.ID]; def != nil && c.Status == credential.Held && c.At.Line > 0 {
			for _, id := range def.Subjects {
				out[id] = true
			}
		}
	}
	grounded, kept := a.grounded(r), a.keepsWord(r)
	for i := range a.numbered {
		if k := &a.numbered[i]; grounded && k.Category == foundation || kept && a.shown[k.Category] {
			out[k.ID] = true
		}
	}
	return out
}

// notNamed says which keywords the target asks for first and the resume says nothing of.
func (a *Adviser) notNamed(r *reading, told map[string]bool) string {
	const most = 3
	if a.stranger(r) { // the ground rules come first
		return ""
	}
	var names []string
	for _, id := range r.res.Absent {
		if !told[id] && len(names) < most {
			names = append(names, a.said(id))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "Not named as your work: " + listOfWords(names, "and") + "."
}

// Untold leaves out of a list of keywords those of which the resume tells without their name.
func (ad *Advice) Untold(ids []string) []string {
	var out []string
	for _, id := range ids {
		if !ad.Told[id] {
			out = append(out, id)
		}
	}
	return out
}
