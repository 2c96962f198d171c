package docx

import (
	"errors"
	"io"
	"strings"
)

// scanner cuts an XML part into tags and text. Names, attributes and text are slices of the part, which makes it many times
// faster than encoding/xml, and it knows nothing of entities but XML's own, so nothing can unfold.
//
// Damage ends the first, strict reading with errSyntax. A lenient scanner goes on: an end tag closes what was left open in
// it, one that closes nothing is dropped, and a < that opens no tag is text.
type scanner struct {
	src     string
	at      int
	lenient bool
	spaces  spaces
	open    []string // names of the open elements, with prefix
	closing int      // end tags to hand out before reading on

	element element // the last start tag
	text    string  // the last text, with its references
	verbal  bool    // the last text is from a CDATA section and has no references
}

type token uint8

const (
	startTag token = iota + 1
	endTag
	charData
)

var errSyntax = errors.New("damaged XML")

func newScanner(content string, lenient bool) (*scanner, error) {
	content, err := utf8XML(content)
	if err != nil {
		return nil, err
	}
	return &scanner{src: content, lenient: lenient}, nil
}

// next returns the next token; io.EOF at the end of the part, errSyntax where elements are still open there.
func (s *scanner) next() (token, error) {
	if s.closing > 0 {
		s.closing--
		s.close()
		return endTag, nil
	}
	for s.at < len(s.src) {
		rest := s.src[s.at:]
		if rest[0] != '<' {
			return s.chars(rest, len(untilTag(rest))), nil
		}
		switch kind := markupKind(rest); kind {
		case '?', '-', '[':
			if text, err := s.aside(rest, kind); text || err != nil {
				return charData, err
			}
		case '!':
			return 0, errDoctype
		case '/':
			if found, err := s.end(rest); found || err != nil {
				return endTag, err
			}
		case 'a':
			if s.closing = s.unclosedProperties(rest); s.closing > 0 {
				return s.next()
			}
			return startTag, s.start(rest)
		default:
			if !s.lenient {
				return 0, errSyntax
			}
			return s.chars(rest, 1+len(untilTag(rest[1:]))), nil
		}
	}
	if len(s.open) > 0 {
		return 0, errSyntax
	}
	return 0, io.EOF
}

// markupKind says what a < opens: ? an instruction, - a comment, [ a CDATA section, ! a declaration, / an end tag, a an
// element; a blank for nothing.
func markupKind(rest string) byte {
	if len(rest) < 2 {
		return ' '
	}
	switch c := rest[1]; {
	case strings.HasPrefix(rest, "<!--"):
		return '-'
	case strings.HasPrefix(rest, "<![CDATA["):
		return '['
	case c == '?', c == '!', c == '/':
		return c
	case c == '_', c == ':', c|0x20 >= 'a' && c|0x20 <= 'z', c >= 0x80:
		return 'a'
	}
	return ' '
}

func untilTag(text string) string {
	if n := strings.IndexByte(text, '<'); n >= 0 {
		return text[:n]
	}
	return text
}

func (s *scanner) chars(rest string, n int) token {
	s.text, s.verbal = rest[:n], false
	s.at += n
	return charData
}

// aside passes a comment, an instruction or a CDATA section, of which only the last is text. One without an end reaches to
// the end of the part.
func (s *scanner) aside(rest string, kind byte) (text bool, err error) {
	opening, closing := "<!--", "-->"
	switch kind {
	case '?':
		opening, closing = "<?", "?>"
	case '[':
		opening, closing = "<![CDATA[", "]]>"
	}
	inside, _, ended := strings.Cut(rest[len(opening):], closing)
	if !ended && !s.lenient {
		return false, errSyntax
	}
	s.at = min(s.at+len(opening)+len(inside)+len(closing), len(s.src))
	s.text, s.verbal = inside, true
	return kind == '[', nil
}

// start reads a start tag. An empty element is followed by an end tag like any other.
func (s *scanner) start(rest string) error {
	named := 1
	for named < len(rest) && !endsName(rest[named]) {
		named++
	}
	end, whole := tagEnd(rest, named)
	if !whole && !s.lenient {
		return errSyntax
	}
	inside := rest[named:end]
	s.at += end
	if whole {
		s.at++
	}
	inside, empty := strings.CutSuffix(inside, "/")
	if empty {
		s.closing = 1
	}
	s.open = append(s.open, rest[1:named])
	if strings.Contains(inside, "xmlns") {
		s.spaces.declare(element{attrs: inside}, len(s.open))
	}
	prefix, local := cutPrefix(rest[1:named])
	s.element = element{space: s.spaces.of(prefix), local: local, attrs: inside}
	return nil
}

// unclosedProperties returns how many elements a lenient scanner has to close before a tag: paragraphs, runs and text never stand
// in properties, so those have lost their end.
func (s *scanner) unclosedProperties(rest string) (n int) {
	if !s.lenient || len(s.open) == 0 {
		return 0
	}
	tag, content := rest[1:min(len(rest), 8)], false
	for _, name := range []string{"w:p", "w:r", "w:t", "w:tbl"} {
		content = content || strings.HasPrefix(tag, name) && len(tag) > len(name) && endsName(tag[len(name)])
	}
	for content && n < len(s.open) {
		switch s.open[len(s.open)-1-n] {
		case "w:pPr", "w:rPr", "w:tcPr", "w:trPr", "w:tblPr":
			n++
			continue
		}
		return n
	}
	return n
}

func endsName(c byte) bool {
	return c == ' ' || c == '>' || c == '/' || c == '<' || c == '\t' || c == '\n' || c == '\r'
}

// Most tags are shorter than this. Looking further ahead, from every tag, would take forever in a part without a >.
const usualTag = 300

// tagEnd finds the > of a tag, which may stand in a quoted value. A < can not: there the tag was cut off.
func tagEnd(rest string, from int) (end int, whole bool) {
	if n := strings.IndexByte(rest[from:min(from+usualTag, len(rest))], '>'); n >= 0 { // mostly it is the first
		inside := rest[from : from+n]
		if strings.IndexByte(inside, '\'') < 0 && strings.IndexByte(inside, '<') < 0 && strings.Count(inside, `"`)%2 == 0 {
			return from + n, true
		}
	}
	quote := byte(0)
	for i := from; i < len(rest); i++ {
		switch c := rest[i]; {
		case c == '<':
			return i, false
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i, true
		case c == '"', c == '\'':
			quote = c
		}
	}
	return len(rest), false
}

// end reads an end tag; found says whether it closes something.
func (s *scanner) end(rest string) (found bool, err error) {
	n := strings.IndexAny(rest[2:], "><") + 2
	if n < 2 {
		n = len(rest)
	}
	name := strings.TrimRight(rest[2:n], " \t\r\n")
	s.at += n
	if n < len(rest) && rest[n] == '>' {
		s.at++
	}
	for i := len(s.open) - 1; i >= 0; i-- {
		if s.open[i] == name {
			s.closing = len(s.open) - 1 - i
			s.close()
			return true, nil
		}
		if !s.lenient {
			break
		}
	}
	if s.lenient {
		return false, nil
	}
	return false, errSyntax
}

func (s *scanner) close() {
	s.open = s.open[:len(s.open)-1]
	s.spaces.leave(len(s.open))
}
