package advice

import (
	"slices"
	"strconv"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// What a resume's own words add to the fit of a credential: it is easier to earn and worth more where the work is done already, and where
// the resume aims at that work.
const (
	workedFit = 0.5
	namedOnly = 0.3
)

// cred is a credential as advice sees it.
type cred struct {
	*taxonomy.Credential
	number   int
	outgrown []string // what its holder needs no more
	rivals   []*cred  // those of other issuers that prove the same
	besides  string   // how they are named beside it
	stage    *cred    // what its exam gives first; nil where that is the credential itself
	requires []string // what its issuer asks

	strangers []*taxonomy.Setting // in which its work is not done
}

// compileCreds relates the credentials to the keywords of the work they stand for, and to each other.
func (a *Adviser) compileCreds(t *taxonomy.Taxonomy) {
	for i := range t.Credentials {
		c := &cred{Credential: &t.Credentials[i], number: i, requires: requires(&t.Credentials[i])}
		a.creds[c.ID] = c
		a.byNumber = append(a.byNumber, c)
		if c.Requires.Employer && c.Suggest {
			a.byEmployer = append(a.byEmployer, c)
		}
		if c.Requires.Accredited {
			a.taught = append(a.taught, c)
		}
		for _, k := range a.terms(c.Subjects) {
			k.covers = append(k.covers, c)
		}
	}
	for _, c := range a.creds {
		if after := a.creds[c.SucceedBy]; after != nil {
			after.stage = c
		}
	}
	for _, g := range t.Advice.Rivals {
		for _, id := range g.Credentials {
			for _, other := range g.Credentials {
				if c := a.creds[id]; id != other && c != nil && a.creds[other] != nil {
					c.rivals, c.besides = append(c.rivals, a.creds[other]), g.Text
				}
			}
		}
	}
	for i := range t.Advice.Settings {
		for _, id := range t.Advice.Settings[i].Other {
			if c := a.creds[id]; c != nil {
				c.strangers = append(c.strangers, &t.Advice.Settings[i])
			}
		}
	}
	for i := range t.Advice.Issuers {
		a.issuers[t.Advice.Issuers[i].Name] = &t.Advice.Issuers[i]
	}
	for _, g := range t.Advice.Outgrown {
		if c := a.creds[g.Holder]; c != nil {
			c.outgrown = append(c.outgrown, g.Needless...)
		}
	}
}

// covered is the work of a credential in a resume.
type covered struct {
	named bool
	line  int // that shows it best, 0 where none does
	best  evidence.Strength
	past  bool // all lines that show it are of jobs that have ended, and another is held now

	today, before bool // it is named outside of jobs that have ended, and in one that has
}

// covered looks for the work of each credential, by their numbers.
func (a *Adviser) covered(r *reading) []covered {
	out := make([]covered, len(a.creds))
	employed := slices.ContainsFunc(r.res.Posts, func(p score.Post) bool { return p.Current })
	for i, k := range r.named {
		if k == nil {
			continue
		}
		for _, c := range k.covers {
			found := &out[c.number]
			found.named = found.named || slices.ContainsFunc(r.ev.Keywords[i].Mentions, func(m evidence.Mention) bool { return !m.Beside }) // who talks with coding has no word of it
			for _, m := range r.ev.Keywords[i].Mentions {
				found.today = found.today || m.Strength > evidence.Denied && !ended(r, m.At.Line)
				found.before = found.before || m.Strength > evidence.Denied && ended(r, m.At.Line)
				if m.Strength <= evidence.Listed || !isWork(r, m.At.Line) || !a.inField(r, m.At.Line-1) || !ofWork(r.ev.Resume.Lines[m.At.Line-1].Text, m) { // a bank's reports are no health data
					continue
				}
				if len(c.strangers) > 0 && a.strangeTo(r, c, m.At.Line) {
					continue
				}
				found.past = employed && (found.past || found.line == 0) && ended(r, m.At.Line)
				if m.Strength > found.best {
					found.line, found.best = m.At.Line, m.Strength
				}
			}
		}
	}
	for i := range out { // a title says what a job was
		if found := &out[i]; employed && found.line == 0 && found.before && !found.today {
			found.past = true
		}
	}
	return out
}

// ofWork tells whether a mention names a work that its line tells of: not those who do it, and not what somebody else learned of it.
func ofWork(text string, m evidence.Mention) bool { return !namesPeople(text, m) && !guides(text) }

// guides tells whether a line opens with guiding learners, whose subjects are theirs.
func guides(text string) bool {
	opening := strings.TrimLeftFunc(text, notLetter)
	if end := strings.IndexFunc(opening, notLetter); end >= 0 {
		opening = opening[:end]
	}
	return opening != "" && guiding.holds(opening)
}

// namesPeople tells whether a mention names those who do a work, or what others made of it, and not the work: who has a coder on the team, meets the
// coding leads, appeals coding denials or precepts informatics students need not code or build.
func namesPeople(text string, m evidence.Mention) bool {
	last, _ := lastWord(m.Text)
	if people.holds(last) {
		return true
	}
	runes, from := 0, len(text)
	for at := range text {
		if runes == m.At.End {
			from = at
			break
		}
		runes++
	}
	behind := strings.TrimPrefix(text[from:], " ")
	if end := strings.IndexFunc(behind, notLetter); end >= 0 {
		behind = behind[:end]
	}
	return behind != "" && groups.holds(behind)
}

var (
	people = listOf("coder", "coders", "biller", "billers", "auditor", "auditors", "registrar", "registrars", "abstractor", "abstractors", "analyst", "analysts",
		"transcriptionist", "transcriptionists", "specialist", "specialists", "officer", "officers")
	guiding = listOf("precept", "precepts", "precepted", "precepting", "preceptor", "mentor", "mentors", "mentored", "mentoring", "tutor", "tutors", "tutored", "tutoring", "coach", "coaches", "coached", "coaching",
		"host", "hosts", "hosted", "hosting", "guest", "lecture", "lectures", "lectured", "lecturer", "lecturing")
	groups = listOf("lead", "leads", "leader", "leaders", "leadership", "manager", "managers", "supervisor", "supervisors", "director", "directors", "team", "teams",
		"department", "departments", "staff", "colleagues", "partners", "office", "group", "side", "vendor", "vendors", "experts", "people",
		"student", "students", "intern", "interns", "learners", "trainees", "residents", "fellows", "graduates", "candidates", "faculty", "course", "courses", "class", "classes", "curriculum", "degree",
		"denial", "denials", "appeal", "appeals", "downgrade", "downgrades", "rejection", "rejections", "dispute", "disputes")
)

// ended tells whether a line stands under a job that is no longer held.
func ended(r *reading, line int) bool {
	l := &r.ev.Resume.Lines[line-1]
	return l.Kind == resume.Experience && l.Entry >= 0 && l.Entry < len(r.res.Posts) && !current(r, l.Entry)
}

// fit is what the work of a credential adds to its fit.
func (c covered) fit() float64 {
	switch {
	case c.line > 0:
		return workedFit
	case c.named:
		return namedOnly
	}
	return 0
}

// shows is the line of the resume that shows the work of a credential already; 0 where none does. Naming the system of a vendor is no building in it,
// and what is made for people with years in the work no line of a beginner shows.
func (a *Adviser) shows(r *reading, def *cred) int {
	if def.Requires.Employer || ofYears(def) && a.begins(r) || a.disclaimed(r, def) != nil { // what it stands for above all is not done
		return 0
	}
	return r.covered[def.number].line
}

// standsFor says what a credential shows, and which line of the resume shows such work already.
func (a *Adviser) standsFor(r *reading, def *cred) string {
	line := a.shows(r, def)
	switch {
	case claimed(r, def.ID) == credential.Expired && a.aside(r, def): // what may go needs no proof
		return "It stands for " + def.Covers + "."
	case line > 0 && (r.covered[def.number].best <= evidence.Duty || a.overOthers(r, def)): // who works beside coders, or directs them, need not code
		return "It stands for " + def.Covers + "; line " + strconv.Itoa(line) + " touches such work."
	case line > 0:
		return "It stands for " + def.Covers + "; line " + strconv.Itoa(line) + " shows such work."
	}
	if told := a.toldLine(r, def); told > 0 && a.disclaimed(r, def) == nil && !def.Requires.Employer && !(ofYears(def) && a.begins(r)) {
		return "It stands for " + def.Covers + "; line " + strconv.Itoa(told) + " tells of such work."
	}
	return "It stands for " + def.Covers + "."
}

// alsoFits says of a second credential what was said of a first, in words of its own; "" where there are none.
func alsoFits(reason string) string {
	switch {
	case strings.HasPrefix(reason, "It fits the role "):
		for _, behind := range []string{" for people ", " at your ", "."} {
			if role, _, found := strings.Cut(reason, behind); found {
				return role + " too."
			}
		}
	case strings.HasPrefix(reason, "Some people in the role "):
		return strings.Replace(strings.Replace(reason, "Some people in the role ", "Some in the role ", 1), " hold it.", " hold this one.", 1)
	}
	return ""
}

// reasons are why a credential is suggested and what opens it or stands in its way, in words that no other of the report has: the reason of a list is
// said once, that of a posting of each; what bars two of them is said of the first.
func (c *candidate) reasons(said map[string]bool) []string {
	var out []string
	say := func(forms ...string) {
		for _, form := range forms {
			if form != "" && !said[form] {
				said[form] = true
				out = append(out, form)
				return
			}
		}
	}
	say(c.reason, alsoFits(c.reason))
	if posted := strings.TrimSuffix(c.reason, "."); len(out) == 0 && strings.HasPrefix(posted, "The posting") && !strings.HasSuffix(posted, "enough") {
		say(posted+" as well.", posted+", too.")
	}
	for _, bar := range c.bars {
		say(bar, "Here too: "+strings.ToLower(bar[:1])+bar[1:], "And here: "+strings.ToLower(bar[:1])+bar[1:])
	}
	return out
}
