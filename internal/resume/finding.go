package resume

import (
	"slices"
	"strconv"
	"strings"

	"himscore/internal/document"
	"himscore/internal/lazyregexp"
)

const (
	fewHeadings = 2    // a resume with fewer section titles has none to speak of
	maxUnusual  = 3    // section titles that are named as unusual
	longWords   = 1400 // of a resume without pages: more than two dense pages
)

var (
	mailForm  = lazyregexp.New(`[^\s@]+@[^\s@]+\.\pL{2,}|(?i)[\w.+\-]+\s*[\[(]\s*at\s*[\])]\s*[\w\-]+`)
	monthForm = lazyregexp.New(`(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s'’]*\d{2}\b`)
	phoneForm = lazyregexp.New(`\(?\b\d{3}\)?[\s./\-–]{0,3}\d{3}[\s./\-–]?\d{4}\b|\+\d[\d\s().\-–/]{6,}\d`)
)

// Findings reports what an applicant tracking system would look for in the resume and not find: contact data, section titles it
// knows, dates of jobs.
func (rd *Reader) Findings(d document.Document, r Resume) []document.Finding {
	var found []document.Finding
	add := func(when bool, code document.Code, line int) {
		if when {
			f := document.Found(code, 0)
			if line > 0 {
				f.Line, f.Page = line, r.Lines[line-1].Page
			}
			found = append(found, f)
		}
	}
	add(!r.hasContact(), document.MissingContact, 0)
	add(r.headings() < fewHeadings, document.MissingHeadings, 0)
	jobs := r.unheadedJobs()
	add(jobs > 0 && r.headings() >= fewHeadings, document.MissingWorkHeading, jobs)
	for i, line := range rd.unusualTitles(r) {
		if add(true, document.UnusualSectionTitle, line); i > 0 { // why and what to do was said of the first
			found[len(found)-1].Message = "The section title in line " + strconv.Itoa(line) + " is unusual as well."
		}
	}
	undated := rd.undatedJob(r)
	add(undated > 0, document.MissingDates, undated)
	offer := r.offersReferences()
	add(offer > 0, document.ReferencesLine, offer)
	long := slices.ContainsFunc(d.Findings, func(f document.Finding) bool { return f.Code == document.LongDocument })
	add(!long && d.Pages == 0 && r.words() > longWords, document.LongDocument, 0)
	return found
}

func (r Resume) hasContact() bool {
	for i := range r.Lines {
		l := &r.Lines[i]
		if !l.Hidden && (strings.ContainsAny(l.Text, "@[(") && mailForm.MatchString(l.Text) || strings.ContainsAny(l.Text, "0123456789") && phoneForm.MatchString(l.Text)) {
			return true
		}
	}
	return false
}

// headings counts the sections that have a title.
func (r Resume) headings() int {
	n := 0
	for _, s := range r.Sections {
		if s.Line > 0 {
			n++
		}
	}
	return n
}

// unheadedJobs is the first line of the jobs of a resume that has no heading for them; 0 where it has one, or no jobs.
func (r Resume) unheadedJobs() int {
	first := 0
	for n, s := range r.Sections {
		if s.Kind != Experience {
			continue
		}
		if s.Line > 0 {
			return 0
		}
		if i := slices.IndexFunc(r.Entries, func(e Entry) bool { return e.Section == n }); i >= 0 && first == 0 {
			first = r.Entries[i].First
		}
	}
	return first
}

// offersReferences is the line that only offers references on request; 0 where none does.
func (r Resume) offersReferences() int {
	const longest = 8 // words
	for i := range r.Lines {
		l := &r.Lines[i]
		if !l.Hidden && referenceWords.In(l.Text) && requestWords.InWhole(l.Text) && !LongerThan(longest, l.Text) {
			return l.Number
		}
	}
	return 0
}

var (
	referenceWords = NewPieces("reference", "referees")
	requestWords   = NewPieces("on request", "upon request", "by request", "if requested", "when requested", "as requested", "available", "furnished", "on demand")
)

func (r Resume) words() int {
	n := 0
	for i := range r.Lines {
		l := &r.Lines[i]
		if !l.Hidden {
			n += Words(l.Text)
		}
	}
	return n
}

// unusualTitles are the lines of section titles that say nothing to a tracking system.
func (rd *Reader) unusualTitles(r Resume) []int {
	var lines []int
	for _, s := range r.Sections {
		if s.Line == 0 || len(lines) == maxUnusual || r.Lines[s.Line-1].Part != Heading {
			continue
		}
		text := titleOf(s.Heading)
		title := key(text)
		_, known := rd.titles[title]
		if rd.unusual[title] || !known && !rd.saysKind(text) && rd.isLatin(text) {
			lines = append(lines, s.Line)
		}
	}
	return lines
}

// saysKind says whether a word of a title decides its kind.
func (rd *Reader) saysKind(title string) bool {
	_, told := rd.kindByWord(words(title))
	return told
}

// isLatin says whether a title is written in letters this reader has rules for.
func (rd *Reader) isLatin(title string) bool {
	return !strings.ContainsFunc(title, func(c rune) bool { return c > 0x24F && c < 0x2000 || c > 0x2E00 })
}

// undatedJob is the first line of a job without dates; 0 where there is none. Only what surely is a job counts: it names a post,
// work stands below it, and no date stands anywhere near.
func (rd *Reader) undatedJob(r Resume) int {
	for _, e := range r.Entries {
		if r.Sections[e.Section].Kind != Experience || e.Dates != (Dates{}) || !rd.saysJob(e.Title) {
			continue
		}
		dated, work := false, false
		for _, l := range r.Lines[max(0, e.First-3):min(len(r.Lines), e.Last+2)] {
			near := l.Section == e.Section
			dated = dated || near && (len(FindDates(l.Text)) > 0 || monthForm.MatchString(l.Text))
			work = work || l.Entry >= 0 && l.Part == Body && l.Number > e.First && l.Number <= e.Last
		}
		if work && !dated {
			return e.First
		}
	}
	return 0
}
