package taxonomy

// VerbClass is a family of verbs that say the same about the line they lead.
type VerbClass struct {
	Place   `yaml:"-"`
	ID      string   `yaml:"id"`
	Meaning string   `yaml:"meaning"`
	Verbs   []string `yaml:"verbs"`  // base forms; an irregular verb carries past and participle: write/wrote/written
	Match   []string `yaml:"match"`  // lines led by a verb of this class
	Reject  []string `yaml:"reject"` // lines that are not
}

// Cue is a set of words or phrases, or of verbs of several classes, that tell how a line or a number is meant.
type Cue struct {
	Place   `yaml:"-"`
	ID      string   `yaml:"id"`
	Meaning string   `yaml:"meaning"`
	Words   []string `yaml:"words"`  // lower case; a phrase matches word by word, plural nouns are found by their singular
	Verbs   []string `yaml:"verbs"`  // in place of words: verbs of verbs.yaml by their base form, found in any form
	Match   []string `yaml:"match"`  // texts that hold the cue
	Reject  []string `yaml:"reject"` // texts that do not
}
