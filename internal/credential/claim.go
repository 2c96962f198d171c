package credential

import "himscore/internal/resume"

// Status is where the applicant stands with a credential.
type Status string

// The statuses of a claim.
const (
	Held       Status = "held"
	InProgress Status = "in_progress"
	Planned    Status = "planned"
	Expired    Status = "expired"
)

// Claim is one credential the resume claims, with its best-supported status.
type Claim struct {
	ID     string
	Status Status
	Text   string // the words of the claim, as written, with wording or dates that decided the status
	At     resume.Span
	Year   int // earned or expected, when given; 0 otherwise
	Number string
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

// Education is the highest completed level, with the line that says so.
type Education struct {
	Level      Level
	Text       string
	Line       int // 0 where the resume states none
	Field      string
	Accredited bool // CAHIIM accreditation is stated
	Pursuing   []Degree
}

// Degree is a degree under way.
type Degree struct {
	Level Level
	Text  string
	Line  int
	Year  int // expected, 0 when not given
}

// Claims is all that a resume says of credentials and education.
type Claims struct {
	Credentials []Claim // in the order of the resume, one per credential
	Education   Education
}
