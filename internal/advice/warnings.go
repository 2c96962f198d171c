package advice

import (
	"slices"
	"strings"

	"himscore/internal/document"
	"himscore/internal/lazyregexp"
	"himscore/internal/resume"
)

// Shapes of text that never belong in a resume. All are matched on one line.
var (
	socialSecurity = lazyregexp.New(`(?i)\b(?:ssn|social security)\b\D{0,20}\d|\b\d{3}-\d{2}-\d{4}\b`)
	birthDate      = lazyregexp.New(`(?i)\b(?:date of birth|d\.?o\.?b\.?|birth ?date|born(?: on)?)\b\s*[:.]?\s*\D{0,6}\d{1,4}`)
	privateFact    = lazyregexp.New(`(?i)\b(?:marital status|religion|nationality|gender|sex|race|photo(?:graph)? attached)\s*:|\bphoto(?:graph)? attached\b`)
	recordNumber   = lazyregexp.New(`(?i)\b(?:mrn|medical record (?:no|number|#)|patient id|account (?:no|number))\b\s*[:#.]*\s*#?\s*[a-z]{0,3}-?\d{5,}`)
	patientWord    = lazyregexp.New(`(?i)\bpatients?\b|\bpt\.?\s|\bdiagnos|\badmitted\b`)
	blank          = lazyregexp.New(`(?i)\[(?:x+|#+|number|percent(?:age)?|amount|metric|company|employer|date|month|year|skill|tool|city|your [a-z ]{1,30}|insert [a-z ]{1,30})\s*%?\]|<(?:number|company|employer|insert [a-z ]{1,30}|your [a-z ]{1,30})>|(?:^|[^\pL\pN])\{\{?[a-z_ ]{1,30}\}?\}|(?:^|[\s$(])x{2,}(?:%|\b)|_{4,}|\blorem ipsum\b`)
)

// warnings looks for what costs trust or breaks a rule.
func (a *Adviser) warnings(r *reading, findings []document.Finding) []Warning {
	lines := map[string][]int{}
	for _, s := range r.res.Stuffed {
		lines["keyword_stuffing"] = append(lines["keyword_stuffing"], s.Line)
	}
	hidden := false
	for _, f := range findings {
		hidden = hidden || f.Code == document.HiddenText
	}
	for i := range r.ev.Resume.Lines {
		l := &r.ev.Resume.Lines[i]
		if hidden && l.Hidden && !l.OffPage {
			lines["hidden_text"] = append(lines["hidden_text"], l.Number)
		}
		if !mayWarn(l.Text) {
			continue
		}
		if code := privacy(l); code != "" {
			lines[code] = append(lines[code], l.Number)
		}
		if !l.Hidden && hasBlank(l.Text) && !strings.Contains(l.Text, "@") {
			lines["unfilled_template"] = append(lines["unfilled_template"], l.Number)
		}
	}
	var out []Warning
	for _, t := range a.texts.Warnings {
		if len(lines[t.Code]) > 0 || t.Code == "hidden_text" && hidden {
			out = append(out, Warning{t.Code, t.Text, lines[t.Code]})
		}
	}
	return out
}

// mayWarn is quick: nearly all lines hold no word that the expressions ask for, no digits set as in a social security number, and no bracket
// of a template.
func mayWarn(text string) bool {
	return warnedWords.In(text) || dashed(text) || strings.IndexByte(text, '[') >= 0 || strings.IndexByte(text, '<') >= 0 || strings.IndexByte(text, '{') >= 0
}

// hasBlank looks for a place in a template that nobody filled in.
func hasBlank(text string) bool {
	return (strings.ContainsAny(text, "[<{") || blankWords.In(text)) && blank.MatchString(text)
}

// privacy tells whether a line seems to show a patient's data or a private fact of the applicant.
func privacy(l *resume.Line) string {
	number := (securityWords.In(l.Text) || dashed(l.Text)) && socialSecurity.MatchString(l.Text)
	birth := birthWords.In(l.Text) && birthDate.MatchString(l.Text)
	record := recordWords.In(l.Text) && recordNumber.MatchString(l.Text)
	switch {
	case record, (number || birth) && patientWord.MatchString(l.Text):
		return "patient_data"
	case number:
		return "personal_id"
	case personal(l) && (birth || factWords.In(l.Text) && privateFact.MatchString(l.Text)):
		return "personal_id"
	}
	return ""
}

// dashed tells whether two digits stand between dashes.
func dashed(text string) bool {
	for rest := text; ; {
		dash := strings.IndexByte(rest, '-')
		if dash < 0 || dash+3 >= len(rest) {
			return false
		}
		if rest = rest[dash+1:]; rest[2] == '-' && isDigit(rest[0]) && isDigit(rest[1]) {
			return true
		}
	}
}

var (
	recordWords   = resume.NewPieces("mrn", "medical record", "patient id", "account")
	securityWords = resume.NewPieces("ssn", "social security")
	factWords     = resume.NewPieces("status", "religion", "nationality", "gender", "sex", "race", "photo")
	birthWords    = resume.NewPieces("birth", "dob", "o.b", "d.ob", "born")
	blankWords    = resume.NewPieces("xx", "____", "lorem")
	warnedWords   = resume.NewPieces(slices.Concat(recordWords.All, securityWords.All, factWords.All, birthWords.All, blankWords.All)...)
)

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// personal tells whether a line stands where people write about themselves.
func personal(l *resume.Line) bool {
	switch l.Kind {
	case resume.Header, resume.Other, resume.Interests, resume.Languages, resume.Summary:
		return true
	}
	return l.Part == resume.Contact || l.Part == resume.Item
}
