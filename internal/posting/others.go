package posting

import (
	"regexp"
	"slices"
	"strings"

	"himscore/internal/keyword"
	"himscore/internal/lazyregexp"
	"himscore/taxonomy"
)

var (
	// meeting is what one does with people of another department; sending, with what one gives them.
	meeting = lazyregexp.New(`\b(?:work|partner|collaborat|coordinat|liais|interact|communicat|consult|interfac|meet|team|align|confer|cooperat|connect|sit|huddle|review|resolv|reconcil|settl|decid|agree|confirm|discuss|shar|test|perform|conduct|plan|together|closely|hand in hand|side by side)\w*\b[^.;:]*\bwith (.*)$`)
	sending = lazyregexp.New(`\b(?:send|hand|refer|rout|escalat|forward|pass|report|transfer|return|direct|submit|bring)\w*\b[^.;:]*\bto (.*)$|\b(?:liaison|bridge|contact|go-between|link)\b[^.;:]*\b(?:to|for|from) (.*)$|\b(?:requests?|questions?|tickets?|calls?|referrals?|input|feedback|complaints?)\b[^.;:]*\bfrom (.*)$|\b(?:tell|inform|notify|ask|brief|alert|remind|update)(?:s|ing)? (.*)$`)
	between = lazyregexp.New(`\bbetween (.*)$`)
	// listed is how a list of departments goes on up to the next one.
	listed = lazyregexp.New(`^(?:(?:the|our|other|both|staff in|colleagues in|people in|internal) )*(?:[\pL/&'-]+(?: [\pL/&'-]+){0,2}(?:, (?:and |or )?| and | or | & |/))*(?:the |our )?$`)
	// leaves are words that no list of departments holds.
	leaves = lazyregexp.New(`\b(?:to|on|for|about|of|by|that|who|so|in|at|from|experience|knowledge|skills|into|as)\b`)
	// ends is what may follow the name of a department.
	ends = lazyregexp.New(`^(?:\s*$|\s*[.,;:)/&]|,?\s+(?:and|or|to|so|what|why|how|that|when|on|for|about|before|after|if|who|as|in|until|with|daily|weekly|monthly|quarterly|each|every|once|twice|by|leaders?|leadership|staff|colleagues|partners|people|managers?)\b)`)
	// offices are names of departments that the vocabulary knows whole: "alongside the privacy office".
	offices   = lazyregexp.New(`\b(?:office|department|team|staff|officers?|director|managers?)$`)
	besideOne = lazyregexp.New(`(?:\b(?:with|alongside|beside|to|from|between|and|bring|brief|involve|consult|inform|notif(?:y|ie)|alert|call|ask|tell|update|support|assist|loop in|bring in|call in)(?:s|ing)?|,) (?:the|our|an?|its|your|one|two|three|four|five) $`)
	// theirs comes before people whom the reader is none of: "settle it with the night coders".
	theirs = lazyregexp.New(`\b(?:the|our|their|other|both|its|those|these|two|three|four|five|six|seven|eight|nine|ten) (?:[\pL-]+ ){0,2}$`)
	// serving is what the reader does as one of them: "serve as the privacy officer".
	serving = lazyregexp.New(`\b(?:as|is|be|become|act|acts|serves?|serving|seeks?|seeking|hiring|for) (?:the|our|an?)\b[^,.;:]*$`)
	// bodies are houses whose names hold a keyword: "for its Analytics Center", "at the Cancer Registry Institute". A committee is none: who reports to it
	// does its work.
	bodies = lazyregexp.New(`^(?: [\pL/&-]+)? (?:center|centre|institute)s?\b`)
	facing = lazyregexp.New(`\b(?:with|alongside|beside|to|from|between|by|before|for|of|at) (?:the |our |its |their |a )?$`)
	// among is where one has worked oneself: "two years on an MPI team", "join our coding team".
	among = lazyregexp.New(`\b(?:years?|months?|experience|season|background|time|member|part|serv\w+|sit|place|seat|join\w*)\b[^.,;:]*\b(?:on|in|of|within|inside|join\w*)(?: an?| the| our)? $`)
	// placed is how a posting says where the job stands in the house: "you are part of the revenue cycle division".
	placed = lazyregexp.New(`\b(?:sits?|part|member|belongs?|housed|located|reports?|position|role|job)\b(?: \pL+)? (?:on|in|of|within|inside|to|under|through)(?: an?| the| our)? $`)
	house  = lazyregexp.New(`^(?: [\pL/&-]+)? (?:departments?|divisions?|offices?|service line|branch|bureau)\b`)
	// leads are the deeds of who is at the head of a department.
	leads = lazyregexp.New(`\b(?:lead|manag|supervis|overs|direct|head|run|coach|hire|hir|train|own|develop|facilitat|chair|moderat|guid|mentor|educat|teach|audit|assess|evaluat|onboard|instruct)(?:s|e|es|ing|ees|ee|eeing|ning)?\b[^.;:]*$`)
)

