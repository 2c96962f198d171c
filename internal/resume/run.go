package resume

import (
	"strings"

	"himscore/internal/document"
)

// headerRun gives the end (exclusive) of the run of header lines that starts at i; i itself where none does. A run must hold dates, or be
// bold or large, or stand right before a list.
func (b *builder) headerRun(i, first, last int, education bool) int {
	end, firm := i, false
	for end <= last && (b.isDated(end) && !(education && b.isHolding(end)) || b.isTitle(end, education)) {
		if end > i && end-i >= 3 && !b.isDated(end) && !b.isDatedBetween(i, end) && !education {
			break
		}
		firm = firm || b.isDated(end) || b.doc[end].Bold && !b.doc[end].Bullet || b.doc[end].Heading || education
		end++
	}
	if end > i && firm {
		return end
	}
	if to := b.runToDates(i, first, last); to > i {
		return to
	}
	before := i == first || b.doc[i-1].Bullet
	if end == i && before && !education && i < last && b.isPlainTitle(i) {
		end++
	}
	if end > i && end <= last && b.doc[end].Bullet && end-i <= 2 && before {
		return end
	}
	return i
}

// runToDates gives the end (exclusive) of the header lines of a typed resume from line i, which stands apart, to dates on a line of their own
// or to a post with its dates: what stands above those is a header, whatever it looks like ("st. Anne's, the new wing"). It is i where none
// does.
func (b *builder) runToDates(i, first, last int) int {
	const most = 4 // lines
	if b.out.Format != document.Text || i > first && !b.apart(i) {
		return i
	}
	for n := i; n <= last && n < i+most; n++ {
		line := b.doc[n]
		switch {
		case line.Bullet, line.Hidden, n > i && b.apart(n):
			return i
		case n > i && b.dates[n].only && b.dates[n].ranged, n < i+2 && b.datesPost(n):
			return n + 1
		case headerWords(line.Text) > longestHeader, strings.HasSuffix(line.Text, "."), isLabel(line.Text):
			return i
		}
	}
	return i
}

// datesPost says whether line i is a post and the span of time in which it was held, in small letters: "snack bar attendant, 2021 to now".
func (b *builder) datesPost(i int) bool {
	const longest = 8 // words
	d := &b.dates[i]
	return d.ends && d.ranged && headerWords(d.bare) <= longest && b.rd.endsWithJob(splitOutside(strings.TrimFunc(d.bare, atDateEdge))[0])
}

type run struct{ from, to int }

// cutRun splits a run of header lines that belong to several entries, by where their dates stand.
func (b *builder) cutRun(from, to int, education bool) []run {
	var runs []run
	start, dated, schooled := from, false, false
	leading := b.isDated(from)
	var posts Dates // of the first dated line of the run
	for i := from; i < to; i++ {
		isDate, degree := b.isDated(i), education && b.rd.namesDegree(b.doc[i].Text)
		if whole := b.dates[i].only && dated && b.dates[i].whole().holds(posts); whole {
			continue // the years of the employer, below those of two posts
		}
		again := dated && isDate || schooled && degree || dated && !leading && i > start && !isDate && i+1 < to && b.isDated(i+1)
		if again && i > start {
			runs = append(runs, run{start, i})
			start, dated, schooled = i, false, false
		}
		if isDate && !dated {
			posts = b.dates[i].whole()
		}
		dated, schooled = dated || isDate, schooled || degree
	}
	return append(runs, run{start, to})
}
