package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"math"

	"himscore/internal/advice"
	"himscore/internal/credential"
	"himscore/internal/document"
	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/metric"
	"himscore/internal/posting"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// Findings is all that the stages found out about one file.
type Findings struct {
	Sum       string // of the file: see SumOf
	Document  document.Document
	Evidence  evidence.Evidence
	Undecided []keyword.Mention // terms of no certain meaning
	Score     score.Result
	Advice    advice.Advice
	Posting   *posting.Posting // nil where none was sent
	Match     posting.Match
}

// Names gives labels to the ids of a report. Build it once per taxonomy.
type Names struct {
	version  string
	keywords map[string]Keyword
	tools    map[string]bool
}

// NewNames prepares the labels of a taxonomy.
func NewNames(t *taxonomy.Taxonomy) *Names {
	n := &Names{version: t.Version, keywords: map[string]Keyword{}, tools: map[string]bool{}}
	tool := map[string]bool{}
	for _, c := range t.Categories {
		tool[c.ID] = c.Tool
	}
	for _, k := range t.Keywords {
		n.keywords[k.ID] = Keyword{ID: k.ID, Label: k.Label, Track: k.Track, Category: k.Category}
		n.tools[k.ID] = tool[k.Category]
	}
	for _, c := range t.Credentials {
		track := taxonomy.Shared
		if len(c.Tracks) == 1 && c.Tracks[0] != taxonomy.Bridge {
			track = c.Tracks[0]
		}
		n.keywords[c.ID] = Keyword{ID: c.ID, Label: c.Label, Track: track, Category: "credential"}
	}
	return n
}

// SumOf is the sum by which a report names its file.
func SumOf(file []byte) string {
	sum := sha256.Sum256(file)
	return hex.EncodeToString(sum[:])
}

// Build writes the report. The same findings give the same report.
func (n *Names) Build(f Findings) Report {
	r := Report{
		TaxonomyVersion: n.version,
		Document:        describe(f.Document, f.Evidence.Resume, f.Sum),
		Score:           scored(f.Score, f.Advice),
		Track:           Track{f.Score.Track.ID, share(f.Score.Track.HIM), share(f.Score.Track.Informatics), f.Score.Track.Why},
		Level:           Level{f.Score.Level.ID, f.Score.Level.Why},
		Keywords:        n.found(f.Evidence),
		Undecided:       undecided(f.Undecided, f.Evidence.Resume),
		Lines:           n.lines(f.Evidence, f.Advice),
		Missing:         missing(f.Advice),
		Credentials:     n.credentials(f.Evidence, f.Advice),
		Posting:         n.posting(f),
		Warnings:        []Warning{},
		NextSteps:       []NextStep{},
	}
	edu := f.Evidence.Claims.Education
	r.Education = Education{Level: string(edu.Level), Text: edu.Text, Line: edu.Line, Field: edu.Field, Accredited: edu.Accredited, Pursuing: []Degree{}}
	for _, d := range edu.Pursuing {
		r.Education.Pursuing = append(r.Education.Pursuing, Degree{string(d.Level), d.Text, d.Line, d.Year})
	}
	if r.Education.Level == "" {
		r.Education.Level = "none"
	}
	if r.Education.Level == "none" && edu.School != "" {
		r.Education.Text, r.Education.Line = edu.School, edu.SchoolLine
	}
	r.Roles = make([]Role, 0, len(f.Score.Roles))
	for i, m := range f.Score.Roles {
		if i < len(f.Advice.Besides) {
			m.Why += f.Advice.Besides[i]
		}
		r.Roles = append(r.Roles, Role{m.ID, m.Title, m.Track, share(m.Match), m.Why, list(m.Have), list(m.Listed), list(f.Advice.Untold(m.Missing))})
	}
	for _, w := range f.Advice.Warnings {
		r.Warnings = append(r.Warnings, Warning{w.Code, w.Message, list(w.Lines)})
	}
	for _, s := range f.Advice.NextSteps {
		r.NextSteps = append(r.NextSteps, NextStep{s.Code, s.Title, s.Why, s.Weeks, list(s.Sources)})
	}
	return r
}

