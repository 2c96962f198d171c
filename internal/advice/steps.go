package advice

import (
	"slices"
	"strconv"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// mostSteps bounds the next steps: more are not followed.
const mostSteps = 5

// steps picks what this resume needs first: trust, then proof, then letters, then the other side of the field.
func (a *Adviser) steps(r *reading, ad Advice) []NextStep {
	var out []NextStep
	add := a.adding(r, &out)
	for _, w := range ad.Warnings {
		if w.Code == "keyword_stuffing" || w.Code == "hidden_text" {
			add("clean_up")
			break
		}
	}
	a.answerPosting(r, ad, add)
	beginner := a.begins(r)
	if r.res.Track.ID == score.NoTrack { // nobody is sent to try a work before they were asked whether they mean it
		add("learn_first")
	}
	if r.res.Track.ID == score.NoTrack || beginner && r.res.Track.ID == taxonomy.Bridge && !r.res.Target.Chosen && !r.res.Decided && a.ownWork(r) == 0 {
		add("reality_test")
	}
	near := examIsNear(r)
	if near {
		a.credentialStep(r, ad, add)
	}
	if lines := described(ad); len(lines) > 1 {
		add("name_work", "count", sentenceCount(len(lines)))
	}
	a.measureStep(r, ad, add)
	ends, year := a.ending(r)
	if ends != "" && year == 0 {
		add("renew_soon", "credential", ends)
	}
	if !near {
		a.credentialStep(r, ad, add)
	}
	a.studyStep(r, ad, add)
	if beginner && r.res.Track.ID != score.NoTrack {
		a.proofStep(r, add)
	}
	if listed := a.listed(r, ad); listed != "" && len(r.opts.Asks) == 0 {
		add("prove_listed", "listed", listed)
	}
	if year > 0 {
		add("renew_soon/year", "credential", ends, "year", strconv.Itoa(year))
	}
	a.lapsedLine(r, ad, out, add)
	if skills := a.otherSide(r, ad); len(skills) > 1 && a.crosses(r) {
		add("bridge_skill", "first", a.said(skills[0]), "second", a.said(skills[1]))
	}
	a.mirrorStep(r, ad, add)
	return out
}

// adder adds the step of a code, and of a case of it behind a slash, and gives it; nil where there is no room for more.
type adder func(code string, pairs ...string) *NextStep

// adding adds to a list of steps, each in the words for who this is.
func (a *Adviser) adding(r *reading, out *[]NextStep) adder {
	return func(code string, pairs ...string) *NextStep {
		t := a.step(code, a.side(r))
		if t == nil || len(*out) >= mostSteps {
			return nil
		}
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
		*out = append(*out, NextStep{t.Code, fill(t.Title, pairs...), fill(why, pairs...), t.Weeks, t.Sources})
		return &(*out)[len(*out)-1]
	}
}

// studyStep sends students to their program for the credential that it opens.
func (a *Adviser) studyStep(r *reading, ad Advice, add adder) {
	const grown = 2 // years
	label := a.opensWithStudy(r, ad)
	switch {
	case label == "" && a.opensByPracticum(r, ad) != "":
		add("ask_program/practicum", "credential", a.opensByPracticum(r, ad))
	case label == "":
		if akin := a.opensAkin(r, ad); akin != "" {
			add("ask_program/akin", "credential", akin)
		}
	case r.toBegin(func(d credential.Degree) bool { return ofField(d.Text) }):
		add("ask_program/begin", "credential", label)
	case slices.ContainsFunc(r.ev.Claims.Education.Pursuing, func(d credential.Degree) bool {
		return d.Accredited && ofField(d.Text) && d.Year > 0 && d.Year <= r.opts.AsOf.Year()
	}):
		add("ask_program/last", "credential", label)
	case slices.ContainsFunc(r.ev.Claims.Education.Pursuing, func(d credential.Degree) bool { return d.Accredited }):
		add("ask_program/accredited", "credential", label)
	case r.res.Level.Years >= grown || slices.ContainsFunc(r.res.Posts, func(p score.Post) bool { return p.Learns }):
		add("ask_program/practiced", "credential", label)
	default:
		add("ask_program", "credential", label)
	}
}

// proofStep sends beginners to the best that they can show. Who has earned the letters of the role has shown enough.
func (a *Adviser) proofStep(r *reading, add adder) {
	if line := a.ownWork(r); line > 0 {
		add("own_work", "line", strconv.Itoa(line))
	} else if line := a.ownProject(r); line > 0 {
		add("own_project", "line", strconv.Itoa(line))
	} else if target := a.roles[r.res.Target.ID]; !a.replaced(r) && !a.holdsPost(r, target) {
		if target != nil && contains(a.areas["coding"].Roles, target.ID) {
			add("proof_project/coding")
		} else {
			add("proof_project")
		}
	}
}

// holdsPost tells whether the job held today is the one aimed at: nothing need be shown to get it.
func (a *Adviser) holdsPost(r *reading, target *taxonomy.Role) bool {
	return target != nil && slices.ContainsFunc(r.res.Posts, func(p score.Post) bool { return p.Current && !p.Learns && p.Role == target.ID })
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

// step is the text of a step for a track. Behind a slash stands the case of it.
func (a *Adviser) step(code, track string) *taxonomy.StepText {
	code, kind, _ := strings.Cut(code, "/")
	for i, t := range a.texts.NextSteps {
		if t.Code == code && t.Case == kind && (t.Track == "" || t.Track == track) {
			return &a.texts.NextSteps[i]
		}
	}
	return nil
}

// listOfWords joins words: "a, b and c".
func listOfWords(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + last + " " + words[len(words)-1]
}
