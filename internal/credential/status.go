package credential

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"himscore/internal/keyword"
	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// unclaimed is the status of the wordings that claim nothing.
const unclaimed = "none"

// How far, in words, a phrase may stand from the credential it speaks of.
const (
	reachBefore  = 6
	reachAfter   = 14
	reachRefusal = 2 // of single words that refuse: "CPC course"
)

// What a claim rests on. The largest sum decides between several claims of one credential.
const (
	saidOutright  = 40 // words that name the status
	saidByDate    = 20
	heldModule    = 100
	inList        = 30 // a section of credentials
	inEducation   = 20
	behindName    = 15
	elsewhere     = 5
	longestClaim  = 160 // bytes of a claim's text behind the credential
	nearestToHold = 3   // words between "earned" and the credential in a line of work
)

// claimsOf judges the mentions of one line. Heading is the wording above the line, -1 where there is none.
func (f *Finder) claimsOf(line resume.Line, mentions []keyword.Mention, heading int, asOf time.Time) (claims []rated, denied []keyword.Mention) {
	if line.Hidden || !mayClaim(line) {
		return nil, nil
	}
	scopes := scopesOf(line, mentions)
	readings := make([]reading, len(scopes))
	for i := range scopes {
		scopes[i].to, scopes[i].person = f.ofPerson(line, scopes[i])
		s := scopes[i]
		readings[i] = f.read(line, s)
		readings[i].told = f.told(line, s, readings[i], asOf)
	}
	f.share(scopes, readings)
	past, thought := false, false // the credential before is, or was, held; or is only thought about
	for i, s := range scopes {
		r, ok := f.judge(line, s, readings[i], heading, asOf)
		if s.aside && past {
			continue // it came when the other went
		}
		r.claim.Weighed = r.claim.Weighed || ok && thought && s.bare && s.linked && r.claim.Status == Planned
		past, thought = ok && !r.claim.Status.ahead(), ok && r.claim.Weighed
		if ok {
			claims = append(claims, r)
			for _, m := range s.names {
				if m.Keyword != s.mention.Keyword && m.At.Start == s.mention.At.Start { // "Epic Physician Builder certification" is one of Epic as well
					again := r
					again.claim.ID = m.Keyword
					claims = append(claims, again)
				}
			}
		}
		if stance := stanceOf(r, ok); stance != keyword.Affirmed && (line.Kind == resume.Certifications || readings[i].stated || ok && r.claim.Status != Held && (line.Part != resume.Body || readings[i].told != "")) {
			for _, m := range s.names {
				m.Stance = stance
				denied = append(denied, m)
			}
		}
	}
	return claims, denied
}

// stanceOf is what a claim makes of the words that name it. Those that claim nothing are denied.
func stanceOf(r rated, claimed bool) keyword.Stance {
	switch {
	case claimed && r.claim.Status == Held:
		return keyword.Affirmed
	case claimed && r.claim.Status == Expired:
		return keyword.Borrowed
	}
	return keyword.Denied
}

// mayClaim says whether an applicant claims credentials in lines of this kind. References and papers name those of others.
func mayClaim(line resume.Line) bool {
	switch line.Kind {
	case resume.References, resume.Publications, resume.Interests, resume.Languages:
		return false
	}
	return line.Part != resume.Heading && line.Part != resume.Contact
}

// reading is what the words around one mention say. Rules are indices into wordings, -1 for none.
type reading struct {
	rule      int
	before    int // byte where the deciding words before the mention start, -1 where none decide
	fromAhead int // the rule of the words before alone
	fromAfter int
	labelled  bool
	refused   bool   // somebody else's, anywhere before it
	close     bool   // the deciding words stand close before
	told      string // the status at the end of the steps that are told of it, "" for none
	goal      bool   // the deciding words before are those of an aim
	stated    bool   // the credential opens an item whose other words speak of it
}

