package taxonomy

// Posting is how a job posting is read: headings, wordings and degree words.
type Posting struct {
	Headings    []PostingHeading `yaml:"headings"`
	Preferred   []string         `yaml:"preferred"`    // wordings that make a clause a wish
	Required    []string         `yaml:"required"`     // wordings that make it a demand beside a wish
	Obtain      []string         `yaml:"obtain"`       // wordings for what may be earned after hire
	Nothing     []string         `yaml:"nothing"`      // wordings of clauses that ask nothing: "not needed", another team
	Boilerplate []string         `yaml:"boilerplate"`  // wordings of sentences that ask nothing: law, benefits, pay
	Employer    []string         `yaml:"employer"`     // beginnings, as patterns, of clauses about the employer
	Wants       []string         `yaml:"wants"`        // wordings with which such a clause asks all the same
	Reader      []string         `yaml:"reader"`       // wordings that speak to the reader
	Speaks      []string         `yaml:"speaks"`       // words of a sentence about the reader or the post, which end the employer's story
	Teams       []string         `yaml:"teams"`        // words that make the keyword before them another department
	Choices     []string         `yaml:"choices"`      // categories, besides tools, of which one keyword is enough where "or" joins them
	Degrees     []PostingDegree  `yaml:"degrees"`      // lowest level first
	PhraseStops []string         `yaml:"phrase_stops"` // words no phrase worth mirroring holds
}

// PostingHeading says what the lines under a heading are: required, preferred or nothing (the employer's story,
// benefits); same and label are headings of one line, which asks as much as the lines above it, or nothing.
type PostingHeading struct {
	Means  string   `yaml:"means"`
	Titles []string `yaml:"titles"`
	Words  []string `yaml:"words"` // words that give an unlisted title this meaning; "-" at the end stands for any ending
}

// PostingDegree is a level of education and the words for it.
type PostingDegree struct {
	Level string   `yaml:"level"`
	Words []string `yaml:"words"`
}
