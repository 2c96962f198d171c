package advice

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// reach decides when a credential can be taken and says what opens it. It reports false where nothing on the resume leads there.
func (a *Adviser) reach(r *reading, c *candidate) bool {
	c.when = now
	need := a.nearestRoute(r, c.def.Requires)
	if !a.asked(r, c.def) && a.elsewhere(r, c.def) {
		return false
	}
	if claimed(r, c.def.ID) == credential.Expired { // what opened it once was met
		if a.aside(r, c.def) && !slices.ContainsFunc(r.ev.Claims.Credentials, func(claim credential.Claim) bool { return claim.ID == c.def.ID && again(claim) }) {
			c.when = later
		}
		return !need.Employer || a.sponsor(r, c)
	}
	if !a.license(r, c, need) || !a.degree(r, c, need) || need.Employer && !a.sponsor(r, c) {
		return false
	}
	if !a.experience(r, c, need) {
		return false
	}
	if c.when == now && !a.begins(r) && a.ofMethod(c.def) && !a.asked(r, c.def) && r.covered[c.def.number].line == 0 && a.toldLine(r, c.def) == 0 { // it is only listed
		c.when, c.shy = next, true
	}
	a.appointed(r, c)
	a.besideRival(r, c)
	a.besideWork(r, c)
	switch {
	case c.unschooled && strings.HasSuffix(c.reason, atEducation): // a degree would have to open it first
		c.reason = ""
		if c.def.Purpose != "" && (c.def.Requires.Accredited || !contains(c.def.Roles, r.res.Target.ID)) {
			c.reason = "Take it if you " + c.def.Purpose + "."
		}
	case c.reason == weighed && c.when == now: // it is not decided
		c.when = next
	case c.reason == undated && c.when != now:
		c.reason = "You have it in mind already."
	}
	return true
}

// nearestRoute takes the way in that asks least of what the resume lacks: a level of education weighs as much as four years of work.
func (a *Adviser) nearestRoute(r *reading, need taxonomy.CredentialCondition) taxonomy.CredentialCondition {
	const yearsOfLevel = 4
	years := 0.0
	if need.Years > 0 {
		years = a.tenure(r, need.Area).years
	}
	lacks := func(degree string, asked float64) float64 {
		return yearsOfLevel*float64(max(indexOf(credential.Level(degree))-indexOf(level(r)), 0)) + max(asked-years, 0)
	}
	best := need
	for _, way := range need.Or {
		if len(way.Holds) > 0 && !slices.ContainsFunc(way.Holds, func(id string) bool { return claimed(r, id) == credential.Held }) {
			continue
		}
		less := lacks(way.Degree, way.Years) - lacks(best.Degree, best.Years)
		if less < 0 || less == 0 && way.Years < best.Years {
			best.Degree, best.Years = way.Degree, way.Years
		}
	}
	return best
}

// license checks that a credential that opens this one is held or under way.
func (a *Adviser) license(r *reading, c *candidate, need taxonomy.CredentialCondition) bool {
	if len(need.License) == 0 || need.Physician && a.physician(r) {
		return true
	}
	begun := ""
	for _, id := range need.License {
		switch claimed(r, id) {
		case credential.Held:
			return true
		case credential.InProgress:
			begun = a.creds[id].Label
		}
	}
	if begun != "" {
		wait(c, next, fmt.Sprintf("It opens with the %s you are working on.", begun))
	}
	return begun != ""
}

