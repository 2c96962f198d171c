package advice

import (
	"slices"
	"strconv"
	"strings"

	"himscore/internal/credential"
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
		return strings.TrimSuffix(a.texts.Learn.Subjects[w.lesson].Text, ".")
	case w.required && w.soft:
		return "The posting asks for it"
	case w.required:
		return "The posting requires it" + a.inPlace(w)
	case w.duty:
		return "The posting names it among the work of the job" + a.inPlace(w)
	case w.posted && len(w.or) > 0:
		return "As a plus the posting names it" + a.inPlace(w)
	case w.posted:
		return "The posting names it as a plus"
	case w.role >= mustWeight && priority(w) == must:
		return "A must for the role " + t.Title
	case w.role >= usualWeight && priority(w) == could: // others come first, and it belongs to the job all the same
		return "It belongs to the role " + t.Title
	case w.role >= mustWeight:
		return "The role " + t.Title + " asks for it"
	case w.role >= usualWeight && w.screen >= searched:
		return "Usual for the role " + t.Title + ", and recruiters search for it"
	case w.role >= usualWeight:
		return "Usual for the role " + t.Title
	case w.role > 0 && w.own:
		return "Usual for your part of the role " + t.Title
	case w.role > 0 && w.screen < searched:
		return "A plus for the role " + t.Title
	case w.role > 0:
		return "A plus for the role " + t.Title + ", and recruiters of " + a.field(r) + " search for it"
	default:
		return "Recruiters of " + a.field(r) + " search for it"
	}
}

// inPlace names what a posting takes in place of a keyword.
func (a *Adviser) inPlace(w want) string {
	if len(w.or) == 0 {
		return ""
	}
	names := make([]string, len(w.or))
	for i, id := range w.or {
		names[i] = a.said(id)
	}
	return " or " + listOfWords(names, "or") + " (one is enough)"
}

// searched is the weight from which a word of a track is said to be searched for. How often, nobody has counted: the founding career article
// only lists what helps through screening, and the weights are ours.
const searched = 0.45

