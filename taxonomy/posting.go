package taxonomy

import (
	"regexp"
	"slices"
)

// Posting is how a job posting is read: headings, wordings and degree words.
type Posting struct {
	Headings     []PostingHeading `yaml:"headings"`
	Duty         []string         `yaml:"duty"`         // words of a heading below which stands what the job does, and not what it takes
	Begins       []string         `yaml:"begins"`       // first words of a heading that stands alone between blank lines
	Preferred    []string         `yaml:"preferred"`    // wordings that make a clause a wish
	Required     []string         `yaml:"required"`     // wordings that make it a demand beside a wish
	Obtain       []string         `yaml:"obtain"`       // wordings for what may be earned after hire
	Nothing      []string         `yaml:"nothing"`      // wordings of clauses that ask nothing: "not needed", another team
	Boilerplate  []string         `yaml:"boilerplate"`  // wordings of sentences that ask nothing: law, benefits, pay
	Formalities  []string         `yaml:"formalities"`  // what everybody brings: of a list of demands it alone asks nothing
	Employer     []string         `yaml:"employer"`     // beginnings, as patterns, of clauses about the employer
	Deeds        []string         `yaml:"deeds"`        // verbs, as patterns, with which the name of an employer tells of itself
	Posts        []string         `yaml:"posts"`        // last words of the name of a post, as patterns: no employer is named so
	AtWork       []string         `yaml:"at_work"`      // beginnings, as patterns, of what the employer works with today
	Others       []string         `yaml:"others"`       // wordings that give the work to somebody else
	Wants        []string         `yaml:"wants"`        // wordings with which such a clause asks all the same
	Reader       []string         `yaml:"reader"`       // wordings that speak to the reader
	Speaks       []string         `yaml:"speaks"`       // words of a sentence about the reader or the post, which end the employer's story
	Teams        []string         `yaml:"teams"`        // words that make the keyword before them another department
	People       []string         `yaml:"people"`       // words that make the keyword before them somebody one works with
	Departments  []string         `yaml:"departments"`  // keywords that are the names of departments too
	Associations []string         `yaml:"associations"` // keywords that are associations: asked for only where a clause wants members
	Unasked      []PostingWords   `yaml:"unasked"`      // words in which no keyword is asked for
	Duties       []PostingWords   `yaml:"duties"`       // work that is told without its name
	Choices      []string         `yaml:"choices"`      // categories and keywords, besides tools, of which one keyword is enough where "or" joins them
	Degrees      []PostingDegree  `yaml:"degrees"`      // lowest level first
	PhraseStops  []string         `yaml:"phrase_stops"` // words no phrase worth mirroring holds
}

// PostingHeading says what the lines under a heading are: required, preferred or nothing (the employer's story,
// benefits); same and label are headings of one line, which asks as much as the lines above it, or nothing.
type PostingHeading struct {
	Means  string   `yaml:"means"`
	Titles []string `yaml:"titles"`
	Words  []string `yaml:"words"` // words that give an unlisted title this meaning; "-" at the end stands for any ending
}

// PostingWords are words of a sentence that hide keywords, or that tell the work of one.
type PostingWords struct {
	ID      string   `yaml:"id"`      // of words that hide
	Keyword string   `yaml:"keyword"` // that these words tell
	Pattern string   `yaml:"pattern"` // where it has a group, only that is hidden
	Match   []string `yaml:"match"`   // sentences in which the words stand
	Reject  []string `yaml:"reject"`  // and in which they do not
}

// PostingDegree is a level of education and the words for it.
type PostingDegree struct {
	Level string   `yaml:"level"`
	Words []string `yaml:"words"`
}

func (c *check) posting(p Posting) {
	at := Place{File: "posting.yaml"}
	for _, h := range p.Headings {
		if len(h.Words) == 0 {
			c.words(at, h.Means, "titles", h.Titles)
		}
	}
	for _, d := range p.Degrees {
		c.oneOf(at, "degrees", "level", d.Level, educationLevels...)
		c.words(at, d.Level, "words", d.Words)
	}
	c.known(at, "departments", "id", p.Departments, c.names.keywords)
	c.known(at, "associations", "id", p.Associations, c.names.keywords)
	for _, w := range p.Duties {
		c.known(at, "duties", "keyword", []string{w.Keyword}, c.names.keywords)
	}
	for _, w := range slices.Concat(p.Unasked, p.Duties) {
		if _, err := regexp.Compile(w.Pattern); err != nil {
			c.wrong(at, "%s%s: pattern: %v", w.ID, w.Keyword, err)
		}
		if len(w.Match) == 0 || len(w.Reject) == 0 {
			c.wrong(at, "%s%s: match and reject need an example each", w.ID, w.Keyword)
		}
	}
}
