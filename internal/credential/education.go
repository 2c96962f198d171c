package credential

import (
	"slices"
	"strings"
	"time"

	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// education finds the highest level completed, the degrees under way and whether accreditation is stated. Sections of education
// speak first, then the letters behind the name; where both are silent, the rest of the resume.
func (f *Finder) education(r *studies, asOf time.Time) Education {
	e := Education{Level: NoLevel, Pursuing: []Degree{}}
	highest := 0
	take := func(line resume.Line, d degreeAt, s stage, year int) {
		level := f.degrees.levels[d.level]
		switch {
		case s == pursued && level != NoLevel:
			begins := f.toBegin(r, line, d, asOf)
			if begins { // the date of a first term is none of the degree
				year = lastYearOf(d.clause)
			}
			e.Pursuing = append(e.Pursuing, Degree{Level: level, Text: degreeText(r.Resume, line, d), Line: line.Number, Year: year, ToBegin: begins})
		case s == completed && level == NoLevel && line.Kind == resume.Education:
			e.School, e.SchoolLine = degreeText(r.Resume, line, d), line.Number
		case s == completed && d.level <= highest && level != NoLevel:
			e.Beside = append(e.Beside, Degree{Level: level, Text: degreeText(r.Resume, line, d), Line: line.Number, Year: year})
		case s == completed && d.level > highest:
			if e.Line > 0 {
				e.Beside = append(e.Beside, Degree{Level: e.Level, Text: e.Text, Line: e.Line})
			}
			highest = d.level
			e.Level, e.Text, e.Line = level, degreeText(r.Resume, line, d), line.Number
			e.Field = ""
			if line.Part != resume.Name {
				e.Field = fieldOf(e.Text, d, line.Text)
			}
		}
	}
	var accredited []int // entries
	for _, line := range r.Lines {
		if line.Hidden || line.Part == resume.Heading {
			continue
		}
		if line.Kind == resume.Education {
			f.schooling(r, line, asOf, take)
			if saysAccredited(line.Text) {
				accredited = append(accredited, line.Entry)
			}
		}
	}
	for _, line := range r.Lines {
		if line.Part == resume.Name {
			f.suffixes(r, line, take)
		}
	}
	if e.Level == NoLevel {
		for _, line := range r.Lines {
			f.elsewhere(line, asOf, take)
		}
	}
	for i := range e.Pursuing {
		d := &e.Pursuing[i]
		d.Accredited = slices.Contains(accredited, r.Lines[d.Line-1].Entry)
	}
	e.Accredited = slices.ContainsFunc(accredited, func(entry int) bool { return !r.ofAnother(entry, e) })
	return e
}

// ofAnother says whether an entry is of a degree that is under way, and not of the highest one.
func (s *studies) ofAnother(entry int, e Education) bool {
	return entry >= 0 && e.Line > 0 && s.Lines[e.Line-1].Entry != entry && slices.ContainsFunc(e.Pursuing, func(d Degree) bool { return s.Lines[d.Line-1].Entry == entry })
}

// studies are a resume while its degrees are read: each line is asked for them once, and looked at again for what stands around it.
type studies struct {
	resume.Resume
	book    *degreeBook
	degrees map[int][]degreeAt // by the number of the line, of those that were looked at
}

// degreesIn are the degrees that a line names.
func (s *studies) degreesIn(line int) []degreeAt {
	found, known := s.degrees[line]
	if !known {
		found = s.book.find(s.Lines[line-1].Text)
		s.degrees[line] = found
	}
	return found
}

type takeDegree func(resume.Line, degreeAt, stage, int)

// schooling reads the degrees of one line of an education section.
func (f *Finder) schooling(r *studies, line resume.Line, asOf time.Time, take takeDegree) {
	degrees := r.degreesIn(line.Number)
	if text := f.withSchool(r, line); text != line.Text {
		degrees = f.degrees.find(text)
	}
	for _, d := range degrees {
		level := f.degrees.levels[d.level]
		if d.start > degrees[0].start && wishedFor.MatchString(line.Text[:d.start]) {
			continue
		}
		if thoughtOf.MatchString(line.Text[:d.start]) {
			continue
		}
		if level == Certificate && f.ofHighSchool(r, line, d) {
			continue
		}
		if line.Part != resume.Title && level == Certificate && !d.sure && (line.Bullet || datesIn(line.Text, asOf).year == 0) || len(f.degrees.required.find(tokenize(d.clause))) > 0 {
			continue
		}
		s, year := f.stageOf(d.clause, asOf)
		if d.coursework && s == completed {
			s = unfinished
		}
		if line.Part == resume.Title && s == completed {
			s, year = f.stageBelow(r, line, asOf)
		}
		take(line, d, s, year)
	}
}

// ofHighSchool says whether a diploma without a subject is that of the high school in a line beside it.
func (f *Finder) ofHighSchool(r *studies, line resume.Line, d degreeAt) bool {
	if !strings.EqualFold(line.Text[d.start:d.end], "diploma") || namesSchool(line.Text) || fieldOf(degreeText(r.Resume, line, d), d, line.Text) != "" {
		return false
	}
	for n := line.Number - 1; n <= line.Number+1; n += 2 {
		if n < 1 || n > len(r.Lines) || r.Lines[n-1].Kind != line.Kind || r.Lines[n-1].Part == resume.Heading {
			continue
		}
		if highSchool.MatchString(r.Lines[n-1].Text) || slices.ContainsFunc(r.degreesIn(n), func(d degreeAt) bool { return f.degrees.levels[d.level] == NoLevel }) {
			return n < line.Number || line.Number == 1 || !namesSchool(r.Lines[line.Number-2].Text)
		}
	}
	return false
}

// withSchool is a line with the one beneath it, where its degree is one only by the university that may stand there.
func (f *Finder) withSchool(r *studies, line resume.Line) string {
	if line.Number >= len(r.Lines) || f.degrees.taught.first(line.Text) < 0 || university(line.Text) {
		return line.Text
	}
	below := r.Lines[line.Number]
	if below.Kind != line.Kind || below.Part == resume.Heading || !university(below.Text) || len(r.degreesIn(below.Number)) > 0 {
		return line.Text
	}
	return line.Text + "\t" + below.Text
}

func namesSchool(text string) bool {
	lower := strings.ToLower(text)
	return strings.Contains(lower, "college") || strings.Contains(lower, "university") || strings.Contains(lower, "institute") || strings.Contains(lower, "school") || strings.Contains(lower, "academy") || strings.Contains(lower, "hochschule") || strings.HasSuffix(lower, " center") || strings.HasSuffix(lower, " centre") || strings.HasSuffix(lower, " tech") || strings.Contains(lower, "universi") || strings.Contains(lower, "committee")
}

// suffixes reads the letters behind the name. Those that stand before a board further down are a licence: "MLS (ASCP), 2010".
func (f *Finder) suffixes(r *studies, line resume.Line, take takeDegree) {
	at := strings.IndexAny(line.Text, ",|")
	if at < 0 {
		return
	}
	for _, w := range letterWords(line.Text[at:]) {
		level, ok := f.degrees.lettered(line.Text[at:], w)
		if !ok || f.licensed(r, w.text) {
			continue
		}
		rest := tokenize(line.Text[at+w.end:])
		s := completed
		if h := f.degrees.pursuing.find(rest[:min(2, len(rest))]); len(h) > 0 && h[0].first == 0 {
			s = pursued
		}
		take(line, degreeAt{level: level, start: at + w.start, end: at + w.end}, s, 0)
	}
}

// licensed says whether letters stand before a board somewhere in a resume.
func (f *Finder) licensed(r *studies, letters string) bool {
	return slices.ContainsFunc(r.Lines, func(line resume.Line) bool {
		start := strings.Index(line.Text, letters)
		if start < 0 {
			return false
		}
		_, ok := f.degrees.lettered(line.Text, token{letters, start, start + len(letters)})
		return !ok
	})
}

// wishedFor leads to a further degree that is only wished for: "2018, hope to go back for a master's".
var wishedFor = lazyregexp.New(`(?i)\b(?:back|return(?:ing)?|apply(?:ing)?|hope|wish|plan|look(?:ing)?)\b[^;.]{0,30}\bfor\s+(?:an?|my|the)\s*$`)

// thoughtOf leads to a degree that somebody only thinks about, be it the first that a line names.
var thoughtOf = lazyregexp.New(`(?i)\b(?:think(?:ing)?|thought) (?:about|of|on)\b[^;.,]{0,30}$|\b(?:considering|contemplating|weighing|undecided (?:about|on)|curious about)\b[^;.,]{0,30}$`)

// spokenOf is what leads to a degree that somebody only speaks of: "straight to the four-year degree".
var spokenOf = lazyregexp.New(`(?i)\b(?:to|for|towards?|after|before|until|of|into|over|without)\s+(?:the|an?|my)\s*$`)

// elsewhere reads degrees from lines of a resume whose education section says none: only sure ones, from bachelor upwards, and the
// certificate of a school where training is listed.
func (f *Finder) elsewhere(line resume.Line, asOf time.Time, take takeDegree) {
	inPlace := line.Kind == resume.Summary || line.Kind == resume.Certifications || line.Kind == resume.Header && line.Part != resume.Contact || line.Kind == resume.Other
	if !inPlace || line.Hidden || line.Part == resume.Heading {
		return
	}
	for _, d := range f.degrees.find(line.Text) {
		level := f.degrees.levels[d.level]
		trained := level == Certificate && line.Kind == resume.Certifications && (namesSchool(line.Text) || apprenticed.MatchString(line.Text[d.start:d.end]))
		if !trained && (!d.sure || level == NoLevel || level == Certificate || level == Associate) || len(f.degrees.required.find(tokenize(d.clause))) > 0 {
			continue
		}
		if d.coursework || spokenOf.MatchString(line.Text[:d.start]) {
			continue
		}
		s, year := f.stageOf(line.Text[lastOf(line.Text[:d.start], hardMarks):d.end]+d.clause, asOf)
		take(line, d, s, year)
	}
}

func saysAccredited(text string) bool {
	lower := strings.ToLower(text)
	if !strings.Contains(lower, "cahiim") {
		return false
	}
	for _, t := range tokenize(text) {
		switch t.text {
		case "not", "non", "no", "pending", "seeking", "candidacy", "without", "unaccredited":
			return false
		}
	}
	return true
}

// degreeText is the degree as written: the entry's title where it stands in this line, else the part of the line that names it.
func degreeText(r resume.Resume, line resume.Line, d degreeAt) string {
	if line.Entry >= 0 && line.Part == resume.Title {
		if title := r.Entries[line.Entry].Title; strings.Contains(title, line.Text[d.start:d.end]) && strings.Contains(line.Text, title) {
			return strings.TrimSuffix(title, " in") // the word before its dates
		}
	}
	marks := []string{"\t", "|", " – ", " — ", ";", ". "}
	from, to := lastOf(line.Text[:d.start], marks), len(line.Text)
	if line.Entry >= 0 && r.Entries[line.Entry].Org != "" {
		marks = append(marks, ", "+r.Entries[line.Entry].Org)
	}
	for _, mark := range marks {
		if at := strings.Index(line.Text[d.end:], mark); at >= 0 {
			to = min(to, d.end+at)
		}
	}
	return strings.Trim(line.Text[from:to], " ,:-")
}

var (
	apprenticed = lazyregexp.New(`(?i)^apprenticeship|apprenticeship$`)
	bracketed   = lazyregexp.New(`\([^()]*\)`)
	fieldNoise  = lazyregexp.New(`(?i)^[^\pL\pN]*(?:degree\b)?[^\pL\pN]*(?:(?:of|in)\s+(?:applied\s+)?(?:science|arts)s?\b)?[^\pL\pN]*(?:degree\b)?[^\pL\pN]*(?:(?:in|of|major|program in)(?:[^\pL\pN]+|$))?`)
)

// fieldOf is what a degree's words say beside the degree itself: "Health Information Management".
func fieldOf(text string, d degreeAt, line string) string {
	before, behind, found := strings.Cut(text, line[d.start:d.end])
	if !found {
		return ""
	}
	field := behind
	if strings.Contains(behind, "(") {
		field = bracketed.ReplaceAllString(behind, "")
	}
	field = fieldNoise.ReplaceAllString(field, "")
	kind, rest, divided := strings.Cut(field, ",")
	if field = kind; divided && strings.HasPrefix(behind, " of ") && strings.Trim(rest, " ,") != "" && !strings.HasPrefix(strings.ToLower(behind), " of science") && !strings.HasPrefix(strings.ToLower(behind), " of arts") {
		field, _, _ = strings.Cut(rest, ",") // Bachelor of Technology, Information Systems
	}
	if said := strings.Trim(field, " ,."); said == "" || !longer(1, said) && grade.MatchString(said) {
		field = strings.TrimPrefix(before, "'s")
	}
	if field = strings.Trim(field, " ,.:-–—/"); field == "" || namesSchool(field) || !lettersOnly(field) || !longer(1, field) && grade.MatchString(field) {
		return fieldBeside(before, line[strings.Index(line, text)+len(before):], d.end-d.start)
	}
	return field
}

// fieldBeside looks for the field in the parts of a line beside the degree, where what stands right behind it is a school, a date or nothing:
// "Medical Coding Certificate, Larkfield Career Center", "MPH (Epidemiology)", "AAS — Health Information Technology".
func fieldBeside(before, line string, degree int) string {
	named := strings.ToLower(line[:min(degree, len(line))])
	before = before[strings.LastIndex(before, ": ")+1:] // behind a label: "Schooling: coding certificate"
	if school := strings.LastIndex(before, ", "); school >= 0 && namesSchool(before[:school]) {
		before = before[school:]
		for _, dash := range [...]string{" - ", " – ", " — "} {
			if at := strings.LastIndex(before, dash); at >= 0 {
				before = before[at+len(dash):] // "Cedar Institute, Lubbock TX - Medical Coding Certificate"
			}
		}
	}
	if before = strings.Trim(strings.TrimSuffix(before, "'s"), " ,.:-–—"); before != "" && (strings.Contains(named, "certificate") || strings.Contains(named, "diploma")) && !namesSchool(before) && lettersOnly(before) && !longer(6, before) {
		return before
	}
	if degree > len(line) {
		return ""
	}
	for _, part := range strings.FieldsFunc(line[degree:], func(r rune) bool { return strings.ContainsRune(",|–—;()/\t", r) }) {
		if namesSchool(part) { // what stands behind the school is a place
			return ""
		}
		part = strings.Trim(fieldNoise.ReplaceAllString(part, ""), " ,.:-")
		if len(part) > 3 && lettersOnly(part) && !longer(6, part) && !grade.MatchString(part) && !saysAccredited(part) {
			return part
		}
	}
	return ""
}

// grade is what stands beside a degree and is no field.
var grade = lazyregexp.New(`(?i)\b(?:hons|honou?rs|dissertation|thesis|laude|online|distinction|gpa|class|graduated|expected|conferred|completed|ex[pt]|degree|equivalent|evaluated|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b`)

// lettersOnly says whether a part holds no digit.
func lettersOnly(s string) bool { return !strings.ContainsAny(s, "0123456789") }
