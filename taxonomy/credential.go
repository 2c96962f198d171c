package taxonomy

// Credential is a certification, licence or fellowship of the field.
type Credential struct {
	Place      `yaml:"-"`
	ID         string              `yaml:"id"`
	Label      string              `yaml:"label"` // the letters, or the short name
	Name       string              `yaml:"name"`
	Kind       string              `yaml:"kind"` // certification, licence, degree, fellowship
	Issuer     string              `yaml:"issuer"`
	Status     string              `yaml:"status"`      // active, unverified, retired
	StatusNote string              `yaml:"status_note"` // what the status rests on
	Level      string              `yaml:"level"`
	Tracks     []string            `yaml:"tracks"`
	Roles      []string            `yaml:"roles"`
	Covers     string              `yaml:"covers"`   // what it shows that its holder can do, to follow "It stands for"
	Subjects   []string            `yaml:"subjects"` // keywords of that work: a resume that shows or aims at them is nearer to it
	Aliases    []string            `yaml:"aliases"`
	Describes  bool                `yaml:"describes"`  // its name in small letters may be no more than what a certified person of that work is called
	Called     []CalledBy          `yaml:"called"`     // what it is called where a claim names it by other words
	Education  string              `yaml:"education"`  // as the issuer asks it, in words
	Students   string              `yaml:"students"`   // what it allows to those whose program is under way
	Experience string              `yaml:"experience"` // as the issuer asks it, in words
	Requires   CredentialCondition `yaml:"requires"`   // the same, for the ladder
	Besides    string              `yaml:"besides"`    // what it asks besides a degree and years, as a sentence: a resume seldom shows it
	Course     string              `yaml:"course"`     // the course that its exam presumes in people who have not done the work
	Replaces   []string            `yaml:"replaces"`   // credentials that this one makes needless
	Absorbs    []string            `yaml:"absorbs"`    // credentials that its issuer ends when it grants this one: they ask for no upkeep of their own
	Purpose    string              `yaml:"purpose"`    // what it is for where neither the target nor the work asks for it, to follow "Take it if you"
	Credits    int                 `yaml:"credits"`    // what keeping it alone takes, in the unit of its issuer; 0 for what the issuer asks of most
	SucceedBy  string              `yaml:"succeeded_by"`
	Proof      string              `yaml:"proof"` // what turns it into the one that follows it, as a sentence
	Renewal    string              `yaml:"renewal"`
	Note       string              `yaml:"note"`
	Suggest    bool                `yaml:"suggest"` // safe to recommend
	Checked    string              `yaml:"checked"` // month of the last look at the sources
	Basis      string              `yaml:"basis"`   // issuer, secondary, own
	Sources    []string            `yaml:"sources"`
}

// CalledBy is what a credential is called in a claim that holds one of some words: who teaches Epic was credentialed for that and not certified to build.
type CalledBy struct {
	Label string   `yaml:"label"`
	Words []string `yaml:"words"`
}

// CredentialCondition is what opens a credential, as far as a resume can show it.
type CredentialCondition struct {
	Degree     string   `yaml:"degree"`     // lowest level of education: none, certificate, associate, bachelor, master
	Fields     []string `yaml:"fields"`     // words one of which the name of that degree holds; any degree does where there are none
	Accredited bool     `yaml:"accredited"` // the programme must be accredited (CAHIIM)
	Years      float64  `yaml:"years"`      // years of work in the area
	Area       string   `yaml:"area"`       // the area of work those years are asked in, by its id in advice.yaml; "" for the field at large
	Work       string   `yaml:"work"`       // that work in the issuer's own words; "" for the name of the area
	Advised    bool     `yaml:"advised"`    // the years are the issuer's advice and no rule
	Guides     bool     `yaml:"guides"`     // the years are those that older guides name; the issuer's page of today was not read
	Instead    []string `yaml:"instead"`    // credentials that stand for those years
	Current    bool     `yaml:"current"`    // the work must be done today
	License    []string `yaml:"license"`    // one of these credentials must be held
	Physician  bool     `yaml:"physician"`  // a degree in medicine opens it as well as one of them
	Program    []string `yaml:"program"`    // words of a graduate program under way whose practicum stands for the years
	Employer   bool     `yaml:"employer"`   // an employer must sponsor it
	Or         []Route  `yaml:"or"`         // other ways in, by education and years
}

// Route is another way to a credential: less education for more years or for another credential, or the other way round.
type Route struct {
	Degree string   `yaml:"degree"`
	Years  float64  `yaml:"years"`
	Holds  []string `yaml:"holds"` // credentials one of which it takes
}
