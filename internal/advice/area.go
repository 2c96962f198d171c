package advice

import (
	"slices"

	"himscore/internal/evidence"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// tenure is the time that somebody has worked in an area, to half a year.
type tenure struct {
	years float64 // full ones
	about float64 // as one speaks of them
	line  int     // the first that shows it in the job which gives most of them; 0 where the title tells it
	whole bool    // that job belongs to it as a whole
	today bool    // the job held now belongs to it
	jobs  []int   // the lines of the jobs that give any, by number
}

// tenure is the work of a resume in an area. Who does other work beside it is taken to give it the share of the time that it has of the lines:
// issuers count full years, and twelve years at the bedside with one line on queries are no twelve years of documentation work.
func (a *Adviser) tenure(r *reading, area string) tenure {
	if t, known := r.tenures[area]; known {
		return t
	}
	t := tenure{years: r.res.Level.Years, about: r.res.Level.Years, today: true}
	if def := a.areas[area]; def != nil {
		t = a.tenureIn(r, def)
	}
	r.tenures[area] = t
	return t
}

// tenureIn adds up what the jobs give to the area.
func (a *Adviser) tenureIn(r *reading, area *taxonomy.Area) tenure {
	shares := make([]float64, len(r.res.Posts))
	today, whole, most, line := false, false, 0.0, 0
	var jobs []int
	for i, p := range r.res.Posts {
		if p.From < p.To && !p.Learns { // issuers count paid work
			shown := 0
			shares[i], shown = a.share(r, area, i)
			today = today || shares[i] == 1 && p.Current
			if at := r.ev.Resume.Entries[i].First; shares[i] > 0 {
				jobs = append(jobs, at)
			}
			if given := shares[i] * float64(p.To-p.From); given > most {
				most, line, whole = given, shown, shares[i] == 1
			}
		}
	}
	full, about := score.Years(r.res.Posts, func(entry int) float64 { return shares[entry] })
	return tenure{years: full, about: about, line: line, whole: whole, today: today, jobs: jobs}
}

// titleOf tells whether the title of a job is one of an area.
func (r *reading) titleOf(area *taxonomy.Area, entry int) bool {
	role := r.res.Posts[entry].Role
	return role != "" && contains(area.Roles, role) && (len(area.Titles) == 0 || named(r.ev.Resume.Entries[entry].Title, area.Titles))
}

// share is how much of a job belongs to an area: all of it by its title, or where half of its lines show such work; else the share of those
// lines, of which one alone tells nothing. First is the first of those lines, 0 where the title tells it. Outside the field neither a title nor a tool
// speaks for it: a bank has data analysts too.
func (a *Adviser) share(r *reading, area *taxonomy.Area, entry int) (part float64, first int) {
	inField := r.res.Jobs[entry] || r.res.Field[entry]
	if inField && r.titleOf(area, entry) {
		return 1, 0
	}
	lines, shown := 0, 0
	for i := range r.ev.Resume.Lines {
		l := &r.ev.Resume.Lines[i]
		if l.Entry != entry || l.Hidden || r.stuffed[l.Number] {
			continue
		}
		named := slices.ContainsFunc(r.ev.Lines[i], func(n int) bool {
			k := r.named[n]
			return k != nil && slices.Contains(k.areas, area) && (inField || !k.neutral) && slices.ContainsFunc(r.ev.Keywords[n].Mentions, func(m evidence.Mention) bool {
				return m.At.Line == l.Number && (l.Part == resume.Title || ofWork(l.Text, m))
			})
		})
		j := &r.ev.Judgements[i]
		switch {
		case l.Part == resume.Title && named:
			return 1, 0
		case l.Part == resume.Title || j.Verdict == metric.None:
		case named && !j.Watched:
			lines, shown = lines+1, shown+1
			if first == 0 {
				first = l.Number
			}
		default:
			lines++
		}
	}
	switch {
	case shown > 0 && 2*shown >= lines:
		return 1, first
	case shown > 1:
		return float64(shown) / float64(lines), first
	default:
		return 0, 0
	}
}

// belong notes an area with the keywords of it: those that it names, those of its categories, and what implies one that it names.
func (a *Adviser) belong(terms []term, area *taxonomy.Area) {
	note := func(k *term) {
		if !slices.Contains(k.areas, area) {
			k.areas = append(k.areas, area)
		}
	}
	for _, k := range a.terms(area.Keywords) {
		note(k)
		for _, child := range k.children {
			note(child)
		}
	}
	for i := range terms {
		if contains(area.Categories, terms[i].Category) {
			note(&terms[i])
		}
	}
}
