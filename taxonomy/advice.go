package taxonomy

// AdviceTexts are the sentences of the adviser. A word in braces is replaced by the adviser: {keyword}, {measure}, {line}.
type AdviceTexts struct {
	Place       `yaml:"-"`
	OnlyTrue    string        `yaml:"only_true"` // said once in a report
	LineNotes   []AdviceText  `yaml:"line_notes"`
	Sober       []string      `yaml:"sober"`         // keywords of harm: clearing it up is no success to be praised
	Commonplace []string      `yaml:"commonplace"`   // words that any two lines of the field may share
	Toolless    []string      `yaml:"toolless"`      // categories of work that is not done in a system
	ToollessOf  []string      `yaml:"toolless_work"` // keywords of other categories of which that is true
	Uncounted   []string      `yaml:"uncounted"`     // keywords by which nobody counts work: bodies, laws, programs
	Users       []string      `yaml:"users"`         // who uses what others make: behind "for" they answer the question for whom it is
	Patterns    []Pattern     `yaml:"patterns"`      // the last one fits whatever the others do not
	Learned     []Learned     `yaml:"learned"`       // the last one fits whatever the others do not
	Once        []Once        `yaml:"once"`
	Crafts      []Craft       `yaml:"crafts"`
	Methods     Craft         `yaml:"methods"`   // ways of working that any trade may use
	Sponsored   Wording       `yaml:"sponsored"` // an employer opens what nobody can take alone
	Shown       Shown         `yaml:"shown"`
	Learn       Learn         `yaml:"learn"`
	Warnings    []AdviceText  `yaml:"warnings"`
	NextSteps   []StepText    `yaml:"next_steps"`
	Areas       []Area        `yaml:"areas"`
	Physicians  []string      `yaml:"physicians"` // words of a degree in medicine
	Ladders     []Ladder      `yaml:"ladders"`
	Outgrown    []Outgrown    `yaml:"outgrown"`
	Rivals      []Rivals      `yaml:"rivals"`
	Issuers     []Issuer      `yaml:"issuers"`
	Settings    []Setting     `yaml:"settings"`
	Sections    []SectionHint `yaml:"sections"`
}

// AdviceText is one sentence by its code.
type AdviceText struct {
	Place   `yaml:"-"`
	Code    string   `yaml:"code"`
	Text    string   `yaml:"text"`
	InTurn  []string `yaml:"in_turn"` // other wordings, taken in turn when one resume needs the note again
	Untold  string   `yaml:"untold"`  // the wording for a finished act of which the line tells no result
	Sober   string   `yaml:"sober"`   // the wording without praise, for lines on harm
	Counted string   `yaml:"counted"` // the wording for a line that says how much already
	Paced   string   `yaml:"paced"`   // the wording for a line that says how much a day or a month, in a post whose title tells what is counted there
	Volume  string   `yaml:"volume"`  // the wording where what people count is how much there was, and not what came of it
	Sources []string `yaml:"sources"` // the facts it rests on, where there are any
}

// Question is what a kind of work is asked for instead of the measure of its keyword: what came of people, of a committee, of being on call.
// It fits a line by a word or a verb near its beginning, or by a deed of the adviser.
type Question struct {
	Place   `yaml:"-"`
	ID      string   `yaml:"id"`
	Words   []string `yaml:"words"`
	Verbs   []string `yaml:"verbs"`   // the same, in any of their forms
	Within  int      `yaml:"within"`  // so many words from the beginning are looked at
	Except  []string `yaml:"except"`  // first words of lines that it does not fit: who pulls data for a committee was at no meeting
	With    []string `yaml:"with"`    // the line holds one of these words
	Among   int      `yaml:"among"`   // those are looked for among so many words from the beginning; 0 for all of the line
	Without []string `yaml:"without"` // and none of these
	Deeds   []string `yaml:"deeds"`   // keywords
	Work    []string `yaml:"work"`    // the keywords of which it asks: its words alone choose no line that tells other work and none of these
	Told    []string `yaml:"told"`    // words of a line with a result, of the same job, that answers it already
	Learns  bool     `yaml:"learns"`  // for what beginners did in projects and practice; that without words is for all others of them
	Trial   bool     `yaml:"trial"`   // for pieces made to practice on, in whatever section
	Rough   bool     `yaml:"rough"`   // for lines without a number of their own, and only where no measure is known
	Beside  []string `yaml:"beside"`  // the same where other lines of the job tell what came of it: what a team reached stands below its size
	Seen    bool     `yaml:"seen"`    // for work of others at which somebody was only present: no number is asked of it
	Quiet   bool     `yaml:"quiet"`   // nothing good can be asked of such work
	Duty    []string `yaml:"duty"`    // in turn; a resume is asked no more than these
	Result  []string `yaml:"result"`  // the same for a result without a number
	Counted []string `yaml:"counted"` // the same for a line that says already how much there was
	Served  []string `yaml:"served"`  // the same for a line that says already for whom it was done
	Came    []string `yaml:"came"`    // the same for a result of which the line says already what came of it
	Match   []string `yaml:"match"`   // lines of which it is the first that fits
	Reject  []string `yaml:"reject"`  // lines that only look like such work
}

