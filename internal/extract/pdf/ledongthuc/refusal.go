package ledongthuc

import "fmt"

// Refusal is why this reader does not answer for a file. It is no verdict on the file: PDFium reads it instead.
type Refusal struct {
	Code   Code
	detail any
}

// Error names the refusal; the text is for logs and tests.
func (r *Refusal) Error() string { return fmt.Sprintf("ledongthuc refuses: %s (%v)", r.Code, r.detail) }

// Code names one reason to refuse.
type Code string

// The reasons to refuse. Refusals explains each.
const (
	Unopened         Code = "unopened"
	Encrypted        Code = "encrypted"
	BrokenObject     Code = "broken_object"
	BrokenPageTree   Code = "broken_page_tree"
	ManyPages        Code = "many_pages"
	RotatedPage      Code = "rotated_page"
	UserUnit         Code = "user_unit"
	UnknownOperator  Code = "unknown_operator"
	BadOperands      Code = "bad_operands"
	InlineImage      Code = "inline_image"
	ActualText       Code = "actual_text"
	HiddenLayer      Code = "hidden_layer"
	MissingResource  Code = "missing_resource"
	DeepForms        Code = "deep_forms"
	LongContent      Code = "long_content"
	Type3Font        Code = "type3_font"
	UnknownFont      Code = "unknown_font"
	PredefinedCMap   Code = "predefined_cmap"
	NoToUnicode      Code = "no_to_unicode"
	UnmappedCode     Code = "unmapped_code"
	EncodingDisagree Code = "encoding_disagrees"
	NoWidths         Code = "no_widths"
	Annotated        Code = "annotated"
	EmptyPage        Code = "empty_page"
	NoGlyphs         Code = "no_glyphs"
	Garbled          Code = "garbled"
)

// Refusals lists every reason to refuse with what is not certain then. A test holds a file for each row.
var Refusals = []struct {
	Code Code
	Why  string
}{
	{Unopened, "header other than %PDF-1.0 to 1.7, bytes before or after, or a cross-reference the library cannot follow"},
	{Encrypted, "encryption other than RC4 and AES-128 with an empty user password"},
	{BrokenObject, "an object or stream the library cannot parse: a filter but Flate and ASCII85, a predictor but 12, damage"},
	{BrokenPageTree, "pages that cannot be reached, or a tree too deep or too wide"},
	{ManyPages, "more pages than a resume has: let the reader decide that has limits of its own"},
	{RotatedPage, "the page has a /Rotate"},
	{UserUnit, "the page has a /UserUnit"},
	{UnknownOperator, "an operator that content streams do not have: the stream is damaged or was cut in a word"},
	{BadOperands, "operands missing, too many or of the wrong kind: the library drops what it cannot parse"},
	{InlineImage, "binary data inside the content, which the library reads as operators"},
	{ActualText, "marked text that is to be read differently from how it is drawn"},
	{HiddenLayer, "optional content that may be switched off"},
	{MissingResource, "a font or form that the resources do not hold"},
	{DeepForms, "forms within forms beyond reason, or a form that draws itself"},
	{LongContent, "content or glyphs beyond any resume"},
	{Type3Font, "glyphs drawn by procedures: neither names nor widths can be relied on"},
	{UnknownFont, "a font type the interpreter does not know"},
	{PredefinedCMap, "a composite font with an encoding other than Identity-H"},
	{NoToUnicode, "a composite font without ToUnicode: glyph numbers mean nothing"},
	{UnmappedCode, "a code that neither ToUnicode nor a known glyph name explains"},
	{EncodingDisagree, "ToUnicode and the glyph name say different things"},
	{NoWidths, "no widths, so neither word gaps nor line ends can be seen"},
	{Annotated, "a page with annotations that show something: form fields, typed notes, stamps"},
	{EmptyPage, "a page without a glyph that draws forms or images"},
	{NoGlyphs, "no page has a glyph"},
	{Garbled, "the text does not look like words: wrong letters, or spaces lost or added"},
}

// refuse ends the reading of the file; Read turns it into an error.
func refuse(code Code, detail any) { panic(&Refusal{code, detail}) }
