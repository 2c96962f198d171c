// Package advice says what to do next. In: the evidence of a resume, its score and the findings of its file. Out: missing keywords,
// credentials worth earning, notes on lines, warnings and next steps, each with a reason. It invents no number and no experience:
// it names what to count and where it belongs.
package advice

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"

	"himscore/internal/document"
	"himscore/internal/everyday"
	"himscore/internal/evidence"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// Options are what the adviser needs beside the evidence.
type Options struct {
	AsOf time.Time
	Asks []Ask // what a posting asks for; it comes before what the target asks
}

// Ask is a keyword or credential that a posting asks for.
type Ask struct {
	ID        string
	Required  bool
	Duty      bool     // it belongs to what the job does, and is no condition
	AfterHire bool     // the posting gives a time after hire to earn it
	Answered  bool     // the resume shows it, or an alternative that is enough
	Or        []string // what is enough in its place, one of them: keywords for a keyword, credentials for a credential
}

// Advice is all there is to do about one resume.
type Advice struct {
	Missing   []Missing
	Suggested []Suggestion
	Lines     [][]LineAdvice // one list per line of the resume, at most two notes each
	Warnings  []Warning
	NextSteps []NextStep
	Told      map[string]bool // keywords that the resume does not name and tells in other words, or by a credential: none of them is called missing
	Maybe     map[string]bool // those that a line may tell in everyday words: no role calls them missing
	Proof     Proof           // what the lines prove, where some tell work of the field that the score does not count
	Besides   []string        // of each of the first roles, what is said behind its reason, with a blank before it; "" for nothing
	Unshown   string          // what the target asks for and no line of work names or tells, as sentences; "" where all is shown
}

// Missing is a keyword that the target asks for and the resume lacks or only lists.
type Missing struct {
	Keyword, Label string
	Priority       string // must, should or could
	Why            string
	Place          string   // kind of the section where it belongs
	Line           int      // the line that already describes it or comes nearest to it; 0 where there is none
	Measure        []string // what to count there, with its unit
	Pattern        string   // a line with blanks to fill in; "" where the words are not the point
	Sources        []string

	unnamed bool   // its line shows it by a narrower term
	told    bool   // its line tells it in other words, and has a note that gives it
	guessed bool   // its line may tell it in everyday words
	narrow  string // that term, as the line has it
}

// Suggestion is a credential worth earning.
type Suggestion struct {
	ID, Label, Name, Issuer string
	When                    string // now, next or later
	Why                     string
	Requires                []string // as the issuer states it, with the month of the source
	Sources                 []string
}

// LineAdvice is a note on one line.
type LineAdvice struct{ Code, Message string }

// Warning is something that costs trust or breaks a rule.
type Warning struct {
	Code, Message string
	Lines         []int
}

// NextStep is one thing to do next. Weeks is how long it takes.
type NextStep struct {
	Code, Title, Why string
	Weeks            int
	Sources          []string
}

// Adviser holds the compiled texts. It is safe for concurrent use.
type Adviser struct {
	texts       taxonomy.AdviceTexts
	longLine    int
	levels      map[string]string // level of a role -> career level
	openings    openings
	schoolwork  openings // of what beginners did in projects and practice
	users       wordList // who uses what others make
	questions   []taxonomy.Question
	clean       *taxonomy.Question // of a result that is the lack of something
	project     *taxonomy.Question // of what beginners did in projects and practice
	numbered    []term             // by the numbers of the keywords
	ground      []string           // the keywords of schooling
	promises    []string           // those that are to be shown and not named
	keywords    map[string]*term
	creds       map[string]*cred
	taught      []*cred        // those that a degree of the field opens
	byEmployer  []*cred        // those that an employer opens
	byNumber    []*cred        // in the order of the taxonomy
	sponsored   *regexp.Regexp // of lines that say so
	unsponsored *regexp.Regexp // and of those that only wish for it
	roles       map[string]*taxonomy.Role
	tracks      map[string]*taxonomy.Track
	metrics     map[string]*taxonomy.Metric
	areas       map[string]*taxonomy.Area
	issuers     map[string]*taxonomy.Issuer // by their names
	tools       map[string]bool             // categories of tools
	sections    map[string]string           // category -> section where its keywords belong
	student     map[string]string           // the same for a student, where it differs
	notes       map[string]taxonomy.AdviceText
	patterns    map[string]string // unit of a measure -> line with blanks; "" for any other
	shown       map[string]bool   // categories of keywords that are to be shown and not named
	kept        *regexp.Regexp    // of measured lines that show them
	deeds       deeds
	everyday    *everyday.Guesser
	works       map[string][]string // of each role, the keywords that are the name of its work: a CDI specialist does CDI
	commonplace wordList            // stems of words that any two lines of the field share
	toolless    map[string]bool     // categories of work that is not done in a system
}