// whyMissing says who asks for the keyword and what the resume has of it.
func (a *Adviser) whyMissing(r *reading, w want, line int) string {
	who, id := a.asksFor(r, w), w.keyword.ID
	switch {
	case w.learn && !w.listed && !w.implied && a.unclaimed(r, id) == nil:
		return who + "."
	case w.product:
		return who + "; line " + strconv.Itoa(w.shows.Line) + " names " + narrowly(r, w.shows) + ", and no line the general term. Write it once beside that name: not every search knows the product."
	case w.implied && !w.told:
		return who + "; line " + strconv.Itoa(line) + " says " + strconv.Quote(narrowly(r, w.shows)) + ", and no line has the term itself. Add it there if it fits."
	case w.listed:
		p, ok := shownAt(r, id)
		switch {
		case !ok:
			return who + "; it is only listed. Show it in a line of work."
		case w.watched && line > 0 && r.hinted(id) == line:
			return a.callIt(r, w, line)
		case w.watched:
			return who + "; line " + strconv.Itoa(p.Line) + " says that you saw it. Name what you did of it yourself."
		case line > 0 && r.hinted(id) == line && !r.hint(id).post:
			return who + "; " + mentions(r, p.Line) + ", and line " + strconv.Itoa(line) + " does the work. Write the term there."
		case line > 0 && r.hinted(id) != line:
			return who + "; " + mentions(r, p.Line) + ". Line " + strconv.Itoa(line) + " comes nearest."
		case w.keyword.tool && r.ev.Resume.Lines[p.Line-1].Part != resume.Title: // Epic Identity is a part of Epic HIM, and the list does not say the whole
			return who + "; line " + strconv.Itoa(p.Line) + " only lists " + r.wording(p) + ". Show it in a line of work."
		case widerWord(w.keyword.Label, strings.Trim(r.wording(p), "\"")):
			return who + "; line " + strconv.Itoa(p.Line) + " says " + r.wording(p) + ". If that was " + w.keyword.said + ", show it in a line of work by that name."
		case !r.saysLabel(w.keyword, p) && r.ev.Resume.Lines[p.Line-1].Part != resume.Title && !heads(r, p.Line):
			return who + "; line " + strconv.Itoa(p.Line) + " says " + r.wording(p) + ", and no line of work shows it. Say in one what you did of it."
		default:
			return who + "; " + mentions(r, p.Line) + ". Show it in a line of work."
		}
	case line > 0 && r.hinted(id) == line:
		return a.callIt(r, w, line)
	case r.toLearn(w) != nil:
		return who + "; " + r.disclaims(r.toLearn(w)) + ". Learn it first, then put the course with its date under education."
	case a.unclaimed(r, id) != nil:
		return who + "; " + r.disclaims(a.unclaimed(r, id)) + "."
	case a.listedBy(r, id) != "":
		p, _ := r.res.Held.Proof(id)
		if h := r.hint(p.By); h != nil {
			return who + "; line " + strconv.Itoa(h.At.Line) + " says " + strconv.Quote(h.Text) + ". Call it " + w.keyword.said + " where that is true."
		}
		if heads(r, p.Line) {
			return who + "; the heading in line " + strconv.Itoa(p.Line) + " names " + a.said(p.By) + ". Say below it what you did there."
		}
		if l := r.ev.Resume.Lines[p.Line-1]; l.Part == resume.Title && l.Kind == resume.Experience {
			return who + "; only the job title in line " + strconv.Itoa(p.Line) + " says " + r.wording(p) + ". Show it in a line of work."
		}
		return who + "; line " + strconv.Itoa(p.Line) + " only lists " + r.wording(p) + ". Show it in a line of work."
	case r.profiled(id) != nil:
		h := r.profiled(id)
		if sameWords(h.Text, strings.Fields(w.keyword.Label)) { // it is the label, cut short
			return who + "; line " + strconv.Itoa(h.At.Line) + " says " + strconv.Quote(h.Text) + ". Show it in a line of work."
		}
		return who + "; line " + strconv.Itoa(h.At.Line) + " says " + strconv.Quote(h.Text) + ". Show it in a line of work, and call it " + w.keyword.said + " if it was."
	default:
		if c := certifies(r, w.keyword); c != nil {
			return who + "; " + a.creds[c.ID].Label + " in line " + strconv.Itoa(c.At.Line) + " stands for it. Show it in a line of work."
		}
		if v := w.keyword.vendor(); v != nil && v != w.keyword && r.res.Held.Best(v.ID) != evidence.Denied {
			return who + "; you name " + v.said + ", and no line says " + w.keyword.said + "."
		}
		return who + "; " + absent
	}
}

// certifies is a credential held that stands for the work of a keyword: a belt in Lean names Lean. Nil where none does.
func certifies(r *reading, k *term) *credential.Claim {
	for i := range r.ev.Claims.Credentials {
		c := &r.ev.Claims.Credentials[i]
		if c.Status == credential.Held && c.At.Line > 0 && slices.ContainsFunc(k.covers, func(def *cred) bool { return def.ID == c.ID && standsFor(def, k) }) {
			return c
		}
	}
	return nil
}

// standsFor tells whether a credential stands for the work of a keyword above all: a belt for Lean. Of exams over a whole field one part is no proof.
func standsFor(def *cred, k *term) bool {
	const few = 2 // subjects
	at := slices.Index(def.Subjects, k.ID)
	return at >= 0 && at < few
}

// callIt says which words of a line may have been the keyword. What a job was called is not for the writer to change.
func (a *Adviser) callIt(r *reading, w want, line int) string {
	if h := r.hint(w.keyword.ID); h.post {
		return a.asksFor(r, w) + "; only the job title in line " + strconv.Itoa(line) + " says " + strconv.Quote(h.Text) + ". Show it in a line of work."
	}
	return a.asksFor(r, w) + "; line " + strconv.Itoa(line) + " says " + strconv.Quote(r.hint(w.keyword.ID).Text) + ". Call it " + w.keyword.said + " if it was."
}

// listedBy is the narrower keyword by which alone a list has this one; "" where a line of work shows it or no list has it.
func (a *Adviser) listedBy(r *reading, id string) string {
	p, held := r.res.Held.Proof(id)
	if !held || p.Strength != evidence.Listed || p.By == id || a.keywords[p.By] == nil || ofOthers(r, p) {
		return ""
	}
	return p.By
}

