package taxonomy

// Section is a kind of resume section and the titles people give it.
type Section struct {
	Place   `yaml:"-"`
	Kind    string   `yaml:"kind"`
	Titles  []string `yaml:"titles"`  // whole titles; a line that says just this is a heading, whatever it looks like
	Unusual []string `yaml:"unusual"` // of the titles, those that a tracking system would not know
	Words   []string `yaml:"words"`   // words that decide the kind of a longer title; the one that stands first wins
	Match   []string `yaml:"match"`   // headings of this kind
	Reject  []string `yaml:"reject"`  // lines that look like headings and are not of this kind
}

// EntryWords are the words by which the header lines of an entry are told from what stands beneath.
type EntryWords struct {
	Place `yaml:"-"`
	ID    string   `yaml:"id"` // job or organization
	Words []string `yaml:"words"`
}
