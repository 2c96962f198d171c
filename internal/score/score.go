// Package score turns evidence into points. In: the evidence of one resume, the findings of its file and what it is measured
// against. Out: a total of 0 to 100 in four parts with reasons, the track, the career level and all roles ranked. It reads no
// name, school, employer or address, and it gives no advice.
package score

import (
	"time"

	"himscore/internal/document"
	"himscore/internal/evidence"
	"himscore/taxonomy"
)

// Options say what a resume is measured against.
type Options struct {
	TargetRole string    // a role id; "" for none
	Track      string    // him, informatics or bridge; "" to infer it
	Posted     string    // the title of a posting at hand; it chooses the role where neither of these does
	AsOf       time.Time // the day on which current jobs are measured
	Explain    bool      // note the steps of every part
}

// Result is the judgement of one resume.
type Result struct {
	Total   int // 0..100, the sum of the parts
	Band    string
	Parts   []Part
	Track   Track
	Either  bool // a higher post in the work of now is wanted, or another work
	Decided bool // a stated aim names one side of the field alone
	Level   Level
	Roles   []RoleMatch      // best first, judged by the resume alone
	Target  Target           // what coverage was measured against
	Absent  []string         // the keywords that it asks for and the resume does not name, heaviest first
	Listed  []string         // those that it names in no line of work
	Stuffed []Stuffed        // lines that dump or repeat keywords, in document order
	Held    Holding          // what the resume may claim, for advice
	Stood   map[string]Proof // what other names answer: ICD-10 where ICD-10-CM is asked for
	Jobs    []bool           // for each entry: it was held under a job title of the field
	Posts   []Post           // for each entry: the role its title names and the time it tells
	Field   []bool           // for each entry: its work belongs to the field, by its title or by what its lines name
	Worded  []bool           // for each entry: its title holds a word of the field and is none of care, whether or not it names a role
	Work    Work             // the lines that Evidence counts
	Proof   []ProofLine      // those lines, best first
}

// Part is one part of the total. Lines are the numbers of the lines its reason rests on.
type Part struct {
	ID     string
	Points int
	Max    int
	Why    string
	Lines  []int
	Steps  []Step // the sum behind the points, where Options ask for it
}

// Track is the side of the field the resume speaks for; HIM and Informatics are shares that add up to 1, or both 0.
type Track struct {
	ID               string
	HIM, Informatics float64
	Why              string
}

// Level is the career level. Years is dated work in the field, to half a year.
type Level struct {
	ID    string
	Years float64
	Why   string
}

// Post is an entry as a stretch of work: the months from From up to To, counted from year 0, are equal where it is no dated job.
type Post struct {
	Role     string // the role that its title names; "" for none
	From, To int
	Current  bool
	Learns   bool // it is the post of a student or an intern
}

// RoleMatch is how well the resume answers what a role asks: Match in [0, 1] is the share of the points for what it asks and for
// the credentials that fit it; Have, Listed and Missing hold keyword ids: what work shows, what lists alone name, and what stands nowhere.
type RoleMatch struct {
	ID, Title, Track string
	Match            float64
	Aimed            bool   // a stated aim names it, or it is the work of now in which a higher post is wanted
	Rises            bool   // it is that work
	Other            bool   // it is told by what it shares with work of another kind, and not that it asks for more
	Why              string // it stands before others by what is said; "" where the match decides
	Have, Listed     []string
	Missing          []string
}

// Scorer holds the compiled rules. It is safe for concurrent use.
type Scorer struct {
	rules     taxonomy.Scoring
	terms     map[string]*term
	creds     map[string]*cred
	fits      [fitsRole + 1]float64 // what each fit of a credential counts for
	roles     []*role
	directors map[string]*role // of each track
	tracks    map[string]*taxonomy.Track
	screened  map[string]Target  // what each track is screened for
	asked     int                // how many terms roles and tracks ask for
	places    int                // and how many there are with those that others imply
	fieldish  map[string]bool    // words of job titles of the field
	cares     map[string]bool    // words of the names of employers of care, beside those
	named     map[string][]named // the names of roles by their first word, the longest first
	levels    phrases            // titles by the number of the career level that they are of
	most      map[string]int     // the points of each part
	aimed     phrases            // words behind which an aim stands, in the order in which they count
	later     phrases            // words that put an aim off
	soFar     phrases            // how sentences begin that tell of now or before
	noAims    phrases            // of sentences that tell no aim
	ranks     map[string]bool    // words of rank that an aim may name alone
	beside    map[string]bool    // words of posts that stand beside them
	openings  map[string]bool    // those of them that end what is wanted
	led       map[string]bool    // what somebody leads, whatever the work
	wished    phrases            // words that name a track in an aim, by its number among the tracks of aims
	fields    phrases            // what a headline or an aim names where it names no title, by the number of the role
	told      []told             // how aims tell of roles without their names
	newcomers phrases            // what lines of other trades tell that a role needs, by the number of the role
	starts    phrases            // what the aim of a beginner names where it names no field of work either, by the number of the role

	care        phrases   // titles of care
	front       phrases   // titles of the front office
	postsOfAny  phrases   // titles of any trade that are of the field at an employer of care
	desks       []desk    // titles that are of the field where the place says so
	support     phrases   // titles of those who support software
	chores      phrases   // how lines of such posts begin that are care itself
	titleSides  sideNames // words that name a track in a job title
	oneSided    sideNames // those of them that name one track alone
	degreeNames sideNames // words that name a track in a degree
}

