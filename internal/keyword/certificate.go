package keyword

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"himscore/internal/resume"
	"himscore/taxonomy"
)

// certificateSuffix joins a keyword's id and the id of the credential that its vendor gives: epic, epic-cert.
const certificateSuffix = "-cert"

// vendorCredentials says for every keyword which vendor's credential it turns into beside a word such as
// certification: Epic and its modules into that of Epic.
func vendorCredentials(t *taxonomy.Taxonomy) map[string]string {
	held := map[string]bool{}
	for _, c := range t.Credentials {
		held[c.ID] = true
	}
	parents, products := map[string][]string{}, map[string]string{}
	for _, k := range t.Keywords {
		parents[k.ID] = k.Parents
		if held[k.ID+certificateSuffix] {
			products[k.Label] = k.ID + certificateSuffix
		}
	}
	vendors := map[string]string{}
	for _, k := range t.Keywords {
		for line := []string{k.ID}; len(line) > 0; line = line[1:] {
			if held[line[0]+certificateSuffix] {
				vendors[k.ID] = line[0] + certificateSuffix
				break
			}
			line = append(line, parents[line[0]]...)
		}
		if vendors[k.ID] == "" { // a product that is no part of the vendor's record, and is named for it all the same: Epic MyChart
			vendor, _, _ := strings.Cut(k.Label, " ")
			if id := products[vendor]; id != "" {
				vendors[k.ID] = id
			}
		}
	}
	return vendors
}

// grade is a lesser credential of a vendor, named by a word behind the product: "Epic Willow proficiency" is no certification.
type grade struct{ vendor, word string }

// lesserGrades gives for each such word the credential: the last words of the names of those that a vendor's certification replaces.
func lesserGrades(t *taxonomy.Taxonomy) map[grade]string {
	names := map[string][]string{}
	for _, c := range t.Credentials {
		names[c.ID] = c.Aliases
	}
	grades := map[grade]string{}
	for _, c := range t.Credentials {
		if !strings.HasSuffix(c.ID, certificateSuffix) {
			continue
		}
		for _, lesser := range c.Replaces {
			for _, name := range names[lesser] {
				grades[grade{c.ID, strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])}] = lesser
			}
		}
	}
	return grades
}

// certify adds the credential that product names become: "Epic Radiant and Cupid certifications".
func (d *reading) certify() {
	for i := range d.lines {
		l := &d.lines[i]
		for _, c := range l.cues {
			if !c.tells(ofCertificate) {
				continue
			}
			first, id := d.products(l, c)
			if l.inOwnStudy(c) { // "no certificate"
				continue
			}
			if id != "" && !sameAt(l.found, hit{first: first, last: c.last}, id) {
				l.found = append(l.found, found{first: first, last: c.last, id: id, kind: title})
			}
		}
		d.modules(l)
	}
}

// inOwnStudy reports a word such as certificate inside words that say there is none.
func (l *lineRead) inOwnStudy(c cue) bool {
	return slices.ContainsFunc(l.cues, func(o cue) bool { return o.tells(ofOwnStudy) && o.first <= c.first && c.last <= o.last })
}

// uncertified reports a line on what was learned alone, which names no certificate beside it: "Epic Clarity, self-taught".
func (l *lineRead) uncertified() bool {
	return slices.ContainsFunc(l.cues, func(c cue) bool { return c.tells(ofOwnStudy) }) &&
		!slices.ContainsFunc(l.cues, func(c cue) bool { return c.tells(ofCertificate) && !l.inOwnStudy(c) })
}

// modules adds the credential that the module of a product is where credentials are listed: "Epic Willow Inpatient, 2020". The product
// alone is none there.
func (d *reading) modules(l *lineRead) {
	line := &d.resume.Lines[l.line]
	if line.Kind != resume.Certifications || line.Part == resume.Heading || d.toolList(l) || l.uncertified() {
		return
	}
	for _, f := range l.found {
		id := d.vendors[f.id]
		if f.kind != named || id == "" || f.id+certificateSuffix == id && !d.opensCertified(l, f) || f.first > 0 && l.tokens[f.first].gap < listed && !d.certifiedIn(l, f) && !d.behindVendor(l, f, id) {
			continue
		}
		last, lesser := f.last, ""
		for next := last + 1; lesser == "" && next < len(l.tokens) && l.tokens[next].gap <= spaced; next++ {
			if lesser = d.grades[grade{id, l.tokens[next].small}]; lesser == "" && (next-f.last > wordsInside || !capital(l.tokens[next])) {
				break
			}
			last = next
		}
		if lesser != "" {
			id = lesser
		}
		if !sameAt(l.found, hit{first: f.first, last: last}, id) {
			l.found = append(l.found, found{first: f.first, last: last, id: id, kind: title})
		}
	}
}

// toolList reports a line without a year and without a word such as certified that names tools of other makers too: the skills below the last
// certification, "SQL, Clarity, Tableau".
func (d *reading) toolList(l *lineRead) bool {
	if digits(l.tokens) || slices.ContainsFunc(l.cues, func(c cue) bool { return c.tells(ofCertificate) }) {
		return false
	}
	return slices.ContainsFunc(l.found, func(f found) bool { return f.kind == named && d.vendors[f.id] == "" })
}

// opensCertified reports a vendor that opens the line before a word such as certified: "Epic: certified in Cadence, 2015".
func (d *reading) opensCertified(l *lineRead, f found) bool {
	for _, c := range l.cues {
		if f.first == 0 && c.first == f.last+1 && l.tokens[c.first].gap > spaced && c.tells(ofCertificate) {
			return true
		}
	}
	return false
}

// behindVendor reports a name right behind that of its vendor: "Epic Credentialed Trainer".
func (d *reading) behindVendor(l *lineRead, f found, id string) bool {
	vendor, ok := foundAt(l.found, f.first-1)
	return ok && vendor.id+certificateSuffix == id && vendor.first == 0
}

// certifiedIn reports a word such as certified right before a product: "Certified Epic Clarity developer".
func (d *reading) certifiedIn(l *lineRead, f found) bool {
	for _, c := range l.cues {
		if c.last == f.first-1 && c.tells(ofCertificate) {
			return true
		}
	}
	return false
}

// products walks back from a word such as certification over the products of one vendor.
func (d *reading) products(l *lineRead, c cue) (first int, id string) {
	first = c.first
	aside := 0
	for at := c.first - 1; at >= 0 && l.tokens[at+1].gap <= listed; at-- {
		if joiner(l.tokens[at]) {
			continue
		}
		f, ok := foundAt(l.found, at)
		if !ok && id == "" && aside < wordsInside && l.tokens[at+1].gap <= spaced && capital(l.tokens[at]) {
			aside++
			continue
		}
		if !ok || d.vendors[f.id] == "" || id != "" && d.vendors[f.id] != id {
			break
		}
		if at == c.first-1 && l.tokens[c.first].gap == listed {
			break // a list of products, then the word
		}
		first, id, at = f.first, d.vendors[f.id], f.first
	}
	return first, id
}

// wordsInside is how many words of its own the name of a certificate may put behind the product: "Epic Willow Inpatient
// certified", "Epic HIM Deficiency Tracking certification".
const wordsInside = 2

func capital(t token) bool { return unicode.IsUpper(initial(t.word)) }

// initial is the first letter of a word.
func initial(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

func foundAt(all []found, at int) (found, bool) {
	for _, f := range all {
		if f.first <= at && at <= f.last && f.kind == named {
			return f, true
		}
	}
	return found{}, false
}
