package taxonomy

// HealthCare is the id of the trade that is the field itself.
const HealthCare = "health-care"

// Trade is a kind of work by the words that tell it: by them an entry is read as work of health care or of something else. Its texts are an
// entry each, "header | line", with [brackets] around words: in work of health care they are found as keywords, in work of another trade not.
type Trade struct {
	Place  `yaml:"-"`
	ID     string   `yaml:"id"`
	Posts  []string `yaml:"posts"`  // words of titles and employers
	Words  []string `yaml:"words"`  // words of the work, which people of health care do not say of theirs
	Weak   []string `yaml:"weak"`   // words of the work that they may say too: they count for an entry, not for one clause
	Match  []string `yaml:"match"`  // entries that are of it
	Reject []string `yaml:"reject"` // entries in which, for all its words, the bracketed ones are keywords
}
