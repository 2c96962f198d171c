package docx

import (
	"slices"
	"strings"
)

// More points and more levels than Word can lay out.
const (
	maxPoints  = 2000
	maxOutline = 50
)

// diagramPoint is a node of a SmartArt graphic.
type diagramPoint struct {
	paragraphs []string
	children   []diagramChild
}

type diagramChild struct {
	id    string
	order int
}

// diagram writes the text of a SmartArt graphic, which Word keeps in a part of its own (word/diagrams/data1.xml): its points
// as an outline, each before those beneath it.
func (w *writer) diagram(relation string) {
	name := w.pkg.byID[relation]
	content, err := w.pkg.part(name)
	if err != nil || len(content) == 0 || w.drawn[name] {
		return // a graphic is not worth refusing the resume
	}
	w.drawn[name] = true
	scan, err := newScanner(content, true)
	if err != nil {
		return
	}
	r := &reader{scanner: scan}
	points, order := map[string]*diagramPoint{}, []string{}
	r.children(func(element) {
		r.children(func(list element) {
			r.children(func(e element) {
				switch e.local {
				case "pt":
					if id := e.attr("modelId"); points[id] == nil && len(order) < maxPoints && !slices.Contains([]string{"pres", "parTrans", "sibTrans"}, e.attr("type")) {
						points[id] = r.diagramPoint()
						order = append(order, id)
					}
				case "cxn":
					if parent := points[e.attr("srcId")]; parent != nil && (e.attr("type") == "" || e.attr("type") == "parOf") {
						parent.children = append(parent.children, diagramChild{e.attr("destId"), e.number("srcOrd")})
					}
				}
			})
		})
	})
	for _, id := range order {
		w.diagramLines(points, id, 0)
	}
}

func (r *reader) diagramPoint() *diagramPoint {
	point := &diagramPoint{}
	r.children(func(e element) {
		if e.local != "t" {
			return
		}
		r.children(func(p element) {
			if p.local == "p" {
				point.paragraphs = append(point.paragraphs, r.drawnParagraph())
			}
		})
	})
	return point
}

// diagramLines writes a point and those beneath it, once. What is beneath too many others comes later.
func (w *writer) diagramLines(points map[string]*diagramPoint, id string, depth int) {
	point := points[id]
	if point == nil || depth > maxOutline {
		return
	}
	delete(points, id)
	for _, text := range point.paragraphs {
		p := &paragraph{paraProps: unsetParaProps(), pieces: []piece{{text: []byte(strings.TrimSpace(text))}}}
		w.paragraph(p)
	}
	slices.SortStableFunc(point.children, func(a, b diagramChild) int { return a.order - b.order })
	for _, child := range point.children {
		w.diagramLines(points, child.id, depth+1)
	}
}