// New compiles the adviser from a taxonomy.
func New(t *taxonomy.Taxonomy) *Adviser {
	a := &Adviser{
		texts: t.Advice, longLine: t.Scoring.Readability.LongWords, levels: t.Scoring.RoleLevels,
		keywords: make(map[string]*term, len(t.Keywords)), creds: map[string]*cred{}, roles: map[string]*taxonomy.Role{},
		tracks: map[string]*taxonomy.Track{}, metrics: map[string]*taxonomy.Metric{}, areas: map[string]*taxonomy.Area{}, issuers: map[string]*taxonomy.Issuer{}, tools: map[string]bool{},
		users: listOf(t.Advice.Users...), deeds: deedsOf(t.Deeds), everyday: everyday.New(t),
	}
	for i := range t.Roles {
		a.roles[t.Roles[i].ID] = &t.Roles[i]
	}
	for i := range t.Tracks {
		a.tracks[t.Tracks[i].ID] = &t.Tracks[i]
	}
	for i := range t.Metrics {
		a.metrics[t.Metrics[i].ID] = &t.Metrics[i]
	}
	for _, c := range t.Categories {
		a.tools[c.ID] = c.Tool
	}
	a.compileTexts(&t.Advice)
	a.compileTerms(t)
	a.nameWorks(t.Roles)
	a.compileCreds(t)
	a.compileQuestions(t.Questions)
	return a
}

// compileTexts puts what the adviser says where it is looked for.
func (a *Adviser) compileTexts(t *taxonomy.AdviceTexts) {
	a.patterns, a.sections, a.student, a.notes = map[string]string{}, map[string]string{}, map[string]string{}, map[string]taxonomy.AdviceText{}
	for _, p := range t.Patterns {
		if len(p.Units) == 0 {
			a.patterns[""] = p.Text
		}
		for _, unit := range p.Units {
			a.patterns[unit] = p.Text
		}
	}
	for _, hint := range t.Sections {
		into := a.sections
		if hint.Level == "student" {
			into = a.student
		}
		for _, c := range hint.Categories {
			into[c] = hint.Section
		}
	}
	for _, n := range t.LineNotes {
		a.notes[n.Code] = n
	}
	a.sponsored, a.unsponsored = regexp.MustCompile(cmp.Or(t.Sponsored.Pattern, `\z\A.`)), regexp.MustCompile(cmp.Or(t.Sponsored.Unless, `\z\A.`))
	a.shown, a.toolless = setOf(t.Shown.Categories), setOf(t.Toolless)
	a.kept = regexp.MustCompile(`(?i)` + cmp.Or(strings.Join(t.Shown.Kept, "|"), `\z\A.`))
	common := make([]string, len(t.Commonplace))
	for i, w := range t.Commonplace {
		common[i] = stem(w)
	}
	a.commonplace = listOf(common...)
}

