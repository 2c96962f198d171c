package credential

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/keyword"
	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// scope is a mention with the words that speak of it. All offsets are bytes of the line.
type scope struct {
	mention    keyword.Mention
	names      []keyword.Mention // it, and others that name the same
	from, to   int               // words before: text[from:start]
	start, end int               // the mention
	label      bool
	bare       bool // nothing but a joiner stands before it
	linked     bool // joined to the mention before by "and" or a slash
	person     bool // it names the writer of a profile, whose other words tell of something else
	spurned    bool // another was taken in its place
	aside      bool // it only says when the credential before is due: the CPC of "CIC - after the CPC"
}

// scopesOf divides a line among its mentions: what stands between two belongs to the first up to the last mark between them,
// and to the second behind it.
func scopesOf(line resume.Line, mentions []keyword.Mention) []scope {
	text := line.Text
	var scopes []scope
	at, runes := 0, 0
	for _, m := range mentions {
		at += byteOffset(text[at:], m.At.Start-runes)
		runes = m.At.Start
		s := scope{mention: m, names: []keyword.Mention{m}, start: at, end: at + byteOffset(text[at:], m.At.End-runes)}
		if n := len(scopes); n > 0 && (s.start < scopes[n-1].end || scopes[n-1].mention.Keyword == m.Keyword && (isOpening(text[scopes[n-1].end:s.start]) || licenceNumber.MatchString(text[s.end:]))) {
			end := s.end + oldNameUntil(text[scopes[n-1].end:max(s.start, scopes[n-1].end)], text[s.end:])
			scopes[n-1].end = max(scopes[n-1].end, end) // "Certified Coding Specialist (CCS)"
			scopes[n-1].names = append(scopes[n-1].names, m)
			continue
		}
		if n := len(scopes); n > 0 && scopes[n-1].mention.Keyword == m.Keyword && isGloss(text, s.start, s.end) {
			scopes[n-1].names = append(scopes[n-1].names, m)
			continue
		}
		scopes = append(scopes, s)
	}
	for i := range scopes {
		s := &scopes[i]
		if i == 0 {
			s.from = lastOf(text[:s.start], hardMarks)
		} else {
			part(text, &scopes[i-1], s)
		}
		s.label = isLabel(text[s.from:s.start])
		s.to = len(text)
	}
	for i := range scopes {
		scopes[i].to = scopes[i].end + unknownNext(text[scopes[i].end:scopes[i].to])
	}
	if line.Kind != resume.Certifications {
		for i := range scopes {
			s := &scopes[i]
			s.to = s.end + sentence(text[s.end:s.to])
			s.to = s.end + ownGoal(text[s.end:s.to])
		}
	}
	for i := range scopes {
		if s := &scopes[i]; s.spurned {
			scopes[i-1].to, s.to = s.to, s.end // what follows is said of the one that was taken
		}
	}
	return scopes
}

// isLabel says whether a colon before a credential ends a label, and not the beginning of a sentence: "to be plain: my CPC has lapsed".
func isLabel(before string) bool {
	at := strings.LastIndexByte(before, ':')
	if at < 0 {
		return false
	}
	switch lastWord(before[at+1:], " ") {
	case "the", "my", "a", "an", "i", "this", "that":
		return false
	}
	return true
}

// goalBehind is how a profile goes on from who its writer is to what they look for: "RHIT, seeking a remote post".
var goalBehind = lazyregexp.New(`(?i)^[^:;(–—]{0,60}?(?:\b(?:who|and|now|currently|eager|keen|ready|open|looking|seeking|searching|hoping|wanting|wishing|aiming|interested)\b ?){0,3}\b(?:seeking|looking|searching|hoping|wanting|wants?|wishing|wishes|aiming|eager|keen|ready|open|interested|available)\b`)

// ofExam are words by which a goal speaks of the credential itself: "RHIT, hoping to sit in May".
var ofExam = lazyregexp.New(`(?i)\b(?:sit|sits|sitting|tests?|exams?|earn|pass|retake|renew|recertif\w*|certif\w*|credential\w*|licen[cs]\w*|enrol\w*|register|it|one|that|this|20\d\d|next|later|some ?day|one day|when|once|before|after)\b`)

// ownGoal is the length of what is said of a credential before its sentence turns to a goal of its own.
func ownGoal(text string) int {
	at := goalBehind.FindStringIndex(text)
	if at == nil || at[1] == len(text) || ofExam.MatchString(text[at[0]:]) || strings.TrimSpace(text[at[1]:]) == "" {
		return len(text)
	}
	if i := strings.IndexByte(text[:at[1]], ','); i >= 0 {
		return i
	}
	return 0
}

