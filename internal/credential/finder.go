// Package credential reads what a resume claims of credentials and education: which are held, under way, planned or
// expired, and the highest level of education completed. The words that name a credential come from package keyword; this package
// judges the words and dates around them. It suggests nothing.
package credential

import (
	"cmp"
	"slices"
	"time"
	"unicode/utf8"

	"himscore/internal/keyword"
	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// Finder reads claims by the wordings of a taxonomy. It is safe for use by many goroutines.
type Finder struct {
	credentials map[string]*taxonomy.Credential
	before      phrases // statuses by the words before a credential
	after       phrases // and behind it
	words       phrases // and anywhere in the statement behind one that opens its item
	opens       phrases // and at its beginning
	goals       phrases // and by the words right before it in a profile
	weighed     phrases // phrases by which a planned one is only thought about
	settled     phrases // and by which it is planned all the same
	headings    phrases // and in the heading above it
	strong      int     // wordings up to the last that says held; those behind it give way to a year that is past
	wordings    []taxonomy.StatusWording
	steps       stepBook
	degrees     degreeBook
	stages      map[string]string // earlier stage of a credential, by the credential
	issuers     map[string]bool   // letters of those who issue them: "AAPC", "AHA"
}

// New prepares a finder.
func New(t *taxonomy.Taxonomy) *Finder {
	f := &Finder{credentials: map[string]*taxonomy.Credential{}, wordings: t.Statuses, steps: newStepBook(t), degrees: newDegreeBook(t), stages: map[string]string{}, issuers: map[string]bool{}}
	for i := range t.Credentials {
		c := &t.Credentials[i]
		f.credentials[c.ID] = c
		f.addIssuer(c.Issuer)
		if c.SucceedBy != "" {
			f.stages[c.SucceedBy] = c.ID
		}
	}
	for i, w := range t.Statuses {
		f.before.add(i, w.Before)
		f.after.add(i, w.After)
		f.words.add(i, w.Words)
		f.opens.add(i, w.Opens)
		f.goals.add(i, w.Goals)
		f.weighed.add(i, w.Weighed)
		f.settled.add(i, w.Settled)
		if w.Status == string(Held) {
			f.strong = i
		}
		f.headings.add(i, w.Headings)
	}
	return f
}

// Find reads every claim of a resume. Mentions are those of keyword.Matcher.Find for the same resume; asOf is the day on which
// "expected" and "expired" are judged.
func (f *Finder) Find(r resume.Resume, mentions []keyword.Mention, asOf time.Time) Claims {
	byLine := f.mentionsByLine(r, mentions)
	var found []rated
	var denied []keyword.Mention
	var unlisted []Claim
	label := -1 // wording of the group label above, such as "In progress:"
	section, above := -1, -1
	for i := range r.Lines {
		line := &r.Lines[i]
		if i > 0 && r.Lines[i-1].Section != line.Section {
			label = -1
		}
		here := byLine[line.Number]
		if len(here) == 0 {
			label = f.labelOf(line, label)
		}
		if line.Section != section {
			section, above = line.Section, f.headings.first(r.Sections[line.Section].Heading)
		}
		heading := above
		if label >= 0 {
			heading = label
		}
		if len(here) == 0 {
			if c, ok := f.unlisted(line, heading, asOf); ok && !f.mentioned(mentions, line.Number) {
				unlisted = append(unlisted, c)
				denied = append(denied, inMind(&c, mentions)...)
			}
			continue
		}
		claimed, taken := f.claimsOf(*line, here, heading, asOf)
		found = append(found, claimed...)
		denied = append(denied, taken...)
		unlisted = append(unlisted, f.cards(line, mentions, heading, asOf)...)
	}
	s := &studies{r, &f.degrees, map[int][]degreeAt{}}
	denied = append(denied, f.hardlyBegun(s, mentions, asOf)...)
	claims := f.owned(r, f.best(found))
	claims, described := f.named(r, mentions, claims)
	f.addModules(r, claims, found)
	f.call(claims)
	edu := f.education(s, asOf)
	unlisted = slices.DeleteFunc(unlisted, func(c Claim) bool { return edu.tells(c.At.Line) })
	return Claims{Credentials: claims, Unlisted: unlisted, Education: edu, Denied: append(denied, described...)}
}

// inMind are the words in the name of a certificate that is no more than planned, denied: what it certifies is not known yet.
func inMind(c *Claim, mentions []keyword.Mention) []keyword.Mention {
	if c.Status != Planned {
		return nil
	}
	var out []keyword.Mention
	for i := range mentions {
		if m := &mentions[i]; m.At.Line == c.At.Line && c.At.Start <= m.At.Start && m.At.End <= c.At.End {
			named := *m
			named.Stance = keyword.Denied
			out = append(out, named)
		}
	}
	return out
}

// mentioned tells whether a line names a credential of the taxonomy or a degree, be it not the applicant's.
func (f *Finder) mentioned(mentions []keyword.Mention, line int) bool {
	return slices.ContainsFunc(mentions, func(m keyword.Mention) bool { return m.At.Line == line && f.credentials[m.Keyword] != nil })
}

// mentionsByLine keeps the mentions of credentials that could be the applicant's, by line and in order.
func (f *Finder) mentionsByLine(r resume.Resume, mentions []keyword.Mention) map[int][]keyword.Mention {
	byLine := map[int][]keyword.Mention{}
	for i := range mentions {
		m := &mentions[i]
		if m.Near {
			continue
		}
		if c := f.credentials[m.Keyword]; c != nil && c.Kind != "degree" && !ofSomebody(&r.Lines[m.At.Line-1], m.At.Start) {
			byLine[m.At.Line] = append(byLine[m.At.Line], f.staged(r.Lines[m.At.Line-1].Text, *m))
		}
	}
	for _, list := range byLine {
		slices.SortStableFunc(list, func(a, b keyword.Mention) int { return a.At.Start - b.At.Start })
	}
	return byLine
}

// addressed is a person with a form of address, and the letters behind the name: "Taught by Prof. L. Haddad, RHIA, CCS".
var addressed = lazyregexp.New(`\b(?:Prof|Professor|Dr|Mr|Mrs|Ms|Sr|Sra)\b\.?(?:\s+\p{Lu}[\pL.'’-]*){1,3}(?:,\s*\p{Lu}[\w-]*){0,4},?\s*$`)

// ofSomebody says whether the letters at a place of a line, in code points, stand behind the name of somebody with a form of address. One's own stands at the head.
func ofSomebody(l *resume.Line, start int) bool {
	if l.Part == resume.Name || l.Part == resume.Headline {
		return false
	}
	return addressed.MatchString(l.Text[:byteOffset(l.Text, start)])
}

// longestLabel bounds, in words, a line that says where the credentials beneath it stand.
const longestLabel = 5

// labelOf reads a line without credentials as a label of the lines beneath, such as "In progress:" or "Expired". Words that follow a name or a
// year speak of that alone: "Food handler (2021, expired 2024)".
func (f *Finder) labelOf(line *resume.Line, current int) int {
	if line.Part == resume.Body {
		return current
	}
	said, may := 0, false
	for start, end := range words(line.Text) {
		if said++; said > longestLabel {
			return current
		}
		may = may || f.headings.mayBegin(line.Text[start:end])
	}
	if said == 0 {
		return current
	}
	ends := line.Text[len(line.Text)-1] == ':'
	if may && digits(line.Text) == 0 {
		if h := f.headings.find(tokenize(line.Text)); len(h) > 0 && (ends || h[0].first == 0) {
			return h[0].rule
		}
	}
	if ends {
		return -1
	}
	return current
}

// rated is a claim with the weight of what it rests on.
type rated struct {
	claim  Claim
	weight int
}

// best keeps one claim per credential: the one that rests on most. Certificates of vendors come by module: one that is held outweighs
// another that has lapsed.
func (f *Finder) best(found []rated) []Claim {
	claims := []Claim{}
	weight := map[string]int{}
	place := map[string]int{}
	for _, r := range found {
		id := r.claim.ID
		if f.credentials[id].Level == "vendor" && r.claim.Status == Held {
			r.weight += heldModule
		}
		at, seen := place[id]
		switch {
		case !seen:
			place[id], weight[id] = len(claims), r.weight
			claims = append(claims, r.claim)
		case r.weight > weight[id] && !regained(r.claim, claims[at]) || regained(claims[at], r.claim):
			weight[id] = max(r.weight, weight[id])
			r.claim.Number = cmp.Or(r.claim.Number, claims[at].Number)
			claims[at] = r.claim
		default:
			claims[at].Number = cmp.Or(claims[at].Number, r.claim.Number)
		}
	}
	return claims
}

// apprentice is what makes the name of a credential that of its earlier stage: "Certified Professional Coder - Apprentice".
var apprentice = lazyregexp.New(`(?i)^\s*[-–—(,/]?\s*apprentice\b`)

// apprenticeNoMore is what says that the stage is over: "CPC (apprentice status removed 2024)".
var apprenticeNoMore = lazyregexp.New(`(?i)^\W*apprentice(?:\W+\w+){0,3}?\W+(?:removed|off|dropped|gone|lifted|taken|cleared|ended|until|over)\b`)

// stageOver is what a line says of a stage named by its letters that is over: "earned as CPC-A in 2019, A removed 2020".
var stageOver = lazyregexp.New(`(?i)(?:\bapprentice(?:ship)?(?: status| designation)?|(?:^|[\s(,;-])["“'‘]?A["”'’]?)\s+(?:was |has been |is |now |came |taken |dropped )?(?:removed|off|dropped|gone|lifted|cleared|ended|over)\b`)

// staged is a mention, or one of the earlier stage of its credential where the words behind its name say so; of a stage that the line says is over, it is
// one of what it led to.
func (f *Finder) staged(text string, m keyword.Mention) keyword.Mention {
	if next := f.credentials[m.Keyword].SucceedBy; next != "" && f.stages[next] == m.Keyword && stageOver.MatchString(text) {
		m.Keyword = next
		return m
	}
	stage := f.stages[m.Keyword]
	if stage == "" {
		return m
	}
	end := byteOffset(text, m.At.End)
	if at := apprentice.FindStringIndex(text[end:]); at != nil && !apprenticeNoMore.MatchString(text[end:]) {
		m.Keyword = stage
		m.At.End += utf8.RuneCountInString(text[end : end+at[1]])
	}
	return m
}

// owned drops what a resume only seems to hold: the credential of which it has an earlier stage, whose exam has the same name ("CPC-A, passed the
// CPC in 2026"), and the licence in the title of a job that a higher one has replaced since.
func (f *Finder) owned(r resume.Resume, claims []Claim) []Claim {
	staged := map[string]int{} // year of the stages that are held, by what they lead to
	replaced := map[string]bool{}
	for _, c := range claims {
		if def := f.credentials[c.ID]; c.Status == Held {
			if def.SucceedBy != "" {
				staged[def.SucceedBy] = c.Year
			}
			for _, id := range def.Replaces {
				replaced[id] = true
			}
		}
	}
	return slices.DeleteFunc(claims, func(c Claim) bool {
		earned, stage := staged[c.ID]
		if stage && c.Status == Held && (c.Year == 0 || c.Year <= earned || earned == 0) {
			return true
		}
		line := r.Lines[c.At.Line-1]
		return replaced[c.ID] && line.Kind == resume.Experience && line.Part == resume.Title
	})
}

// regained says whether a credential that ended was earned again later, or under its new name: "CTR 2010-2023, ODS 2024".
func regained(old, now Claim) bool {
	return old.Status == Expired && now.Status == Held && old.Year > 0 && now.Year > old.Year
}