// experience checks the years asked for in the area, and keeps advanced credentials for those who have begun to work. It reports false where they lie too
// far off for a beginner.
func (a *Adviser) experience(r *reading, c *candidate, need taxonomy.CredentialCondition) (reached bool) {
	if need.Years == 0 {
		switch years := r.res.Level.Years; {
		case ofYears(c.def) && years < 2:
			wait(c, later, "It is made for people with some years in the work.")
		case c.def.Level == "mid" && (a.begins(r) && (years == 0 || years < 1 && !a.practised(r, c.def)) || contains(c.def.Roles, r.res.Target.ID) && a.newTo(r, a.roles[r.res.Target.ID]) && !a.practised(r, c.def)):
			c.shy = true
			wait(c, next, "It is hard without practice; take it after an entry credential or the first year of work.")
		}
		return true
	}
	did := a.tenure(r, need.Area)
	missing := need.Years - did.years
	if (missing > 0 || !a.titledIn(r, need.Area)) && a.inProgram(r, c.def) {
		c.studied = true
	}
	shows := func() string { return "; " + a.showsYears(r, c.def, need, did) + "." }
	if a.beyond(r, c, need, did) {
		return false
	}
	switch {
	case missing > 0 && need.Advised:
		switch {
		case !slices.ContainsFunc(need.Instead, func(id string) bool { return claimed(r, id) == credential.Held }):
			c.shy = true
			when := next
			if did.years == 0 && !a.asked(r, c.def) && (a.begins(r) || a.turnsTo(r, need.Area) || a.workLine(r, c.def) == 0 && a.beyondOwn(r, c.def)) {
				when = later
			}
			if id := a.toStandIn(r, need.Instead); id != "" {
				wait(c, when, fmt.Sprintf("Its issuer advises %s of %s, or your %s once it is earned.", yearsText(need.Years), a.workName(need), a.creds[id].Label))
				break
			}
			wait(c, when, "Its issuer advises "+yearsText(need.Years)+" of "+a.workName(need)+shows())
		case !a.practised(r, c.def) || !a.titledIn(r, need.Area) && (leads(r) || r.covered[c.def.number].best <= evidence.Duty): // who directs coders, or works beside them, need not code
			c.shy = true
			wait(c, next, fmt.Sprintf("It is hard without practice; no line shows %s yet.", a.areaName(need.Area)))
		}
	case missing > 0 && did.line == 0 && a.nearYears(r, need) > did.years:
		when := next
		if c.years = max(need.Years-a.nearYears(r, need), 0); c.years > 0 {
			when = later
		}
		wait(c, when, fmt.Sprintf("%s; ask %s whether your %s counts.", a.asksYears(need), c.def.Issuer, a.areas[need.Area].Near.Name))
	case missing > 1:
		c.years = missing
		wait(c, later, a.asksYears(need)+shows())
	case missing > 0:
		c.years = missing
		wait(c, next, a.asksYears(need)+shows())
	case need.Current && !did.today:
		wait(c, next, fmt.Sprintf("It asks that you do %s now; no job you hold today shows it.", a.areaName(need.Area)))
	case a.begins(r) && ofYears(c.def) && !a.titledIn(r, need.Area):
		wait(c, next, fmt.Sprintf("%s, and no job title of yours names it; ask %s what counts.", a.asksYears(need), c.def.Issuer))
	case !need.Advised && need.Area != "":
		c.bars = append(c.bars, a.meets(r, c, need, did))
		if leads(r) && did.line > 0 && !did.whole && r.covered[c.def.number].line == 0 && !a.calledFor(r, c.def) { // who leads a department is not sent to an analyst's exam by a few lines
			c.when = later
		}
	}
	return true
}

// asksYears says what years of work a credential asks for, or which older guides name where those of today are not known.
func (a *Adviser) asksYears(need taxonomy.CredentialCondition) string {
	work := yearsText(need.Years) + " of " + a.workName(need)
	if need.Guides {
		return "Older guides name " + work + " for it"
	}
	return "It asks for " + work
}

// beyond tells whether nothing on a resume leads to a credential for which years of work are wanting: somebody new to the field plans by none that lie far
// off, and who is grown by none of a work that is neither done nor aimed at, or that is done by those beside them.
func (a *Adviser) beyond(r *reading, c *candidate, need taxonomy.CredentialCondition, did tenure) bool {
	const farOff = 4 // years
	if a.asked(r, c.def) {
		return false
	}
	missing, own := need.Years-did.years, contains(c.def.Roles, r.res.Target.ID)
	switch {
	case c.unschooled && (did.years == 0 && !own || a.begins(r) && !a.titledIn(r, need.Area)): // neither the degree nor the years
		return true
	case missing <= 0:
		return false
	case need.Advised:
		return did.years == 0 && !a.calledFor(r, c.def) && (!a.touches(r, c.def, need.Area) || !a.begins(r) && a.workLine(r, c.def) == 0 && !a.beyondOwn(r, c.def))
	case a.begins(r):
		return missing >= farOff || missing > 1 && ofYears(c.def) && need.Years >= farOff && !a.titledIn(r, need.Area)
	case did.line == 0 && a.nearYears(r, need) > did.years:
		return false
	}
	return missing > 1 && did.years == 0 && did.line == 0 && (leads(r) || !own) && !a.touches(r, c.def, need.Area) && !a.calledFor(r, c.def) && !(a.replaced(r) && a.answersFor(r, need.Area))
}

