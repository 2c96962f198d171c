package docx

import (
	"strconv"
	"strings"
)

// Longest chain of styles based on one another that is followed; also what ends a circle.
const maxStyleChain = 20

// styleSheet is what styles.xml and numbering.xml say, with each style resolved through those it is based on.
type styleSheet struct {
	styles      map[string]*style
	defaultPara string // id of the paragraph style of paragraphs that name none
	defaultRun  runProps
	lists       lists
	tableSource map[string]string // id of a table style -> its XML
	tables      map[string]tableGrounds
}

type style struct {
	name, basedOn string
	para          paraProps
	run           runProps
	resolved      bool
}

// styles reads the style sheet of a package. Parts that are missing or broken leave it as far as it was read.
func (p *opcPackage) styles() (*styleSheet, error) {
	s := &styleSheet{styles: map[string]*style{}, tableSource: map[string]string{}, tables: map[string]tableGrounds{}}
	if err := p.readPart(p.kind["styles"], s.withoutTableStyles, s.read); err != nil {
		return nil, err
	}
	for id := range s.styles {
		s.resolve(id, 0)
	}
	s.lists = newLists()
	return s, p.readPart(p.kind["numbering"], whole, s.lists.read)
}

// withoutTableStyles puts the table styles of a style sheet aside, in the spelling of Word. They say little about lines and are
// nine tenths of the half megabyte that python-docx puts into every document.
func (s *styleSheet) withoutTableStyles(sheet string) string {
	var kept []string
	for {
		from := strings.Index(sheet, `<w:style w:type="table"`)
		if from < 0 {
			return strings.Join(append(kept, sheet), "")
		}
		kept = append(kept, sheet[:from])
		sheet = sheet[from:]
		to := strings.Index(sheet, "</w:style>")
		if to < 0 {
			return strings.Join(append(kept, sheet), "")
		}
		to += len("</w:style>")
		if end, whole := tagEnd(sheet[:min(to, 500)], 1); whole {
			tag := element{attrs: sheet[len("<w:style"):end]}
			s.tableSource[tag.attr("styleId")] = sheet[:to]
		}
		sheet = sheet[to:]
	}
}

func whole(part string) string { return part }

// readPart streams what cut leaves of a part through read. Only limits and refusals are errors; a syntax error ends the part.
func (p *opcPackage) readPart(name string, cut func(string) string, read func(*reader)) error {
	content, err := p.part(name)
	if err != nil || len(content) == 0 {
		return err
	}
	scan, err := newScanner(cut(content), true)
	if err != nil {
		return err
	}
	r := &reader{scanner: scan}
	r.children(func(element) { read(r) })
	return refusal(r.err)
}

func (s *styleSheet) read(r *reader) {
	r.children(func(e element) {
		switch e.word() {
		case "docDefaults":
			r.children(func(d element) { // rPrDefault, pPrDefault
				r.children(func(x element) {
					if x.word() == "rPr" {
						s.defaultRun, _ = r.runProperties()
					}
				})
			})
		case "style":
			id, one := e.attr("styleId"), &style{para: unsetParaProps()}
			if e.attr("type") == "paragraph" && e.says("default") {
				s.defaultPara = id
			}
			one.read(r)
			s.styles[id] = one
		}
	})
}

func (s *style) read(r *reader) {
	r.children(func(e element) {
		switch e.word() {
		case "name":
			s.name = strings.ToLower(e.attr("val"))
		case "basedOn":
			s.basedOn = e.attr("val")
		case "pPr":
			s.para = r.paraProperties(func(element) {})
		case "rPr":
			s.run, _ = r.runProperties()
		}
	})
	if level, found := strings.CutPrefix(s.name, "heading "); found && s.para.outline < 0 {
		if n, err := strconv.Atoi(level); err == nil && n >= 1 && n <= 9 {
			s.para.outline = n - 1
		}
	}
}

// resolve lays a style over the styles it is based on.
func (s *styleSheet) resolve(id string, chain int) *style {
	one := s.styles[id]
	if one == nil || one.resolved || chain > maxStyleChain {
		return one
	}
	if under := s.resolve(one.basedOn, chain+1); under != nil && under != one {
		one.para = one.para.over(under.para)
		one.run = one.run.over(under.run)
	}
	one.resolved = true
	return one
}

// para returns the paragraph properties that a style gives, the default style's for an unknown one.
func (s *styleSheet) para(id string) paraProps {
	if one := s.named(id); one != nil {
		return one.para
	}
	return unsetParaProps()
}

// run returns the text properties of a paragraph style laid over the document's defaults.
func (s *styleSheet) run(id string) runProps {
	props := s.defaultRun
	if one := s.named(id); one != nil {
		props = one.run.over(props)
	}
	// A style that hides everything is the writer's mistake or a trick of its view, not a hidden sentence.
	if s.hidesAll() {
		props.vanish = unset
	}
	return props
}

func (s *styleSheet) hidesAll() bool {
	one := s.styles[s.defaultPara]
	return s.defaultRun.vanish == on || one != nil && one.run.vanish == on
}

func (s *styleSheet) named(id string) *style {
	if one := s.styles[id]; one != nil && id != "" {
		return one
	}
	return s.styles[s.defaultPara]
}

// character returns the properties of a character style, without defaults.
func (s *styleSheet) character(id string) runProps {
	if one := s.styles[id]; one != nil && id != "" {
		return one.run
	}
	return runProps{}
}

// formMarks names the styles of what Word writes, hidden, around the forms of a pasted web page: "Top of Form".
func (w *writer) formMarks(styleID string) bool {
	one := w.styles.styles[styleID]
	return one != nil && (one.name == "html top of form" || one.name == "html bottom of form")
}
