package taxonomy

// Aim is how people say that they want the work of a role without its name: by what they would do there. "Auditor" says it of coders alone: that stands
// in Of.
type Aim struct {
	Place  `yaml:"-"`
	ID     string   `yaml:"id"`
	Role   string   `yaml:"role"`
	Of     []string `yaml:"of"`    // the roles of which the latest title names one; any title where none is listed
	Words  []string `yaml:"words"` // words in their order, each with its alternatives: "check|review|audit"
	Apart  int      `yaml:"apart"` // how many other words may stand between two of them
	Match  []string `yaml:"match"` // what stands behind "I would like to"
	Reject []string `yaml:"reject"`
}
