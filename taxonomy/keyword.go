package taxonomy

import (
	"slices"
	"strings"
)

// Track ids. A keyword of both tracks is Shared; Leans then says where it weighs more.
const (
	HIM         = "him"
	Informatics = "informatics"
	Shared      = "shared"
	Bridge      = "bridge"
)

// Keyword is one term of the field and the ways people write it.
type Keyword struct {
	Place    `yaml:"-"`
	ID       string    `yaml:"id"`
	Label    string    `yaml:"label"`
	Name     bool      `yaml:"name"`    // the label is a name and keeps its capital inside a sentence
	Article  string    `yaml:"article"` // what a sentence puts before the label: a, an or the
	Track    string    `yaml:"track"`   // him, informatics or shared
	Leans    string    `yaml:"leans"`   // for a shared keyword: the track where it weighs more
	Category string    `yaml:"category"`
	Aliases  []string  `yaml:"aliases"` // spellings, abbreviations, true synonyms: each hit is the keyword
	Hints    []string  `yaml:"hints"`   // narrower terms, products, neighbours: used by advice, never reported as a hit
	Parents  []string  `yaml:"parents"` // keywords this one is evidence for
	Related  []string  `yaml:"related"`
	Nearby   []string  `yaml:"nearby"`  // works on which it borders, the nearest first: a line that shows one may have been this one as well
	Generic  bool      `yaml:"generic"` // many unrelated resumes hold it: low weight, no proof of a track
	Legacy   bool      `yaml:"legacy"`  // of the past: recognised, never suggested
	Core     bool      `yaml:"core"`    // named by a founding document
	Measures []Measure `yaml:"measures"`
	Pattern  string    `yaml:"pattern"` // a line to fill in, where the one for its measure fits nobody's own work
	Learned  string    `yaml:"learned"` // the line to fill in of who holds no post of the field yet
	Uses     []Use     `yaml:"uses"`    // what those count whose work it only touches
	Borne    Borne     `yaml:"borne"`   // before its name: what tells the work of others, to which the writer's own was put
	Match    []string  `yaml:"match"`   // texts in which it must be found
	Reject   []string  `yaml:"reject"`  // texts in which it must not
	Sources  []string  `yaml:"sources"`
}

// Borne are the words that tell of a work that others did it: "held 97% over six external audits".
type Borne struct {
	By []string `yaml:"by"` // who did it
	Of []string `yaml:"of"` // or what was measured on it
}

// Everyday are lines that tell a keyword in everyday words: examples by which a line that no rule knows is guessed.
type Everyday struct {
	Place   `yaml:"-"`
	Keyword string   `yaml:"keyword"` // none: lines of other work
	Lines   []string `yaml:"lines"`
}

// Measure is what a person may count when proving a keyword: a metric's name and its unit.
type Measure struct {
	Metric string `yaml:"metric"`
	Unit   string `yaml:"unit"`
	Aside  bool   `yaml:"aside"` // it is part of the work only: lines that do not speak of it are not asked for it
}

// Use is what some families of roles count for a keyword in place of its measures, and their line to fill in: privacy analysts code no charts.
type Use struct {
	Families []string  `yaml:"families"`
	Measures []Measure `yaml:"measures"` // none: nothing is counted there
	Pattern  string    `yaml:"pattern"`
	Enough   string    `yaml:"enough"` // what is enough where no line of work need tell it, in place of a pattern
}

// In is the use of a keyword in a family of roles; nil where its own measures hold.
func (k *Keyword) In(family string) *Use {
	for i := range k.Uses {
		if slices.Contains(k.Uses[i].Families, family) {
			return &k.Uses[i]
		}
	}
	return nil
}

// Sense says what an ambiguous surface means, by the words around it. Cues are read like keywords: any case, any
// number. "<name>" among them quotes the cues of a group.
type Sense struct {
	Place     `yaml:"-"`
	Group     string   `yaml:"group"`     // names the cues in For for other rules to quote; such an entry decides nothing
	Term      string   `yaml:"term"`      // the surface, or a name for several
	Surfaces  []string `yaml:"surfaces"`  // spellings the rule speaks of; none: the term alone
	Case      string   `yaml:"case"`      // upper: capitals only; exact: with the capitals of the surface; any
	Means     []string `yaml:"means"`     // keyword or credential ids; none: whatever the surface names
	Meaning   string   `yaml:"meaning"`   // the sense of the field, in words
	Otherwise string   `yaml:"otherwise"` // the other senses, in words
	For       []string `yaml:"for"`       // words and phrases near it that speak for the field's sense
	Against   []string `yaml:"against"`   // and those that speak against it
	Decoys    []string `yaml:"decoys"`    // longer phrases that hold the surface and never mean the field's sense
	Default   string   `yaml:"default"`   // when no cue decides: see SenseDefaults
	Opens     bool     `yaml:"opens"`     // of an exact name: no other word of these letters begins a sentence, so its capital counts there too
	Match     []string `yaml:"match"`     // texts in which it is found; [brackets] around it where it stands twice
	Reject    []string `yaml:"reject"`    // texts in which it is not
	Sources   []string `yaml:"sources"`
}