func describe(d document.Document, r resume.Resume, sum string) Document {
	out := Document{Format: string(d.Format), Reader: d.Reader, Pages: d.Pages, SHA256: sum, Sections: []Section{}, Findings: []Finding{}}
	for i := range r.Lines {
		if l := &r.Lines[i]; !l.Hidden {
			out.Words += resume.Words(l.Text)
		}
	}
	for _, s := range r.Sections {
		out.Sections = append(out.Sections, Section{string(s.Kind), s.Heading, s.Page, s.Line})
	}
	for _, f := range d.Findings {
		out.Findings = append(out.Findings, Finding{string(f.Code), string(f.Severity), f.Message, f.Page, f.Line})
	}
	return out
}

func scored(s score.Result, ad advice.Advice) Score {
	out := Score{Total: s.Total, Band: s.Band, Parts: []Part{}}
	for _, p := range s.Parts {
		part := Part{ID: p.ID, Points: p.Points, Max: p.Max, Why: p.Why, Lines: list(p.Lines)}
		if p.ID == "coverage" && ad.Unshown != "" {
			part.Why += " " + ad.Unshown
		}
		if p.ID == "evidence" && ad.Proof.Why != "" {
			part.Why, part.Lines = ad.Proof.Why, list(ad.Proof.Lines)
		}
		for _, step := range p.Steps {
			part.Steps = append(part.Steps, Step{step.Text, share(step.Value), list(step.Lines)})
		}
		out.Parts = append(out.Parts, part)
	}
	return out
}

// verdictOf is the verdict of a line as a reader takes it: to say what one has not done is no duty.
func verdictOf(ev evidence.Evidence, i int) metric.Verdict {
	if v := ev.Judgements[i].Verdict; v != metric.Duty || !ev.OnlyDenies(i) {
		return v
	}
	return metric.None
}

// found lists every keyword and credential named, in the order of first mention.
func (n *Names) found(ev evidence.Evidence) []Keyword {
	out := make([]Keyword, 0, len(ev.Keywords))
	all := 0
	for i := range ev.Keywords {
		all += len(ev.Keywords[i].Mentions)
	}
	mentions := make([]Mention, all) // of all keywords, one behind the other
	for i := range ev.Keywords {
		k := &ev.Keywords[i]
		entry := n.keywords[k.ID]
		entry.Evidence = k.Best.String()
		n := len(k.Mentions)
		entry.Mentions, mentions = mentions[:n:n], mentions[n:]
		for at := range k.Mentions {
			m := &k.Mentions[at]
			line := &ev.Resume.Lines[m.At.Line-1]
			entry.Mentions[at] = Mention{
				Text: m.Text, Line: m.At.Line, Start: m.At.Start, End: m.At.End,
				Section: string(line.Kind), Page: line.Page, Evidence: m.Strength.String(),
			}
		}
		out = append(out, entry)
	}
	return out
}

// undecided lists the places of no certain meaning, each once with all that it may mean.
func undecided(open []keyword.Mention, r resume.Resume) []Undecided {
	out := []Undecided{}
	for i, m := range open {
		if i > 0 && open[i-1].At == m.At {
			last := &out[len(out)-1]
			last.MayMean = append(last.MayMean, m.Keyword)
			continue
		}
		line := r.Lines[m.At.Line-1]
		out = append(out, Undecided{
			Text: m.Text, Line: m.At.Line, Start: m.At.Start, End: m.At.End,
			Section: string(line.Kind), Page: line.Page, MayMean: []string{m.Keyword},
		})
	}
	return out
}

