package docx

import (
	"bytes"
	"encoding/xml"
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

type relationships struct {
	List []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:",attr"`
		Target string `xml:",attr"`
		Mode   string `xml:"TargetMode,attr"`
	} `xml:"Relationship"`
}

// openPackage finds the main part through the package's relationships, and the parts that belong to it.
func openPackage(a *archive) (*opcPackage, error) {
	p := &opcPackage{archive: a, main: "word/document.xml", byID: map[string]string{}, kind: map[string]string{}}
	roots, err := a.relationships("_rels/.rels")
	if err != nil {
		return nil, err
	}
	for _, r := range roots.List {
		if path.Base(r.Type) == "officeDocument" {
			p.main = target("", r.Target)
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
	for _, r := range rels.List {
		if !strings.EqualFold(r.Mode, "External") {
			p.byID[r.ID] = target(dir, r.Target)
			p.kind[path.Base(r.Type)] = target(dir, r.Target)
		}
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

func (a *archive) relationships(name string) (relationships, error) {
	var rels relationships
	content, err := a.part(name)
	if err != nil || len(content) == 0 {
		return rels, err
	}
	d, err := newDecoder(content, true)
	if err != nil {
		return rels, err
	}
	// Broken relationships are no reason to give up: the parts have usual names. What was read stays.
	_ = d.Decode(&rels)
	return rels, nil
}

func target(dir, name string) string {
	if strings.HasPrefix(name, "/") {
		return entryName(name)
	}
	return entryName(path.Join(dir, name))
}

// newDecoder reads XML in UTF-8 or UTF-16, and in the few old encodings that writers still declare.
func newDecoder(content []byte, strict bool) (*xml.Decoder, error) {
	content, err := utf8XML(content)
	if err != nil {
		return nil, err
	}
	d := xml.NewDecoder(bytes.NewReader(content))
	d.Strict = strict
	d.CharsetReader = oldCharset
	return d, nil
}
