package advice

import (
	"fmt"
	"strings"

	"himscore/internal/credential"
	"himscore/taxonomy"
)

// reach decides when a credential can be taken and says what opens it. It reports false where nothing on the resume leads there.
func (a *Adviser) reach(r *reading, c *candidate) bool {
	c.when = now
	need := nearestRoute(r, c.def.Requires)
	if len(need.License) > 0 && !a.holdsOne(r, need.License) {
		return false
	}
	if !a.degree(r, c, need) {
		return false
	}
	a.experience(r, c, need)
	if need.Employer {
		wait(c, later, "It needs an employer as sponsor.")
	}
	if c.when == later {
		c.fit -= shutCost
	}
	return true
}

// nearestRoute takes the way in that asks least of what the resume lacks: a level of education weighs as much as four years of work.
func nearestRoute(r *reading, need taxonomy.CredentialCondition) taxonomy.CredentialCondition {
	const yearsOfLevel = 4
	lacks := func(degree string, years float64) float64 {
		return yearsOfLevel*float64(max(indexOf(credential.Level(degree))-indexOf(level(r)), 0)) + max(years-r.res.Level.Years, 0)
	}
	best := need
	for _, way := range need.Or {
		if lacks(way.Degree, way.Years) < lacks(best.Degree, best.Years) {
			best.Degree, best.Years = way.Degree, way.Years
		}
	}
	return best
}

// degree checks the level and the kind of education. Two levels below what is asked is too far to suggest.
func (a *Adviser) degree(r *reading, c *candidate, need taxonomy.CredentialCondition) bool {
	want := credential.Level(need.Degree)
	short := indexOf(want) - indexOf(level(r))
	switch {
	case need.Degree == "" || short <= 0:
		if need.Accredited && !a.accredited(r) {
			wait(c, later, "What opens it is an accredited program in health information.")
		}
		return true
	case indexOf(upcoming(r)) >= indexOf(want) && len(r.ev.Claims.Education.Pursuing) > 0:
		wait(c, next, fmt.Sprintf("It opens with the %s you are working on.", degreeName(upcoming(r))))
		return !need.Accredited || upcoming(r) == want // each accredited degree opens its own credential
	}
	if need.Accredited {
		wait(c, later, fmt.Sprintf("What opens it is an accredited %s in health information.", degreeName(want)))
	} else {
		wait(c, later, fmt.Sprintf("What opens it is %s.", withArticle(degreeName(want))))
	}
	return indexOf(want)-max(indexOf(level(r)), indexOf(credential.Certificate)) <= 1
}

// experience checks the years asked for, and keeps advanced credentials for those who have begun to work.
func (a *Adviser) experience(r *reading, c *candidate, need taxonomy.CredentialCondition) {
	years := r.res.Level.Years
	switch missing := need.Years - years; {
	case need.Years > 0 && missing > 1:
		wait(c, later, fmt.Sprintf("It asks for %s of work in the area.", yearsText(need.Years)))
	case need.Years > 0 && missing > 0:
		wait(c, next, fmt.Sprintf("It asks for %s of work in the area.", yearsText(need.Years)))
	case (c.def.Level == "advanced" || c.def.Level == "executive") && years < 2:
		wait(c, later, "It is made for people with some years in the work.")
	case c.def.Level == "mid" && years == 0:
		wait(c, next, "It is hard without practice; take it after an entry credential or the first year of work.")
	}
}

func yearsText(y float64) string {
	if y == 1 {
		return "1 year"
	}
	return fmt.Sprintf("%g years", y)
}

// wait puts a credential off and says why.
func wait(c *candidate, when, why string) {
	if c.when != later {
		c.when = when
	}
	c.why = append(c.why, why)
}

// accredited tells whether the education may be taken for an accredited program of the field: it says so, or it is of the field.
func (a *Adviser) accredited(r *reading) bool {
	edu := r.ev.Claims.Education
	if edu.Accredited {
		return true
	}
	text := strings.ToLower(edu.Field + " " + edu.Text)
	return strings.Contains(text, "health information") || strings.Contains(text, "health informatics and information")
}

func (a *Adviser) holdsOne(r *reading, ids []string) bool {
	for _, id := range ids {
		if s := claimed(r, id); s == credential.Held || s == credential.InProgress {
			return true
		}
	}
	return false
}

// claimed is the status of a credential on the resume, "" where it is not claimed.
func claimed(r *reading, id string) credential.Status {
	for _, c := range r.ev.Claims.Credentials {
		if c.ID == id {
			return c.Status
		}
	}
	return ""
}

func withArticle(noun string) string {
	if strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

func degreeName(l credential.Level) string {
	switch l {
	case credential.Associate, credential.Bachelor, credential.Master:
		return string(l) + "'s degree"
	case credential.Doctorate:
		return "doctorate"
	default:
		return "certificate program"
	}
}

// requires states what the issuer asks to earn a credential and to keep it, and last, once, the month of the source. What does not rest on
// the issuer's own page says so there.
func requires(c *taxonomy.Credential) []string {
	var out []string
	say := func(label, text string) {
		if text == "" {
			return
		}
		out = append(out, label+": "+strings.TrimSuffix(text, "."))
	}
	say("Education", c.Education)
	say("Experience", c.Experience)
	say("Renewal", c.Renewal)
	if c.Checked == "" || len(out) == 0 {
		return out
	}
	read := "As read " + c.Checked
	if c.Basis != "issuer" {
		read += "; " + checkIt
	}
	return append(out, read)
}

const checkIt = "check with the issuer"
