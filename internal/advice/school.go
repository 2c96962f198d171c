package advice

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"himscore/internal/credential"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// degree checks the level and the kind of education. Two levels below what is asked is too far to suggest.
func (a *Adviser) degree(r *reading, c *candidate, need taxonomy.CredentialCondition) bool {
	want := credential.Level(need.Degree)
	if need.Accredited && a.accreditedBeside(r, want) {
		askAccredited(c, want, r.ev.Claims.Education.Accredited)
		return true
	}
	short := indexOf(want) - indexOf(level(r))
	switch {
	case need.Degree == "" || short <= 0:
		if len(need.Fields) > 0 && !named(r.ev.Claims.Education.Text+" "+r.ev.Claims.Education.Field, need.Fields) {
			return false
		}
		if !need.Accredited {
			return true
		}
		if a.accredited(r) {
			askAccredited(c, level(r), r.ev.Claims.Education.Accredited)
			return short == 0 || want != credential.Associate // each accredited degree opens its own credential
		}
		if want == credential.Bachelor && a.accreditedBeside(r, credential.Certificate) { // after a degree of another field
			return true
		}
		if a.pursuesAccredited(r, want) {
			return a.opened(r, c, want)
		}
		if want == credential.Bachelor && a.pursuesAccredited(r, credential.Certificate) { // which is for holders of another degree
			return a.opened(r, c, credential.Certificate)
		}
		if a.pursuesAccredited(r, "") && !(want == credential.Bachelor && a.pursuesAccredited(r, credential.Associate)) {
			return false
		}
		if a.akinOpens(r, c, want) {
			return true
		}
		c.degree = true
		await(c, later, fmt.Sprintf("What opens it is an accredited %s in health information.", program(want)))
		return a.worthADegree(r, c.def)
	case need.Accredited && a.pursuesAccredited(r, want):
		return a.opened(r, c, want)
	case need.Accredited && a.pursuesAccredited(r, ""): // each accredited degree opens its own credential
		return false
	case !need.Accredited && indexOf(pursued(r)) >= indexOf(want):
		await(c, next, fmt.Sprintf("It opens with the %s %s.", degreeName(pursued(r)), r.studying(pursued(r))))
		return true
	}
	if need.Accredited && a.akinOpens(r, c, want) {
		return true
	}
	if need.Accredited {
		if c.degree = !a.accredited(r) && indexOf(level(r)) >= indexOf(credential.Associate); c.degree && !a.worthADegree(r, c.def) || a.pastSchool(r, c.def) {
			return false
		}
		await(c, later, fmt.Sprintf("What opens it is an accredited %s in health information.", degreeName(want)))
		if ask := r.askProgram(want); ask != "" {
			c.bars = append(c.bars, ask)
		}
	} else {
		await(c, later, fmt.Sprintf("What opens it is %s.", listOfWords(append([]string{withArticle(degreeName(want))}, a.opensToo(r, need)...), "or")))
	}
	return indexOf(want)-max(indexOf(level(r)), indexOf(credential.Certificate)) <= 1
}

// pastSchool tells of somebody without a degree who needs none: a coder with a coder's letters, and no word of school, is not sent there for others.
func (a *Adviser) pastSchool(r *reading, def *cred) bool {
	return a.replaced(r) && !leads(r) && !a.asked(r, def) && indexOf(level(r)) < indexOf(credential.Associate) && !a.speaksOfDegree(r)
}

// speaksOfDegree tells whether a resume has a word of a degree of the field: courses toward one that stopped, or the wish for one.
func (a *Adviser) speaksOfDegree(r *reading) bool {
	return slices.ContainsFunc(r.ev.Resume.Lines, func(l resume.Line) bool {
		switch l.Kind {
		case resume.Education, resume.Certifications:
			return l.Part != resume.Heading && ofField(l.Text)
		case resume.Summary:
			return named(l.Text, []string{"degree", "school", "college", "rhit", "rhia"})
		}
		return false
	})
}

// worthADegree tells whether a credential is worth another degree beside the one held: it is made for the target, its side of the field or work that a line
// shows, and no letters of the target are held yet.
func (a *Adviser) worthADegree(r *reading, def *cred) bool {
	return a.asked(r, def) || !a.replaced(r) && (contains(def.Roles, r.res.Target.ID) || r.covered[def.number].line > 0 || contains(def.Tracks, r.res.Target.Track))
}

// opened puts a credential off that a degree of the field under way opens.
func (a *Adviser) opened(r *reading, c *candidate, by credential.Level) bool {
	c.studied = true
	await(c, next, a.opensWith(r, by))
	return true
}

// await puts a credential off until a degree is there.
func await(c *candidate, when, why string) {
	c.unschooled = true
	wait(c, when, why)
}

