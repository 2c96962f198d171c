// Package pipeline joins the stages in order: it is the table of contents of the product. In: the bytes of one file
// and what the caller wants to know. Out: one report, or a fault that says what to do.
package pipeline

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sort"
	"strings"
	"sync"
	"time"

	"himscore/internal/advice"
	"himscore/internal/credential"
	"himscore/internal/document"
	"himscore/internal/evidence"
	"himscore/internal/extract"
	"himscore/internal/fault"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/posting"
	"himscore/internal/report"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// maxCharacters bounds the work after reading, which no clock stops: thirty dense pages, as many as a PDF may have. The worst
// text of this length costs about a second, and a caller has patience for ten on a machine at its limits.
const maxCharacters = 150_000

// Input is one resume and what the caller wants to know of it.
type Input struct {
	File        []byte
	TargetRole  string    // a role id; "" for none
	Track       string    // him, informatics or bridge; "" to infer it
	Posting     string    // text of a job posting; "" for none
	PostingFile []byte    // a job posting as PDF, DOCX or text, in place of Posting; nil for none
	AsOf        time.Time // the day on which "expected" and "expired" are judged
	Explain     bool      // give the sum behind each part of the score
}

// Pipeline holds the compiled stages. It is safe for concurrent use.
type Pipeline struct {
	tax      *taxonomy.Taxonomy
	pool     *extract.Pool
	resumes  *resume.Reader
	matcher  *keyword.Matcher
	judge    *metric.Judge
	finder   *credential.Finder
	postings func() *posting.Reader // made when the first posting comes
	scorer   *score.Scorer
	adviser  *advice.Adviser
	names    *report.Names
	turns    chan struct{} // as many as files may be read at the same time; nil: as many as there are workers

	// Observe is told of every resume that Run was given. It is set before the first; nil where nobody asks.
	Observe func(context.Context, Took)
}

// New compiles every stage from the taxonomy. Files are read by the workers of the pool. The matcher takes as long as all
// the others, so it is made beside them: who scores one file waits for this.
func New(pool *extract.Pool, t *taxonomy.Taxonomy) *Pipeline {
	p := &Pipeline{tax: t, pool: pool}
	var others sync.WaitGroup
	others.Go(func() {
		p.resumes = resume.NewReader(t)
		p.judge = metric.New(t)
		p.finder = credential.New(t)
		p.scorer = score.New(t)
		p.adviser = advice.New(t)
		p.names = report.NewNames(t)
	})
	p.matcher = keyword.New(t)
	p.postings = sync.OnceValue(func() *posting.Reader { return posting.New(t, p.matcher) })
	others.Wait()
	return p
}

// Run reads and judges one resume. Its error is always a *fault.Error.
func (p *Pipeline) Run(ctx context.Context, in Input) (report.Report, error) {
	took := Took{Began: time.Now(), Bytes: len(in.File)}
	rep, err := p.run(ctx, in, &took)
	if p.Observe != nil {
		took.end(rep, err)
		p.Observe(ctx, took)
	}
	return rep, err
}

func (p *Pipeline) run(ctx context.Context, in Input, took *Took) (report.Report, error) {
	if err := p.Check(in); err != nil {
		return report.Report{}, err
	}
	if in.PostingFile != nil {
		text, err := p.ReadPosting(ctx, in.PostingFile)
		if err != nil {
			return report.Report{}, err
		}
		in.Posting = text
	}
	reading, err := p.read(ctx, in.File)
	took.Read = time.Since(took.Began)
	if err != nil {
		return report.Report{}, err
	}
	return p.Judge(reading, in)
}

// ReadPosting gives the text of a posting that comes as a file. The error is a *fault.Error that says it is the posting.
func (p *Pipeline) ReadPosting(ctx context.Context, file []byte) (string, error) {
	doc, err := p.pool.Extract(ctx, file)
	if err != nil {
		if f, ok := errors.AsType[*fault.Error](err); ok {
			return "", fault.Wrap(f.Code, "the posting cannot be read: "+f.Message, err)
		}
		return "", err
	}
	var text strings.Builder
	for _, l := range doc.Lines {
		if l.Hidden {
			continue
		}
		if l.Bullet {
			text.WriteString("- ")
		}
		text.WriteString(l.Text)
		text.WriteByte('\n')
	}
	return text.String(), nil
}

// Reading is a file that a worker has read.
type Reading struct {
	file []byte
	doc  document.Document
}

// Read has a worker read a resume. It needs no rules: they can be loaded meanwhile. Its error is always a *fault.Error.
func Read(ctx context.Context, pool *extract.Pool, file []byte) (Reading, error) {
	doc, err := pool.Extract(ctx, file)
	return Reading{file, doc}, err
}

