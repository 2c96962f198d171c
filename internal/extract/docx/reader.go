package docx

import (
	"errors"
	"io"
	"strings"

	"himscore/internal/fault"
)

// Deeper than any writer nests; a recursive reader must stop somewhere.
const maxDepth = 400

var errDepth = errors.New("nested too deep")

// reader streams the elements of one part. The first error ends every loop; what was read until then stays.
type reader struct {
	*scanner
	depth int
	err   error
}

// children calls visit for each element inside the current one and returns behind its end. A visit that does not
// read its element to the end has it skipped.
func (r *reader) children(visit func(element)) {
	inside := r.depth
	for r.err == nil {
		switch r.token() {
		case startTag:
			here := r.depth
			visit(r.element)
			if r.depth == here {
				r.skip()
			}
		case endTag:
			if r.depth < inside {
				return
			}
		}
	}
}

// token reads one token and keeps count of the depth.
func (r *reader) token() token {
	t, err := r.next()
	switch {
	case err != nil:
		r.err = err
		return 0
	case t == endTag:
		r.depth--
	case t == startTag:
		if r.depth++; r.depth > maxDepth {
			r.err = errDepth
			return 0
		}
	}
	return t
}

// skip reads to the end of the current element.
func (r *reader) skip() {
	for inside := r.depth; r.err == nil && r.depth >= inside; {
		r.token()
	}
}

// content returns the character data of the current element, without that of elements inside.
func (r *reader) content() string {
	first, more := "", strings.Builder{}
	for inside := r.depth; r.err == nil; {
		switch r.token() {
		case startTag:
			r.skip()
		case endTag:
			if r.depth < inside {
				return first + more.String()
			}
		case charData:
			text := r.text
			if !r.verbal {
				text = unescape(text)
			}
			if first == "" {
				first = text
			} else {
				more.WriteString(text)
			}
		}
	}
	return first + more.String()
}

var errDoctype = fault.New(fault.Corrupt, "the Word document holds a document type definition, which Word never writes; open it in Word, save it again and send the new file")

// ended reports whether a part was read to its end.
func (r *reader) ended() bool { return errors.Is(r.err, io.EOF) }
