package taxonomy

// StatusWording is how people say where they stand with a credential.
type StatusWording struct {
	Place    `yaml:"-"`
	Status   string   `yaml:"status"`   // held, in_progress, planned, expired, or none: not claimed at all
	Before   []string `yaml:"before"`   // phrases before the credential
	After    []string `yaml:"after"`    // phrases behind it
	Words    []string `yaml:"words"`    // phrases anywhere in what is said of a credential that opens its item: "RHIT: seat for 9 May"
	Opens    []string `yaml:"opens"`    // phrases with which such words begin: "RHIT: no, …"
	Goals    []string `yaml:"goals"`    // phrases before a credential in a profile or a stated aim, which in a line of work may tell of others
	Weighed  []string `yaml:"weighed"`  // phrases beside a planned credential by which it is only thought about
	Settled  []string `yaml:"settled"`  // phrases by which it is planned all the same
	Headings []string `yaml:"headings"` // phrases in the heading or label above a list of credentials
	Match    []string `yaml:"match"`    // texts with [brackets] around a credential that has this status on 1 November 2026
	Reject   []string `yaml:"reject"`   // and those around one that has another
}

// Step is one way in which people say what happened to a credential, or did not.
type Step struct {
	Place  `yaml:"-"`
	ID     string   `yaml:"id"`     // gain, done, keep, state, upkeep, loss, failure, step, buy, prep, unproved, wait, task, piece, wish, aim, later, bar, refusal, denial, other, course
	Status string   `yaml:"status"` // where the texts below stand
	Words  []string `yaml:"words"`  // phrases, in any case
	Match  []string `yaml:"match"`  // texts with [brackets] around a credential that has this status on 1 November 2026
	Reject []string `yaml:"reject"` // and those around one that has another
}

// DegreeLevel is a level of education and the ways people write its degrees.
type DegreeLevel struct {
	Place   `yaml:"-"`
	Level   string   `yaml:"level"`   // certificate, associate, bachelor, master, doctorate; none for schooling below them
	Names   []string `yaml:"names"`   // phrases, in any case
	Taught  []string `yaml:"taught"`  // phrases that mean this level only where the line names a university: licence, baccalauréat
	Letters []string `yaml:"letters"` // abbreviations, in this case, with or without stops
	Match   []string `yaml:"match"`   // lines of an education section that state this level, completed
	Reject  []string `yaml:"reject"`  // and those that do not
}

// DegreeWording tells whether a degree was finished.
type DegreeWording struct {
	Place   `yaml:"-"`
	ID      string   `yaml:"id"`      // pursuing, unfinished, wished, stopped, done, offered, required, products, courses, boards, apart
	Phrases []string `yaml:"phrases"` // in any case
}
