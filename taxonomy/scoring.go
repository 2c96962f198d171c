package taxonomy

// Scoring is how evidence becomes points. The page that explains the score is made from the same values.
type Scoring struct {
	Place       `yaml:"-" json:"-"`
	Parts       []ScorePart        `yaml:"parts" json:"parts"`
	Bands       []Band             `yaml:"bands" json:"bands"`
	Field       FieldScoring       `yaml:"field" json:"field"`
	TrackRules  TrackScoring       `yaml:"track" json:"track"`
	Levels      []LevelRule        `yaml:"levels" json:"levels"`
	RoleLevels  map[string]string  `yaml:"role_levels" json:"role_levels"` // level of a role -> career level
	Coverage    CoverageScoring    `yaml:"coverage" json:"coverage"`
	Evidence    EvidenceScoring    `yaml:"evidence" json:"evidence"`
	Credentials CredentialScoring  `yaml:"credentials" json:"credentials"`
	Readability ReadabilityScoring `yaml:"readability" json:"readability"`
	Stuffing    StuffingRules      `yaml:"stuffing" json:"stuffing"`
} // @name Scoring

// ScorePart is one part of the score and the most it can earn. The maxima add up to 100.
type ScorePart struct {
	Place   `yaml:"-" json:"-"`
	ID      string   `yaml:"id" json:"id"`
	Label   string   `yaml:"label" json:"label"`
	Max     int      `yaml:"max" json:"max"`
	About   string   `yaml:"about" json:"about"`     // what the part asks, in one sentence
	Sources []string `yaml:"sources" json:"sources"` // the facts it rests on
} // @name ScorePart

// Band names the totals from From upwards. Bands stand lowest first.
type Band struct {
	ID   string `yaml:"id" json:"id"`
	From int    `yaml:"from" json:"from"`
} // @name Band

// Curve is a line through points [x, y], level before the first and after the last. It never falls.
type Curve [][2]float64

// At is the height of the curve at x.
func (c Curve) At(x float64) float64 {
	if len(c) == 0 {
		return x
	}
	if x <= c[0][0] {
		return c[0][1]
	}
	for i := 1; i < len(c); i++ {
		a, b := c[i-1], c[i]
		if x <= b[0] {
			return a[1] + (b[1]-a[1])*(x-a[0])/(b[0]-a[0])
		}
	}
	return c[len(c)-1][1]
}

// Credit is what a keyword earns, of 1, by the strength of its best mention.
type Credit struct {
	Quantified     float64 `yaml:"quantified" json:"quantified"`
	Accomplishment float64 `yaml:"accomplishment" json:"accomplishment"`
	Duty           float64 `yaml:"duty" json:"duty"`
	Listed         float64 `yaml:"listed" json:"listed"`
} // @name Credit

// Desk names posts whose titles say too little by themselves, and the words of employers and departments beside which they are of the field.
type Desk struct {
	Posts  []string `yaml:"posts" json:"posts"`   // titles
	Places []string `yaml:"places" json:"places"` // words of the employer, the department or the title itself
} // @name Desk

// FieldScoring decides whether a resume belongs to the field at all.
type FieldScoring struct {
	Neutral     []string          `yaml:"neutral" json:"neutral"`         // categories whose keywords stand in resumes of any profession and prove no field
	TitleWords  []string          `yaml:"title_words" json:"title_words"` // a job title of the field holds one of these words
	Employers   []string          `yaml:"employers" json:"employers"`     // so does the name of an employer of care, or one of these
	Ranks       []string          `yaml:"ranks" json:"ranks"`             // words of rank in a job title, which name no role
	Short       map[string]string `yaml:"short" json:"short"`             // short forms of words in a job title, and what they stand for
	Care        []string          `yaml:"care" json:"care"`               // titles of care: a rank among them is none in the field
	Front       []string          `yaml:"front" json:"front"`             // titles of the front office, whatever it serves: who books telehealth visits builds none
	Posts       []string          `yaml:"posts" json:"posts"`             // titles of any trade that are of the field at an employer of care
	Desks       []Desk            `yaml:"desks" json:"desks"`             // titles that are of the field where the place says so
	Vendors     []string          `yaml:"vendors" json:"vendors"`         // words by which an employer is a maker of software, which is one of the field where its name says for whom
	Support     []string          `yaml:"support" json:"support"`         // titles of those who support such software
	Departments []string          `yaml:"departments" json:"departments"` // words of what names a place of work, and no post
	Unpaid      []string          `yaml:"unpaid" json:"unpaid"`           // words of a title that say somebody helps as a volunteer
	Title       float64           `yaml:"title" json:"title"`             // what a job title of the field is worth, in keywords
	Office      float64           `yaml:"office" json:"office"`           // what a dated job under such a title is worth beside it
	Credential  float64           `yaml:"credential" json:"credential"`   // and a credential of the field that is held
	Degree      float64           `yaml:"degree" json:"degree"`           // and a degree of the field, done or under way
	Listed      float64           `yaml:"listed" json:"listed"`           // the most that keywords only listed may say, however many
	Aim         float64           `yaml:"aim" json:"aim"`                 // and an aim at the field; it names a track and earns no points
	Unnamed     float64           `yaml:"unnamed" json:"unnamed"`         // share of the keywords that counts where no title, degree, credential or aim names the field
	Anywhere    []string          `yaml:"anywhere" json:"anywhere"`       // certifications at home in any trade, which prove no field
	Least       float64           `yaml:"least" json:"least"`             // below this sum the resume belongs to no track
	Certainty   Curve             `yaml:"certainty" json:"certainty"`     // sum -> share of coverage, evidence and credentials that counts
} // @name FieldScoring