// part divides what stands between two mentions.
func part(text string, prev, s *scope) {
	between := text[prev.end:s.start]
	from := prev.end + cutOf(between)
	to := from
	s.spurned = spurned.MatchString(between)
	s.aside = subordinate.MatchString(between) && undated(text[s.end:])
	switch {
	case s.spurned, s.aside:
		from, to = s.start, s.start
	case outdoneBy.MatchString(between):
		to = s.start
	}
	prev.to, s.from = closeBracket(text, prev.end, to), from
	s.bare, s.linked = joins(between)
}

// undated says whether no number stands in a text before its first mark.
func undated(text string) bool {
	if i := strings.IndexAny(text, ",;:(|"); i >= 0 {
		text = text[:i]
	}
	return digits(text) == 0
}

var (
	hardMarks = []string{";", "|", " / ", "•", "·", "\t", ". ", "! ", "? "}
	softMarks = []string{", ", " – ", " — ", " - "}
	wordMarks = []string{" and ", " & ", " but ", " plus ", " while ", " then ", " with "}
)

// subordinate is what makes one credential the date of another, between the two: "LPN until 2010, handed in when the RN came", "CIC - after the CPC".
var subordinate = lazyregexp.New(`(?i)\b(?:when|after|once|upon|following|behind|until|till|before|in favou?r of|as soon as|(?:surrendered|relinquished|given up|gave (?:it )?up|let go|dropped|lapsed|ended|retired|traded|swapped|exchanged)(?: it)? (?:on|for|at|with|by))(?: (?:the|my|an?|i|getting|got|earning|earned|passing|passed|having|becoming|became|taking|took|up)){0,4}\s*$`)

// outdoneBy and spurned part a credential from the one that stands in its place: "CAHIMS, superseded by my CPHIMS", "CAHIMS rather than CPHIMS".
var (
	outdoneBy = lazyregexp.New(`(?i)\b(?:superseded|replaced|outranked|surpassed|overtaken|absorbed|swallowed) by(?: the| my| an?)?\s*$`)
	spurned   = lazyregexp.New(`(?i)(?:\b(?:rather than|instead of|in place of|as opposed to)|^\W*(?:and )?not)(?: the| my| an?)?\s*$`)
)

// unknownNext is where letters that no rule knows begin a part of their own: what follows them is said of "CENP", not of the credential before.
func unknownNext(text string) int {
	if strings.ContainsAny(text, ";|•·") {
		if at := strangers.FindStringIndex(text); at != nil {
			return at[0]
		}
	}
	return len(text)
}

var strangers = lazyregexp.New(`[;|•·]\s*(?:[A-Z]{3,6}(?:-[A-Z]{1,2})?\b\s*(?:[,(:–-]|\d{4}|[a-z])|(?:[A-Z][\w+/’'-]*,? ){2,4}\(?(?:19|20)\d\d)`)

// lastOf is the offset behind the last of some marks, 0 where none stands.
func lastOf(text string, marks []string) int {
	last := 0
	for _, mark := range marks {
		if at := strings.LastIndex(text, mark); at >= 0 {
			last = max(last, at+len(mark))
		}
	}
	return last
}

// cutOf divides the text between two mentions. A question mark behind the first asks about it and ends nothing: "CIC?? not sure, CRC 2019".
func cutOf(between string) int {
	if asked := len(between) - len(strings.TrimLeft(between, "?")); asked > 0 {
		return asked + cutOf(between[asked:])
	}
	for _, marks := range [][]string{hardMarks, softMarks, wordMarks} {
		if cut := lastOf(between, marks); cut > 0 {
			return cut
		}
	}
	if at := strings.LastIndexByte(between, '('); at >= 0 && !strings.Contains(between[at:], ")") && !onward.MatchString(between[:at]) {
		return at
	}
	return 0
}

// onward is what leads from one credential to the next that is aimed at: "RN who would like to be certified in informatics (NI-BC)".
var onward = lazyregexp.New(`(?i)\b(?:would (?:like|love)|wants?|wanting|hop(?:es?|ing)|plans?|planning|aim(?:s|ing)?|intend(?:s|ing)?|work(?:s|ing) (?:on|towards?)|stud(?:ies|ying) for|preparing for|pursuing|pursues|seek(?:s|ing)|registered for|sitting for)\b`)

// closeBracket moves the end of a scope behind a bracket that opened in it.
func closeBracket(text string, from, to int) int {
	const farthest = 200 // bytes to the bracket that closes
	open := strings.LastIndexByte(text[from:to], '(')
	if open < 0 && to < len(text) && text[to] == '(' {
		open = to - from // a bracket that opens right at the cut
	}
	if open < 0 || strings.Contains(text[from+open:to], ")") {
		return to
	}
	if shut := strings.IndexByte(text[to:min(len(text), to+farthest)], ')'); shut >= 0 {
		return to + shut + 1
	}
	return to
}

