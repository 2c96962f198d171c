package posting

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/lazyregexp"
	"himscore/taxonomy"
)

// clause is a stretch of a sentence, in runes, with how much it asks. The clauses of a sentence follow each other.
type clause struct {
	start, end int
	need       Need
	given      bool // it says that this is not needed, or somebody else's
}

// cues are the wordings that change how much a clause asks.
type cues struct {
	boilerplate *regexp.Regexp // of law and benefits: the whole sentence asks nothing
	formalities *regexp.Regexp // what everybody brings
	nothing     *regexp.Regexp
	obtain      *regexp.Regexp
	preferred   *regexp.Regexp
	required    *regexp.Regexp
	employer    *regexp.Regexp // the employer is the subject
	others      *regexp.Regexp // somebody else does it
	named       *regexp.Regexp // the employer's name is: capitalised words and a verb that tells of it
	posts       *regexp.Regexp // but such words may name the post: "The Coding Auditor is the custodian of"
	wants       *regexp.Regexp // and wants something
	reader      *regexp.Regexp // or speaks to the reader
}

func compileCues(p taxonomy.Posting) cues {
	return cues{
		boilerplate: wholeWords(p.Boilerplate), formalities: wholeWords(p.Formalities), nothing: wholeWords(p.Nothing), obtain: wholeWords(p.Obtain),
		preferred: wholeWords(p.Preferred), required: wholeWords(p.Required), others: wholeWords(p.Others),
		employer: regexp.MustCompile(`^(?:` + strings.Join(p.Employer, "|") + `)(?:$|[^\pL\pN])`), wants: wholeWords(p.Wants), reader: wholeWords(p.Reader),
		named: regexp.MustCompile(`^(\p{Lu}[\pL\pN.'’&]*(?:\s+(?:of|the|and|&|for|\p{Lu}[\pL\pN.'’&]*)){0,6})(?:,[^,]{3,60},| \([^()]{3,60}\))?(?: also| now| today| currently| proudly| recently| still)?\s+(?:` + strings.Join(p.Deeds, "|") + `)(?:$|[^\pL\pN])`),
		posts: regexp.MustCompile(`\b(?:` + strings.Join(p.Posts, "|") + `)(?: (?:\d|[ivxIVX]+))?$`),
	}
}

var (
	payRange = lazyregexp.New(`\$\s?[\d,.]+k?\s*(?:/hr|per hour)?\s*(?:-|–|—|to)\s*\$?\s?[\d,.]+k?|\$\s?[\d,.]+k?\s*(?:/|per |an |a )?(?:hr|hour|hourly|year|yr|annually|base|month)\b`)
	// joints are where a sentence changes its subject.
	joints = lazyregexp.New(`;\s+|\s+[-–—]+\s+|[,.]?\s+but\s+|,\s+(?:though|although|however|while|because)\s+|:\s+|\?\s+`)
	// asksOutright is an ask so plain that it stands under any heading.
	asksOutright = lazyregexp.New(`\b(?:experience|knowledge|certifications?|certified|credentials?|proficiency|familiarity)\b.{0,40}\b(?:preferred|required|desired|desirable|a plus|a must)\b`)
	inside       = lazyregexp.New(`\(([^()]*)\)`)
	// oneThing is what stands between two wordings of one demand: "required, or obtained within a year".
	oneThing = lazyregexp.New(`^[\s,]*(?:at hire|upon hire|at time of hire|now)?[\s,]*(?:or|and/or|but)\s*(?:(?:must|may|can|will|to|be|is|are|able|willing|ability|willingness|else) ?)*$`)
	// afterwards begins what is said of the demand before it: "CCS required. May be obtained within a year."
	afterwards = lazyregexp.New(`^(?:or |if not |(?:this |it |they |the (?:certification|credential|certificate|license) )?(?:must|may|can|will|to) be )`)
	// topic is how a clause ends of which the next one tells more; besides begins one that tells of something else, and takenUp is what takes it up again.
	topic   = lazyregexp.New(`(?::\s+|\s[-–—]+\s+)$`)
	besides = lazyregexp.New(`^(?:there|no (?:\pL+) )`)
	takenUp = lazyregexp.New(`\b(?:it|that|this|those|these|them|such|its own|their own)\b[^,]*$`)
	// ours tells that a clause speaks of the reader's own work, and of others only beside it.
	ours = lazyregexp.New(`\b(?:you|your|you'll|that|which|who)\b`)
)

// maxTopicWords is how many words a clause has of which only the next one tells whose it is: "Claims: the business office does them".
const maxTopicWords = 5

// place is where a sentence stands.
type place struct {
	under    Need // what its heading says
	bulleted bool
	head     string // the top of the posting
}

// clauses cuts a sentence where it changes its subject and decides what each part asks.
func (rd *Reader) clauses(text string, p place) []clause {
	text = straight(text)
	low := strings.ToLower(text)
	if len(low) != len(text) { // a letter whose lower case is longer or shorter: positions would not fit
		low = text
	}
	whole := []clause{{end: len(low), need: nothing}}
	switch {
	case rd.cues.boilerplate.MatchString(inside.ReplaceAllString(low, " ")), payRange.MatchString(low):
		return inRunes(low, whole)
	case p.under == nothing && !asksOutright.MatchString(low):
		return inRunes(low, whole)
	case p.under == nothing: // "Additional information: Epic experience is preferred"
		p.under = Required
	}
	var out []clause
	from := 0
	add := func(to int) {
		if to > from {
			next := rd.weigh(text, low, from, to, p)
			if n := len(out); n > 0 {
				carry(low, &out[n-1], next)
			}
			out, from = append(out, next...), to
		}
	}
	for _, at := range joints.FindAllStringIndex(low, -1) {
		if depth(low[:at[0]]) == 0 {
			add(at[1])
		}
	}
	add(len(low))
	return inRunes(low, rd.without(low, rd.asides(low, out)))
}

