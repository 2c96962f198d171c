// Package report is the JSON report: its types, their order and their names, exactly as the public contract says.
//
// Fields may be added; none may be renamed, change meaning or disappear within /v1. Arrays are never null.
package report

// Report is the answer to one resume.
type Report struct {
	TaxonomyVersion string      `json:"taxonomy_version" example:"2026.11"`
	Document        Document    `json:"document"`
	Score           Score       `json:"score"`
	Track           Track       `json:"track"`
	Level           Level       `json:"level"`
	Education       Education   `json:"education"`
	Keywords        []Keyword   `json:"keywords"`
	Undecided       []Undecided `json:"undecided"`
	Lines           []Line      `json:"lines"`
	Missing         []Missing   `json:"missing"`
	Credentials     Credentials `json:"credentials"`
	Roles           []Role      `json:"roles"`
	Posting         *Posting    `json:"posting,omitempty"`
	Warnings        []Warning   `json:"warnings"`
	NextSteps       []NextStep  `json:"next_steps"`
} // @name Report

// Document says what was read and how.
type Document struct {
	Format   string    `json:"format" enums:"pdf,docx,text,json_resume"`
	Reader   string    `json:"reader" enums:"ledongthuc,pdfium,docx,text,json_resume"`
	Pages    int       `json:"pages"` // 0 where the format has none
	Words    int       `json:"words"`
	SHA256   string    `json:"sha256"`
	Sections []Section `json:"sections"`
	Findings []Finding `json:"findings"`
} // @name Document

// Section is one section of the resume with its heading as written.
type Section struct {
	Kind    string `json:"kind" enums:"header,summary,experience,education,certifications,skills,projects,volunteering,awards,publications,affiliations,languages,interests,references,other"`
	Heading string `json:"heading"`
	Page    int    `json:"page"`
	Line    int    `json:"line"`
} // @name Section

// Finding is something about the file that a reader or an applicant tracking system would stumble on.
type Finding struct {
	Code     string `json:"code" enums:"two_columns,layout_table,text_boxes,contact_in_header,missing_contact,unusual_section_title,missing_headings,missing_work_heading,missing_dates,references_line,text_in_images,image_only_page,graphic_ratings,smart_art,alt_chunk,hidden_text,off_page_text,low_confidence_font,long_document"`
	Severity string `json:"severity" enums:"info,warning,serious"`
	Message  string `json:"message"`
	Page     int    `json:"page,omitempty"` // absent where it is about the whole file, or where the format has no pages
	Line     int    `json:"line,omitempty"` // the line it is about, where it is about one
} // @name Finding

// Score is the total of 0 to 100 and the parts it is the sum of.
type Score struct {
	Total int    `json:"total" minimum:"0" maximum:"100"`
	Band  string `json:"band" enums:"weak,fair,good,strong"`
	Parts []Part `json:"parts"`
} // @name Score

// Part is one part of the score with its reason.
type Part struct {
	ID     string `json:"id" enums:"coverage,evidence,credentials,readability"`
	Points int    `json:"points"`
	Max    int    `json:"max"`
	Why    string `json:"why"`
	Lines  []int  `json:"lines"`           // the lines the reason rests on
	Steps  []Step `json:"steps,omitempty"` // the sum behind the points, only where it was asked for
} // @name Part

// Step is one line of the sum behind a part.
type Step struct {
	Text  string  `json:"text"`
	Value float64 `json:"value"` // what it adds, or the share that text speaks of
	Lines []int   `json:"lines"`
} // @name Step

// Track is the field the resume speaks for, with the share of each.
type Track struct {
	ID          string  `json:"id" enums:"him,informatics,bridge,none"`
	HIM         float64 `json:"him" minimum:"0" maximum:"1"`
	Informatics float64 `json:"informatics" minimum:"0" maximum:"1"`
	Why         string  `json:"why"`
} // @name Track

// Level is the career level read from titles, dates and education.
type Level struct {
	ID  string `json:"id" enums:"student,entry,mid,lead,director"`
	Why string `json:"why"`
} // @name CareerLevel

