package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// space is a namespace whose elements are read.
type space uint8

const (
	otherSpace space = iota
	wordSpace
	mathSpace
)

// The namespaces in their transitional and strict spelling.
var knownSpaces = map[string]space{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main": wordSpace,
	"http://purl.oclc.org/ooxml/wordprocessingml/main":             wordSpace,
	"http://schemas.openxmlformats.org/officeDocument/2006/math":   mathSpace,
	"http://purl.oclc.org/ooxml/officeDocument/math":               mathSpace,
}

// maxBindings is ten times what Word declares; more of them only serve to slow a reader down.
const maxBindings = 400

// spaces are the namespace declarations in force, innermost last.
type spaces struct {
	bound      []binding
	lastPrefix string // the prefix asked for last, and its answer
	lastSpace  space
	cached     bool
}

type binding struct {
	prefix string
	space  space
	depth  int
}

func (s *spaces) declare(e element, depth int) {
	e.each(func(prefix, local, value string) bool {
		if prefix == "" && local == "xmlns" {
			local = ""
		} else if prefix != "xmlns" {
			return true
		}
		if known := knownSpaces[unescape(value)]; known != s.of(local) && len(s.bound) < maxBindings {
			s.bound = append(s.bound, binding{local, known, depth})
			s.cached = false
		}
		return true
	})
}

// leave ends the declarations of elements deeper than depth.
func (s *spaces) leave(depth int) {
	for n := len(s.bound); n > 0 && s.bound[n-1].depth > depth; n-- {
		s.bound = s.bound[:n-1]
		s.cached = false
	}
}

// of returns the namespace of a prefix. The usual ones hold where a damaged part has lost its declarations.
func (s *spaces) of(prefix string) space {
	if s.cached && prefix == s.lastPrefix {
		return s.lastSpace
	}
	found := otherSpace
	switch prefix {
	case "w":
		found = wordSpace
	case "m":
		found = mathSpace
	}
	for i := len(s.bound) - 1; i >= 0; i-- {
		if s.bound[i].prefix == prefix {
			found = s.bound[i].space
			break
		}
	}
	s.lastPrefix, s.lastSpace, s.cached = prefix, found, true
	return found
}

// element is a start tag.
type element struct {
	space space
	local string // name without prefix
	attrs string // as written
}

// word returns the name of an element of WordprocessingML, "" for any other.
func (e element) word() string {
	if e.space == wordSpace {
		return e.local
	}
	return ""
}

// each calls visit for every attribute, with its value as written, until visit returns false.
func (e element) each(visit func(prefix, local, value string) bool) {
	for rest := e.attrs; ; {
		name, after, found := strings.Cut(rest, "=")
		if !found {
			return
		}
		prefix, local := cutPrefix(strings.TrimSpace(name))
		after = strings.TrimLeft(after, " \t\r\n")
		value := after
		if after != "" && (after[0] == '"' || after[0] == '\'') {
			value, rest, _ = strings.Cut(after[1:], after[:1])
		} else {
			value, rest, _ = strings.Cut(after, " ") // no quotes: damaged
		}
		if !visit(prefix, local, value) {
			return
		}
	}
}

// attr returns the value of an attribute, under whatever prefix; "" where there is none.
func (e element) attr(local string) string {
	found := ""
	e.each(func(_, name, value string) bool {
		if name == local {
			found = unescape(value)
			return false
		}
		return true
	})
	return found
}

// number returns an attribute as a whole number, -1 where it is missing or none.
func (e element) number(local string) int {
	n, err := strconv.Atoi(e.attr(local))
	if err != nil {
		return -1
	}
	return n
}

// says reports whether an attribute is there and on.
func (e element) says(local string) bool {
	v := e.attr(local)
	return v == "1" || v == "true" || v == "on" || v == "t"
}

// switched reads an on/off property: <w:b/> is on, w:val="0", "false" and "off" are off.
func (e element) switched() toggle {
	switch e.attr("val") {
	case "0", "false", "off", "none":
		return off
	}
	return on
}

// cutPrefix parts a name at its colon. One that begins or ends with it has no prefix.
func cutPrefix(name string) (prefix, local string) {
	if i := strings.IndexByte(name, ':'); i > 0 && i < len(name)-1 {
		return name[:i], name[i+1:]
	}
	return "", name
}

// Longer than any reference that XML knows by itself ("&#x10FFFF;").
const longestReference = 10

// unescape undoes the references of XML itself. An ampersand that begins none is an ampersand.
func unescape(text string) string {
	i := strings.IndexByte(text, '&')
	if i < 0 {
		return text
	}
	var out strings.Builder
	out.Grow(len(text))
	for i >= 0 {
		out.WriteString(text[:i])
		text = text[i+1:]
		end := strings.IndexByte(text[:min(len(text), longestReference)], ';')
		if r, found := character(text[:max(end, 0)]); found {
			if r >= 0 {
				out.WriteRune(r)
			}
			text = text[end+1:]
		} else {
			out.WriteByte('&')
		}
		i = strings.IndexByte(text, '&')
	}
	out.WriteString(text)
	return out.String()
}

// character returns the character that a name or number stands for; -1 for one that XML forbids.
func character(name string) (r rune, found bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	number, found := strings.CutPrefix(name, "#")
	if !found {
		return 0, false
	}
	base := 10
	if digits, hex := strings.CutPrefix(number, "x"); hex {
		number, base = digits, 16
	}
	n, err := strconv.ParseUint(number, base, 32)
	switch {
	case err != nil:
		return 0, false
	case n < ' ' && n != '\t' && n != '\n' && n != '\r' || n > utf8.MaxRune || n >= 0xd800 && n < 0xe000:
		return -1, true
	}
	return rune(n), true
}