func (f *Finder) read(line resume.Line, s scope) reading {
	r := reading{rule: -1, before: -1, fromAhead: -1, fromAfter: -1, labelled: s.label}
	var room [32]token
	ahead := appendTokens(room[:0], line.Text[s.from:s.start])
	aims := line.Kind == resume.Summary && f.aimed(ahead)
	for _, h := range f.before.find(ahead) {
		distance := len(ahead) - h.last
		refuses := f.wordings[h.rule].Status == unclaimed
		if refuses && h.last-h.first == 1 && strings.Contains(line.Text[s.from+ahead[h.last-1].end:s.start], ",") {
			continue // "leads twelve coders, RHIA since 2010"
		}
		if strings.Contains(line.Text[s.from+ahead[h.last-1].end:s.start], ":") && h.last-h.first == 1 && h.last > longestLabel {
			continue // "a manager with a coding past: RHIA"
		}
		if refuses {
			r.refused = true
		}
		if distance > reachBefore || refuses && distance > reachRefusal+1 && h.last-h.first == 1 {
			continue
		}
		if r.fromAhead < 0 || h.rule < r.fromAhead {
			r.fromAhead, r.before, r.close = h.rule, s.from+ahead[h.first].start, distance <= nearestToHold
		}
	}
	behind := appendTokens(room[:0], line.Text[s.end:s.to])
	for _, h := range f.after.find(behind) {
		refuses := f.wordings[h.rule].Status == unclaimed
		before := line.Text[s.end : s.end+behind[h.first].start]
		if refuses && h.last-h.first == 1 && line.Kind == resume.Certifications && yearBefore.MatchString(before) {
			continue // "CRC 2021 (required by my employer)"
		}
		if refuses && h.last-h.first == 1 && (strings.Contains(before, ";") || strings.Contains(before, ",") && h.last < len(behind) && len(resume.FindDates(line.Text[s.end+behind[h.last-1].end:s.to])) > 0) {
			continue
		}
		if h.first > reachAfter || refuses && h.first > reachRefusal && h.last-h.first < 3 {
			continue
		}
		if r.fromAfter < 0 || h.rule < r.fromAfter {
			r.fromAfter = h.rule
		}
	}
	if r.stated = speaks(line, s); r.stated {
		r.fromAfter = lower(r.fromAfter, f.statement(line.Text[s.end:s.to], behind))
	}
	r.rule = lower(r.fromAhead, r.fromAfter)
	r.goal = aims && (r.rule < 0 || f.wordings[r.rule].Status == string(Held))
	return r
}

// aimed says whether words end in a phrase of an aim: "become director and finish my". Farther off it aims at something else.
func (f *Finder) aimed(ahead []token) bool {
	return slices.ContainsFunc(f.goals.find(ahead), func(h hit) bool { return h.last == len(ahead) })
}

// yearBefore is what stands between a credential with its year and a remark in brackets.
var yearBefore = lazyregexp.New(`^[\s,:(–-]*(?:since\s+|\w{3,9}\.?\s+)?(?:19|20)\d\d\)?\s*[(;–—]`)

// lower is the rule that counts first.
func lower(a, b int) int {
	if a < 0 || b >= 0 && b < a {
		return b
	}
	return a
}

// share spreads words over lists: "In progress: CCS, CPC", "pursuing RHIA and CHDA", "CCS and CPC exams booked".
func (f *Finder) share(scopes []scope, readings []reading) {
	for i := 1; i < len(scopes); i++ {
		prev, r := readings[i-1], &readings[i]
		if r.rule >= 0 || prev.fromAhead < 0 || r.labelled {
			continue
		}
		status := f.wordings[prev.fromAhead].Status
		open := status != string(Expired) && status != string(Held)
		if prev.labelled || scopes[i].bare && (scopes[i].linked || open) && prev.fromAfter < 0 {
			r.rule, r.fromAhead, r.labelled = prev.fromAhead, prev.fromAhead, prev.labelled
		}
	}
	for i := len(scopes) - 1; i > 0; i-- {
		next, r := readings[i], &readings[i-1]
		if r.told == "" && next.told != "" && scopes[i].bare && scopes[i].linked {
			r.told = next.told
		}
		if r.rule < 0 && scopes[i].bare && scopes[i].linked && next.fromAfter >= 0 {
			r.rule, r.fromAfter = next.fromAfter, next.fromAfter
		}
	}
}