// answersFor tells whether a resume names work near to that of an area: who leads health information answers for its release, and may go on to privacy.
func (a *Adviser) answersFor(r *reading, area string) bool {
	def := a.areas[area]
	return def != nil && def.Near != nil && slices.ContainsFunc(def.Near.Roles, func(role string) bool {
		return slices.ContainsFunc(a.works[role], func(id string) bool { return r.res.Held.Best(id) != evidence.Denied })
	})
}

// beyondOwn tells whether a credential of the target role adds to the one held of it: who reviews charts beside the coders goes on to their exam, later.
func (a *Adviser) beyondOwn(r *reading, def *cred) bool {
	return contains(def.Roles, r.res.Target.ID) && r.covered[def.number].named && a.replaced(r) && !leads(r)
}

// ofYears tells whether a credential is made for people with years in the work.
func ofYears(def *cred) bool { return def.Level == "advanced" || def.Level == "executive" }

// titledIn tells whether somebody has held a job whose title belongs to an area.
func (a *Adviser) titledIn(r *reading, area string) bool {
	def := a.areas[area]
	if def == nil {
		return true
	}
	for entry := range r.res.Posts {
		if r.titleOf(def, entry) {
			return true
		}
	}
	return false
}

// practised tells whether a line of work shows what a credential stands for.
func (a *Adviser) practised(r *reading, def *cred) bool {
	return r.covered[def.number].line > 0
}

// toStandIn is a credential under way or planned, among those that stand in for years of work; "" where there is none.
func (a *Adviser) toStandIn(r *reading, instead []string) string {
	for _, id := range instead {
		if s := claimed(r, id); s == credential.InProgress || s == credential.Planned {
			return id
		}
	}
	return ""
}

// succeeds tells whether a credential follows one that is held: the exam has been passed, the practice is still to be proven.
func (a *Adviser) succeeds(r *reading, id string) bool {
	return slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool {
		def := a.creds[c.ID]
		return c.Status == credential.Held && def != nil && def.SucceedBy == id
	})
}

// areaName is an area of work in a sentence.
func (a *Adviser) areaName(area string) string {
	if def := a.areas[area]; def != nil {
		return def.Name
	}
	return "work in the area"
}

// showsYears says what the jobs of a resume show of the years asked for, and where, as far as they are not told by the titles.
func (a *Adviser) showsYears(r *reading, def *cred, need taxonomy.CredentialCondition, did tenure) string {
	line := a.workLine(r, def)
	switch {
	case did.about > did.years && did.line == 0: // a few months are wanting
		return "your dated jobs show a little under " + yearsText(did.about)
	case did.years == 0 && line > 0 && r.jobYears(line) > 0 && !a.titledIn(r, need.Area):
		job := "line " + strconv.Itoa(line) + " stands in a job of about " + yearsText(r.jobYears(line)) + " under another title"
		if !need.Advised {
			job += ", so ask " + def.Issuer + " what counts"
		}
		return job
	case did.years == 0 && line > 0 && r.covered[def.number].best.Above(evidence.Duty):
		return "your dated jobs show a beginning of it"
	case did.years == 0:
		return "no dated job of yours shows that yet"
	case did.line > 0 && r.covered[def.number].line > 0: // which the sentence before names
		return "your dates show fewer years of it"
	case did.line > 0:
		return "line " + strconv.Itoa(did.line) + " tells of such work, and your dates show fewer years of it"
	}
	return did.shown()
}

// shown says which years there are by the titles of jobs, and which jobs those are.
func (t tenure) shown() string {
	const most = 3 // jobs that a sentence bears
	years := "about " + yearsText(t.about)
	switch n := len(t.jobs); {
	case n == 0 || n > most:
		return "your dated jobs show " + years
	case n == 1:
		return "the job in line " + strconv.Itoa(t.jobs[0]) + " shows " + years
	}
	lines := make([]string, len(t.jobs))
	for i, line := range t.jobs {
		lines[i] = strconv.Itoa(line)
	}
	return "the jobs in lines " + listOfWords(lines, "and") + " show " + years
}

// workLine is the line of work that shows what a credential stands for, or tells of it in other words; 0 where none does.
func (a *Adviser) workLine(r *reading, def *cred) int {
	if c := r.covered[def.number]; c.line > 0 && c.best.Above(evidence.Duty) {
		return c.line
	}
	return a.toldLine(r, def)
}

