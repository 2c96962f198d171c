package resume

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// namesSchool tells whether a text names a school.
func namesSchool(text string) bool { return schoolWords.InWhole(text) }

var schoolWords = NewPieces("university", "college", "school", "institute", "academy", "polytechnic", "universidad", "univ", "seminary")

// addEntry makes an entry of header lines and reads its title, organization and dates.
func (b *builder) addEntry(section, from, to int) {
	n := len(b.out.Entries)
	e := Entry{Section: section, First: from + 1, Last: to}
	var segments []string
	for i := from; i < to; i++ {
		b.out.Lines[i].Part = Title
		b.out.Lines[i].Entry = n
		text, labelled := b.rd.behindLabel(b.out.Lines[i].Text)
		if spans := b.dates[i].spans; len(spans) > 0 {
			if !b.within(i, from, to) {
				e.Dates = merged(e.Dates, b.dates[i].whole())
			}
			text = b.dates[i].bare
		}
		if labelled && b.label(i) == ofPost && e.Title == "" {
			e.Title = trimSegment(text)
		}
		if labelled && b.label(i) == ofEmployer && e.Org == "" {
			e.Org = trimSegment(text)
		}
		if !saysContact(text) || b.rd.saysJob(text) { // the street of the employer
			segments = append(segments, b.rd.segmentsOf(text)...)
		}
	}
	b.fileEntry(e, segments)
}

// segmentsOf cuts a header line at its separators.
func (rd *Reader) segmentsOf(text string) []string {
	if !strings.Contains(trimSegment(text), "(") {
		text = strings.Replace(text, " at ", " | ", 1)
	}
	if org, post, found := strings.Cut(text, ": "); found && rd.saysJob(post) && !rd.saysJob(org) {
		text = org + " | " + post
	}
	var segments []string
	for text != "" {
		start, end := separator(text)
		if s := trimSegment(text[:start]); hasLetter(withoutAsides(text[:start])) {
			segments = append(segments, s)
		}
		text = text[end:]
	}
	return segments
}

// separator finds the first separator of a header line: a tab, a semicolon, a bar or a bullet, a dash or an at sign between spaces. Both are the length of the
// text where there is none.
func separator(text string) (start, end int) {
	space := func(i int) bool { return i >= 0 && i < len(text) && strings.IndexByte("\t\n\f\r ", text[i]) >= 0 }
	for i, r := range text {
		behind := i + utf8.RuneLen(r)
		switch r {
		case '\t':
			return i, behind
		case ';':
			if strings.Count(text[:i], "(") <= strings.Count(text[:i], ")") {
				return i, behind
			}
		case '|', '•', '·', '–', '—', '-', '@':
			if r == '-' && strings.HasPrefix(text[behind:], "-") { // as typists write a long one
				behind++
			}
			if space(i-1) && space(behind) {
				return i - 1, behind + 1
			}
			if r == '|' || r == '•' || r == '·' {
				return i, behind
			}
		}
	}
	return len(text), len(text)
}

// fileEntry adds an entry with what the segments of its header name.
func (b *builder) fileEntry(e Entry, segments []string) {
	n, section := len(b.out.Entries), e.Section
	above := "" // posts below the name of one employer
	if n > 0 && b.out.Entries[n-1].Section == section && !(b.employers[n-1].near && b.apart(e.First-1)) {
		above = b.employers[n-1].name
	}
	title, org := b.rd.titleAndOrg(segments, b.out.Sections[section].Kind == Education, above)
	if e.Title == "" { // no label tells it
		e.Title = title
	}
	if e.Org == "" {
		e.Org = org
	}
	if n > 0 && e.Org != "" && b.rd.same.begin(e.Org) {
		e.Org = b.out.Entries[n-1].Org
	}
	if e.Org == "" && n > 0 && b.sameEmployer(&b.out.Entries[n-1], &e) {
		e.Org, above = b.out.Entries[n-1].Org, b.employers[n-1].name
	}
	of := employer{}
	switch {
	case e.Org == above && above != "":
		of = b.employers[n-1]
	case e.Title == e.Org:
		of.name = e.Org
	case b.leads(e, segments):
		of = employer{e.Org, true}
	}
	b.out.Entries = append(b.out.Entries, e)
	b.employers = append(b.employers, of)
}