// Pattern is a line with blanks for keywords whose measure has one of the units.
type Pattern struct {
	Place `yaml:"-"`
	Units []string `yaml:"units"`
	Text  string   `yaml:"text"`
}

// Learned is the line to fill in of who holds no post of the field yet, and cannot have moved a rate there, for keywords of some categories.
type Learned struct {
	Place      `yaml:"-"`
	Categories []string `yaml:"categories"`
	Text       string   `yaml:"text"`
}

// Once names keywords that ask for the same thing, such as a law and its rule: a list of what is missing names one of them.
type Once struct {
	Place    `yaml:"-"`
	Keywords []string `yaml:"keywords"`
}

// Craft names the categories of a work that nobody does without having learned it: who shows nothing of it is not asked for it where it is only a plus.
type Craft struct {
	Place      `yaml:"-"`
	Categories []string `yaml:"categories"`
}

// Wording is an expression of lines, with lines that it matches and lines that it does not.
type Wording struct {
	Place   `yaml:"-"`
	Pattern string   `yaml:"pattern"`
	Unless  string   `yaml:"unless"` // words by which such a line says something else
	Match   []string `yaml:"match"`
	Reject  []string `yaml:"reject"`
}

// Shown names the categories of keywords that are to be shown and not named, and says so.
type Shown struct {
	Place      `yaml:"-"`
	Categories []string `yaml:"categories"`
	Text       string   `yaml:"text"`
	Kept       []string `yaml:"kept"`   // expressions of measured lines that show them: a rate that was held, a deadline that was met, no error
	Match      []string `yaml:"match"`  // lines that do
	Reject     []string `yaml:"reject"` // and lines that do not
}

// Learn names what somebody of another profession has to learn first, in order, and says so.
type Learn struct {
	Place    `yaml:"-"`
	Subjects []LearnSubject `yaml:"subjects"`
	Sources  []string       `yaml:"sources"`
}

// LearnSubject is one of them: what it is for, and where it is learned.
type LearnSubject struct {
	Keyword string `yaml:"keyword"`
	Text    string `yaml:"text"`
}

// Deed is a verb and, a few words behind it, what it was done to: together they tell of a keyword that the line does not name.
type Deed struct {
	Place   `yaml:"-"`
	Keyword string   `yaml:"keyword"`
	Verbs   []string `yaml:"verbs"` // base forms, irregular ones as base/past/participle
	Objects []string `yaml:"objects"`
	Except  []string `yaml:"except"`  // words between them that make it another deed: a prior authorization
	With    []string `yaml:"with"`    // words of which the line holds one: whom a system is taught are its users
	Passive bool     `yaml:"passive"` // the object may stand before a participle: "210,000 charts scanned"
	Plain   bool     `yaml:"plain"`   // the line needs no other word for it: who supervises 22 staff leads them
	Match   []string `yaml:"match"`
	Reject  []string `yaml:"reject"`
}

// StepText is one thing to do next.
type StepText struct {
	Place `yaml:"-"`
	Code  string `yaml:"code"`
	Case  string `yaml:"case"`  // what the step is told in other words for; "" for all else
	Track string `yaml:"track"` // "" for every track
	Title string `yaml:"title"`
	Why   string `yaml:"why"`
	// Beginners is what students and people at entry level are told besides.
	Beginners string `yaml:"beginners"`
	// Clinicians is what holders of a clinical license or a degree in medicine are told instead.
	Clinicians string `yaml:"clinicians"`
	// Skilled is what people are told instead whose work shows tools of data.
	Skilled string `yaml:"skilled"`
	// Schoolwork is what those are told instead whose lines of the field are all projects of a class: there is nobody to ask for reports.
	Schoolwork string   `yaml:"schoolwork"`
	Weeks      int      `yaml:"weeks"`
	Sources    []string `yaml:"sources"`
}