// askAccredited says on what condition a degree of the field opens a credential where the resume does not say that it is met.
func askAccredited(c *candidate, have credential.Level, stated bool) {
	if stated {
		c.bars = append(c.bars, fmt.Sprintf("Your accredited %s opens it.", degreeName(have)))
	} else {
		c.bars = append(c.bars, fmt.Sprintf("It opens with your %s, if its program was accredited.", degreeName(have)))
	}
}

// opensToo are the credentials that open another as well as the degree it asks for.
func (a *Adviser) opensToo(r *reading, need taxonomy.CredentialCondition) []string {
	var labels []string
	for _, way := range need.Or {
		if indexOf(credential.Level(way.Degree)) > indexOf(level(r)) {
			continue
		}
		for _, id := range way.Holds {
			labels = append(labels, a.creds[id].Label)
		}
	}
	return labels
}

// program is what opens an accredited credential to somebody who has a degree of another field.
func program(want credential.Level) string {
	if want == credential.Associate {
		return "associate program"
	}
	return "degree or post-baccalaureate certificate"
}

// accredited tells whether the highest degree may be taken for one of an accredited program of the field: it is of the field, or says so.
func (a *Adviser) accredited(r *reading) bool {
	edu := r.ev.Claims.Education
	return ofField(edu.Field+" "+edu.Text) || edu.Accredited && !slices.ContainsFunc(edu.Pursuing, func(d credential.Degree) bool { return ofField(d.Text) })
}

// accreditedBeside tells whether a degree of the field of that level stands beside the highest one.
func (a *Adviser) accreditedBeside(r *reading, want credential.Level) bool {
	return slices.ContainsFunc(r.ev.Claims.Education.Beside, func(d credential.Degree) bool { return d.Level == want && ofField(d.Text) })
}

// schooled is the level of education by which the lists are read: of the highest degree, but of one of the field beside it where the highest is of another.
func (a *Adviser) schooled(r *reading) credential.Level {
	own := credential.NoLevel
	for _, d := range r.ev.Claims.Education.Beside {
		if ofField(d.Text) && d.Level != credential.Certificate && indexOf(d.Level) > indexOf(own) {
			own = d.Level
		}
	}
	if own == credential.NoLevel || a.accredited(r) {
		return level(r)
	}
	return own
}

// pursuesAccredited tells whether a degree of the field of a level is under way; of any where none is given.
func (a *Adviser) pursuesAccredited(r *reading, want credential.Level) bool {
	return slices.ContainsFunc(r.ev.Claims.Education.Pursuing, func(d credential.Degree) bool {
		return (want == "" || d.Level == want) && ofField(d.Text)
	})
}

// inProgram tells whether a graduate program is under way whose practicum stands for the years of work that a credential asks.
func (a *Adviser) inProgram(r *reading, def *cred) bool {
	return slices.ContainsFunc(r.ev.Claims.Education.Pursuing, func(d credential.Degree) bool {
		return indexOf(d.Level) > indexOf(credential.Bachelor) && named(d.Text, def.Requires.Program)
	})
}

// studiesToward tells whether a degree or a certificate of the field that is under way opens a credential.
func (a *Adviser) studiesToward(r *reading, def *cred) bool {
	want := credential.Level(def.Requires.Degree)
	return a.pursuesAccredited(r, want) || want == credential.Bachelor && indexOf(level(r)) >= indexOf(want) && a.pursuesAccredited(r, credential.Certificate)
}

// opensWith says that the degree under way opens a credential, and on what condition where the resume does not say that it is met.
func (a *Adviser) opensWith(r *reading, want credential.Level) string {
	stated := slices.ContainsFunc(r.ev.Claims.Education.Pursuing, func(d credential.Degree) bool {
		return d.Level == want && (d.Accredited || named(d.Text, []string{"cahiim", "accredited"}))
	})
	if stated {
		return fmt.Sprintf("It opens with the %s %s.", degreeName(want), r.studying(want))
	}
	return fmt.Sprintf("It opens with the %s %s, if its program is accredited.", degreeName(want), r.studying(want))
}

// studying says how far studies of a level have come: begun, or a place held for a later term.
func (r *reading) studying(level credential.Level) string {
	if r.toBegin(func(d credential.Degree) bool { return d.Level == level }) {
		return "you are about to begin"
	}
	return "you are working on"
}

// toBegin tells whether all studies of a kind are still to begin, and there is one.
func (r *reading) toBegin(of func(credential.Degree) bool) bool {
	found := false
	for _, d := range r.ev.Claims.Education.Pursuing {
		if of(d) && !d.ToBegin {
			return false
		}
		found = found || of(d)
	}
	return found
}

