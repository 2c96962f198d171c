package score

import (
	"fmt"
	"sort"
	"strings"

	"himscore/internal/credential"
	"himscore/taxonomy"
)

// levels of education, lowest first.
var levels = []credential.Level{
	credential.NoLevel, credential.Certificate, credential.Associate, credential.Bachelor, credential.Master, credential.Doctorate,
}

// credentials is how well the credentials and the education fit the target.
func (s *Scorer) credentials(r *reading, t Target) *judged {
	j := r.judged()
	rules := s.rules.Credentials
	type worth struct {
		claim credential.Claim
		value float64
	}
	var all []worth
	for _, c := range r.ev.Claims.Credentials {
		def := s.creds[c.ID]
		if def == nil || def.Kind == "degree" {
			continue
		}
		all = append(all, worth{c, rules.Fit[s.fit(def, t)] * rules.Level[def.Level] * rules.Status[string(c.Status)]})
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].value > all[j].value })
	share := 0.0
	var held, open []string
	var lines []int
	for i, w := range all {
		if i < len(rules.Places) {
			share += rules.Places[i] * w.value
			j.step(rules.Places[i]*w.value, []int{w.claim.At.Line}, "%s: %s, fits the %s, place %d", s.creds[w.claim.ID].Label,
				strings.ReplaceAll(string(w.claim.Status), "_", " "), s.fit(s.creds[w.claim.ID], t), i+1)
		}
		if w.claim.At.Line > 0 {
			lines = append(lines, w.claim.At.Line)
		}
		if w.claim.Status == credential.Held {
			held = append(held, s.creds[w.claim.ID].Label)
		} else {
			open = append(open, s.creds[w.claim.ID].Label+" "+statusText(w.claim.Status))
		}
	}
	edu := r.ev.Claims.Education
	byDegree := s.education(edu)
	share += byDegree
	j.step(byDegree, []int{edu.Line}, "education: %s", edu.Level)
	if edu.Line > 0 {
		lines = append(lines, edu.Line)
	}
	j.curved(share, rules.Curve.At(share), r.certain)
	j.why, j.lines = credentialsWhy(held, open, edu, t), uniqueLines(lines)
	return j
}

// fit tells how near a credential is to the target: named by the role, of its track, or of the field at large.
func (s *Scorer) fit(c *taxonomy.Credential, t Target) string {
	for _, role := range s.roles {
		if t.Kind != RoleTarget || role.ID != t.ID {
			continue
		}
		lists := [][]string{role.Credentials.Typical}
		for _, level := range levels {
			lists = append(lists, role.Credentials.ByEducation[string(level)])
		}
		for _, list := range lists {
			for _, id := range list {
				if id == c.ID {
					return "role"
				}
			}
		}
	}
	for _, track := range c.Tracks {
		if track == t.Track || t.Track == taxonomy.Bridge && track != taxonomy.Shared {
			return "track"
		}
	}
	return "field"
}

// education is what the highest degree is worth, with a share of the next one when it is under way.
func (s *Scorer) education(edu credential.Education) float64 {
	rules := s.rules.Credentials
	done := rules.Education[string(edu.Level)]
	if edu.Field != "" && !s.fieldWords(edu.Field) && !s.fieldWords(edu.Text) {
		done *= rules.OtherField
	}
	best := done
	for _, d := range edu.Pursuing {
		if next := rules.Education[string(d.Level)]; next > done {
			best = max(best, done+(next-done)*rules.Pursuing)
		}
	}
	return best
}

func (s *Scorer) fieldWords(text string) bool {
	for _, w := range wordsOf(text) {
		if s.fieldish[w] {
			return true
		}
	}
	return false
}

func statusText(st credential.Status) string {
	switch st {
	case credential.InProgress:
		return "in progress"
	case credential.Planned:
		return "planned"
	default:
		return "expired"
	}
}

func credentialsWhy(held, open []string, edu credential.Education, t Target) string {
	var why strings.Builder
	if len(held) == 0 {
		fmt.Fprintf(&why, "No credential that %s knows is held yet", t.name())
	} else {
		fmt.Fprintf(&why, "Held: %s", series(held))
	}
	if len(open) > 0 {
		fmt.Fprintf(&why, "; %s", series(open))
	}
	switch {
	case edu.Level == "" || edu.Level == credential.NoLevel:
		why.WriteString("; no completed degree was found")
	case edu.Level == credential.Certificate:
		why.WriteString("; highest education: a certificate")
	default:
		fmt.Fprintf(&why, "; highest degree: %s", edu.Level)
	}
	for i, d := range edu.Pursuing {
		if i == 0 {
			fmt.Fprintf(&why, ", %s under way", d.Level)
		}
	}
	return why.String() + "."
}