// Ladder names the credentials that suit a track at a level of education, first things first, beside those of the role.
type Ladder struct {
	Place       `yaml:"-"`
	Track       string   `yaml:"track"`
	Education   string   `yaml:"education"`
	Credentials []string `yaml:"credentials"`
	Sources     []string `yaml:"sources"`
}

// Area is a kind of work that issuers ask years of. A job under the title of one of its roles belongs to it, and so do, line by line, jobs
// whose lines name its keywords.
type Area struct {
	Place      `yaml:"-"`
	ID         string   `yaml:"id"`
	Name       string   `yaml:"name"` // to follow "2 years of"
	Roles      []string `yaml:"roles"`
	Categories []string `yaml:"categories"` // of keywords
	Keywords   []string `yaml:"keywords"`   // further ones, and all that imply them
	Titles     []string `yaml:"titles"`     // words one of which the title of such a role has to hold; any title does where there are none
	Near       *Near    `yaml:"near"`
}

// Near is work beside an area of which only the issuer knows whether it counts.
type Near struct {
	Name  string   `yaml:"name"`  // to follow "whether your"
	Roles []string `yaml:"roles"` // whose jobs are such work
}

// SectionHint says in which section keywords of some categories belong when no line describes them.
type SectionHint struct {
	Place      `yaml:"-"`
	Section    string   `yaml:"section"`
	Level      string   `yaml:"level"` // the career level it holds for; "" for every one
	Categories []string `yaml:"categories"`
}

// Setting is a setting in which the same work is done by other rules. Who shows one of its keywords, or has or plans one of its credentials, and shows
// none of the other setting's is asked for those last, and for its own first.
type Setting struct {
	Place  `yaml:"-"`
	Shown  []string `yaml:"shown"`  // keywords and credentials
	Begins []string `yaml:"begins"` // or roles: it is that of who turns to one of them and has held none of them yet
	Done   []string `yaml:"done"`   // what nobody shows in work who only turns to them
	Own    []string `yaml:"own"`
	Other  []string `yaml:"other"` // keywords of the other setting, and credentials by which somebody works in that
	Roles  []string `yaml:"roles"` // it is one of these target roles alone; none: of all
	Never  []string `yaml:"never"` // keywords that nobody in it does, and nobody is asked for there
	Exams  []string `yaml:"exams"` // credentials of the other setting, by what their exams ask
}

// Rivals are credentials of two issuers that prove the same: one of them is enough.
type Rivals struct {
	Place       `yaml:"-"`
	Credentials []string `yaml:"credentials"`
	Text        string   `yaml:"text"` // how the other is named beside one: {other} of {issuer}
}

// Issuer is what an issuer asks of holders of several of its credentials, and of who has let one lapse.
type Issuer struct {
	Place   `yaml:"-"`
	Name    string   `yaml:"name"`    // as the credentials have it
	Unit    string   `yaml:"unit"`    // what upkeep is counted in, with its cycle: "CEU per 2 years"; "" where no rule for several is known
	Alone   int      `yaml:"alone"`   // of them for one credential, where it names no other number
	Further int      `yaml:"further"` // more for each further one
	Most    int      `yaml:"most"`    // in all
	Lapsed  *Lapsed  `yaml:"lapsed"`
	Checked string   `yaml:"checked"` // month of the last look at the sources
	Sources []string `yaml:"sources"`
}

// Lapsed is the term within which a credential that has lapsed is given back.
type Lapsed struct {
	Years int    `yaml:"years"` // after which it is too late for certain
	Over  string `yaml:"over"`  // what is said then
	Open  string `yaml:"open"`  // what is said before, and where nobody knows when it lapsed
}

// Outgrown says which credentials add nothing for the holder of another.
type Outgrown struct {
	Place    `yaml:"-"`
	Holder   string   `yaml:"holder"`
	Needless []string `yaml:"needless"`
}
