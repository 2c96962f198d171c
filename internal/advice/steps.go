package advice

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"himscore/internal/evidence"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// mostSteps bounds the next steps: more are not followed.
const mostSteps = 5

// steps picks what this resume needs first: trust, then proof, then letters, then the other side of the field.
func (a *Adviser) steps(r *reading, ad Advice) []NextStep {
	var out []NextStep
	add := func(code string, pairs ...string) {
		if t := a.step(code, a.side(r)); t != nil && len(out) < mostSteps {
			why := t.Why
			switch {
			case t.Clinicians != "" && (a.clinician(r) || a.physician(r)):
				why = t.Clinicians
			case t.Skilled != "" && a.skilled(r):
				why = t.Skilled
			case t.Schoolwork != "" && a.schoolworkOnly(r):
				why = t.Schoolwork
			}
			if t.Beginners != "" && a.begins(r) {
				why += " " + t.Beginners
			}
			out = append(out, NextStep{t.Code, fill(t.Title, pairs...), fill(why, pairs...), t.Weeks, t.Sources})
		}
	}
	for _, w := range ad.Warnings {
		if w.Code == "keyword_stuffing" || w.Code == "hidden_text" {
			add("clean_up")
			break
		}
	}
	beginner := a.begins(r)
	if r.res.Track.ID == score.NoTrack {
		add("learn_first")
	}
	if r.res.Track.ID == score.NoTrack || beginner && r.res.Track.ID == taxonomy.Bridge && !r.res.Target.Chosen && a.ownWork(r) == 0 {
		add("reality_test")
	}
	if lines := described(ad); len(lines) > 1 {
		add("name_work", "count", sentenceCount(len(lines)))
	}
	if w := r.res.Work; w.Lines > 0 && 2*w.Quantified < w.Lines && !a.countsOtherwise(r) {
		add("measure_lines", "counted", share(w), "more", more(w))
	}
	if label := a.endsSoon(r); label != "" {
		add("renew_soon", "credential", label)
	}
	a.credentialStep(r, ad, add)
	if label := a.opensWithStudy(r, ad); label != "" {
		add("ask_program", "credential", label)
	}
	if beginner && r.res.Track.ID != score.NoTrack {
		if line := a.ownWork(r); line > 0 {
			add("own_work", "line", strconv.Itoa(line))
		} else if line := a.ownProject(r); line > 0 {
			add("own_project", "line", strconv.Itoa(line))
		} else {
			add("proof_project")
		}
	}
	if listed := a.listed(r, ad); listed != "" {
		add("prove_listed", "listed", listed)
	}
	if skills := a.otherSide(r, ad); len(skills) > 0 && r.res.Level.ID != "director" && a.stands(r) {
		add("bridge_skill", "first", a.said(skills[0]), "second", a.said(skills[1]))
	}
	if role, words := a.toRead(r, ad); words != "" && r.res.Target.Kind == score.RoleTarget && len(r.opts.Asks) == 0 { // with a posting at hand its words are mirrored already
		add("mirror_postings", "role", role, "words", words)
	}
	return out
}

// toRead is the role whose postings are worth reading, and the words to look for in them: the target's, but nobody who directs is sent to the
// postings of those below while a role of their own level fits nearly as well.
func (a *Adviser) toRead(r *reading, ad Advice) (title, words string) {
	const director, nearly = "director", 0.8
	directs := func(id string) bool {
		def := a.roles[id]
		return def != nil && a.levels[def.Level] == director
	}
	if r.res.Level.ID == director && !r.res.Target.Chosen && !directs(r.res.Target.ID) {
		for _, m := range r.res.Roles[:min(3, len(r.res.Roles))] {
			if directs(m.ID) && m.Match >= nearly*r.res.Roles[0].Match && len(m.Missing) > 1 {
				return m.Title, a.keywords[m.Missing[0]].Bare() + " and " + a.keywords[m.Missing[1]].Bare()
			}
		}
	}
	return r.res.Target.Title, a.absent(r, ad.Missing)
}

// begins tells whether somebody is new to the field.
func (a *Adviser) begins(r *reading) bool {
	return r.res.Level.ID == "student" || r.res.Level.ID == "entry"
}

