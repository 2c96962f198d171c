package taxonomy

// Role is a target job and how much each keyword counts for it.
type Role struct {
	Place       `yaml:"-"`
	ID          string          `yaml:"id"`
	Title       string          `yaml:"title"`
	Track       string          `yaml:"track"` // him, informatics or bridge
	Level       string          `yaml:"level"`
	Family      string          `yaml:"family"` // one of Families: by what the work is counted
	Aliases     []string        `yaml:"aliases"`
	Fields      []string        `yaml:"fields"` // what a headline or an aim names where it names no title
	Starts      []string        `yaml:"starts"` // what the aim of who holds no post of the field yet names, where it names no field of work within reach
	Keywords    []RoleKeyword   `yaml:"keywords"`
	Credentials RoleCredentials `yaml:"credentials"`
	Newcomers   *Newcomers      `yaml:"newcomers"` // who comes from another trade may begin here
	Licences    []string        `yaml:"licences"`  // who holds the role is licensed by one of these, nearly always
	Metrics     []string        `yaml:"metrics"`
	Note        string          `yaml:"note"`
	Sources     []string        `yaml:"sources"`
}

// Families are the kinds of work that roles do. What people count for a keyword depends on them: a coder counts charts coded, a documentation nurse does not.
var Families = []string{"coding", "cdi", "privacy", "release", "records", "registry", "revenue", "data", "systems", "education", "quality", "leading"}

// RoleKeyword is a keyword a role asks for. Weight is in (0, 1]: 1 must have, 0.6 common, 0.3 nice to have.
type RoleKeyword struct {
	ID     string  `yaml:"id"`
	Weight float64 `yaml:"weight"`
	OneOf  string  `yaml:"one_of"` // keywords of one role that share this word are alternatives: one of them is enough
}

// RoleCredentials names the credentials that fit a role, and those that fit it at a level of education.
type RoleCredentials struct {
	Typical     []string            `yaml:"typical"`
	ByEducation map[string][]string `yaml:"by_education"`
}

// Newcomers say how people of another trade begin in a role, and by which words their own lines tell what it needs of them.
type Newcomers struct {
	How   string   `yaml:"how"`   // a sentence
	Needs string   `yaml:"needs"` // what the role needs that other trades have
	Words []string `yaml:"words"` // in lines of other trades; who has none of them is sent to roles of the level entry, and to those without words
}
