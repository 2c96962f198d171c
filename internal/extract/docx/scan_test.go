package docx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

// tokens writes the tokens of a part in one line: tags by namespace and name, attributes after them, text in quotes.
func tokens(content string, lenient bool) string {
	s, err := newScanner(content, lenient)
	if err != nil {
		return err.Error()
	}
	var out strings.Builder
	for {
		t, err := s.next()
		switch {
		case errors.Is(err, io.EOF):
			return strings.TrimSpace(out.String())
		case err != nil:
			return strings.TrimSpace(out.String() + err.Error())
		case t == startTag:
			fmt.Fprintf(&out, "<%s", s.element.local)
			s.element.each(func(_, local, value string) bool {
				fmt.Fprintf(&out, " %s=%s", local, unescape(value))
				return true
			})
			out.WriteString("> ")
		case t == endTag:
			out.WriteString("</> ")
		case s.verbal:
			fmt.Fprintf(&out, "%q ", s.text)
		default:
			fmt.Fprintf(&out, "%q ", unescape(s.text))
		}
	}
}

func TestScanner(t *testing.T) {
	tests := []struct{ name, in, strict, lenient string }{
		{"tags, attributes and text", `<a x="1" y='2'>t<b/></a>`, `<a x=1 y=2> "t" <b> </> </>`, ``},
		{"references of XML", `<a x="&quot;&#65;">&amp;&lt;&#x42;&apos;&gt;</a>`, `<a x="A> "&<B'>" </>`, ``},
		{"references that XML forbids", `<a>x&#0;y&#xD800;z</a>`, `<a> "xyz" </>`, ``},
		{"an ampersand that begins nothing", `<a>R&D &nbsp; &</a>`, `<a> "R&D &nbsp; &" </>`, ``},
		{"comments and instructions are no text", `<?xml version="1.0"?><a><!-- <b> --><?pi <c> ?></a>`, `<a> </>`, ``},
		{"a CDATA section is text as it stands", `<a><![CDATA[<b>&amp;]]></a>`, `<a> "<b>&amp;" </>`, ``},
		{"a > in a value", `<a x="1>2">t</a>`, `<a x=1>2> "t" </>`, ``},
		{"blanks in tags", "<a\n x = \"1\"\t></a >", `<a x=1> </>`, ``},
		{"a declaration", `<!DOCTYPE a><a/>`, errDoctype.Error(), errDoctype.Error()},
		{"an element is left open", `<a><b>t</a>`, `<a> <b> "t" damaged XML`, `<a> <b> "t" </> </>`},
		{"an end tag closes nothing", `<a></b>t</a>`, `<a> damaged XML`, `<a> "t" </>`},
		{"the end is missing", `<a><b>t`, `<a> <b> "t" damaged XML`, `<a> <b> "t" damaged XML`},
		{"a < that opens nothing", `<a>1 < 2</a>`, `<a> "1 " damaged XML`, `<a> "1 " "< 2" </>`},
		{"a tag is cut off by the next", `<a><b x="1<c>t</c></b></a>`, `<a> damaged XML`, `<a> <b x=1> <c> "t" </> </> </>`},
		{"properties without end", `<w:p><w:pPr><w:rPr><w:b/><w:r>t</w:r></w:p>`, `<p> <pPr> <rPr> <b> </> <r> "t" </> damaged XML`, `<p> <pPr> <rPr> <b> </> </> </> <r> "t" </> </>`},
		{"a comment without end", `<a>t<!-- <b>`, `<a> "t" damaged XML`, `<a> "t" damaged XML`},
		{"a value without quotes", `<a x=1 y="2">t</a>`, `<a x=1 y=2> "t" </>`, ``},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tokens(tt.in, false); got != tt.strict {
				t.Errorf("strict: got %s, want %s", got, tt.strict)
			}
			want := tt.lenient
			if want == "" {
				want = tt.strict
			}
			if got := tokens(tt.in, true); got != want {
				t.Errorf("lenient: got %s, want %s", got, want)
			}
		})
	}
}

func TestNamespacesHoldWhereTheyAreDeclared(t *testing.T) {
	const ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	tests := []struct{ name, in, want string }{
		{"by prefix", `<x:p xmlns:x="` + ns + `"/>`, "p"},
		{"by default", `<p xmlns="` + ns + `"><r/></p>`, "p r"},
		{"in the strict spelling", `<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"/>`, "p"},
		{"to the end of the element", `<a><x:p xmlns:x="` + ns + `"/><x:p/></a>`, "p"},
		{"until declared otherwise", `<w:p xmlns:w="` + ns + `"><w:r xmlns:w="urn:other"><w:t/></w:r><w:t/></w:p>`, "p t"},
		{"as usual where the declaration is lost", `<w:p><m:t/></w:p>`, "p"},
		{"not under another prefix", `<q:p/>`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, err := newScanner(tt.in, false)
			if err != nil {
				t.Fatal(err)
			}
			var found []string
			for token, err := s.next(); err == nil; token, err = s.next() {
				if name := s.element.word(); token == startTag && name != "" {
					found = append(found, name)
				}
			}
			if got := strings.Join(found, " "); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// byEncodingXML is what tokens writes, by the library's reader; ok only for XML that needs no judgment.
func byEncodingXML(content string) (out string, ok bool) {
	var b strings.Builder
	for d := xml.NewDecoder(strings.NewReader(content)); ; {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return b.String(), d.InputOffset() == int64(len(content))
		}
		if err != nil {
			return "", false
		}
		switch t := token.(type) {
		case xml.StartElement:
			fmt.Fprintf(&b, "<%s>", t.Name.Local)
		case xml.EndElement:
			b.WriteString("</>")
		case xml.CharData:
			b.Write(t)
		case xml.Directive:
			return "", false
		}
	}
}

// What encoding/xml reads without complaint, the scanner reads likewise.
func FuzzScanner(f *testing.F) {
	for _, seed := range []string{`<a x="1"><b/>t&amp;u</a>`, `<w:p xmlns:w="u"><!-- c --><![CDATA[<]]></w:p>`, "<a>\r\n</a>", `<?xml version="1.0"?><a><b></b></a>`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		want, plain := byEncodingXML(content)
		d := xml.NewDecoder(strings.NewReader(content))
		for {
			if _, err := d.Token(); err != nil {
				plain = plain && errors.Is(err, io.EOF)
				break
			}
		}
		s := &scanner{src: content}
		var got strings.Builder
		for {
			token, err := s.next()
			if err != nil {
				if plain && !errors.Is(err, io.EOF) {
					t.Fatalf("%v in %q", err, content)
				}
				break
			}
			switch {
			case token == startTag:
				fmt.Fprintf(&got, "<%s>", s.element.local)
			case token == endTag:
				got.WriteString("</>")
			case s.verbal:
				got.WriteString(s.text)
			default:
				got.WriteString(unescape(s.text))
			}
		}
		if lines := strings.NewReplacer("\r\n", "\n", "\r", "\n"); plain && lines.Replace(got.String()) != lines.Replace(want) {
			t.Errorf("%q: got %q, want %q", content, got.String(), want)
		}
		if d, err := newScanner(content, true); err == nil {
			for n := 0; ; n++ {
				if _, err := d.next(); err != nil {
					break
				}
				if n > 3*len(content)+3 {
					t.Fatalf("no end in %q", content)
				}
			}
		}
	})
}
