package advice

import (
	"fmt"

	"himscore/internal/evidence"
	"himscore/internal/keyword"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// field names the track of the target in a sentence.
func (a *Adviser) field(r *reading) string {
	switch r.res.Target.Track {
	case taxonomy.HIM:
		return "health information management"
	case taxonomy.Informatics:
		return "health informatics"
	default:
		return "health information and informatics"
	}
}

// asksFor says who asks for a keyword, and how firmly.
func (a *Adviser) asksFor(r *reading, w want) string {
	t := r.res.Target
	switch {
	case w.learn:
		return a.texts.Learn.Text
	case w.required:
		return "The posting requires it"
	case w.posted:
		return "The posting names it as a plus"
	case w.role >= mustWeight && priority(w) == "must":
		return "A must for the role " + t.Title
	case w.role >= mustWeight:
		return "The role " + t.Title + " asks for it"
	case w.role >= 0.5 && w.screen >= 0.45:
		return "Usual for the role " + t.Title + ", and screened for in " + howMany(w.screen)
	case w.role >= 0.5:
		return "Usual for the role " + t.Title
	case w.role > 0 && w.screen < 0.5:
		return "A plus for the role " + t.Title
	case w.role > 0:
		return "Screened for in " + howMany(w.screen) + " of " + a.field(r) + ", and a plus for the role " + t.Title
	case t.Kind == score.RoleTarget:
		return "Beyond the role's own list: screened for in " + howMany(w.screen) + " of " + a.field(r)
	default:
		return "Screened for in " + howMany(w.screen) + " of " + a.field(r)
	}
}

// howMany puts the weight of a screening term into words, as taxonomy/tracks.yaml defines them.
func howMany(screen float64) string {
	switch {
	case screen >= 0.75:
		return "nearly all postings"
	case screen >= 0.45:
		return "most postings"
	default:
		return "some postings"
	}
}

// whyMissing says who asks for the keyword and what the resume has of it.
func (a *Adviser) whyMissing(r *reading, w want, line int) string {
	who, id := a.asksFor(r, w), w.keyword.ID
	switch {
	case w.product:
		p, _ := r.res.Held.Proof(id)
		return fmt.Sprintf("%s; line %d names %s, and no line the general term. Write it once beside that name: not every search knows the product.", who, p.Line, narrowly(r, id))
	case w.implied:
		return fmt.Sprintf("%s; line %d says %q, and no line has the wider term. Add it there if it fits.", who, line, narrowly(r, id))
	case w.listed:
		p, ok := shownAt(r, id)
		switch {
		case !ok:
			return who + "; it is only listed. Show it in a line of work."
		case w.watched:
			return fmt.Sprintf("%s; line %d says that you watched it. Name what you did of it yourself.", who, p.Line)
		case line > 0 && r.hinted(id) == line:
			return fmt.Sprintf("%s; %s, and line %d does the work. Write the term there.", who, mentions(r, p.Line), line)
		case line > 0:
			return fmt.Sprintf("%s; %s. If it was part of line %d, show it there.", who, mentions(r, p.Line), line)
		default:
			return fmt.Sprintf("%s; %s. Show it in a line of work.", who, mentions(r, p.Line))
		}
	case line > 0 && r.hinted(id) == line:
		return fmt.Sprintf("%s; line %d says %q. Call it %s if it was.", who, line, r.hint(id).Text, a.said(id))
	case a.unclaimed(r, id) != nil:
		return fmt.Sprintf("%s; %s.", who, disclaims(a.unclaimed(r, id)))
	case a.listedBy(r, id) != "":
		p, _ := r.res.Held.Proof(id)
		return fmt.Sprintf("%s; line %d only lists %s. Show it in a line of work.", who, p.Line, a.said(p.By))
	case line > 0:
		return fmt.Sprintf("%s; no line names it. If it was part of line %d, name it there.", who, line)
	default:
		return who + "; no line names it."
	}
}

// narrowly is how the line that shows a keyword best says it, by a narrower term.
func narrowly(r *reading, id string) string {
	p, _ := r.res.Held.Proof(id)
	for i := range r.ev.Keywords {
		for _, m := range r.ev.Keywords[i].Mentions {
			if r.ev.Keywords[i].ID == p.By && m.At.Line == p.Line {
				return m.Text
			}
		}
	}
	return ""
}

// listedBy is the narrower keyword by which alone a list has this one; "" where a line of work shows it or no list has it.
func (a *Adviser) listedBy(r *reading, id string) string {
	if p, held := r.res.Held.Proof(id); held && p.Strength == evidence.Listed && p.By != id && a.keywords[p.By] != nil {
		return p.By
	}
	return ""
}

// shownAt is where a keyword stands best, under its own name or one of the same thing.
func shownAt(r *reading, id string) (score.Proof, bool) {
	p, ok := r.res.Stood[id]
	if !ok {
		p, ok = r.res.Held.Proof(id)
	}
	return p, ok
}

// mentions says where a keyword only stands: a job title is no list.
func mentions(r *reading, line int) string {
	if l := r.ev.Resume.Lines[line-1]; l.Part == resume.Title && l.Kind == resume.Experience {
		return fmt.Sprintf("only the job title in line %d has it", line)
	}
	return fmt.Sprintf("line %d only mentions it", line)
}

// unclaimed is where a resume names a keyword only to deny it, to plan it or to tell of others; nil where it does not.
func (a *Adviser) unclaimed(r *reading, id string) *evidence.Mention {
	for i, k := range r.ev.Keywords {
		if k.ID == id && len(k.Mentions) > 0 && k.Mentions[0].Stance != keyword.Affirmed {
			return &r.ev.Keywords[i].Mentions[0]
		}
	}
	return nil
}

// disclaims says how a line names what it does not claim.
func disclaims(m *evidence.Mention) string {
	if m.Stance == keyword.Borrowed {
		return fmt.Sprintf("line %d speaks of it as the work of others", m.At.Line)
	}
	return fmt.Sprintf("line %d names it, but not as work you have done", m.At.Line)
}