// TrackScoring decides between the tracks.
type TrackScoring struct {
	SharedLean float64 `yaml:"shared_lean" json:"shared_lean"` // share of a shared keyword that goes to the track it leans to
	Neutral    float64 `yaml:"neutral" json:"neutral"`         // weight of a keyword of a neutral category
	Generic    float64 `yaml:"generic" json:"generic"`         // weight of a generic keyword
	Title      float64 `yaml:"title" json:"title"`             // weight of a job title, in proven keywords
	Headline   float64 `yaml:"headline" json:"headline"`
	Credential float64 `yaml:"credential" json:"credential"`
	Degree     float64 `yaml:"degree" json:"degree"`
	BridgeFrom float64 `yaml:"bridge_from" json:"bridge_from"` // a weaker side with at least this share makes a bridge
	Older      float64 `yaml:"older" json:"older"`             // share of its weight that an earlier job title keeps
	StatedFrom float64 `yaml:"stated_from" json:"stated_from"` // so does one with this share that a headline, the latest title or a degree names
	AimFrom    float64 `yaml:"aim_from" json:"aim_from"`       // so does one with this share, where the resume says it aims there

	Analysis AnalysisScoring `yaml:"analysis" json:"analysis"`

	Aims        []string `yaml:"aims" json:"aims"`                 // words behind which a summary or headline says where its writer wants to go
	AimHeadings []string `yaml:"aim_headings" json:"aim_headings"` // headings under which every sentence is an aim
	NoAims      []string `yaml:"no_aims" json:"no_aims"`           // words of a sentence that says what its writer does not seek, or has not made up their mind on
	SoFar       []string `yaml:"so_far" json:"so_far"`             // how sentences under such a heading begin that tell of now or before, and of no aim
	Later       []string `yaml:"later" json:"later"`               // words that put an aim off to some day
	Ranks       []string `yaml:"ranks" json:"ranks"`               // words of rank: an aim that names one alone asks for a higher post in the work of now
	Posts       []string `yaml:"posts" json:"posts"`               // words of posts that may stand beside such a rank
	Openings    []string `yaml:"openings" json:"openings"`         // those of them that end what is wanted: where, and with whom, stands behind them
	Led         []string `yaml:"led" json:"led"`                   // what somebody leads, whatever the work: "run a department"

	Sides   map[string][]string `yaml:"sides" json:"sides"`     // track -> words that name it in an aim or a title, besides the titles of its roles
	Titles  map[string][]string `yaml:"titles" json:"titles"`   // track -> words that name it in a job title only: a coder may wish for a hospital with Epic
	Degrees map[string][]string `yaml:"degrees" json:"degrees"` // track -> words that name it in a degree
} // @name TrackScoring

// AnalysisScoring tells who works on data as well, whatever is analysed.
type AnalysisScoring struct {
	Tools  []string `yaml:"tools" json:"tools"`   // keywords: tools and products of analysis
	Titles []string `yaml:"titles" json:"titles"` // words of an analyst's title, which counts as one more tool
	From   Curve    `yaml:"from" json:"from"`     // tools proven in accomplishments -> share of informatics that makes a bridge
} // @name AnalysisScoring

// LevelRule says how much evidence a career level is expected to show, and which words of a title mean it.
type LevelRule struct {
	Place    `yaml:"-" json:"-"`
	ID       string   `yaml:"id" json:"id"`
	Titles   []string `yaml:"titles" json:"titles"`
	Expected float64  `yaml:"expected" json:"expected"` // strong lines that a good resume of this level shows
} // @name LevelRule

