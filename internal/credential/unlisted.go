package credential

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"himscore/internal/keyword"
	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// Unlisted is the id of a certificate that no entry of the taxonomy names: it is on the resume, and counts for nothing.
const Unlisted = "other"

// unlisted reads a certificate without an entry in a line of a list of credentials: "AWS Certified Cloud Practitioner, 2025". One a line is enough.
func (f *Finder) unlisted(line *resume.Line, heading int, asOf time.Time) (Claim, bool) {
	if line.Kind != resume.Certifications || line.Part == resume.Title {
		return Claim{}, false
	}
	start, end := f.certificateIn(line.Text)
	if end == 0 {
		return Claim{}, false
	}
	return f.claimsUnlisted(line, start, end, heading, asOf)
}

// claimsUnlisted judges a certificate without an entry by the words around its name.
func (f *Finder) claimsUnlisted(line *resume.Line, start, end, heading int, asOf time.Time) (Claim, bool) {
	at := resume.Span{Line: line.Number, Start: utf8.RuneCountInString(line.Text[:start]), End: utf8.RuneCountInString(line.Text[:end])}
	told := *line
	told.Text = schools.ReplaceAllString(line.Text, "${1}Teaching") // of the same length
	claimed, _ := f.claimsOf(told, []keyword.Mention{{Keyword: Unlisted, Text: line.Text[start:end], At: at}}, heading, asOf)
	if len(claimed) == 0 {
		return Claim{}, false
	}
	c := claimed[0].claim
	c.Name = line.Text[start:end]
	c.Text = string([]rune(line.Text)[c.At.Start:c.At.End])
	return c, true
}

// cards reads letters without an entry in a row of letters that begins with some that have one: "PALS, TNCC". Those of an issuer, a degree or a keyword
// are none.
func (f *Finder) cards(line *resume.Line, mentions []keyword.Mention, heading int, asOf time.Time) []Claim {
	if line.Kind != resume.Certifications || line.Part == resume.Title || !strings.ContainsAny(line.Text, ",/|") {
		return nil
	}
	var out []Claim
	begun, from := false, 0
	for from <= len(line.Text) {
		to := len(line.Text)
		if at := strings.IndexAny(line.Text[from:], ",/|"); at >= 0 {
			to = from + at
		}
		part := line.Text[from:to]
		start := from + len(part) - len(strings.TrimLeft(part, " "))
		name := strings.TrimSpace(part)
		from = to + 1
		if !letters.MatchString(name) {
			if !yearAlone.MatchString(part) {
				return out // it is no row of letters
			}
			continue
		}
		known := f.knows(line, mentions, start, start+len(name))
		if begun && !known && len(name) > 2 && !f.issuers[name] && len(f.degrees.find(name)) == 0 {
			if c, ok := f.claimsUnlisted(line, start, start+len(name), heading, asOf); ok {
				out = append(out, c)
			}
		}
		begun = begun || known
	}
	return out
}

var (
	letters   = lazyregexp.New(`^[A-Z]{2,6}(?:-[A-Z]{1,2})?$`)
	yearAlone = lazyregexp.New(`^ *(?:19|20)\d\d *$`)
)

// knows tells whether something named in a line, a credential or another keyword, stands at some place of it.
func (f *Finder) knows(line *resume.Line, mentions []keyword.Mention, start, end int) bool {
	from, to := utf8.RuneCountInString(line.Text[:start]), utf8.RuneCountInString(line.Text[:end])
	return slices.ContainsFunc(mentions, func(m keyword.Mention) bool { return m.At.Line == line.Number && m.At.Start < to && from < m.At.End })
}

// addIssuer notes by which letters those who issue credentials are called: their own, or the first of the words of their name.
func (f *Finder) addIssuer(name string) {
	for _, part := range strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(",;/()", r) }) {
		first := ""
		for _, word := range strings.Fields(part) {
			if strings.ToUpper(word) == word {
				f.issuers[word] = true
			}
			if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) {
				first += string(r)
			}
		}
		f.issuers[first] = true
	}
}

var (
	// certifying are words and codes by which a name is that of a certificate.
	certifying = lazyregexp.New(`(?i:\b(?:certified|certificate|certification|credentialed|office specialist)\b)|\b[A-Z]{2,3}-\d{3}\b`)
	nouns      = lazyregexp.New(`(?i)^certificat`)
	coded      = lazyregexp.New(`^\s*[A-Z]{2,3}-\d{3}$`)
	subject    = lazyregexp.New(`^(?:in|for|of) [A-Z]`) // "certificate in Python"
	// schools are called by what others are still at.
	schools = lazyregexp.New(`\b(LinkedIn |Great |Lifelong |Online |Distance |Digital )Learning\b`)
	// ofItsName are words that begin or fill what is said of a certificate, and name none.
	ofItsName = lazyregexp.New(`(?i)^(?:no|none|not|without|available|copies|copy|see|list|other|additional|all|any|our|my (?:team|staff)|the team|team|staff|department|unit|coders|employees|colleagues|half|most|every|each)\b|\b(?:certified (?:by|since|in (?:19|20)\d\d)|certifi(?:cate|cation) (?:number|no\b|id|valid|expir\w*|issued|renew\w*|date|available|on request|pending|of completion)|on request)`)
	// partsOf part the name of a certificate from its issuer, its date and what is told of it.
	partsOf = lazyregexp.New(`[,;|•·()\[\]–—\t]| - |\b(?:19|20)\d\d\b`)
)

// certificateIn is where the name of a certificate stands in the text of a list's line; 0, 0 where none does.
func (f *Finder) certificateIn(text string) (start, end int) {
	if !strings.ContainsAny(text, "cC") && !strings.Contains(text, "-") {
		return 0, 0
	}
	found := certifying.FindStringIndex(text)
	if found == nil {
		return 0, 0
	}
	end = len(text)
	for _, at := range partsOf.FindAllStringIndex(text, -1) {
		if at[1] <= found[0] {
			if text[at[0]] != '(' || !coded.MatchString(text[at[1]:found[1]]) { // "Azure Fundamentals (AZ-900)"
				start = at[1]
			}
		} else if at[0] >= found[1] {
			end = at[0]
			break
		}
	}
	if behind := strings.TrimLeft(text[found[1]:end], " "); nouns.MatchString(text[found[0]:found[1]]) && behind != "" && unicode.IsLower(rune(behind[0])) && !subject.MatchString(behind) {
		end = found[1] // "certificate lapsed in 2020"
	}
	if colon := strings.LastIndexByte(text[start:found[0]], ':'); colon >= 0 {
		start += colon + 1
	}
	ahead := tokenize(text[start:found[0]])
	if h := f.before.find(ahead); len(h) > 0 { // "Working toward the Azure certificate"
		start += ahead[h[0].last-1].end
	}
	if strings.HasPrefix(text[end:], ")") && strings.Contains(text[start:end], "(") {
		end++
	}
	name := strings.TrimFunc(text[start:end], func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".:*-®™", r) })
	if ofItsName.MatchString(name) || !namesMore(name) {
		return 0, 0
	}
	name = strings.TrimPrefix(name, "the ")
	start += strings.Index(text[start:end], name)
	return start, start + len(name)
}

// namesMore tells whether some words name more than that there is a certificate: one of them has a capital.
func namesMore(text string) bool {
	return slices.ContainsFunc(tokenize(text), func(t token) bool {
		first, _ := utf8.DecodeRuneInString(text[t.start:])
		return (unicode.IsUpper(first) || unicode.IsDigit(first)) && !certifying.MatchString(t.text)
	})
}
