package resume

// headerRun gives the end (exclusive) of the run of header lines that starts at i; i itself where none does. A run must hold dates, or be
// bold or large, or stand right before a list.
func (b *builder) headerRun(i, first, last int, education bool) int {
	end, firm := i, false
	for end <= last && (b.isDated(end) && !(education && b.isHolding(end)) || b.isTitle(end, education) || !education && end > i && b.postBelow(end)) {
		if end > i && end-i >= 3 && !b.isDated(end) && !b.isDatedBetween(i, end) && !education {
			break
		}
		firm = firm || b.isDated(end) || b.doc[end].Bold && !b.doc[end].Bullet || b.doc[end].Heading || education
		end++
	}
	if end > i && firm {
		return end
	}
	if b.rd.namesColumns(b.doc[i].Text) {
		return i
	}
	if to := b.runToDates(i, first, last); to > i {
		return to
	}
	if !education && i < last && b.headsStory(i) {
		return i + 1
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

// within says whether all dates of a header line stand in brackets and lie within the time that the line above or below it tells: when somebody rose
// to the post or took over more of it ("privacy added 2020"), or each of two posts. One post with its own span of time is an entry of its own.
func (b *builder) within(i, from, to int) bool {
	d := &b.dates[i]
	if i > from && i+1 < to && b.rd.saysJob(d.bare) && !b.rd.saysJob(b.dates[i-1].bare) && b.isDated(i+1) && b.rd.saysJob(b.dates[i+1].bare) {
		return false // the first of several posts of one line each, below their employer
	}
	if d.since && b.tellsSince(i, from, to) {
		return true
	}
	if !d.aside || d.only || len(d.spans) == 1 && d.spans[0].Ranged && !d.spans[0].Since {
		return false
	}
	for _, n := range []int{i - 1, i + 1} {
		if n < from || n >= to || !b.isDated(n) || !b.dates[n].ranged {
			continue
		}
		whole, lies := b.dates[n].whole(), true
		for _, s := range d.spans {
			lies = lies && whole.spans(s.Dates)
		}
		if lies {
			return true
		}
	}
	return false
}

// tellsSince says whether a line tells since when something of a post was so that has dates of its own nearby: "Medical Assistant, super user from 2018" /
// "Lake Clinic (from home since 2020)" / "August 2016 - present".
func (b *builder) tellsSince(i, from, to int) bool {
	const nearest = 2 // lines
	d := &b.dates[i]
	if d.only || len(d.spans) != 1 || !b.rd.saysJob(d.bare) && !b.rd.saysOrg(d.bare) {
		return false
	}
	for n := max(from, i-nearest); n < min(to, i+nearest+1); n++ {
		whole := b.dates[n]
		if n != i && whole.only && whole.ranged && (d.aside || whole.whole().spans(Dates{ToYear: d.spans[0].Dates.FromYear})) {
			return true
		}
	}
	return false
}

type run struct{ from, to int }

// cutRun splits a run of header lines that belong to several entries, by where their dates stand.
func (b *builder) cutRun(from, to int, education bool) []run {
	var runs []run
	start, dated, schooled := from, false, false
	leading := b.isDated(from)
	var posts Dates // of the first dated line of the run
	for i := from; i < to; i++ {
		isDate, degree := b.isDated(i) && (education || !b.within(i, from, to)), education && b.rd.namesDegree(b.doc[i].Text)
		if whole := b.dates[i].only && dated && b.dates[i].whole().holds(posts); whole {
			continue // the years of the employer, below those of two posts
		}
		again := dated && isDate || dated && b.label(i) >= ofHeader && b.label(i) == b.label(start) || dated && !leading && !education && b.stacks(i, to) || b.leadsPosts(from, i, to) || schooled && degree || dated && !leading && i > start && !isDate && i+1 < to && b.isDated(i+1)
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
