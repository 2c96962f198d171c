package credential

import (
	"slices"

	"himscore/internal/keyword"
	"himscore/internal/resume"
)

// Status is where the applicant stands with a credential.
type Status string

// The statuses of a claim.
const (
	Held       Status = "held"
	InProgress Status = "in_progress"
	Planned    Status = "planned"
	Expired    Status = "expired"
)

// ahead says whether a credential is still to come.
func (s Status) ahead() bool { return s == InProgress || s == Planned }

// Claim is one credential the resume claims, with its best-supported status.
type Claim struct {
	ID     string
	Status Status
	Text   string // the words of the claim, as written, with wording or dates that decided the status
	At     resume.Span
	Year   int // earned or expected, when given; 0 otherwise
	Number string

	Weighed bool // planned, and no more than thought about: "COC, perhaps in 2028"

	Name string // of a certificate that no entry names, of one of several of a vendor, and where other words name it; "" for all others

	Modules []Claim // further certificates of the same vendor, one for each other module
	Begun   []Claim // and those of modules that are under way
}

// Level is a level of education.
type Level string

// The levels of education, lowest first.
const (
	NoLevel     Level = "none"
	Certificate Level = "certificate"
	Associate   Level = "associate"
	Bachelor    Level = "bachelor"
	Master      Level = "master"
	Doctorate   Level = "doctorate"
)

var byHeight = []Level{NoLevel, Certificate, Associate, Bachelor, Master, Doctorate}

// Above tells whether a level is higher than another.
func (l Level) Above(other Level) bool {
	return slices.Index(byHeight, l) > max(0, slices.Index(byHeight, other))
}

// Education is the highest completed level, with the line that says so.
type Education struct {
	Level      Level
	Text       string
	Line       int // 0 where the resume states none
	Field      string
	Accredited bool // CAHIIM accreditation is stated
	Pursuing   []Degree
	School     string // the high school that was finished, "" where none is told
	SchoolLine int
	Beside     []Degree // completed, not higher than the highest: an associate's degree of the field below a bachelor's of another
}

// tells says whether a line is one of those that tell of the education.
func (e *Education) tells(line int) bool {
	of := func(d Degree) bool { return d.Line == line }
	return e.Line == line || slices.ContainsFunc(e.Pursuing, of) || slices.ContainsFunc(e.Beside, of)
}

// Degree is a degree under way, or one completed beside the highest.
type Degree struct {
	Level Level
	Text  string
	Line  int
	Year  int // expected, 0 when not given

	Accredited bool // CAHIIM accreditation is stated in its entry
	ToBegin    bool // a place is held, and the first term lies ahead
}

// Claims is all that a resume says of credentials and education.
type Claims struct {
	Credentials []Claim // in the order of the resume, one per credential
	Unlisted    []Claim // certificates that no entry of the taxonomy names
	Education   Education
	Denied      []keyword.Mention // those of the resume that the words beside them take away, in a section of credentials or behind a colon
}

// Settle gives the mentions of a resume with the stance that the words of its credentials leave them: what is planned, under way or another's
// earns nothing, and neither does what has ended.
func (c Claims) Settle(mentions []keyword.Mention) []keyword.Mention {
	if len(c.Denied) == 0 {
		return mentions
	}
	type name struct {
		id string
		at resume.Span
	}
	stances := make(map[name]keyword.Stance, len(c.Denied))
	for _, m := range c.Denied {
		stances[name{m.Keyword, m.At}] = m.Stance
	}
	settled := slices.Clone(mentions)
	for i, m := range settled {
		if s, ok := stances[name{m.Keyword, m.At}]; ok && m.Stance == keyword.Affirmed && !m.Near {
			settled[i].Stance = s
		}
	}
	return settled
}
