package document

// Severity says how much a finding costs.
type Severity string

// The severities of a finding.
const (
	Info    Severity = "info"    // some programs stumble; nothing is lost to most
	Warning Severity = "warning" // many programs lose or mix up a part of the resume
	Serious Severity = "serious" // text is lost to every program, or reads as cheating
)

// Code names a finding. Callers of the API rely on it.
type Code string

// The codes of findings, of all formats.
const (
	TwoColumns          Code = "two_columns"
	LayoutTable         Code = "layout_table"
	TextBoxes           Code = "text_boxes"
	ContactInHeader     Code = "contact_in_header"
	MissingContact      Code = "missing_contact"
	UnusualSectionTitle Code = "unusual_section_title"
	MissingHeadings     Code = "missing_headings"
	MissingWorkHeading  Code = "missing_work_heading"
	MissingDates        Code = "missing_dates"
	ReferencesLine      Code = "references_line"
	TextInImages        Code = "text_in_images"
	ImageOnlyPage       Code = "image_only_page"
	GraphicRatings      Code = "graphic_ratings"
	SmartArt            Code = "smart_art"
	AltChunk            Code = "alt_chunk"
	HiddenText          Code = "hidden_text"
	OffPageText         Code = "off_page_text"
	LowConfidenceFont   Code = "low_confidence_font"
	LongDocument        Code = "long_document"
)

// Finding is something about the file itself that a reader or an applicant tracking system would stumble on.
type Finding struct {
	Code     Code
	Severity Severity
	Message  string // plain sentences for the applicant; no resume text
	Page     int    // 0: the file as a whole, or a format without pages
	Line     int    // the line of the resume it is about; 0 where it is about no line
}

// FindingKind is all that findings of one code share, whatever the format.
type FindingKind struct {
	Code     Code
	Severity Severity
	Brief    string // what is wrong, as a clause of a longer sentence
	Message  string // what is wrong, whom it stops, what to do about it
}

// Found is a finding of the code. Page is 0 where it is about the whole file or where the format has no pages.
func Found(code Code, page int) Finding {
	k, _ := KindOf(code)
	return Finding{Code: code, Severity: k.Severity, Message: k.Message, Page: page}
}

// KindOf returns what findings of the code share.
func KindOf(code Code) (FindingKind, bool) {
	for _, k := range findingKinds {
		if k.Code == code {
			return k, true
		}
	}
	return FindingKind{Code: code}, false
}

// FindingKinds are the findings of all formats, those about the layout first.
func FindingKinds() []FindingKind { return append([]FindingKind(nil), findingKinds...) }

var findingKinds = []FindingKind{
	{TwoColumns, Info, "the page has two columns",
		"The page has two columns. Some applicant tracking systems read straight across them and mix the sentences; one column from top to bottom is safe."},
	{LayoutTable, Info, "a table or tab stops place text side by side",
		"A table or tab stops place text side by side. Some applicant tracking systems lose the order of the cells; write jobs, degrees and skills as plain lines."},
	{TextBoxes, Warning, "text stands in text boxes",
		"Part of the text stands in text boxes, which many applicant tracking systems skip. Move it into the body of the document."},
	{ContactInHeader, Warning, "the contact details stand only in the page header or footer",
		"The contact details stand only in the page header or footer, where many applicant tracking systems do not look. Write them in the first lines of the page itself."},
	{MissingContact, Warning, "no mail address or telephone number can be read",
		"No mail address and no telephone number can be read in the text. Icons, pictures and links behind a word do not count; write both out under your name."},
	{UnusualSectionTitle, Info, "a section title is unusual",
		"A section title is not one that applicant tracking systems know, so they may file what stands below it in the wrong place. Use a common title such as Experience, Education, Skills or Certifications."},
	{MissingHeadings, Warning, "section titles are missing",
		"Hardly any section titles were found. Applicant tracking systems sort a resume by them; set titles such as Experience, Education and Skills on lines of their own."},
	{MissingWorkHeading, Warning, "the jobs have no heading",
		"No heading for the jobs was found. Applicant tracking systems may file them under the section above; write Experience on a line of its own above the first job."},
	{MissingDates, Warning, "jobs have no dates",
		"Jobs without dates were found. Applicant tracking systems count years of experience from dates; give each job its months and years, such as 03/2021 - 05/2024."},
	{ReferencesLine, Info, "references are offered on request",
		"The resume says that references can be had on request. Employers take that for granted; leave the line out and use the room for work."},
	{TextInImages, Warning, "text may stand in pictures",
		"Pictures cover much of a page that has little text. Programs do not read text inside a picture; write it as text."},
	{ImageOnlyPage, Serious, "a page is a picture without text",
		"A page is a picture, not text. Programs read it badly or not at all; export the resume from the program it was written in instead of scanning it."},
	{GraphicRatings, Info, "levels of skill are drawn as bars or dots",
		"Levels of skill are drawn as bars or dots, which no program reads and no employer can check. Say in words what you did with the skill."},
	{SmartArt, Warning, "text stands in a graphic or a chart",
		"The file holds a SmartArt graphic or a chart. Applicant tracking systems do not read the text in it; write it as lines."},
	{AltChunk, Serious, "another document is embedded and not read",
		"Another document is embedded as a whole, and its text is not read. Open the file in Word, save it and send the new file."},
	{HiddenText, Serious, "the file holds text that nobody can see",
		"The file holds text that nobody can see on paper: white, tiny, covered or invisible. It earns nothing, and employers who find it treat it as cheating; delete it."},
	{OffPageText, Warning, "text runs off the page",
		"Text runs off the page. Nobody who prints or views the file can see it, so it earns nothing; make it fit between the margins and export the file again."},
	{LowConfidenceFont, Warning, "a font does not say which letters it draws",
		"A font does not say which letters it draws, so some words may be read wrongly. Use a common font and export the file again."},
	{LongDocument, Info, "the resume has more than two pages",
		"The resume has more than two pages. Employers in this field expect one or two; cut what does not speak for the job you want."},
}
