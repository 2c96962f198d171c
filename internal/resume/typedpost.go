package resume

import (
	"strings"
	"unicode/utf8"

	"himscore/internal/document"
)

// The longest posts, in words.
const (
	longestPost   = 8
	longestUnsaid = 4 // of a word that no list has: "Deli counter"
)

// runToDates gives the end (exclusive) of the header lines of a typed resume from line i, which stands apart, to dates on a line of their own
// or to a post with its dates: what stands above those is a header, whatever it looks like ("st. Anne's, the new wing"). It is i where none
// does.
func (b *builder) runToDates(i, first, last int) int {
	const most = 4 // lines
	if b.out.Format != document.Text {
		return i
	}
	if i > first && !b.apart(i) && !b.doc[i-1].Bullet {
		if b.out.Lines[i-1].Part == Title && b.datesPost(i) { // posts of one line each, one below the other
			return i + 1
		}
		return i
	}
	switch {
	case b.headsOwnList(i, last), b.standsAlone(i, last):
		return i + 1
	case i < last && b.datesEmployer(i):
		return i + 2
	}
	for n := i; n <= last && n < i+most; n++ {
		line := b.doc[n]
		switch {
		case line.Bullet, line.Hidden, n > i && b.apart(n):
			return i
		case n > i && b.dates[n].only && b.dates[n].ranged, n < i+2 && b.datesPost(n), n == i+1 && b.datesPlace(n):
			return n + 1
		case headerWords(line.Text) > longestHeader, strings.HasSuffix(line.Text, "."), isLabel(line.Text):
			return i
		}
	}
	return i
}

// datesPost says whether line i is a post and the span of time in which it was held, in small letters: "snack bar attendant, 2021 to now", "Corner
// Pizza: driver, then manager, 2009 - 2014".
func (b *builder) datesPost(i int) bool {
	d := &b.dates[i]
	if !d.ends || !d.ranged || headerWords(d.bare) > longestPost || d.since && b.tellsSince(i, i, len(b.doc)) {
		return false
	}
	employer, post, found := strings.Cut(d.bare, ": ")
	return b.rd.beginsWithJob(d.bare) || found && titleCased(employer) && b.rd.endsWithJob(post)
}

// datesPlace says whether line i holds the place and the time of a post in small letters above it: "English instructor" / "Oslo, 2012 - 2014",
// "Home aide" / "2016 - 2018 various families".
func (b *builder) datesPlace(i int) bool {
	d, post := &b.dates[i], b.doc[i-1].Text
	return (d.ends || d.starts) && d.ranged && headerWords(d.bare) <= longestPost && headerWords(post) <= longestPost && b.rd.beginsWithJob(post)
}

// datesEmployer says whether line i holds an employer and the time of a post in small letters below it: "the clinic on Main, since 2022" / "clerk".
func (b *builder) datesEmployer(i int) bool {
	d, post := &b.dates[i], b.doc[i+1].Text
	return d.ends && d.ranged && headerWords(d.bare) <= longestPost && b.mayNamePost(i) && !b.doc[i+1].Bullet && !b.apart(i+1) &&
		len(b.dates[i+1].spans) == 0 && headerWords(post) <= longestPost && b.rd.beginsWithJob(post) && b.mayNamePost(i+1)
}

// headsOwnList says whether line i names a place or a post with its time above a list of its own, in whatever words: "Valley food pantry, 2022 to
// present", "Lake Hospital, HIM dept, spring 2025, 80 hours".
func (b *builder) headsOwnList(i, last int) bool {
	d := &b.dates[i]
	if i >= last || b.doc[i].Bullet || !b.doc[i+1].Bullet || len(d.spans) == 0 || headerWords(d.bare) > longestHeader {
		return false
	}
	return b.mayNamePost(i) && (d.ends && d.ranged || b.rd.saysOrg(d.bare)) || b.datesProject(i)
}

// datesProject says whether line i is few words and a date behind a mark: "Coding lab project, spring 2026". No deed has its date there but behind a
// verb of the past.
func (b *builder) datesProject(i int) bool {
	d, text := &b.dates[i], b.doc[i].Text
	if !d.ends || d.since || d.only || b.doc[i].Bullet || b.doc[i].Hidden || headerWords(d.bare) > longestPost || isMembership(text) {
		return false
	}
	first, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	mark, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:d.spans[0].Start], " "))
	return !strings.HasSuffix(first, "ed") && mark != '.' && atDateEdge(mark)
}

