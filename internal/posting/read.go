// Package posting reads a job posting: which keywords and credentials it asks for and how much, the education and
// the years it wants, and the wording worth mirroring. In: the text of a posting. Out: what it asks, and how a
// resume answers it. The employer's story, benefits and legal boilerplate ask for nothing.
package posting

import (
	"regexp"
	"slices"
	"strings"

	"himscore/internal/keyword"
	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// Need says how much a posting asks for something.
type Need string

// The needs, strongest first.
const (
	Required     Need = "required"
	Preferred    Need = "preferred"
	ObtainWithin Need = "obtain_within"
	nothing      Need = "nothing"
)

// Ask is one keyword or credential a posting asks for, with the words that ask.
type Ask struct {
	ID    string
	Need  Need
	Text  string
	Group int // asks of one group are alternatives ("RHIT or RHIA"): one is enough; 0: stands alone

	Credential bool
	Titled     bool // it stands nowhere but in the title of the post
	Duty       bool // what the job does asks for it, and no condition
	Told       bool // Text tells the work without the name of the keyword
	Inside     bool // a keyword that stands nowhere but in the name of a credential: ITIL of ITIL Foundation
}

// Education is the lowest level a posting asks for.
type Education struct {
	Level string
	Need  Need
}

// Posting is what a posting asks for. Asks stand required before preferred, each in the order of the text.
type Posting struct {
	Title     string // the line that names the post
	Asks      []Ask
	Education Education
	Wished    Education // a higher degree that would be a plus; no level where none is named
	Years     int       // years of experience; 0 where none are named
	Phrases   []string
}

// Reader reads postings by the rules of taxonomy/posting.yaml. It is safe for concurrent use.
type Reader struct {
	matcher     *keyword.Matcher
	headings    headings
	cues        cues
	speaks      *regexp.Regexp // a sentence that speaks of the reader or of the post
	people      *regexp.Regexp // what makes the keyword before it somebody one works with: "brief the compliance officer"
	person      *regexp.Regexp // what makes the last word of a keyword somebody: "inpatient coders"
	teams       *regexp.Regexp // what makes the keywords before it somebody else's: "the billing and coding departments"
	degrees     []taxonomy.PostingDegree
	wording     wording
	choices     map[string]bool
	credentials map[string]bool
	departments map[string]bool

	associations map[string]bool
	atWork       *regexp.Regexp // what the employer works with
	unasked      []*regexp.Regexp
	duties       []duty
}

// New compiles the rules.
func New(t *taxonomy.Taxonomy, matcher *keyword.Matcher) *Reader {
	rd := &Reader{
		matcher: matcher, headings: compileHeadings(t.Posting), cues: compileCues(t.Posting), speaks: wholeWords(t.Posting.Speaks),
		teams:   regexp.MustCompile(`^(?:(?:,? (?:and|or|&)|,|/) ?[\pL/&-]+(?: [\pL/&-]+)?){0,5}\s+(?:` + strings.Join(t.Posting.Teams, "|") + `)\b`),
		people:  regexp.MustCompile(`^(?: (?:and|&) [\pL-]+| [\pL-]+)? (?:` + strings.Join(t.Posting.People, "|") + `)\b`),
		person:  regexp.MustCompile(`\b(?:` + strings.Join(t.Posting.People, "|") + `)$`),
		degrees: t.Posting.Degrees, wording: compileWording(t), choices: choices(t), credentials: map[string]bool{},
		departments: map[string]bool{}, associations: map[string]bool{}, atWork: compileAtWork(t.Posting.AtWork), unasked: patterns(t.Posting.Unasked), duties: compileDuties(t.Posting.Duties),
	}
	for _, id := range t.Posting.Associations {
		rd.associations[id] = true
	}
	for _, id := range t.Posting.Departments {
		rd.departments[id] = true
	}
	for _, c := range t.Credentials {
		rd.credentials[c.ID] = true
	}
	return rd
}

// Read reads the text of a posting. Text that asks for nothing gives an empty Posting.
func (rd *Reader) Read(text string) Posting {
	sentences := rd.sentences(text)
	r := resume.Resume{}
	for i, s := range sentences {
		line := resume.Line{Number: i + 1, Kind: resume.Other, Entry: -1, Part: resume.Body}
		if !s.idle() { // what letters mean in a legal notice says nothing of the work: "CPT (curricular practical training)"
			line.Text = s.text
		}
		r.Lines = append(r.Lines, line)
	}
	mentions, undecided := rd.matcher.Read(r)
	named := byLine(len(sentences), mentions, rd.letters(undecided))
	for i, list := range byLine(len(sentences), undecided) {
		sentences[i].undecided = list
		if !sentences[i].idle() {
			sentences[i].hidden = rd.hidden(sentences[i].text)
		}
	}
	title := ""
	if at := slices.IndexFunc(sentences, func(s sentence) bool { return s.title }); at >= 0 {
		title = sentences[at].text
	}
	return Posting{
		Title:     title,
		Asks:      rd.asks(sentences, named),
		Education: rd.education(sentences),
		Wished:    rd.wished(sentences),
		Years:     years(sentences),
		Phrases:   rd.phrases(sentences, named),
	}
}

// letters are the undecided mentions that may be a credential: where a posting asks for something, "CRC" on a line of
// its own is the certificate, whatever else the letters mean in a resume.
func (rd *Reader) letters(undecided []keyword.Mention) []keyword.Mention {
	return slices.DeleteFunc(slices.Clone(undecided), func(m keyword.Mention) bool { return !rd.credentials[m.Keyword] })
}

func byLine(n int, lists ...[]keyword.Mention) [][]keyword.Mention {
	out := make([][]keyword.Mention, n)
	for _, mentions := range lists {
		for _, m := range mentions {
			out[m.At.Line-1] = append(out[m.At.Line-1], m)
		}
	}
	return out
}

// asks keeps each id once, with its strongest need, and marks alternatives.
func (rd *Reader) asks(sentences []sentence, mentions [][]keyword.Mention) []Ask {
	var found []Ask
	index := map[string]int{}
	group := 1
	demanded := "" // the credential demanded first
	head := headOf(sentences)
	for line, s := range sentences {
		var names [][2]int
		if !s.title {
			names = ownNames(s.text, head)
		}
		asked := rd.asked(s, rd.told(s, line+1, mentions[line]))
		numbers := grouped(s.text, asked, rd.choices, group)
		for k, m := range asked {
			group = max(group, numbers[k]+1)
			i, known := index[m.Keyword]
			need := s.need(m.At.Start)
			titled := s.title || overlaps(names, m.At.Start, m.At.End)
			switch {
			case !known:
				index[m.Keyword] = len(found)
				found = append(found, Ask{ID: m.Keyword, Need: need, Text: m.Text, Group: numbers[k], Credential: rd.credentials[m.Keyword], Titled: titled, Duty: s.duty, Told: m.Near, Inside: rd.inside(m, asked)})
			case need == Required && found[i].Need != Required:
				found[i].Need, found[i].Group = Required, numbers[k]
			case found[i].Need == need && numbers[k] == 0:
				found[i].Group = 0 // also asked for by itself
			}
			switch {
			case !known || titled:
			case found[i].Titled:
				found[i].Titled, found[i].Duty = false, s.duty
			case need == Required:
				found[i].Duty = found[i].Duty && s.duty
			}
			if known && found[i].Inside {
				found[i].Inside = rd.inside(m, asked)
			}
			if demanded == "" && rd.credentials[m.Keyword] && need == Required {
				demanded = m.Keyword
			}
		}
		if rd.standIn(found, index, s, asked, demanded, group) {
			group++
		}
	}
	return requiredFirst(found)
}

// inside tells whether a keyword is part of the name of a credential that a sentence asks for.
func (rd *Reader) inside(m keyword.Mention, asked []keyword.Mention) bool {
	return !rd.credentials[m.Keyword] && slices.ContainsFunc(asked, func(c keyword.Mention) bool {
		return rd.credentials[c.Keyword] && c.At.Start <= m.At.Start && m.At.End <= c.At.End
	})
}

// asked are the mentions of a sentence that it asks for.
func (rd *Reader) asked(s sentence, mentions []keyword.Mention) []keyword.Mention {
	if len(mentions) == 0 || s.idle() {
		return nil
	}
	var out []keyword.Mention
	runes := []rune(s.text)
	studied := subjects(s.text)
	for _, m := range mentions {
		c := s.clause(m.At.Start)
		switch {
		case c.need == nothing, s.inUse && !rd.choices[m.Keyword]:
		case rd.associations[m.Keyword] && !belongs.MatchString(straight(strings.ToLower(string(runes[c.start:c.end])))):
		case m.Stance == keyword.Denied && refused(string(runes[c.start:c.end])):
		case !rd.credentials[m.Keyword] && overlaps(studied, m.At.Start, m.At.End):
		case overlaps(s.hidden, m.At.Start, m.At.End), rd.elsewhere(runes, c, m):
		default:
			out = append(out, m)
		}
	}
	return out
}

// belongs tells that an association is asked for itself; its briefs, dues and meetings ask for nothing.
var belongs = lazyregexp.New(`\b(?:member(?:s|ship)?|active|involve\w*|participat\w*|volunteer\w*|chapter|fellows?)\b`)

// refuses are the words of a true denial. Without one, what a resume would only wish for ("exposure to", "eligible")
// is what a posting asks.
var refuses = lazyregexp.New(`\b(?:no|not|never|neither|nor|without|cannot)\b|n't\b`)

func refused(clause string) bool {
	return refuses.MatchString(moreThan.ReplaceAllString(straight(strings.ToLower(clause)), ""))
}

// moreThan are denials that ask for more: "attention to detail, shown and not only claimed".
var moreThan = lazyregexp.New(`\bnot (?:only|just|merely|simply|least)\b|\bno (?:less|fewer|later|matter|doubt|more and no less)\b`)

func requiredFirst(found []Ask) []Ask {
	ordered := make([]Ask, 0, len(found))
	for _, need := range []Need{Required, Preferred, ObtainWithin} {
		for _, a := range found {
			if a.Need == need {
				ordered = append(ordered, a)
			}
		}
	}
	return ordered
}
