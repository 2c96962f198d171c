package keyword

import "himscore/internal/resume"

// Stance says whose a mention is.
type Stance string

// The stances of a mention. Only an affirmed one earns anything.
const (
	Affirmed Stance = "affirmed"
	Denied   Stance = "denied"   // negated, planned or wished for: "no FHIR experience yet", "hoping to learn SQL"
	Borrowed Stance = "borrowed" // somebody else's, or required by a posting or an employer

	Undecided Stance = "undecided" // may mean something else: no mention, and never among those that Find returns
)

// Mention is one occurrence of a keyword or credential of the taxonomy in a resume.
type Mention struct {
	Keyword string      // id of a keyword or of a credential
	At      resume.Span // the words that name it, in the line as written
	Text    string      // those words
	Stance  Stance
	Beside  bool // the words name whom the writer worked with: known, and not done
	Borne   bool // the words name what others did to the writer's work: a measure of it, and no work of theirs
	Near    bool // the words are a hint of the keyword, not its name: never reported as a mention, used by advice
}