// Judge is Run for a file that has been read, with an input that Check found no fault with; in.File is not used.
func (p *Pipeline) Judge(r Reading, in Input) (report.Report, error) {
	if characters(r.doc) > maxCharacters {
		return report.Report{}, fault.Newf(fault.TooLarge, "the text has more than %d characters; a resume has a few thousand. Send the resume alone.", maxCharacters)
	}
	in.File = r.file
	return p.judgeDocument(r.doc, in), nil
}

// judgeDocument is every stage after reading: pure functions of the document, the input and the rules.
func (p *Pipeline) judgeDocument(doc document.Document, in Input) report.Report {
	r := p.resumes.Build(doc)
	var sum string
	judged := beside(func() []metric.Judgement { // numbers need no keywords
		sum = report.SumOf(in.File)
		return p.judge.Judge(r)
	})
	doc.Findings = append(doc.Findings, p.resumes.Findings(doc, r)...)
	mentions, undecided := p.matcher.Read(r)
	claims := p.finder.Find(r, mentions, in.AsOf)
	mentions = claims.Settle(mentions)
	ev := evidence.Join(r, mentions, judged(), claims)

	found := report.Findings{Sum: sum, Document: doc, Evidence: ev, Undecided: undecided}
	opts := score.Options{TargetRole: in.TargetRole, Track: in.Track, AsOf: in.AsOf, Explain: in.Explain}
	if strings.TrimSpace(in.Posting) != "" {
		asked := p.postings().Read(in.Posting)
		found.Posting, opts.Posted = &asked, asked.Title
	}
	found.Score = p.scorer.Score(ev, doc.Findings, opts)
	if found.Posting != nil {
		found.Match = posting.Compare(*found.Posting, ev, found.Score.Level.Years, p.tax)
	}
	found.Advice = p.adviser.Advise(ev, found.Score, doc.Findings, advice.Options{AsOf: in.AsOf, Asks: asks(found.Posting, found.Match, ev.Claims)})
	return p.names.Build(found)
}

// beside runs a stage on another core: who types waits for the report. Waking that core costs as much as a small stage takes. A
// defect in the stage panics where its result is asked for, where the server answers for it, and with the stack of the stage: that names the place.
func beside[T any](stage func() T) (result func() T) {
	var out T
	var defect any
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() {
			if d := recover(); d != nil {
				defect = fmt.Sprintf("%v\n%s", d, debug.Stack())
			}
		}()
		out = stage()
	}()
	return func() T {
		<-done
		if defect != nil {
			panic(defect)
		}
		return out
	}
}

// Check refuses fields that name something the taxonomy does not know, and says what it does know.
func (p *Pipeline) Check(in Input) error {
	var fields []fault.FieldError
	switch in.Track {
	case "", taxonomy.HIM, taxonomy.Informatics, taxonomy.Bridge:
	default:
		fields = append(fields, fault.FieldError{Field: "track", Message: "is not a track", Allowed: []string{taxonomy.HIM, taxonomy.Informatics, taxonomy.Bridge}})
	}
	if in.TargetRole != "" && !p.knowsRole(in.TargetRole) {
		fields = append(fields, fault.FieldError{Field: "target_role", Message: "is not a role id of GET /v1/roles; the nearest are in `allowed`", Allowed: p.nearestRoles(in.TargetRole)})
	}
	if len(fields) > 0 {
		return fault.Invalid(fields...)
	}
	return nil
}

func (p *Pipeline) knowsRole(id string) bool {
	for _, r := range p.tax.Roles {
		if r.ID == id {
			return true
		}
	}
	return false
}

// nearestRoles gives the five role ids whose id, title or an alias shares most letter pairs with what was asked.
func (p *Pipeline) nearestRoles(asked string) []string {
	type near struct {
		id    string
		alike float64
	}
	var all []near
	for _, r := range p.tax.Roles {
		best := 0.0
		for _, name := range append([]string{r.ID, r.Title}, r.Aliases...) {
			best = max(best, alike(asked, name))
		}
		all = append(all, near{r.ID, best})
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].alike > all[j].alike })
	var ids []string
	for _, n := range all[:min(5, len(all))] {
		ids = append(ids, n.id)
	}
	return ids
}

// alike is the Dice coefficient of the letter pairs of two names, in [0, 1].
func alike(a, b string) float64 {
	pairs := func(s string) map[string]int {
		out := map[string]int{}
		runes := []rune(strings.ToLower(strings.NewReplacer("-", " ", "_", " ").Replace(s)))
		for i := 0; i+1 < min(len(runes), 200); i++ {
			out[string(runes[i:i+2])]++
		}
		return out
	}
	x, y := pairs(a), pairs(b)
	shared, total := 0, 0
	for pair, n := range x {
		shared += min(n, y[pair])
		total += n
	}
	for _, n := range y {
		total += n
	}
	if total == 0 {
		return 0
	}
	return 2 * float64(shared) / float64(total)
}

func characters(d document.Document) int {
	n := 0
	for _, l := range d.Lines {
		n += len(l.Text)
	}
	return n
}