// wording is what a line calls a keyword: "Epic Identity" is a module of Epic HIM, and the line does not say Epic HIM.
func (r *reading) wording(p score.Proof) string {
	for i := range r.ev.Keywords {
		k := &r.ev.Keywords[i]
		if at := slices.IndexFunc(k.Mentions, func(m evidence.Mention) bool { return m.At.Line == p.Line }); k.ID == p.By && at >= 0 {
			return strconv.Quote(k.Mentions[at].Text)
		}
	}
	return strconv.Quote(p.By)
}

// widerWord tells whether words are those of a label without the first, which says of which kind it is.
func widerWord(label, said string) bool {
	_, rest, several := strings.Cut(label, " ")
	return several && strings.Contains(said, " ") && strings.EqualFold(rest, said)
}

// saysLabel tells whether the words of a proof are those by which the keyword is called: who lists "risk assessment" has not said of which kind.
func (r *reading) saysLabel(k *term, p score.Proof) bool {
	return strings.EqualFold(k.Label, strings.Trim(r.wording(p), "\""))
}

// listedAs is what the resume calls a keyword that it only lists, in quotes.
func (r *reading) listedAs(id string) string {
	p, _ := r.res.Held.Proof(id)
	return r.wording(p)
}

// ofOthers tells whether the line of a proof has the keyword only in the name of those beside the writer.
func ofOthers(r *reading, p score.Proof) bool {
	for i := range r.ev.Keywords {
		if k := &r.ev.Keywords[i]; k.ID == p.By {
			return !slices.ContainsFunc(k.Mentions, func(m evidence.Mention) bool { return m.At.Line == p.Line && !m.Beside })
		}
	}
	return false
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
		return "only the job title in line " + strconv.Itoa(line) + " has it"
	}
	if heads(r, line) {
		return "only the heading in line " + strconv.Itoa(line) + " has it"
	}
	return "line " + strconv.Itoa(line) + " only mentions it"
}

// heads tells whether a line is the heading of a project or of a post without pay.
func heads(r *reading, line int) bool {
	l := &r.ev.Resume.Lines[line-1]
	return l.Part == resume.Title && (l.Kind == resume.Projects || l.Kind == resume.Volunteering)
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

// toLearn is where a line of work or skills names a keyword as not yet done; nil where none does, or where another line tells of such work. What somebody
// aims at is no such thing; who only reads what others must master, as a documentation nurse reads codes, shows that; and a beginner has schoolwork to show.
func (r *reading) toLearn(w want) *evidence.Mention {
	if r.begins || w.listed || r.hinted(w.keyword.ID) > 0 {
		return nil
	}
	touches := w.role >= mustWeight && w.keyword.In(r.family) != nil
	for i := range r.ev.Keywords {
		k := &r.ev.Keywords[i]
		if k.ID != w.keyword.ID || k.Best != evidence.Denied {
			continue
		}
		at := slices.IndexFunc(k.Mentions, func(m evidence.Mention) bool {
			kind := r.ev.Resume.Lines[m.At.Line-1].Kind
			return m.Stance == keyword.Denied && (kind == resume.Experience || kind == resume.Skills && !touches)
		})
		if at >= 0 {
			return &k.Mentions[at]
		}
	}
	return nil
}

// ofOthersAlone tells whether a resume names a keyword only as the work of others, and no line tells of it: there is nothing to count.
func (a *Adviser) ofOthersAlone(r *reading, w want) bool {
	m := a.unclaimed(r, w.keyword.ID)
	return m != nil && m.Stance == keyword.Borrowed && !w.listed && r.hinted(w.keyword.ID) == 0
}

// disclaims says how a line names what it does not claim.
func (r *reading) disclaims(m *evidence.Mention) string {
	if m.Stance == keyword.Borrowed {
		return "line " + strconv.Itoa(m.At.Line) + " speaks of it as the work of others"
	}
	if r.ev.Resume.Lines[m.At.Line-1].Kind == resume.Summary {
		return "line " + strconv.Itoa(m.At.Line) + " names it as an aim. Show it in a line of work"
	}
	return "line " + strconv.Itoa(m.At.Line) + " names it, but not as work you have done"
}