// joins says whether nothing but a joiner stands between two mentions, and whether the joiner is "and" or a slash.
func joins(between string) (bare, linked bool) {
	for w := range strings.FieldsFuncSeq(between, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;®™", r) }) {
		switch w {
		case "and", "&", "/", "or", "+", "and/or":
			linked = true
		case "|", "•", "·", "-", "–", "the":
		default:
			return false, false
		}
	}
	return true, linked
}

// renamed is what stands between two names of one credential, one of them perhaps of old or within brackets: "ANCC nursing informatics
// certification (NI-BC)".
var renamed = lazyregexp.New(`(?i)(?:\b(?:the|an?) )?\b(?:formerly|previously|former|once|originally|earlier|old|used to be|then|called|known as|named|renamed(?: to| as)?|rebranded(?: to| as)?|became|becoming|now|today|aka|ex|was|is)\b(?: the\b| an?\b)?(?: known as| called| named)?|^ (?:certification|credential|certificate|exam)\b`)

// untilYear is when an old name ended, and newIn when a new one began: the credential goes on under its new one.
var (
	untilYear = lazyregexp.New(`(?i)^\s*(?:until|till|before|through|up to)\s+(?:\p{L}+ )?(?:19|20)\d\d\b`)
	newIn     = lazyregexp.New(`(?i)^\s*(?:in|since|from|as of)\s+(?:\p{L}+ )?(?:19|20)\d\d\b`)
	newName   = lazyregexp.New(`(?i)\b(?:renamed|rebranded|became|becoming|now)\b`)
)

// oldNameUntil is the length of what says how long an old name lasted, or since when there is the new one: "ODS (was CTR until 2024)", "CTR, renamed
// ODS in 2024".
func oldNameUntil(between, behind string) int {
	if at := untilYear.FindStringIndex(behind); at != nil && (renamed.MatchString(between) || strings.TrimSpace(between) == "(") {
		return at[1]
	}
	if at := newIn.FindStringIndex(behind); at != nil && newName.MatchString(between) {
		return at[1]
	}
	return 0
}

// licenceNumber is what makes a name part of its own number: "nursing license (Ohio, RN.412880)".
var licenceNumber = lazyregexp.New(`^[. -]?\d{4,}`)

func isOpening(between string) bool {
	if at := untilYear.FindStringIndex(between); at != nil {
		between = between[at[1]:] // "CTR until 2024, now ODS"
	}
	return strings.Trim(renamed.ReplaceAllString(between, ""), " ([-–—:,/") == ""
}

// naming are words that give a credential another name.
var naming = lazyregexp.New(`(?i)\b(?:old|new|now|today|calls?|called|known|names?|named|renamed|rebranded|retitled|letters|formerly|became|becomes?)\b`)

// isGloss says whether the part of a sentence around a name only says how the credential is called as well, and tells nothing of it:
// "CPC-H, dropped in 2018 (the letters are COC now)".
func isGloss(text string, start, end int) bool {
	from := strings.LastIndexAny(text[:start], ",;:(|") + 1
	to := len(text)
	if i := strings.IndexAny(text[end:], ",;:)|"); i >= 0 {
		to = end + i
	}
	return digits(text[from:to]) == 0 && naming.MatchString(text[from:start]+" "+text[end:to])
}

// sentence is the length of a text up to the end of its first sentence. A stop within brackets or behind an abbreviation ends none.
func sentence(text string) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '(':
			depth++
		case ')':
			depth--
		case '.', '!', '?':
			if depth <= 0 && (i == 0 || i >= 3) && i+2 < len(text) && text[i+1] == ' ' && text[i+2] >= 'A' && text[i+2] <= 'Z' {
				return i
			}
		}
	}
	return len(text)
}

// trimmed cuts separators and brackets that never close off the end of a claim's words and gives the new end. Least is the end of the
// credential's own words.
func trimmed(text string, to, least int) int {
	for to > least && (strings.IndexByte(" \t,;:|-/&.([", text[to-1]) >= 0 || endsWithDash(text[least:to])) {
		_, size := utf8.DecodeLastRuneInString(text[least:to])
		to -= size
	}
	if open := strings.LastIndexByte(text[least:to], '('); open >= 0 && !strings.Contains(text[least+open:to], ")") {
		if !strings.HasPrefix(text[to:], ")") {
			return trimmed(text, least+open, least)
		}
		to++
	}
	for to < len(text) && !utf8.RuneStart(text[to]) { // never inside a character
		to++
	}
	return to
}

func endsWithDash(text string) bool {
	return strings.HasSuffix(text, "–") || strings.HasSuffix(text, "—") || strings.HasSuffix(text, "•")
}