// askProgram sends somebody whose degree under way bears another name to the school before it is done: only an accredited program opens the
// credential, and the name alone does not tell.
func (r *reading) askProgram(want credential.Level) string {
	if !slices.ContainsFunc(r.ev.Claims.Education.Pursuing, func(d credential.Degree) bool {
		return d.Level == want && named(d.Text, []string{"health", "healthcare", "medical"})
	}) {
		return ""
	}
	return fmt.Sprintf("Ask now whether the program %s is CAHIIM-accredited for that; if not, it does not open it.", r.studying(want))
}

// akinOpens puts off what a degree so near to the field opens on a condition that only its school can tell, be it under way or done, and says so.
func (a *Adviser) akinOpens(r *reading, c *candidate, want credential.Level) bool {
	const rule = " opens it only if its program %s CAHIIM-accredited in health information management; ask your school%s."
	if a.pursuesAkin(r, want) {
		await(c, next, fmt.Sprintf("The informatics degree "+r.studying(want)+rule, "is", ""))
		return true
	}
	edu := r.ev.Claims.Education
	if indexOf(edu.Level) >= indexOf(want) && akin(edu.Field+" "+edu.Text) {
		await(c, later, fmt.Sprintf("Your informatics degree"+rule, "was", ", or look for a post-baccalaureate certificate"))
		return true
	}
	return false
}

// pursuesAkin tells whether a degree akin to one of the field is under way, of a level or, above an associate's, of a higher one.
func (a *Adviser) pursuesAkin(r *reading, want credential.Level) bool {
	return slices.ContainsFunc(r.ev.Claims.Education.Pursuing, func(d credential.Degree) bool {
		return (d.Level == want || want == credential.Bachelor && d.Level == credential.Master) && akin(d.Text)
	})
}

// akin tells a degree in informatics of health care, whose programs are accredited in that, in health information management, in both or in neither.
func akin(degree string) bool {
	text := strings.ToLower(degree)
	return strings.Contains(text, "informatics") && named(degree, []string{"health", "healthcare", "medical", "clinical", "biomedical"}) && !ofField(degree)
}

func ofField(degree string) bool {
	text := strings.ToLower(degree)
	return strings.Contains(text, "health information") || strings.Contains(text, "health informatics and information") || named(degree, []string{"him", "hit"})
}

// physician tells whether the education is a degree in medicine.
func (a *Adviser) physician(r *reading) bool {
	return named(r.ev.Claims.Education.Text, a.texts.Physicians)
}

// named tells whether a text holds one of some words, whole.
func named(text string, words []string) bool {
	padded := " " + strings.Join(strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(text, ".", "")), notLetter), " ") + " "
	for _, w := range words {
		if strings.Contains(padded, " "+w+" ") {
			return true
		}
	}
	return false
}

func notLetter(c rune) bool { return !unicode.IsLetter(c) }

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

// upcoming is the level of education that opens the next credentials: of the degree under way, else the next one up.
func upcoming(r *reading) credential.Level {
	have := indexOf(level(r))
	if best := pursued(r); indexOf(best) > have {
		return best
	}
	return educationLevels[min(max(have+1, indexOf(credential.Associate)), len(educationLevels)-1)]
}

// pursued is the highest level of education under way.
func pursued(r *reading) credential.Level {
	best := 0
	for _, d := range r.ev.Claims.Education.Pursuing {
		best = max(best, indexOf(d.Level))
	}
	return educationLevels[best]
}

// level is the highest completed level of education.
func level(r *reading) credential.Level {
	if l := r.ev.Claims.Education.Level; l != "" {
		return l
	}
	return credential.NoLevel
}

func indexOf(l credential.Level) int {
	for i, x := range educationLevels {
		if x == l {
			return i
		}
	}
	return 0
}

// courseLine is the line to which who begins adds a course of a program of the field: where courses stand, else the degree; 0 where there is none.
func (r *reading) courseLine() int {
	if !r.begins {
		return 0
	}
	line, edu := 0, &r.ev.Claims.Education
	for _, d := range append([]credential.Degree{{Text: edu.Field + " " + edu.Text, Line: edu.Line}}, edu.Pursuing...) {
		if d.Line > 0 && !d.ToBegin && (ofField(d.Text) || akin(d.Text) || named(d.Text, []string{"coding", "billing"})) {
			line = d.Line
		}
	}
	for i := range r.ev.Resume.Lines {
		if l := &r.ev.Resume.Lines[i]; line > 0 && l.Kind == resume.Education && !l.Hidden && strings.Contains(strings.ToLower(l.Text), "course") {
			return l.Number
		}
	}
	return line
}