// Education is the highest completed level and the line that says so; at the level none, the high school where one is told.
type Education struct {
	Level string `json:"level" enums:"none,certificate,associate,bachelor,master,doctorate"`
	Text  string `json:"text"`
	Line  int    `json:"line,omitempty"`

	Field      string   `json:"field,omitempty"`
	Accredited bool     `json:"accredited"` // CAHIIM accreditation is stated
	Pursuing   []Degree `json:"pursuing"`   // degrees under way
} // @name Education

// Degree is a degree under way.
type Degree struct {
	Level string `json:"level" enums:"certificate,associate,bachelor,master,doctorate"`
	Text  string `json:"text"`
	Line  int    `json:"line"`
	Year  int    `json:"year,omitempty"` // expected
} // @name Degree

// Keyword is a keyword or credential of the taxonomy with all its mentions.
type Keyword struct {
	ID       string    `json:"id" example:"release-of-information"`
	Label    string    `json:"label"`
	Track    string    `json:"track" enums:"him,informatics,shared"`
	Category string    `json:"category"`
	Evidence string    `json:"evidence" enums:"quantified,accomplishment,duty,listed,denied"`
	Mentions []Mention `json:"mentions"`
} // @name KeywordEvidence

// Mention is one place that names the keyword. Start and End count Unicode code points of the line's text.
type Mention struct {
	Text     string `json:"text"`
	Line     int    `json:"line"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Section  string `json:"section"`
	Page     int    `json:"page"`
	Evidence string `json:"evidence" enums:"quantified,accomplishment,duty,listed,denied"`
} // @name Mention

// Undecided is a name or an abbreviation with several meanings that nothing near it decides. It is no mention and earns nothing
// until its line says more or spells it out. Start and End count Unicode code points of the line's text.
type Undecided struct {
	Text    string   `json:"text" example:"MAC"`
	Line    int      `json:"line"`
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Section string   `json:"section"`
	Page    int      `json:"page"`
	MayMean []string `json:"may_mean"` // ids of keywords and credentials
} // @name Undecided

// Line is one text line of the resume in reading order, wrapped lines joined.
type Line struct {
	Line     int         `json:"line"`
	Section  string      `json:"section"`
	Page     int         `json:"page"`
	Box      *[4]float64 `json:"box,omitempty" swaggertype:"array,number"` // left, top, right, bottom in PDF points
	Text     string      `json:"text"`
	Bullet   bool        `json:"bullet"`
	Verdict  string      `json:"verdict" enums:"quantified_accomplishment,accomplishment,duty,none"`
	Verb     string      `json:"verb"`
	Metrics  []Metric    `json:"metrics"`
	Parts    LineParts   `json:"parts"`
	Keywords []string    `json:"keywords"`
	Advice   []Advice    `json:"advice"`
} // @name Line

// LineParts says which parts of a strong bullet a line has.
type LineParts struct {
	Scope  bool `json:"scope"`
	Tools  bool `json:"tools"`
	Impact bool `json:"impact"`
} // @name LineParts

// Metric is a number that measures work.
type Metric struct {
	Text   string   `json:"text"`
	Kind   string   `json:"kind" enums:"before_after,percent,money,time,count,frequency,ratio,rank"`
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Unit   string   `json:"unit"`
	Value  *float64 `json:"value,omitempty"`
	From   *float64 `json:"from,omitempty"`
	To     *float64 `json:"to,omitempty"`
	Change *float64 `json:"change,omitempty"`
} // @name Metric

// Advice is what to do about one line.
type Advice struct {
	Code    string `json:"code" example:"name_the_tool"`
	Message string `json:"message"`
} // @name Advice

// Missing is a keyword the target asks for and the resume lacks or only lists.
type Missing struct {
	Keyword  string   `json:"keyword"`
	Label    string   `json:"label"`
	Priority string   `json:"priority" enums:"must,should,could"`
	Why      string   `json:"why"`
	Place    string   `json:"place"`
	Line     int      `json:"line,omitempty"` // the line that already describes it, where there is one
	Measure  []string `json:"measure"`
	Pattern  string   `json:"pattern,omitempty"` // a line with blanks to fill in, never with a number of ours
	Sources  []string `json:"sources"`
} // @name MissingKeyword

// Credentials are those the resume claims and those worth earning.
type Credentials struct {
	Held      []HeldCredential      `json:"held"`
	Suggested []SuggestedCredential `json:"suggested"`
} // @name Credentials

// HeldCredential is a credential the resume claims, with its status.
type HeldCredential struct {
	ID     string `json:"id" example:"rhit"` // "other" for a certificate that GET /v1/credentials does not list
	Label  string `json:"label"`
	Status string `json:"status" enums:"held,in_progress,planned,expired"`
	Text   string `json:"text"`
	Line   int    `json:"line"`
	Year   int    `json:"year,omitempty"`   // earned or expected, where the resume says so
	Number string `json:"number,omitempty"` // of the certificate, where the resume gives it
} // @name HeldCredential

// SuggestedCredential is a credential worth earning, when and why.
type SuggestedCredential struct {
	ID       string   `json:"id" example:"rhia"`
	Label    string   `json:"label"`
	Name     string   `json:"name"`
	Issuer   string   `json:"issuer"`
	When     string   `json:"when" enums:"now,next,later"`
	Why      string   `json:"why"`
	Requires []string `json:"requires"`
	Sources  []string `json:"sources"`
} // @name SuggestedCredential

// Role is how well the resume fits a target job, judged by the resume alone: what it asks and work shows under its name, what lists and headlines alone
// name, and what stands nowhere. What is told in other words is in none of the three.
type Role struct {
	ID      string   `json:"id" example:"him-manager"`
	Title   string   `json:"title"`
	Track   string   `json:"track" enums:"him,informatics,bridge"`
	Match   float64  `json:"match" minimum:"0" maximum:"1"`
	Why     string   `json:"why,omitempty"` // it stands before others because the resume names it; absent where the match decides
	Have    []string `json:"have"`
	Listed  []string `json:"listed_only"`
	Missing []string `json:"missing"`
} // @name RoleMatch

// Posting is what a job posting asks for and what the resume mirrors of it. Each id of Asks stands in Matched or in
// Missing, whatever the resume. An alternative ("RHIA or RHIT") is matched when another of its group is held, which
// its ask names in AnsweredBy.
type Posting struct {
	// Match is the share of what is asked that the resume answers; the degree and the years count as an ask each.
	Match      float64          `json:"match" minimum:"0" maximum:"1"`
	Matched    []string         `json:"matched"`
	Missing    []string         `json:"missing"`
	ListedOnly []string         `json:"listed_only"`
	Asks       []Ask            `json:"asks"`
	Education  PostingEducation `json:"education"`
	// EducationPreferred is a higher degree that would be a plus; absent where none is named.
	EducationPreferred *PostingEducation `json:"education_preferred,omitempty"`
	Years              int               `json:"years"`
	// YearsSeen is what dated work in the field adds up to.
	YearsSeen float64  `json:"years_seen"`
	Phrases   []Phrase `json:"phrases"`
} // @name PostingMatch

// Ask is one keyword or credential a posting asks for.
type Ask struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Need  string `json:"need" enums:"required,preferred,obtain_within"`
	Text  string `json:"text"`
	// Group joins alternatives: asks of one group are joined by "or", and one is enough.
	Group int `json:"group,omitempty"`
	// AnsweredBy is the alternative that the resume holds in place of this one.
	AnsweredBy string `json:"answered_by,omitempty"`
} // @name Ask

// PostingEducation is the lowest level of education a posting asks for.
type PostingEducation struct {
	Level string `json:"level" enums:"none,certificate,associate,bachelor,master,doctorate"`
	Need  string `json:"need" enums:"required,preferred"`
	// Status is whether the resume has a degree of this level or a higher one.
	Status string `json:"status" enums:"met,under_way,not_seen"`
} // @name PostingEducation

// Phrase is wording of the posting worth mirroring when it is true.
type Phrase struct {
	Text     string `json:"text"`
	InResume bool   `json:"in_resume"`
} // @name Phrase

// Warning is something about the content that costs trust or breaks a rule.
type Warning struct {
	Code    string `json:"code" enums:"keyword_stuffing,hidden_text,patient_data,personal_id,unfilled_template"`
	Message string `json:"message"`
	Lines   []int  `json:"lines"`
} // @name Warning

// NextStep is one thing to do next.
type NextStep struct {
	Code    string   `json:"code"`
	Title   string   `json:"title"`
	Why     string   `json:"why"`
	Weeks   int      `json:"weeks,omitempty"`
	Sources []string `json:"sources"`
} // @name NextStep
