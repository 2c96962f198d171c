package docx

import (
	"path"
	"strings"
)

// opcPackage is a package as the Open Packaging Conventions (ECMA-376 part 2) describe it: parts, and relationships that say what each is for.
type opcPackage struct {
	*archive
	main string            // name of the main part
	byID map[string]string // relationship id of the main part -> part name
	kind map[string]string // last word of the relationship type (styles, numbering, footnotes) -> part name
}

// relationship says that a part needs another one, and what for.
type relationship struct{ id, kind, target string }

// openPackage finds the main part through the package's relationships, and the parts that belong to it.
func openPackage(a *archive) (*opcPackage, error) {
	p := &opcPackage{archive: a, main: "word/document.xml", byID: map[string]string{}, kind: map[string]string{}}
	roots, err := a.relationships("_rels/.rels")
	if err != nil {
		return nil, err
	}
	for _, r := range roots {
		if r.kind == "officeDocument" {
			p.main = target("", r.target)
			break
		}
	}
	if _, there := a.entries[p.main]; !there {
		p.main = a.likelyMain()
	}
	dir, base := path.Split(p.main)
	rels, err := a.relationships(dir + "_rels/" + base + ".rels")
	if err != nil {
		return nil, err
	}
	for _, r := range rels {
		p.byID[r.id] = target(dir, r.target)
		p.kind[r.kind] = target(dir, r.target)
	}
	for _, kind := range []string{"styles", "numbering", "footnotes", "endnotes"} {
		if p.kind[kind] == "" {
			p.kind[kind] = dir + kind + ".xml"
		}
	}
	return p, nil
}

// likelyMain names the main part of a package whose relationships are lost: document.xml, document2.xml and the like.
func (a *archive) likelyMain() string {
	best := "word/document.xml"
	if _, there := a.entries[best]; there {
		return best
	}
	for name := range a.entries {
		if strings.HasPrefix(name, "word/document") && strings.HasSuffix(name, ".xml") && (best == "word/document.xml" || name < best) {
			best = name
		}
	}
	return best
}

// relationships reads a part of relationships, without those that lead out of the package. Broken ones are no reason to give
// up: the parts have usual names. What was read stays.
func (a *archive) relationships(name string) ([]relationship, error) {
	content, err := a.part(name)
	if err != nil || len(content) == 0 {
		return nil, err
	}
	scan, err := newScanner(content, true)
	if err != nil {
		return nil, err
	}
	var rels []relationship
	r := &reader{scanner: scan}
	r.children(func(element) {
		r.children(func(e element) {
			if e.local == "Relationship" && !strings.EqualFold(e.attr("TargetMode"), "External") {
				rels = append(rels, relationship{e.attr("Id"), path.Base(e.attr("Type")), e.attr("Target")})
			}
		})
	})
	return rels, nil
}

func target(dir, name string) string {
	if strings.HasPrefix(name, "/") {
		return entryName(name)
	}
	return entryName(path.Join(dir, name))
}