func (n *Names) lines(ev evidence.Evidence, ad advice.Advice) []Line {
	out := make([]Line, len(ev.Resume.Lines))
	boxes := make([][4]float64, len(out))
	named := 0
	for _, keywords := range ev.Lines {
		named += len(keywords)
	}
	ids := make([]string, named) // of all lines, one behind the other
	for i := range out {
		l, j, line := &ev.Resume.Lines[i], &ev.Judgements[i], &out[i]
		*line = Line{
			Line: l.Number, Section: string(l.Kind), Page: l.Page, Box: box(l.Box, &boxes[i]), Text: l.Text, Bullet: l.Bullet,
			Verdict: string(verdictOf(ev, i)), Verb: j.Verb, Metrics: metrics(j.Metrics),
			Parts: LineParts{Scope: j.Scope, Impact: j.Impact}, Advice: []Advice{},
		}
		size := len(ev.Lines[i])
		line.Keywords, ids = ids[:size:size], ids[size:]
		for at, k := range ev.Lines[i] {
			id := ev.Keywords[k].ID
			line.Keywords[at] = id
			line.Parts.Tools = line.Parts.Tools || j.Verdict != metric.None && n.tools[id]
		}
		if i < len(ad.Lines) {
			for _, a := range ad.Lines[i] {
				line.Advice = append(line.Advice, Advice{a.Code, a.Message})
			}
		}
	}
	return out
}

func metrics(found []metric.Metric) []Metric {
	out := make([]Metric, 0, len(found))
	for i := range found {
		m := &found[i]
		out = append(out, Metric{m.Text, m.Kind, m.Start, m.End, m.Unit, m.Value, m.From, m.To, m.Change})
	}
	return out
}

func missing(ad advice.Advice) []Missing {
	out := make([]Missing, 0, len(ad.Missing))
	for _, m := range ad.Missing {
		out = append(out, Missing{m.Keyword, m.Label, m.Priority, m.Why, m.Place, m.Line, list(m.Measure), m.Pattern, list(m.Sources)})
	}
	return out
}

func (n *Names) credentials(ev evidence.Evidence, ad advice.Advice) Credentials {
	out := Credentials{Held: []HeldCredential{}, Suggested: []SuggestedCredential{}}
	for _, claim := range ev.Claims.Credentials {
		for _, c := range append([]credential.Claim{claim}, claim.Modules...) {
			out.Held = append(out.Held, HeldCredential{c.ID, cmp.Or(c.Name, n.keywords[c.ID].Label), string(c.Status), c.Text, c.At.Line, c.Year, c.Number})
		}
	}
	for _, c := range ev.Claims.Unlisted {
		out.Held = append(out.Held, HeldCredential{c.ID, c.Name, string(c.Status), c.Text, c.At.Line, c.Year, c.Number})
	}
	for _, s := range ad.Suggested {
		out.Suggested = append(out.Suggested, SuggestedCredential{s.ID, s.Label, s.Name, s.Issuer, s.When, s.Why, list(s.Requires), list(s.Sources)})
	}
	return out
}

func (n *Names) posting(f Findings) *Posting {
	p, m := f.Posting, f.Match
	if p == nil {
		return nil
	}
	out := &Posting{
		Match: share(m.Share), Matched: list(m.Matched), Missing: list(m.Missing), ListedOnly: list(m.ListedOnly),
		Asks: []Ask{}, Education: PostingEducation{p.Education.Level, string(p.Education.Need), string(m.Education)},
		Years: p.Years, YearsSeen: math.Round(10*f.Score.Level.Years) / 10, Phrases: []Phrase{},
	}
	if p.Wished.Level != "" {
		out.EducationPreferred = &PostingEducation{p.Wished.Level, string(p.Wished.Need), string(m.Wished)}
	}
	for i, a := range p.Asks {
		out.Asks = append(out.Asks, Ask{a.ID, n.keywords[a.ID].Label, string(a.Need), a.Text, a.Group, m.AnsweredBy[i]})
	}
	for _, phrase := range m.Phrases {
		out.Phrases = append(out.Phrases, Phrase(phrase))
	}
	return out
}

// box writes a box into the room for it, rounded to a tenth of a point: finer than any eye, and the same on every machine.
func box(b *document.Rect, room *[4]float64) *[4]float64 {
	if b == nil {
		return nil
	}
	tenth := func(x float64) float64 { return math.Round(x*10) / 10 }
	*room = [4]float64{tenth(b.X0), tenth(b.Y0), tenth(b.X1), tenth(b.Y1)}
	return room
}

func share(x float64) float64 { return math.Round(x*100) / 100 }

// list makes sure that an array is never null.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
