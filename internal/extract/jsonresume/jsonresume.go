// Package jsonresume reads a resume in the JSON Resume format (https://jsonresume.org/schema, version 1.0.0) as the
// lines a printed resume would have, so that it is judged like any file: highlights are bullets.
//
// It is forgiving: a field of the wrong type is passed over, a lone object stands for a list of one.
package jsonresume

import (
	"encoding/json"
	"errors"
	"strings"

	"himscore/internal/document"
	"himscore/internal/extract/linetext"
	"himscore/internal/extract/plaintext"
	"himscore/internal/fault"
)

// known are the sections of the schema; a JSON object without any of them is no JSON Resume.
var known = []string{"basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages", "interests", "references", "projects"}

// Read returns the lines of a JSON Resume. It fails with bad_request for malformed JSON, unsupported_type for JSON
// that is no JSON Resume, and no_text for one that says nothing.
func Read(file []byte) (document.Document, error) {
	text, _ := plaintext.Decode(file)
	var resume map[string]any
	if err := json.Unmarshal([]byte(text), &resume); err != nil {
		if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
			line := 1 + strings.Count(text[:min(int(syntax.Offset), len(text))], "\n")
			return document.Document{}, fault.Newf(fault.BadRequest, "the JSON is malformed on line %d; check it with a JSON validator", line)
		}
		return document.Document{}, fault.New(fault.UnsupportedType, notAResume)
	}
	if !isResume(resume) {
		return document.Document{}, fault.New(fault.UnsupportedType, notAResume)
	}
	w := &writer{}
	w.basics(object(resume["basics"]))
	w.work(resume["work"])
	w.projects(resume["projects"])
	w.volunteer(resume["volunteer"])
	w.education(resume["education"])
	w.certificates(resume["certificates"])
	w.certificates(resume["certifications"]) // not in the schema, and often written
	w.skills(resume["skills"])
	w.rest(resume)
	if len(w.lines) == 0 {
		return document.Document{}, fault.New(fault.NoText, "the JSON Resume holds no text; fill in at least basics and work")
	}
	return document.Document{Format: document.JSONResume, Reader: "json_resume", Lines: w.lines}, nil
}

const notAResume = "this JSON is not a JSON Resume; see jsonresume.org/schema, or send a PDF, DOCX or text file"

func isResume(resume map[string]any) bool {
	for _, section := range known {
		if _, ok := resume[section]; ok {
			return true
		}
	}
	return false
}

// writer collects the lines.
type writer struct{ lines []document.Line }

func (w *writer) add(l document.Line, text string) {
	if l.Text = linetext.Clean(text); l.Text != "" {
		w.lines = append(w.lines, l)
	}
}

func (w *writer) heading(text string) { w.add(document.Line{Heading: true, Bold: true, Gap: 12}, text) }

// title is the header line of an entry, with its dates at the margin.
func (w *writer) title(dates string, parts ...string) {
	text := strings.Join(filled(parts), ", ")
	if text != "" && dates != "" {
		text += "\t"
	}
	w.add(document.Line{Bold: true, Gap: 6}, text+dates)
}

// paragraphs writes a free text; each line of it stands alone, typed bullets are bullets.
func (w *writer) paragraphs(text string) {
	for _, part := range strings.Split(text, "\n") {
		rest, bullet := linetext.CutBullet(part)
		w.add(document.Line{Bullet: bullet}, rest)
	}
}

func (w *writer) bullets(v any) {
	for _, h := range texts(v) {
		rest, _ := linetext.CutBullet(h)
		w.add(document.Line{Bullet: true, Indent: 12}, rest)
	}
}

func (w *writer) items(text string) { w.add(document.Line{}, text) }