// setOf are some ids, to be asked for one by one.
func setOf(ids []string) map[string]bool {
	set := make(map[string]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

// compileQuestions sorts the questions by whom they are asked.
func (a *Adviser) compileQuestions(questions []taxonomy.Question) {
	a.questions = questions
	a.openings, a.schoolwork = openings{phrases: map[string][]opening{}}, openings{phrases: map[string][]opening{}}
	for i := range questions {
		switch q := &questions[i]; {
		case q.Learns && q.Within == 0:
			a.project = q
		case q.Learns:
			a.schoolwork.add(i, q)
		default:
			a.openings.add(i, q)
			if q.ID == "clean" {
				a.clean = q
			}
		}
	}
}

// reading is one resume as every part of the advice sees it.
type reading struct {
	ev      evidence.Evidence
	res     score.Result
	opts    Options
	hints   []hint             // words that describe a keyword without naming it
	works   []bool             // for each line: it tells work of the field without its name
	near    map[int]bool       // numbers of the lines that hold them
	unsure  []bool             // for each line, whether it takes a keyword away from the applicant or gives it to somebody else
	offers  map[int]bool       // lines of which offered was asked
	wishes  []int              // numbers of the lines of a profile that say what somebody wishes to do
	words   [][]word           // of each line of work
	shapes  shapes             // of all these words
	stuffed map[int]bool       // numbers of the lines that dump or repeat keywords
	tenures map[string]tenure  // the work in each area, once it was asked for
	named   []*term            // for each keyword of the evidence; nil for a credential
	covered []covered          // the work of each credential, by its number
	ranks   []int              // room for how near each of them is to some other
	asRole  []taxonomy.Measure // how the target role counts work
	core    []string           // what that work cannot do without
	family  string             // and of what kind it is; "" where no role is the target
	kept    *bool              // keepsWord, where it was asked for
	begins  bool               // who has written it holds no post of the field yet
	proof   []score.ProofLine  // the lines of work of the field, with those that tell it without its terms
	beyond  int                // how many those are
	school  bool               // and shows more of it in projects than in work
	maybe   map[string]bool    // keywords that a line of work may tell in everyday words
}

// reading looks at one resume.
func (a *Adviser) reading(ev evidence.Evidence, res score.Result, opts Options) *reading {
	r := &reading{
		ev: ev, res: res, opts: opts, words: wordsOfWork(ev), near: map[int]bool{}, offers: map[int]bool{}, tenures: map[string]tenure{},
		named: make([]*term, len(ev.Keywords)), ranks: make([]int, len(ev.Keywords)),
	}
	for i, words := range r.words {
		for _, w := range words {
			r.shapes.add(w.in(ev.Resume.Lines[i].Text))
		}
	}
	if len(res.Stuffed) > 0 {
		r.stuffed = map[int]bool{}
	}
	for _, s := range res.Stuffed {
		r.stuffed[s.Line] = true
	}
	for i, k := range ev.Keywords {
		r.named[i] = a.keywords[k.ID]
	}
	for _, m := range ev.Near {
		r.near[m.At.Line] = true
	}
	r.unsure = unsure(r)
	r.works = make([]bool, len(ev.Resume.Lines))
	r.hints = a.hints(r)
	r.proof, r.beyond = a.untitled(r)
	r.asRole, r.core = a.roleMeasures(r)
	if role := a.roles[r.res.Target.ID]; role != nil && r.res.Target.Kind == score.RoleTarget {
		r.family = role.Family
	}
	r.covered = a.covered(r)
	r.begins = isBeginner(r)
	r.school = r.begins && a.mostlyProjects(r)
	return r
}

// Advise says what to do about one resume.
func (a *Adviser) Advise(ev evidence.Evidence, res score.Result, findings []document.Finding, opts Options) Advice {
	r := a.reading(ev, res, opts)
	out := Advice{Missing: a.missing(r), Suggested: a.suggest(r), Warnings: a.warnings(r, findings), Told: a.told(r), Proof: a.proof(r)}
	out.Maybe = r.maybe
	out.Besides = a.besides(r, &out)
	out.Unshown = a.unshown(r, out.Missing, out.Told)
	out.Lines = a.lines(r, out.Missing)
	out.NextSteps = a.steps(r, out)
	return out
}

// fill replaces the words in braces. Pairs are name, value.
func fill(text string, pairs ...string) string {
	var out strings.Builder
	out.Grow(2 * len(text))
	for {
		before, rest, found := strings.Cut(text, "{")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		text = rest
		name, behind, _ := strings.Cut(rest, "}")
		known := false
		for i := 0; i+1 < len(pairs) && !known; i += 2 {
			if known = pairs[i] == name && len(name) < len(rest); known {
				out.WriteString(pairs[i+1])
				text = behind
			}
		}
		if !known {
			out.WriteByte('{')
		}
	}
}

// union appends what is not there yet. No list of the taxonomy names anything twice.
func union(list []string, more ...string) []string {
	if cap(list) == 0 {
		return slices.Clip(more)
	}
	for _, m := range more {
		known := false
		for _, have := range list {
			known = known || have == m
		}
		if !known && m != "" {
			list = append(list, m)
		}
	}
	return list
}
