package score

import (
	"cmp"
	"slices"
	"strings"

	"himscore/internal/credential"
	"himscore/taxonomy"
)

// levels of education, lowest first.
var levels = []credential.Level{
	credential.NoLevel, credential.Certificate, credential.Associate, credential.Bachelor, credential.Master, credential.Doctorate,
}

// fit is how near a credential is to a target: named by the role, of its track, or of the field at large.
type fit uint8

const (
	fitsField fit = iota
	fitsTrack
	fitsRole
)

var fitNames = [...]string{fitsField: "field", fitsTrack: "track", fitsRole: "role"}

// cred is a credential as scoring sees it.
type cred struct {
	*taxonomy.Credential
	number int
	field  bool // it proves the field
}

// worth is what a claim is worth for a target, before its place among the others is counted.
type worth struct {
	claim *credential.Claim
	def   *cred
	fit   fit
	value float64
}

// earning is a claim of a credential that earns something, whatever the target is.
type earning struct {
	claim         *credential.Claim
	def           *cred
	level, status float64
}

// earnings are the claims that earn something. Degrees count as education.
func (s *Scorer) earnings(r *reading) []earning {
	rules := s.rules.Credentials
	var all []earning
	for i := range r.ev.Claims.Credentials {
		c := &r.ev.Claims.Credentials[i]
		if def := s.creds[c.ID]; def != nil && def.Kind != "degree" && !r.piled(*c) {
			all = append(all, earning{c, def, rules.Level[def.Level], rules.Status[string(c.Status)]})
		}
	}
	return all
}

// value is what a claim is worth for a target.
func (s *Scorer) value(e *earning, t *Target) float64 {
	return s.fits[t.fits[e.def.number]] * e.level * e.status
}

// worths are the claims that earn something, the worthiest first.
func (s *Scorer) worths(r *reading, t *Target) []worth {
	var all []worth
	for i := range r.earnings {
		e := &r.earnings[i]
		all = append(all, worth{e.claim, e.def, t.fits[e.def.number], s.value(e, t)})
	}
	slices.SortStableFunc(all, func(a, b worth) int { return cmp.Compare(b.value, a.value) })
	return all
}

// placed is what the value of the claim at a place counts for: the second best adds less than the best, and so on.
func (s *Scorer) placed(value float64, place int) float64 {
	if places := s.rules.Credentials.Places; place < len(places) {
		return places[place] * value
	}
	return 0
}

// credentialShare is the share of the part that credentials and education earn for a target, before it is known how surely the
// resume belongs to the field.
func (s *Scorer) credentialShare(r *reading, t *Target) float64 {
	values := make([]float64, 0, 16)
	for i := range r.earnings {
		values = append(values, s.value(&r.earnings[i], t))
	}
	slices.Sort(values)
	share := r.educated
	for i := range values {
		share += s.placed(values[len(values)-1-i], i)
	}
	return s.rules.Credentials.Curve.At(share)
}

// credentials is how well the credentials and the education fit the target.
func (s *Scorer) credentials(r *reading, t Target) *judged {
	j := r.judged()
	edu := r.ev.Claims.Education
	share := r.educated
	var held, open []string
	var lines []int
	for i, w := range s.worths(r, &t) {
		def := w.def
		if i < len(s.rules.Credentials.Places) {
			share += s.placed(w.value, i)
			if j.explain {
				j.step(s.placed(w.value, i), []int{w.claim.At.Line}, "%s: %s, fits the %s, place %d", def.Label, strings.ReplaceAll(string(w.claim.Status), "_", " "), fitNames[w.fit], i+1)
			}
		}
		if w.claim.At.Line > 0 {
			lines = append(lines, w.claim.At.Line)
		}
		if w.fit == fitsField && !def.field {
			continue // a course in first aid stands for no work of the field, and a lapsed notary's seal is no loss to it
		}
		if w.claim.Status == credential.Held {
			held = append(held, cmp.Or(w.claim.Name, def.Label))
			for _, m := range w.claim.Modules {
				held = append(held, m.Name)
			}
		} else {
			open = append(open, def.Label+" "+statusText(w.claim))
		}
	}
	j.step(r.educated, []int{edu.Line}, "education: %s", edu.Level)
	if edu.Line > 0 {
		lines = append(lines, edu.Line)
	}
	j.curved(share, s.rules.Credentials.Curve.At(share), r.certain)
	j.why, j.lines = credentialsWhy(held, open, edu, t), uniqueLines(lines)
	return j
}

// fitsOf are how near each credential is to a target, by the numbers of the credentials.
func (s *Scorer) fitsOf(t *Target, named []string) []fit {
	fits := make([]fit, len(s.creds))
	for _, c := range s.creds {
		if slices.ContainsFunc(c.Tracks, func(track string) bool {
			return track == t.Track || t.Track == taxonomy.Bridge && track != taxonomy.Shared
		}) {
			fits[c.number] = fitsTrack
		}
	}
	for _, id := range named {
		if c := s.creds[id]; c != nil {
			fits[c.number] = fitsRole
		}
	}
	return fits
}

// fitting are the credentials that a role names, at any education.
func fitting(r *taxonomy.Role) []string {
	out := slices.Clone(r.Credentials.Typical)
	for _, level := range levels {
		out = append(out, r.Credentials.ByEducation[string(level)]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
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

func statusText(c *credential.Claim) string {
	switch {
	case c.Status == credential.InProgress:
		return "in progress"
	case c.Status == credential.Planned && c.Weighed:
		return "considered"
	case c.Status == credential.Planned:
		return "planned"
	default:
		return "expired"
	}
}

// degreeText is a level of education in a sentence.
func degreeText(l credential.Level) string {
	switch l {
	case credential.Associate, credential.Bachelor, credential.Master:
		return string(l) + "'s"
	default:
		return string(l)
	}
}

func credentialsWhy(held, open []string, edu credential.Education, t Target) string {
	var why strings.Builder
	if len(held) == 0 {
		why.WriteString("No credential that fits " + t.name() + " is held yet")
	} else {
		why.WriteString("Held: " + series(held))
	}
	if len(open) > 0 {
		why.WriteString("; " + series(open))
	}
	switch {
	case edu.Level == credential.NoLevel && edu.School != "":
		why.WriteString("; education: high school, and no college degree was found")
	case (edu.Level == "" || edu.Level == credential.NoLevel) && len(edu.Pursuing) > 0:
		return why.String() + "; " + degreeText(edu.Pursuing[0].Level) + stageText(edu.Pursuing[0]) + ", and no degree completed yet."
	case edu.Level == "" || edu.Level == credential.NoLevel:
		why.WriteString("; no completed degree was found")
	case edu.Level == credential.Certificate:
		why.WriteString("; highest education: a certificate")
	default:
		why.WriteString("; highest degree: " + degreeText(edu.Level))
	}
	for i, d := range edu.Pursuing {
		if i == 0 {
			why.WriteString(", " + degreeText(d.Level) + stageText(d))
		}
	}
	return why.String() + "."
}