// sameEmployer says whether a post that names no employer was held at that of the entry above it: one that stands above its posts, or that of the
// post in the line above, which has the same name but for its rank: "Senior Report Writer" / "Report Writer".
func (b *builder) sameEmployer(above, e *Entry) bool {
	if above.Section != e.Section || b.out.Sections[e.Section].Kind != Experience || !b.rd.saysJob(e.Title) {
		return false
	}
	stacked := above.Last+1 == e.First && b.out.Lines[above.Last-1].Part == Title
	return b.employers[len(b.out.Entries)-1].near || stacked && b.rd.sharesPost(above.Title, e.Title)
}

// leads says whether the employer stands above the post of a typed entry: posts below that do not stand apart are its posts.
func (b *builder) leads(e Entry, segments []string) bool {
	return e.Last > e.First && b.look.spaced && len(segments) > 0 && strings.HasPrefix(segments[0], e.Org)
}

// merged keeps what is known of dates that stand on several header lines: those of the employer hold those of the posts.
func merged(old, d Dates) Dates {
	if old == (Dates{}) || d.spans(old) {
		return d
	}
	return old
}

// titleAndOrg tells which segment of the header names the job or degree and which the employer or school. Above is the employer
// named by a header of its own, "" where there is none: posts below it are its posts.
func (rd *Reader) titleAndOrg(segments []string, education bool, above string) (title, org string) {
	named := 0
	for _, s := range segments {
		if rd.saysJob(s) || rd.saysOrg(s) || rd.endsWithOrg(firstPiece(s)) || !isPlace(s) {
			named++
		}
	}
	var parts []string
	for _, s := range segments {
		parts = append(parts, rd.splitCommas(s, education, named == 1 && above == "")...)
	}
	isTitle := func(s string) bool { return rd.saysJob(withoutAsides(s)) } // no "Clinic (3 doctors, 2 nurses)"
	isOrg := func(s string) bool {
		return rd.saysOrg(withoutAsides(s)) || isPlace(s) && rd.endsWithOrg(splitOutside(s)[0])
	}
	if education {
		isTitle, isOrg = rd.namesDegree, namesSchool
	}
	names := func(s string) bool { return isTitle(s) && (education || !rd.endsWithOrg(firstPiece(s))) }
	sure := slices.ContainsFunc(parts, names) // beside "Lake Physician Partners" a coder is the post
	for _, s := range parts {
		if title == "" && isTitle(s) && (names(s) || !sure && (!rd.endsWithOrg(s) || rd.saysJob(firstPiece(s)))) {
			title = s
		} else if isOrg(s) && !(org != "" && isPlace(s) && endsWithState(s)) { // "Lake Hospital", "Richmond VA"
			org = s
		}
	}
	if title == "" && org == "" && len(parts) == 2 && endsWithPlace(parts[0]) {
		org = parts[0]
	}
	if title == "" {
		for i, s := range parts {
			place := org != "" && isPlace(s) && (endsWithState(s) || slices.Contains(parts[:i], org)) // "Observership, Cardiology" before it is none
			if s != org && !place {
				title = s
				break
			}
		}
	}
	if org == "" {
		for _, s := range parts {
			if s != title && !isPlace(s) && !isTerms(s) {
				org = s
			}
		}
	}
	if org == "" && above == "" {
		org = longPlace(parts, title)
	}
	if title == "" {
		title = org
	}
	if org == "" {
		org = above
	}
	return title, org
}

// longPlace is what stands before the comma of a part that looks like a town with its state and has too many words for one: "Pelican Parish Health Unit,
// Lafayette".
func longPlace(parts []string, title string) string {
	const longestTown = 3 // words
	for _, s := range parts {
		if name, _, found := strings.Cut(s, ","); found && s != title && isPlace(s) && Words(name) > longestTown {
			return name
		}
	}
	return ""
}

// orgPiece finds the last piece behind the first that names an organization; 0 where none does. The letters of a state behind its town are none.
func (rd *Reader) orgPiece(pieces []string, isOrg func(string) bool) int {
	for i := len(pieces) - 1; i > 0; i-- {
		bare := strings.TrimSpace(withoutAsides(pieces[i]))
		if state := len(bare) == len("VA") && !rd.saysJob(pieces[i-1]); isOrg(bare) && !state && !beginsSmall(bare) {
			return i
		}
	}
	return 0
}

// beginsSmall says whether a text begins with a small letter, as what a place is does: "Home Depot, store office".
func beginsSmall(text string) bool { return text != "" && text[0] >= 'a' && text[0] <= 'z' }

