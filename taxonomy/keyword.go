package taxonomy

// Track ids. A keyword of both tracks is Shared; Leans then says where it weighs more.
const (
	HIM         = "him"
	Informatics = "informatics"
	Shared      = "shared"
	Bridge      = "bridge"
)

// Keyword is one term of the field and the ways people write it.
type Keyword struct {
	Place    `yaml:"-"`
	ID       string    `yaml:"id"`
	Label    string    `yaml:"label"`
	Track    string    `yaml:"track"` // him, informatics or shared
	Leans    string    `yaml:"leans"` // for a shared keyword: the track where it weighs more
	Category string    `yaml:"category"`
	Aliases  []string  `yaml:"aliases"` // spellings, abbreviations, true synonyms: each hit is the keyword
	Hints    []string  `yaml:"hints"`   // narrower terms, products, neighbours: used by advice, never reported as a hit
	Parents  []string  `yaml:"parents"` // keywords this one is evidence for
	Related  []string  `yaml:"related"`
	Generic  bool      `yaml:"generic"` // many unrelated resumes hold it: low weight, no proof of a track
	Legacy   bool      `yaml:"legacy"`  // of the past: recognised, never suggested
	Core     bool      `yaml:"core"`    // named by a founding document
	Measures []Measure `yaml:"measures"`
	Match    []string  `yaml:"match"`  // texts in which it must be found
	Reject   []string  `yaml:"reject"` // texts in which it must not
	Sources  []string  `yaml:"sources"`
}

// Measure is what a person may count when proving a keyword: a metric's name and its unit.
type Measure struct {
	Metric string `yaml:"metric"`
	Unit   string `yaml:"unit"`
}

// Sense says what an ambiguous surface means, by the words around it.
type Sense struct {
	Place     `yaml:"-"`
	Term      string   `yaml:"term"`
	Surfaces  []string `yaml:"surfaces"`  // spellings the rule speaks of; default: the term alone
	Case      string   `yaml:"case"`      // upper: capitals only; exact: as the surface is written; any
	Means     []string `yaml:"means"`     // keyword or credential ids
	Meaning   string   `yaml:"meaning"`   // the sense of the field, in words
	Otherwise string   `yaml:"otherwise"` // the other senses, in words
	For       []string `yaml:"for"`       // words and phrases near it that speak for the field's sense
	Against   []string `yaml:"against"`   // and those that speak against it
	Default   string   `yaml:"default"`   // when no cue decides: accept, reject, him, informatics, health (accept in a resume of that field), credential (accept where credentials stand)
	Match     []string `yaml:"match"`
	Reject    []string `yaml:"reject"`
	Sources   []string `yaml:"sources"`
}

// Denial is a wording that takes a keyword away from the candidate: negated, planned, or somebody else's.
type Denial struct {
	Place  `yaml:"-"`
	ID     string   `yaml:"id"`
	Stance string   `yaml:"stance"` // denied or borrowed
	Before []string `yaml:"before"` // cues that stand before the keyword
	After  []string `yaml:"after"`  // cues that stand behind it
	Stops  []string `yaml:"stops"`  // words at which the cue's reach ends, beside sentence and clause ends
	Match  []string `yaml:"match"`  // texts with [brackets] around the keyword that must be denied
	Reject []string `yaml:"reject"` // and that must not
}
