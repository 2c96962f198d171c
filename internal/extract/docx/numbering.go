package docx

// lists is what numbering.xml says about list items.
type lists struct {
	abstract   map[int]*abstractList
	instance   map[int]int        // numId -> abstractNumId
	overrides  map[listLevel]bool // by numId: is the level silent after all
	styleLinks map[string]int     // name of a numbering style -> the abstract list that defines it
	byStyle    map[string]listLevel
}

type abstractList struct {
	silent map[int]bool // levels that show no mark
	link   string       // w:numStyleLink: defined elsewhere
}

// listLevel is a level of a list that a paragraph style is tied to (w:lvl/w:pStyle).
type listLevel struct{ list, level int }

func newLists() lists {
	return lists{abstract: map[int]*abstractList{}, instance: map[int]int{}, overrides: map[listLevel]bool{}, styleLinks: map[string]int{}, byStyle: map[string]listLevel{}}
}

func (l *lists) read(r *reader) {
	r.children(func(e element) {
		switch e.word() {
		case "abstractNum":
			l.readAbstract(r, e.number("abstractNumId"))
		case "num":
			id := e.number("numId")
			r.children(func(n element) {
				switch n.word() {
				case "abstractNumId":
					l.instance[id] = n.number("val")
				case "lvlOverride":
					r.children(func(e element) {
						if e.word() == "lvl" {
							level := n.number("ilvl")
							silent, _ := r.level()
							l.overrides[listLevel{id, level}] = silent
						}
					})
				}
			})
		}
	})
}

func (l *lists) readAbstract(r *reader, id int) {
	list := &abstractList{silent: map[int]bool{}}
	l.abstract[id] = list
	r.children(func(e element) {
		switch e.word() {
		case "numStyleLink":
			list.link = e.attr("val")
		case "styleLink":
			l.styleLinks[e.attr("val")] = id
		case "lvl":
			l.readLevel(r, list, listLevel{id, e.number("ilvl")})
		}
	})
}

func (l *lists) readLevel(r *reader, list *abstractList, at listLevel) {
	silent, style := r.level()
	list.silent[at.level] = silent
	if style != "" {
		l.byStyle[style] = at
	}
}

// level reads a w:lvl: does it show no mark, and which paragraph style is tied to it.
func (r *reader) level() (silent bool, style string) {
	format, mark, picture := "", "", false
	r.children(func(e element) {
		switch e.word() {
		case "numFmt":
			format = e.attr("val")
		case "lvlText":
			mark = e.attr("val")
		case "lvlPicBulletId":
			picture = true
		case "pStyle":
			style = e.attr("val")
		}
	})
	silent = !picture && (format == "none" || mark == "" && format != "")
	return silent, style
}

// marked reports whether a list shows a mark at a level. A list that is not defined shows none in Word; but a
// paragraph that asks for one was meant as an item.
func (l *lists) marked(numID, level int) bool {
	if silent, found := l.overrides[listLevel{numID, level}]; found {
		return !silent
	}
	abstract, found := l.instance[numID]
	if !found {
		return true
	}
	list := l.abstract[abstract]
	if list != nil && list.link != "" {
		list = l.abstract[l.styleLinks[list.link]]
	}
	return list == nil || !list.silent[level]
}

// item decides whether a paragraph is a list item, and at which level. own are the paragraph's properties, style
// those of its style, styleID the style's id.
func (s *styleSheet) item(own paraProps, styleID string) (level int, found bool) {
	props := own.over(s.para(styleID))
	if props.outline >= 0 && props.outline < 9 {
		return 0, false // a numbered heading
	}
	level = max(props.level, 0)
	switch {
	case props.numID > 0:
		return level, s.lists.marked(props.numID, level)
	case props.numID == 0:
		return 0, false
	}
	if tied, found := s.lists.byStyle[styleID]; found {
		return tied.level, !s.lists.abstract[tied.list].silent[tied.level]
	}
	return 0, false
}