// meets says that the years which an issuer asks for are there. Where lines tell of them and no title, it names the job: how much of that counts, only
// the issuer knows.
func (a *Adviser) meets(r *reading, c *candidate, need taxonomy.CredentialCondition, did tenure) string {
	asks := a.asksYears(need)
	line := r.covered[c.def.number].line
	if line == 0 {
		line = did.line
	}
	decides := c.def.Issuer + " decides what counts"
	switch {
	case did.line > 0 && r.jobYears(line) >= need.Years && (line != did.line || did.whole):
		return asks + "; the job around line " + strconv.Itoa(line) + " spans about " + yearsText(r.jobYears(line)) + ", and " + c.def.Issuer + " decides how much of it counts."
	case did.line > 0 && r.covered[c.def.number].line > 0:
		return asks + "; jobs with lines of that kind span about " + yearsText(did.about) + ", and " + decides + "."
	case did.line > 0:
		return asks + "; no title of yours names that. Line " + strconv.Itoa(did.line) + " comes nearest, and " + decides + "."
	case c.planned && a.yearsWanting(r, c.def):
		wait(c, next, asks+", and "+did.shown()+".")
		return "You write that some are wanting still; ask " + c.def.Issuer + " what counts."
	case c.planned && c.reason != weighed:
		return asks + ", and " + did.shown() + ": you may book a day now."
	}
	return asks + ", and " + did.shown() + "; " + decides + "."
}

// jobYears is how long a dated job has lasted under which a line stands, to half a year; 0 where it stands under none.
func (r *reading) jobYears(line int) float64 {
	l := &r.ev.Resume.Lines[line-1]
	if l.Kind != resume.Experience || l.Entry < 0 || l.Entry >= len(r.res.Posts) {
		return 0
	}
	p := r.res.Posts[l.Entry]
	return math.Round(float64(p.To-p.From)/6) / 2
}

func yearsText(y float64) string {
	switch y {
	case 0.5:
		return "half a year"
	case 1:
		return "1 year"
	}
	return strconv.FormatFloat(y, 'g', -1, 64) + " years"
}

// appointed puts off what somebody has planned for a later year: the plan is theirs.
func (a *Adviser) appointed(r *reading, c *candidate) {
	for _, claim := range r.ev.Claims.Credentials {
		if claim.ID != c.def.ID {
			continue
		}
		if claim.Status != credential.Planned || claim.Year == 0 {
			continue
		}
		switch ahead := claim.Year - r.opts.AsOf.Year(); {
		case ahead > 2:
			c.when = later
		case ahead > 1 && c.when == now:
			c.when = next
		}
	}
}

// wait puts a credential off and says why.
func wait(c *candidate, when, why string) {
	if c.when != later {
		c.when = when
	}
	c.bars = append(c.bars, why)
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

// requires states what the issuer asks to earn a credential and to keep it, and last, once, the month of the source. What does not rest on
// the issuer's own page says so there.
func requires(c *taxonomy.Credential) []string {
	var out []string
	say := func(label, text string) {
		for i, sentence := range sentences(text) {
			if i == 0 {
				sentence = label + ": " + sentence
			}
			out = append(out, sentence)
		}
	}
	say("Education", c.Education)
	say(forStudents, c.Students)
	say("Experience", c.Experience)
	say("Renewal", c.Renewal)
	if c.Checked == "" || len(out) == 0 {
		return out
	}
	read := "As read " + c.Checked
	if c.Basis != "issuer" {
		read += "; " + checkIt
		out = slices.DeleteFunc(out, func(s string) bool { return strings.HasPrefix(s, "Check with ") || strings.HasPrefix(s, "Check the ") }) // said once, at the end
	}
	return append(out, read)
}

// forStudents opens what an issuer allows to those whose program is under way: nobody else reads it.
const forStudents = "Students"

const checkIt = "check with the issuer"

// sentences cuts what an issuer asks where one condition ends, so that each can be read at one look.
func sentences(text string) []string {
	var out []string
	for _, part := range strings.Split(text, "; ") {
		for {
			at := strings.Index(part, ". ")
			if at < 0 || at+2 >= len(part) || !unicode.IsUpper(rune(part[at+2])) {
				break
			}
			out, part = append(out, part[:at]), part[at+2:]
		}
		if part = strings.TrimSuffix(part, "."); part != "" {
			out = append(out, part)
		}
	}
	for i := 1; i < len(out); i++ {
		out[i] = strings.ToUpper(out[i][:1]) + out[i][1:]
	}
	return out
}