// SenseDefaults are the ways to decide a sense that no cue decides.
var SenseDefaults = [...]string{
	"accept", "reject",
	"health",      // in a resume and an entry of health care
	"him",         // in a resume that presents itself by as many names of health information management as of informatics
	"informatics", // the other way round
	"credential",  // where credentials stand: behind the name, among certifications, beside other credentials, in the profile of a resume of the field
	"letters",     // there, and in a resume and an entry of health care
	"list",        // as an item of a list beside other keywords
	"name",        // that, and as a name of its own in an entry of health care, if anything in the resume speaks of informatics
	"company",     // as an item of a list with a name that only health care has, in a resume and an entry of health care
}

// Denial is a wording that takes a keyword away from the candidate: negated, planned, or somebody else's. A cue
// reaches over the items of a list and ends with its clause.
type Denial struct {
	Place    `yaml:"-"`
	ID       string   `yaml:"id"`
	Stance   string   `yaml:"stance"`   // denied or borrowed
	Only     string   `yaml:"only"`     // credential: does not touch keywords
	Where    string   `yaml:"where"`    // profile: not in what was done in a job, a project or a post; work: only there
	Before   []string `yaml:"before"`   // cues that stand before the keyword
	After    []string `yaml:"after"`    // cues that stand behind it, with no other keyword between
	Next     []string `yaml:"next"`     // cues directly before the keyword or the list that it begins
	Said     []string `yaml:"said"`     // cues in what is said behind a keyword and a colon, a dash or a bracket
	Labels   []string `yaml:"labels"`   // cues in the label before a colon and the list of the keyword
	Around   []string `yaml:"around"`   // pairs of cues, written "no ... experience"
	Leads    []string `yaml:"leads"`    // words that with one of the acts close behind them are a cue on either side: "have not ever | used"
	Own      bool     `yaml:"own"`      // leads speak of the writer: behind a keyword they count at the beginning of a clause, or after "I"
	Acts     []string `yaml:"acts"`     // what a lead speaks of
	Headings []string `yaml:"headings"` // cues in the heading of the keyword's section
	Stops    []string `yaml:"stops"`    // words at which the reach of the cues before it ends; none stands between a lead and its act
	Unless   []string `yaml:"unless"`   // words close before a cue that make it speak of somebody else: "clinics that had no"
	Spares   []string `yaml:"spares"`   // words close behind a keyword that spare it: the post that somebody is interested in is no subject
	Match    []string `yaml:"match"`    // texts with [brackets] around the keywords that it takes away
	Reject   []string `yaml:"reject"`   // texts in which it takes none away
}

// ClausePart is a part that words play in a clause. From the parts, not from wordings, it is read whether the writer claims the keywords of
// the clause; a text to match shows a clause that takes its bracketed keywords away, a text to reject one that leaves all of them.
type ClausePart struct {
	Place  `yaml:"-"`
	ID     string   `yaml:"id"`     // one of ClauseParts
	Words  []string `yaml:"words"`  // words and phrases, as written but for their capitals
	Match  []string `yaml:"match"`  // texts with [brackets] around the keywords that are taken away
	Reject []string `yaml:"reject"` // texts in which none is
}

// ClauseParts are the parts that a clause is read by.
var ClauseParts = []string{"no", "not", "nothing", "flaw", "own", "wish", "bring", "firm", "aside", "remote", "others", "link", "self", "bare", "goal", "lack", "ahead", "proof", "slight", "unit", "rests", "gives", "performs", "perceives", "copula", "lesson", "yonder", "matter", "leads", "group", "novice", "passes", "booked", "learns", "starts", "lets", "least", "arises", "attends", "paper", "venture", "outsider", "sends", "post", "peers", "opens", "departs", "scrapped", "bought", "departments", "product", "portion", "achieved"}

// Said is the label inside a sentence: "data quality", but "Microsoft Excel", "HIPAA" and "Official Coding Guidelines".
func (k *Keyword) Said() string {
	if k.Article != "" {
		return k.Article + " " + k.Bare()
	}
	return k.Bare()
}

// Bare is the label as a sentence has it, without its article.
func (k *Keyword) Bare() string {
	if k.Name {
		return k.Label
	}
	first := true
	for word := range strings.FieldsFuncSeq(k.Label, func(r rune) bool { return r == ' ' || r == '/' || r == '(' }) {
		if capitalized(word) != first || first && word[1:] != strings.ToLower(word[1:]) {
			return k.Label
		}
		first = false
	}
	return strings.ToLower(k.Label[:1]) + k.Label[1:]
}

// capitalized tells whether a word begins with a capital and a small letter: an abbreviation does not.
func capitalized(word string) bool {
	return len(word) > 1 && 'A' <= word[0] && word[0] <= 'Z' && ('a' <= word[1] && word[1] <= 'z' || word[1] == '-')
}