// side is the track whose wording fits the steps.
func (a *Adviser) side(r *reading) string {
	t := r.res.Target.Track
	switch {
	case t != taxonomy.Bridge:
		return t
	case r.res.Track.Informatics > r.res.Track.HIM, r.res.Track.ID == score.NoTrack && a.technical(r):
		return taxonomy.Informatics
	default:
		return taxonomy.HIM
	}
}

func (a *Adviser) step(code, track string) *taxonomy.StepText {
	for i, t := range a.texts.NextSteps {
		if t.Code == code && (t.Track == "" || t.Track == track) {
			return &a.texts.NextSteps[i]
		}
	}
	return nil
}

// share says how many lines of work show a number.
func share(w score.Work) string {
	switch {
	case w.Lines == 1:
		return "So far the one line of work in the field does not show"
	case w.Quantified == 0:
		return fmt.Sprintf("So far none of your %d lines of work in the field shows", w.Lines)
	case w.Quantified == 1:
		return fmt.Sprintf("So far 1 of your %d lines of work in the field shows", w.Lines)
	default:
		return fmt.Sprintf("So far %d of your %d lines of work in the field show", w.Quantified, w.Lines)
	}
}

// more names the lines that are to get a number: three are enough for a start.
func more(w score.Work) string {
	switch {
	case w.Quantified == 0 && w.Lines > 3:
		return "three of your lines"
	case w.Lines-w.Quantified > 3:
		return "three more lines"
	case w.Lines == 1:
		return "your line of work in the field"
	case w.Quantified == 0:
		return "your lines"
	default:
		return "your other lines"
	}
}

// listed names up to three missing keywords that only stand in a list.
func (a *Adviser) listed(r *reading, ad Advice) string {
	var names []string
	for _, m := range ad.Missing {
		if len(names) == 3 {
			break
		}
		if p, _ := r.res.Held.Proof(m.Keyword); p.Strength == evidence.Listed && p.By == m.Keyword && !a.keywords[m.Keyword].Generic && r.hinted(m.Keyword) == 0 && !r.titled(m.Keyword) {
			names = append(names, a.said(m.Keyword))
		}
	}
	if len(names) < 2 {
		return ""
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1] // "no line shows a, b or c"
}

// absent names the first two missing keywords, to look for in postings: such that no line tells in other words, where there are two.
func (a *Adviser) absent(r *reading, missing []Missing) string {
	var names, told []string
	for _, m := range missing {
		if name := a.keywords[m.Keyword].Bare(); r.hinted(m.Keyword) > 0 { // words to look for, as postings have them
			told = append(told, name)
		} else {
			names = append(names, name)
		}
	}
	names = append(names, told...)
	return strings.Join(names[:min(2, len(names))], " and ")
}

// otherSide are the bridge skills that a resume lacks, those that its target asks for first; none where a line of work shows or tells one, or where the
// target of somebody on one side asks for none of them.
func (a *Adviser) otherSide(r *reading, ad Advice) []string {
	skills := []string{"sql", "data-dictionary", "reporting", "dashboards"}
	if a.side(r) == taxonomy.Informatics {
		skills = []string{"hipaa", "data-governance", "cdi", "medical-coding"}
	}
	if r.res.Track.ID == score.NoTrack {
		return nil
	}
	for _, id := range skills {
		if best := r.res.Held.Best(id); best != evidence.Denied && best != evidence.Listed || r.tells(id) {
			return nil
		}
	}
	if r.res.Track.ID != taxonomy.Bridge && !slices.ContainsFunc(skills, func(id string) bool { return asked(ad, id) < len(ad.Missing) }) {
		return nil
	}
	slices.SortStableFunc(skills, func(x, y string) int { return asked(ad, x) - asked(ad, y) })
	return skills
}

// stands tells whether somebody stands in the work of their own side well enough to look at the other: whoever wishes to cross always does.
func (a *Adviser) stands(r *reading) bool {
	const firmly = 0.4
	return r.res.Track.ID == taxonomy.Bridge || len(r.res.Roles) > 0 && r.res.Roles[0].Match >= firmly
}

// asked is the place of a keyword among the missing ones.
func asked(ad Advice, id string) int {
	if i := slices.IndexFunc(ad.Missing, func(m Missing) bool { return m.Keyword == id }); i >= 0 {
		return i
	}
	return len(ad.Missing)
}