// withoutPlace drops the town and its state from the end of "Barista, Corner Roast, Kent, WA".
func (rd *Reader) withoutPlace(pieces []string) []string {
	n := len(pieces) - 2
	if n > 1 && !rd.saysJob(pieces[n]) && isPlace(pieces[n]+", "+strings.TrimSpace(withoutAsides(pieces[n+1]))) {
		return pieces[:n]
	}
	return pieces
}

// endsWithPlace says whether a town and its state stand behind a name: "Nino's, Burbank, CA".
func endsWithPlace(s string) bool {
	pieces := splitOutside(s)
	n := len(pieces) - 2
	return n > 0 && isPlace(pieces[n]+", "+pieces[n+1])
}

// splitCommas cuts "Coder, Outpatient, Mercy Hospital, Toledo, OH" before the last part that names an organization, and keeps the
// parts before it together: "Coder, Outpatient". Alone says that no other segment can hold the organization.
func (rd *Reader) splitCommas(s string, education, alone bool) []string {
	pieces := splitOutside(s)
	if len(pieces) == 1 || !alone && (rd.saysJob(pieces[0]) || education && rd.namesDegree(pieces[0])) {
		return []string{s}
	}
	if !education && len(pieces) == 2 && (rd.saysJob(pieces[0]) || rd.endsWithOrg(pieces[0])) && rd.isDepartment(withoutAsides(pieces[1])) {
		return []string{s} // "Interim Director, HIM & CDI", "Mercy Hospital, HIM Department"
	}
	isOrg := func(p string) bool { return rd.endsWithOrg(p) || rd.saysOrg(p) && !rd.saysJob(p) }
	if education {
		isOrg = namesSchool
	}
	if rest := strings.Join(pieces[1:], ", "); isOrg(pieces[0]) && (education || rd.saysJob(rest) || isPlace(withoutAsides(rest))) {
		return []string{pieces[0], strings.Join(pieces[1:], ", ")}
	}
	if i := rd.orgPiece(pieces, isOrg); i > 0 {
		return []string{strings.Join(pieces[:i], ", "), pieces[i]}
	}
	pieces = rd.withoutPlace(pieces)
	if last := len(pieces) - 1; isTerms(pieces[last]) {
		return []string{s} // "Records Clerk, evenings"
	} else if rd.saysJob(pieces[0]) || education && last > 1 {
		return []string{strings.Join(pieces[:last], ", "), pieces[last]}
	}
	if !education && rd.saysJob(pieces[1]) {
		return []string{pieces[0], strings.Join(pieces[1:], ", ")} // "Piggly Mart, Cashier"
	}
	return []string{s}
}

// firstPiece is what stands before the first comma outside brackets.
func firstPiece(s string) string {
	if strings.IndexByte(s, ',') < 0 {
		return s
	}
	return splitOutside(s)[0]
}

// splitOutside splits at the commas that stand outside brackets. ", Inc." stays with its name.
func splitOutside(s string) []string {
	var pieces []string
	depth, start := 0, 0
	for i, r := range s {
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth--
		case r == ',' && depth <= 0:
			pieces = append(pieces, strings.TrimSpace(s[start:i]))
			start = i + 1
		}
	}
	pieces = append(pieces, strings.TrimSpace(s[start:]))
	for i := len(pieces) - 1; i > 0; i-- {
		if legalForm[strings.TrimSuffix(strings.ToLower(strings.TrimSpace(withoutAsides(pieces[i]))), ".")] { // "Rowan Telehealth, Inc. (video visits)"
			pieces[i-1] += ", " + pieces[i]
			pieces = slices.Delete(pieces, i, i+1)
		} else if strings.HasPrefix(pieces[i], "then ") { // "Stocker, then Cashier"
			pieces[i-1] += ", " + pieces[i]
			pieces = slices.Delete(pieces, i, i+1)
		}
	}
	return pieces
}

// legalForm is what stands behind the comma of a company's name.
var legalForm = map[string]bool{"inc": true, "llc": true, "l.l.c": true, "ltd": true, "llp": true, "corp": true, "pllc": true, "co": true}

// trimSegment takes separators and unmatched brackets off the ends of a segment.
func trimSegment(s string) string {
	s = strings.TrimFunc(s, atDateEdge)
	if strings.Count(s, "(") > strings.Count(s, ")") {
		s += ")"
	}
	if strings.Count(s, "[") > strings.Count(s, "]") {
		s += "]"
	}
	return strings.TrimSpace(strings.TrimSuffix(s, "()"))
}