// elsewhere tells whether a mention names the people of another department: "the billing department", "work with coding and compliance", "send the
// list to care coordination". Who leads a team is asked for its work.
func (rd *Reader) elsewhere(runes []rune, c clause, m keyword.Mention) bool {
	before, after := straight(strings.ToLower(string(runes[c.start:m.At.Start]))), strings.ToLower(string(runes[m.At.End:]))
	if placed.MatchString(before) && (house.MatchString(after) || offices.MatchString(strings.ToLower(m.Text))) {
		return true
	}
	if heads(before) || among.MatchString(before) && !bodies.MatchString(after) {
		return false
	}
	if rd.person.MatchString(strings.ToLower(m.Text)) && theirs.MatchString(before) && !serving.MatchString(before) {
		return true
	}
	if rd.teams.MatchString(after) || bodies.MatchString(after) && facing.MatchString(before) {
		return true
	}
	if (rd.people.MatchString(after) || offices.MatchString(strings.ToLower(m.Text))) && besideOne.MatchString(before) && !serving.MatchString(before) {
		return true
	}
	if !rd.departments[m.Keyword] || !ends.MatchString(after) {
		return false
	}
	for _, way := range []*lazyregexp.Regexp{meeting, sending, between} {
		if found := way.FindStringSubmatch(before); found != nil && namesOnly(strings.Join(found[1:], "")) {
			return true
		}
	}
	return false
}

// heads tells whether the reader is at the head of what is named next, and not one who does something with others.
func heads(before string) bool {
	at := leads.FindStringIndex(before)
	return at != nil && !strings.Contains(before[at[0]:], " with ")
}

// namesOnly tells whether a text holds nothing but the names of departments, up to the next one.
func namesOnly(text string) bool { return listed.MatchString(text) && !leaves.MatchString(text) }

var (
	// stands begins a cue that tells what something is, whatever word stands before it: "Appeals are the work of two nurses".
	stands = lazyregexp.New(`^(?:is|are|was|were)\b`)
	// noDeed is a first word that is nothing the reader does: "Somebody else codes", "Coding belongs to another team".
	noDeed = lazyregexp.New(`^(?:some\pL+|an?|the|our|your|its|their|others?|another|\pL+ing)$`)
	// theReader is who does the work after all: "handled by you", "performed by this position".
	theReader = lazyregexp.New(`^ ?(?:you\b|this |the (?:incumbent|position|person in)|hand\b|fax\b|mail\b|email\b|law\b)`)
	isDone    = lazyregexp.New(`\b(?:is|are|was|were|gets?|being|been)(?: \pL+ly| now| all| already)? $`)
)

// otherHands tells whether a clause gives the work to somebody else: "Inpatient coding is done by a vendor". What the reader does with such work is
// the reader's: "Audit charts that are coded by a vendor".
func (rd *Reader) otherHands(part string) bool {
	at := rd.cues.others.FindStringSubmatchIndex(part)
	if at == nil || ours.MatchString(part[:at[2]]) || theReader.MatchString(part[at[3]:]) {
		return false
	}
	if said := strings.Fields(part[:at[2]] + part[at[2]:at[3]]); isDone.MatchString(part[:at[2]]) || stands.MatchString(part[at[2]:]) || strings.HasSuffix(said[len(strings.Fields(part[:at[2]]))], "s") {
		return true // "Chart abstraction is contracted out": the first word is no deed
	}
	first, then, _ := strings.Cut(part, " ")
	if strings.HasPrefix(then, "of ") { // "Release of information and coding stay with others"
		return true
	}
	return noDeed.MatchString(first) || !rd.wording.verb(first) && !rd.wording.verb(first+"s")
}

// compileAtWork joins the beginnings of sentences that tell of an employer's system, each with the name behind it.
func compileAtWork(beginnings []string) *regexp.Regexp {
	return regexp.MustCompile(`\b(?:` + strings.Join(beginnings, "|") + `)(?: the| all of)? (\d?\p{Lu}[\pL\d]*(?: (?:\p{Lu}[\pL\d]+|360))*)(?:[\s.,;:)]|$)`)
}

func patterns(words []taxonomy.PostingWords) []*regexp.Regexp {
	out := make([]*regexp.Regexp, len(words))
	for i, w := range words {
		out[i] = regexp.MustCompile(w.Pattern)
	}
	return out
}

// hidden are the runes of a sentence in which keywords stand for something else: a place, a joke, the reason of a policy.
func (rd *Reader) hidden(text string) [][2]int {
	var out [][2]int
	for _, pattern := range rd.unasked {
		for _, at := range pattern.FindAllStringSubmatchIndex(text, -1) {
			if len(at) > 2 && at[2] >= 0 { // what stands around the group only tells what it is
				at = at[2:]
			}
			out = append(out, [2]int{len([]rune(text[:at[0]])), len([]rune(text[:at[1]]))})
		}
	}
	return out
}

// duty is work that postings tell without its name.
type duty struct {
	keyword string
	words   *regexp.Regexp
}

func compileDuties(words []taxonomy.PostingWords) []duty {
	out := make([]duty, len(words))
	for i, p := range patterns(words) {
		out[i] = duty{words[i].Keyword, p}
	}
	return out
}

// told puts the work that a sentence tells without its name in place of the hints among its mentions: hints are for advice, and say too little of
// what a posting asks.
func (rd *Reader) told(s sentence, number int, mentions []keyword.Mention) []keyword.Mention {
	mentions = slices.DeleteFunc(slices.Clone(mentions), func(m keyword.Mention) bool { return m.Near })
	for _, d := range rd.duties {
		at := d.words.FindStringIndex(s.text)
		if at == nil || slices.ContainsFunc(mentions, func(m keyword.Mention) bool { return m.Keyword == d.keyword }) {
			continue
		}
		m := keyword.Mention{Keyword: d.keyword, Text: s.text[at[0]:at[1]], Near: true}
		m.At.Line, m.At.Start, m.At.End = number, len([]rune(s.text[:at[0]])), len([]rune(s.text[:at[1]]))
		mentions = append(mentions, m)
	}
	return mentions
}