// reading is one resume as every part of the score sees it.
type reading struct {
	ev      evidence.Evidence
	terms   []*term // for each keyword of the evidence; nil for a credential
	opts    Options
	stuffed []Stuffed
	dumped  []bool // by the number of a line: its listed keywords earn nothing
	held    Holding
	stood   map[string]Proof // what other names answer
	answers []reply          // for each term that may be asked for
	titles  []title
	jobs    []bool // for each entry: its title is one of the field
	inField []bool // for each entry: the work belongs to the field
	spoken  []spoken
	goals   []goal
	aims    []goal      // those of them by which a role is chosen
	either  bool        // a higher post in the work of now, or another work by its name
	degrees []schooling // those that name a side
	degree  bool        // one of them is of the field
	sum     float64     // what speaks for the field
	certain float64     // share of the field's points that counts, 0..1
	proven  bool        // the resume belongs to the field even without its dumped keywords
	track   Track
	settled bool   // the aim or the studies decided it, against evidence on both sides
	bound   string // the side to which somebody is bound
	level   Level
	levelAt int // its number
	leadAt  int // the number of the first level that leads others
	posts   []Post
	lines   []ProofLine // lines of work that count for the field, best first

	earnings []earning // claims that earn something
	educated float64   // what the education earns
}

// Score judges one resume.
func (s *Scorer) Score(ev evidence.Evidence, findings []document.Finding, opts Options) Result {
	r := &reading{ev: ev, terms: make([]*term, len(ev.Keywords)), opts: opts}
	for i := range ev.Keywords {
		r.terms[i] = s.terms[ev.Keywords[i].ID]
	}
	r.stuffed, r.dumped = s.stuffing(r)
	r.held = s.holding(r)
	r.stood = s.stoodFor(&r.held)
	r.answers = s.answers(r)
	r.titles = s.titlesOf(ev)
	r.goals = s.goalsOf(r)
	r.aims = s.withoutLater(r.goals)
	r.degrees, r.degree = s.degreesOf(r)
	r.jobs = s.fieldJobs(r)
	r.inField = s.fieldEntries(r)
	r.spoken = s.speaking(r)
	r.sum = s.fieldSum(r, false)
	earned := s.fieldSum(r, true)
	r.certain = s.rules.Field.Certainty.At(earned)
	r.proven = earned >= s.rules.Field.Least
	r.track = s.trackOf(r)
	r.bound = r.boundFor()
	r.posts = s.posts(r)
	r.lines = s.proofLines(r)
	r.level = s.levelOf(r)
	r.levelAt, r.leadAt = s.levelIndex(r.level.ID), s.levelIndex(lead)
	r.lines = s.proofLines(r)

	r.earnings, r.educated = s.earnings(r), s.education(ev.Claims.Education)

	roles := s.rank(r)
	target := s.target(r, roles)
	res := Result{Track: r.track, Either: r.either, Decided: r.wishes().one(), Level: r.level, Roles: roles, Target: target, Absent: r.absentAsks(&target), Listed: r.listedAsks(&target), Stuffed: r.stuffed, Held: r.held, Stood: r.stood, Jobs: r.jobs, Posts: r.posts, Field: r.inField, Worded: r.worded(), Work: WorkOf(r.lines), Proof: r.lines}
	for _, p := range s.rules.Parts {
		var j *judged
		switch p.ID {
		case "coverage":
			j = s.coverage(r, target, roles)
		case "evidence":
			j = s.proof(r)
		case "credentials":
			j = s.credentials(r, target)
		case "readability":
			j = s.readability(r, findings)
		}
		part := Part{p.ID, s.points(p.ID, j.share), p.Max, j.why, j.lines, j.steps}
		res.Total += part.Points
		res.Parts = append(res.Parts, part)
	}
	for _, b := range s.rules.Bands {
		if res.Total >= b.From {
			res.Band = b.ID
		}
	}
	return res
}
