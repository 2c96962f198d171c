package taxonomy

// Posting is how a job posting is read: headings, wordings and degree words.
type Posting struct {
	Headings    []PostingHeading `yaml:"headings"`
	Preferred   []string         `yaml:"preferred"`    // wordings that make a sentence a wish
	Obtain      []string         `yaml:"obtain"`       // wordings for what may be earned after hire
	Nothing     []string         `yaml:"nothing"`      // wordings of sentences that ask nothing: benefits, law, "not needed"
	Degrees     []PostingDegree  `yaml:"degrees"`      // lowest level first
	PhraseStops []string         `yaml:"phrase_stops"` // words no phrase worth mirroring holds
}

// PostingHeading says what the lines under a heading are: required, preferred or nothing (the employer's story, benefits).
type PostingHeading struct {
	Means  string   `yaml:"means"`
	Titles []string `yaml:"titles"`
}

// PostingDegree is a level of education and the words for it.
type PostingDegree struct {
	Level string   `yaml:"level"`
	Words []string `yaml:"words"`
}