// CoverageScoring is how the share of what is asked becomes points.
type CoverageScoring struct {
	Credit     Credit              `yaml:"credit" json:"credit"`
	Screening  float64             `yaml:"screening" json:"screening"`     // weight of the track's screening terms beside the role's own
	Title      float64             `yaml:"title" json:"title"`             // weight of having held the title, in must-have keywords
	Headline   float64             `yaml:"headline" json:"headline"`       // share of it that a headline earns which only says so
	Unlicensed float64             `yaml:"unlicensed" json:"unlicensed"`   // share that counts without the licence that a role is held with
	LevelGap   []float64           `yaml:"level_gap" json:"level_gap"`     // share that counts when the role stands 0, 1, 2 … career levels above the resume
	ListedMost float64             `yaml:"listed_most" json:"listed_most"` // the most that keywords only listed may add, as a share of the points
	Curve      Curve               `yaml:"curve" json:"curve"`
	StandIns   map[string][]string `yaml:"stand_ins" json:"stand_ins"` // keyword -> keywords that answer the same question of a posting
	Products   [][]string          `yaml:"products" json:"products"`   // that compete: who has one of a kind does not lack the others, nor parts of theirs
} // @name CoverageScoring

// EvidenceScoring is how proof becomes points.
type EvidenceScoring struct {
	Line        Credit  `yaml:"line" json:"line"`                 // what a line of the field is worth by its verdict; listed is never used
	Keyword     Credit  `yaml:"keyword" json:"keyword"`           // what a keyword is worth by its best mention
	LineShare   float64 `yaml:"line_share" json:"line_share"`     // share of the part that lines earn; keywords earn the rest
	Keywords    int     `yaml:"keywords" json:"keywords"`         // how many proven keywords are expected
	NeutralLine float64 `yaml:"neutral_line" json:"neutral_line"` // weight of a line that names only neutral keywords
	Curve       Curve   `yaml:"curve" json:"curve"`

	Chores []string `yaml:"chores" json:"chores"` // how lines of a post of care begin that tell of patients and of no records
} // @name EvidenceScoring

// CredentialScoring is how credentials and education become points.
type CredentialScoring struct {
	Fit        map[string]float64 `yaml:"fit" json:"fit"`             // how well a credential fits: role, track, field
	Level      map[string]float64 `yaml:"level" json:"level"`         // weight by the level of the credential
	Status     map[string]float64 `yaml:"status" json:"status"`       // held, in_progress, planned, expired
	Places     []float64          `yaml:"places" json:"places"`       // weight of the best credential, the second, and so on
	Education  map[string]float64 `yaml:"education" json:"education"` // level -> share of the part
	Pursuing   float64            `yaml:"pursuing" json:"pursuing"`   // share of the next level that a degree under way earns
	OtherField float64            `yaml:"other_field" json:"other_field"`
	Curve      Curve              `yaml:"curve" json:"curve"`
} // @name CredentialScoring

// ReadabilityScoring is what costs points for reading.
type ReadabilityScoring struct {
	Severity   map[string]float64 `yaml:"severity" json:"severity"`       // cost of all findings of one code
	FindingMax float64            `yaml:"finding_max" json:"finding_max"` // cost of all findings together, hidden text aside
	Stuffing   float64            `yaml:"stuffing" json:"stuffing"`
	Hidden     float64            `yaml:"hidden" json:"hidden"`
	NoBullets  float64            `yaml:"no_bullets" json:"no_bullets"`
	LongWords  int                `yaml:"long_words" json:"long_words"` // a line of work with more words is too long
	LongLines  float64            `yaml:"long_lines" json:"long_lines"` // cost when all lines of work are too long
	Clean      float64            `yaml:"clean" json:"clean"`           // what a clean resume earns
} // @name ReadabilityScoring

// StuffingRules say when keywords are dumped instead of used.
type StuffingRules struct {
	SameInLine     int     `yaml:"same_in_line" json:"same_in_line"`         // the same words this often in one line
	RepeatsInLine  int     `yaml:"repeats_in_line" json:"repeats_in_line"`   // or this many repetitions of any words in one list
	UnprovenInLine int     `yaml:"unproven_in_line" json:"unproven_in_line"` // or this many keywords in one line that stand nowhere else
	UnearnedInLine int     `yaml:"unearned_in_line" json:"unearned_in_line"` // from this many on, the unproven keywords of a line earn nothing, without a warning
	UnprovenShare  float64 `yaml:"unproven_share" json:"unproven_share"`     // and are at least this share of it
	UnprovenInAll  int     `yaml:"unproven_in_all" json:"unproven_in_all"`   // or this many keywords that are only listed, in all lists together
	KeywordsInTop  int     `yaml:"keywords_in_top" json:"keywords_in_top"`   // or this many keywords in a headline or beside the name
} // @name StuffingRules