// listsProject says whether line i names a project or practice with its date, above a list.
func (b *builder) listsProject(i int) bool {
	return i+1 < len(b.doc) && b.doc[i+1].Bullet && b.datesProject(i) && b.saysProject(b.dates[i].bare)
}

// saysProject says whether a text begins with no verb of the past and holds a word of projects or of practice, as the title of a section would.
func (b *builder) saysProject(text string) bool {
	said := words(text)
	kind, told := b.rd.kindByWord(said)
	return told && (kind == Projects || kind == Experience || kind == Volunteering) && !strings.HasSuffix(said[0], "ed") && !isLabel(text)
}

// standsAlone says whether line i is a post of few words with its span of time, between blank lines: "Deli counter, 2011 - 2014".
func (b *builder) standsAlone(i, last int) bool {
	d := &b.dates[i]
	return d.ends && d.ranged && b.apart(i) && (i == last || b.apart(i+1)) && b.mayNamePost(i) && headerWords(d.bare) <= longestUnsaid
}

// mayNamePost refuses what tells a deed or a label.
func (b *builder) mayNamePost(i int) bool {
	text := strings.TrimSpace(b.doc[i].Text)
	word, _, _ := strings.Cut(text, " ")
	deed := (strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ing")) && !b.rd.beginsWithJob(text) // no "Coding supervisor"
	return !deed && !strings.HasSuffix(text, ".") && !isLabel(text) && !isMembership(text)
}

// postBelow says whether line i is the post in small letters below an employer with its dates: "records clerk, then coder", or any few words
// above a list.
func (b *builder) postBelow(i int) bool {
	above := &b.dates[i-1]
	if b.out.Format != document.Text || !above.ranged || !b.isDated(i-1) || above.only || b.rd.saysJob(above.bare) {
		return false
	}
	text := b.doc[i].Text
	if b.doc[i].Bullet || b.doc[i].Hidden || b.apart(i) || len(b.dates[i].spans) > 0 || headerWords(text) > longestPost || !b.mayNamePost(i) {
		return false
	}
	return b.rd.beginsWithJob(text) || headerWords(text) <= longestUnsaid && i+1 < len(b.doc) && b.doc[i+1].Bullet
}

// headsStory says whether line i, which stands apart, names a project or a post in lower case with its date, right above the sentences that tell of it:
// "Waiting room study, R, fall 2025".
func (b *builder) headsStory(i int) bool {
	kind, d := b.out.Lines[i].Kind, &b.dates[i]
	if kind != Projects && kind != Volunteering || b.doc[i].Bullet || b.doc[i].Hidden || !d.ends || !b.apart(i) || b.apart(i+1) {
		return false
	}
	text := strings.TrimSpace(b.doc[i].Text)
	first, _, _ := strings.Cut(text, " ")
	told := strings.HasSuffix(first, "ed") || strings.HasSuffix(text, ".") || isLabel(text)
	return !told && headerWords(d.bare) <= longestPost && !b.doc[i+1].Bullet && isProse(b.doc[i+1].Text)
}

// isTerms says whether a text behind dates tells the terms of a post and nothing else: ", 4 hrs/wk", "part time, remote".
func isTerms(text string) bool {
	const longest = 40 // bytes
	if len(text) > longest {
		return false
	}
	var room wordRoom
	for n, rest := nextWord(text, &room); n > 0; n, rest = nextWord(rest, &room) {
		if c := room[0]; (c < '0' || c > '9') && !termWords[string(room[:n])] {
			return false
		}
	}
	return true
}

var termWords = map[string]bool{"hr": true, "hrs": true, "hour": true, "hours": true, "per": true, "a": true, "week": true, "weekly": true, "wk": true, "total": true, "part": true, "parttime": true,
	"full": true, "fulltime": true, "time": true, "remote": true, "hybrid": true, "onsite": true, "site": true, "on": true, "and": true, "contract": true, "temp": true, "temporary": true, "seasonal": true, "diem": true,
	"prn": true, "paid": true, "unpaid": true, "about": true, "around": true, "roughly": true, "approx": true, "approximately": true, "weekends": true, "nights": true, "evenings": true, "saturdays": true,
	"home": true, "based": true, "from": true, "remotely": true, "days": true, "shift": true, "second": true, "third": true, "night": true, "day": true, "evening": true, "weekend": true}

// beginsWithJob says whether what stands before the first mark of a text ends with the name of a post: "Coding supervisor; coder".
func (rd *Reader) beginsWithJob(text string) bool {
	text = strings.TrimFunc(text, atDateEdge)
	if end := strings.IndexAny(text, ",;/("); end > 0 {
		text = text[:end]
	}
	return rd.endsWithJob(text)
}