// judge turns one mention into a claim, if it is one.
func (f *Finder) judge(line resume.Line, s scope, r reading, heading int, asOf time.Time) (rated, bool) {
	if line.Part == resume.Title && line.Kind != resume.Education {
		s.to = s.end // the dates of a job are not those of a licence in its title
	}
	behind := line.Text[s.end:s.to]
	dated := datesIn(behind, asOf)
	if dated.year == 0 && line.Kind == resume.Certifications {
		dated.year = datesIn(line.Text[s.from:s.start], asOf).year // "2019: RHIT"
	}
	if r.rule > f.strong && (dated.expired || dated.year > 0 && !dated.ahead) {
		r.rule = -1 // "passed the exam in 2019"
	}
	status, weight := f.status(r, dated, heading, behind)
	if status == Held && dated.year == 0 && r.told == "" && comesAfter(line.Text[s.from:s.start], behind) {
		status, weight = Planned, saidOutright
	}
	if r.told != "" && (!r.labelled || r.told == unclaimed) {
		status, weight = f.standing(r.told, heading)
	}
	if r.goal && r.aims(dated) {
		status, weight = Planned, saidOutright
	}
	switch {
	case s.aside:
		return rated{}, false
	case status == "" || s.mention.Stance == keyword.Borrowed && !outspoken(line, r, behind):
		return rated{}, false
	case s.mention.Stance == keyword.Denied && status == Held && r.told == "" && !(s.person && r.fromAhead < 0) && (dated.year == 0 || line.Kind != resume.Certifications):
		return rated{}, false
	case status == Held && weight == 0 && r.told == "" && r.stated && freeRemark(behind):
		return rated{}, false
	case line.Part == resume.Body && r.told == "" && !claimedInWork(status, r) && !certified(line.Text, s):
		return rated{}, false
	}
	claim := Claim{ID: s.mention.Keyword, Status: status, Year: dated.yearOf(status)}
	claim.Weighed = status == Planned && f.onlyWeighed(line.Text[s.from:s.to])
	from, to := s.start, s.end+min(len(behind), longestClaim)
	if r.before >= 0 && r.fromAhead == r.rule {
		from = r.before
	}
	var cut int
	if claim.Number, cut = numberIn(behind); claim.Number != "" {
		to = min(to, s.end+cut)
	}
	to = trimmed(line.Text, max(s.end, to), s.end)
	start := s.mention.At.Start - utf8.RuneCountInString(line.Text[from:s.start])
	claim.Text = line.Text[from:to]
	claim.At = resume.Span{Line: line.Number, Start: start, End: start + utf8.RuneCountInString(claim.Text)}
	return rated{claim, weight + place(line)}, true
}

// onlyWeighed says whether words say of a plan that it is only thought about.
func (f *Finder) onlyWeighed(said string) bool {
	words := tokenize(said)
	return len(f.weighed.find(words)) > 0 && len(f.settled.find(words)) == 0
}

// aims says whether a credential behind the words of an aim is one still to come: "become director and pass the RHIA", not "to pass the RHIA in 2014".
func (r *reading) aims(dated dating) bool {
	return (dated.year == 0 || dated.ahead) && (r.told == "" || r.told == string(Held))
}

// outspoken says whether what is told of a credential outweighs words that give it to others: "applying in 2028, with the required hours".
func outspoken(line resume.Line, r reading, behind string) bool {
	told := Status(r.told).ahead() || r.told == string(Held)
	if line.Kind == resume.Certifications {
		return r.stated && (told || yearBefore.MatchString(behind))
	}
	return line.Part == resume.Body && told
}

// looksAhead finds the words that turn a course or an eligibility with a date ahead into a plan.
var looksAhead = lazyregexp.New(`(?i)\b(?:eligible|eligibility|expected|anticipated|scheduled|exam|test|sitting|finish(?:ing)?|graduat(?:e|ing|ion))\b`)

// claimedInWork says whether a line of work claims a credential for the applicant: "Earned CCS while …", not "Trained two CCS coders".
func claimedInWork(status Status, r reading) bool {
	if r.refused || r.fromAhead < 0 {
		return false
	}
	return status != Held || r.close
}

// certified says whether a statement begins with the credential and says no more than that it is held: "Epic Willow certified since 2020".
func certified(text string, s scope) bool {
	words := tokenize(text[s.start:s.end])
	if strings.TrimSpace(text[s.from:s.start]) != "" {
		return false
	}
	if words[0].text == "certified" {
		return true // "Certified in Epic HIM"
	}
	return words[len(words)-1].text == "certified" && (s.end == len(text) || strings.ContainsAny(text[s.end:s.end+1], ".,;)") || strings.HasPrefix(text[s.end:], " since ") || strings.HasPrefix(text[s.end:], " in "))
}

// place weighs where a claim stands.
func place(line resume.Line) int {
	switch {
	case line.Kind == resume.Certifications:
		return inList
	case line.Kind == resume.Education:
		return inEducation
	case line.Part == resume.Name:
		return behindName
	}
	return elsewhere
}
