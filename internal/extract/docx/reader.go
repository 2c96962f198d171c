package docx

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"himscore/internal/fault"
)

// Deeper than any writer nests; a recursive reader must stop somewhere.
const maxDepth = 400

var errDepth = errors.New("nested too deep")

// The namespaces whose elements are read, in their transitional and strict spelling.
const (
	wordNS       = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	wordStrictNS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
	mathNS       = "http://schemas.openxmlformats.org/officeDocument/2006/math"
)

// reader streams the elements of one part. The first error ends every loop; what was read until then stays.
type reader struct {
	dec   *xml.Decoder
	depth int
	err   error
}

// children calls visit for each element inside the current one and returns behind its end. A visit that does not
// read its element to the end has it skipped.
func (r *reader) children(visit func(xml.StartElement)) {
	r.contents(visit, nil)
}

// contents is children that hands over character data too.
func (r *reader) contents(visit func(xml.StartElement), text func(string)) {
	inside := r.depth
	for r.err == nil {
		token, err := r.dec.Token()
		if err != nil {
			r.fail(err)
			return
		}
		switch t := token.(type) {
		case xml.StartElement:
			if r.depth++; r.depth > maxDepth {
				r.err = errDepth
				return
			}
			here := r.depth
			visit(t)
			if r.depth == here {
				r.skip()
			}
		case xml.EndElement:
			if r.depth--; r.depth < inside {
				return
			}
		case xml.CharData:
			if text != nil {
				text(string(t))
			}
		case xml.Directive:
			r.err = errDoctype
			return
		}
	}
}

var errDoctype = fault.New(fault.Corrupt, "the Word document holds a document type definition, which Word never writes; open it in Word, save it again and send the new file")

func (r *reader) fail(err error) {
	if !errors.Is(err, io.EOF) || r.depth > 0 {
		r.err = err
	}
	if r.err == nil {
		r.err = io.EOF
	}
}

// skip reads to the end of the current element.
func (r *reader) skip() { r.children(func(xml.StartElement) {}) }

// text returns the character data of the current element.
func (r *reader) text() string {
	var all strings.Builder
	r.contents(func(xml.StartElement) {}, func(s string) { all.WriteString(s) })
	return all.String()
}

// word returns the local name of an element of WordprocessingML, "" for any other.
func word(name xml.Name) string {
	if name.Space == wordNS || name.Space == wordStrictNS {
		return name.Local
	}
	return ""
}

func attr(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// number returns an attribute as a whole number, -1 where it is missing or none.
func number(e xml.StartElement, local string) int {
	n, err := strconv.Atoi(attr(e, local))
	if err != nil {
		return -1
	}
	return n
}

// switched reads an on/off property: <w:b/> is on, w:val="0", "false" and "off" are off.
func switched(e xml.StartElement) toggle {
	switch attr(e, "val") {
	case "0", "false", "off", "none":
		return off
	}
	return on
}
