package resume

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// withoutTerms cuts the terms of a post off the end of its name: "Records Clerk, evenings".
func withoutTerms(text string) string {
	if at := strings.LastIndexByte(text, ','); at > 0 && strings.TrimSpace(text[at+1:]) != "" && isTerms(text[at+1:]) {
		return strings.TrimSpace(text[:at])
	}
	return text
}

// cutRemark takes a remark in small letters off a post with its dates: "Coder, Lake Hospital, 2015-2022, outpatient first, then surgery".
func (b *builder) cutRemark(i int) {
	const longest = 10 // words
	d, text := &b.dates[i], b.doc[i].Text
	if !d.ranged || d.ends || d.starts || b.doc[i].Bullet || strings.HasSuffix(text, ".") {
		return
	}
	end := d.spans[len(d.spans)-1].End
	remark := strings.TrimLeft(text[end:], ",; ")
	first, _ := utf8.DecodeRuneInString(remark)
	if strings.IndexByte(",;", text[end]) < 0 || !unicode.IsLower(first) || LongerThan(longest, remark) {
		return
	}
	if bare := withoutDates(text[:end], d.spans); headerWords(bare) <= longestHeader && b.rd.beginsWithJob(bare) && b.mayNamePost(i) {
		d.bare, d.ends = bare, true
	}
}

// leadsPost says whether a line begins with its dates and names a post in small letters behind them: "2016 - 2020, Lake Clinic, records clerk".
func (b *builder) leadsPost(i int) bool {
	d := &b.dates[i]
	if !d.starts || !d.ranged || d.only || strings.HasSuffix(b.doc[i].Text, ".") || headerWords(d.bare) > longestHeader {
		return false
	}
	pieces := splitOutside(trimSegment(d.bare))
	return slices.ContainsFunc(pieces, func(piece string) bool {
		first, _, _ := strings.Cut(piece, " ")
		return b.rd.endsWithJob(piece) && !strings.HasSuffix(first, "ed") && Words(piece) <= longestPost
	})
}

// leadsPosts says whether line i of a run is the post of an employer whose years stand in the first line and hold those in the next: "Lake Health
// (2012 - now)" / "Records Clerk" / "Toledo, 2012 - 2015".
func (b *builder) leadsPosts(from, i, to int) bool {
	if i == from || i+1 >= to || b.isDated(i) || !b.isDated(i+1) || !b.isDated(from) || !b.dates[from].ranged || !b.dates[i+1].ranged {
		return false
	}
	return !b.rd.saysJob(b.dates[from].bare) && b.rd.saysJob(b.doc[i].Text) && b.dates[from].whole().holds(b.dates[i+1].whole())
}

// stacks says whether line i of a run begins a post of two lines above its dates, right behind dates: "Lake Clinic" / "Clerk" / "2019-2021".
func (b *builder) stacks(i, to int) bool {
	return i+2 < to && b.dates[i-1].only && b.dates[i+2].only && !b.isDated(i) && !b.isDated(i+1)
}

// behindTable says whether line i, which follows the last entry so far, tells of several posts together: behind a table with a head, or behind three posts
// of one line each and a label that leads in.
func (b *builder) behindTable(n, i int) bool {
	const fewest = 3 // posts
	entries, top := b.out.Entries, n
	if entries[n].Last != i || b.out.Lines[i-1].Part != Title {
		return b.table
	}
	alone := func(n int) bool { return entries[n].First == entries[n].Last && entries[n].Dates != (Dates{}) }
	for top > 0 && entries[top-1].Section == entries[n].Section && alone(top-1) && entries[top-1].Last+1 == entries[top].First {
		top--
	}
	rows, above := n-top+1, entries[top].First-2
	headed := above >= 0 && b.rd.namesColumns(b.doc[above].Text)
	b.table = alone(n) && (headed && rows > 1 || rows >= fewest && isLabel(b.doc[i].Text))
	return b.table
}