// carry lets a clause and the one behind it say how much they ask together: what follows a colon is not asked either ("Not needed: CPT"), and
// what may come later ("CCS required; may be obtained within a year") is said of what stands before.
func carry(low string, before *clause, next []clause) {
	begin := low[next[0].start:next[0].end]
	switch {
	case before.need == nothing && strings.HasSuffix(low[:before.end], ": ") && !ours.MatchString(begin):
		next[0].need = nothing
	case next[0].given && words(low[before.start:before.end]) <= maxTopicWords && (topic.MatchString(low[:before.end]) && !besides.MatchString(begin) || takenUp.MatchString(begin)):
		before.need = nothing
	case before.need == Required && next[0].need == ObtainWithin && afterwards.MatchString(begin):
		before.need = ObtainWithin
	}
}

// weigh decides what low[from:to] asks; where it asks more than one thing ("RHIT required, CCS preferred") it is cut
// at the comma between.
func (rd *Reader) weigh(text, low string, from, to int, p place) []clause {
	part := low[from:to]
	if rd.cues.nothing.MatchString(part) || rd.otherHands(part) {
		return []clause{{start: from, end: to, need: nothing, given: true}}
	}
	if from == 0 && strings.HasSuffix(part, "?") && refuses.MatchString(part) { // "No license? No problem."
		return []clause{{start: from, end: to, need: nothing}}
	}
	behind := strings.HasSuffix(low[:from], "; ") && strings.HasPrefix(part, "we ") // "Respect for privacy; we follow HIPAA" goes on with what is asked
	if !behind && rd.aboutEmployer(text[from:to], part, p.head, p.bulleted && from == 0) {
		return []clause{{start: from, end: to, need: nothing}}
	}
	type found struct {
		at   [2]int
		need Need
	}
	var all []found
	for _, c := range []struct {
		pattern *regexp.Regexp
		need    Need
	}{{rd.cues.obtain, ObtainWithin}, {rd.cues.preferred, Preferred}, {rd.cues.required, Required}, {yearsAsked, Required}} {
		for _, at := range c.pattern.FindAllStringSubmatchIndex(part, -1) {
			if i := depth(part[:at[2]]); i == 0 && !slices.ContainsFunc(all, func(f found) bool { return at[2] < f.at[1] && f.at[0] < at[3] }) {
				if c.pattern == yearsAsked && p.under != Required { // years do not turn a wish into a demand
					continue
				}
				all = append(all, found{[2]int{at[2], at[3]}, c.need})
			}
		}
	}
	slices.SortFunc(all, func(a, b found) int { return a.at[0] - b.at[0] })
	if len(all) == 0 {
		return []clause{{start: from, end: to, need: p.under}}
	}
	var out []clause
	start := 0
	for i, f := range all {
		if i+1 == len(all) {
			out = append(out, clause{start: from + start, end: to, need: f.need})
			break
		}
		next := all[i+1]
		if next.need == f.need {
			continue
		}
		gap := part[f.at[1]:next.at[0]]
		if oneThing.MatchString(gap) {
			all[i+1].need = weaker(f.need, next.need)
			continue
		}
		comma := strings.IndexAny(gap, ",(")
		if comma < 0 {
			if comma = strings.Index(gap, " and "); comma < 0 {
				// "preferred or to be obtained within a year": one thing in two wordings; what may come later says less
				all[i+1].need = weaker(f.need, next.need)
				continue
			}
		}
		cut := f.at[1] + comma
		out = append(out, clause{start: from + start, end: from + cut, need: f.need})
		start = cut
	}
	return out
}

func weaker(a, b Need) Need {
	for _, n := range []Need{ObtainWithin, Preferred} {
		if a == n || b == n {
			return n
		}
	}
	return Required
}

// aboutEmployer tells whether a clause speaks of the employer and wants nothing of the reader. head is the top of the
// posting, where the employer's name stands.
func (rd *Reader) aboutEmployer(text, low, head string, bulleted bool) bool {
	if rd.cues.wants.MatchString(low) || rd.cues.required.MatchString(low) || rd.cues.preferred.MatchString(low) || rd.cues.obtain.MatchString(low) {
		return false
	}
	if strings.HasPrefix(low, "our ") {
		return true // "Our campus looks out on a rock that you will rarely see"
	}
	if rd.cues.reader.MatchString(low) {
		return false
	}
	if rd.cues.employer.MatchString(low) {
		return true
	}
	m := rd.cues.named.FindStringSubmatch(text)
	return m != nil && !bulleted && !rd.cues.posts.MatchString(strings.ToLower(m[1])) && (strings.Contains(m[1], " ") || strings.Contains(head, m[1]) || len(m[1]) > 1 && strings.Contains(initials(head), m[1]))
}

// initials are the first letters of the names in a text, of which employers make their short names.
func initials(text string) string {
	var out strings.Builder
	for _, word := range strings.Fields(text) {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) {
			out.WriteRune(first)
		}
	}
	return out.String()
}

// depth is how many parentheses are open at the end of a text.
func depth(s string) int { return strings.Count(s, "(") - strings.Count(s, ")") }

// inRunes turns the byte positions of clauses into runes.
func inRunes(low string, clauses []clause) []clause {
	runes := func(at int) int { return len([]rune(low[:at])) }
	for i := range clauses {
		clauses[i].start, clauses[i].end = runes(clauses[i].start), runes(clauses[i].end)
	}
	return clauses
}
