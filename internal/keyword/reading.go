package keyword

import (
	"cmp"
	"slices"
	"strings"

	"himscore/internal/resume"
)

// reading is one resume while its mentions are decided.
type reading struct {
	*Matcher
	hitLines
	resume    resume.Resume
	local     map[place]bool  // senses that an entry or a certification spells out as something else
	fixed     map[*sense]bool // senses that the document itself spells out
	renamed   map[*form]bool  // letters without a sense that the document itself spells out as something else
	silent    map[int]bool    // lines that say nothing of the field, since all they name is not claimed
	fields    fields
	elseTrade []bool // by entry: it is work of another trade
}

// pieceLength is the most tokens read together. A longer line is read in pieces: it bounds the work on hostile text.
const pieceLength = 400

// lettersOfToken is about how many bytes of a line a token takes, with the space before it: rather too few than too many.
const lettersOfToken = 6

// lineRead is one line, or a piece of a very long one, with all that was found in it.
type lineRead struct {
	clause
	line    int   // index into the lines of the resume
	ascii   bool  // places of its runes are places of its bytes
	hits    []hit // names, titles and decoys, longest first match
	inner   []hit // names inside longer names
	hints   []hit
	cues    []cue
	denials []cue // cues of denials, those among mentions too
	found   []found
	open    []found // what may be meant, where nothing decides
}

// found is a mention in the making: a span of tokens and what it names.
type found struct {
	first, last int
	id          string
	stance      Stance
	kind        kind
	wished      bool // sought, in words that would also fit what is held
}

// hitLines are the words of the lines of a resume with every form that fits them, before anything is decided.
type hitLines struct {
	lines  []lineRead
	pieces []int // by line of the resume: its first piece in lines
}

// hits cuts lines into tokens and finds every form in them. It needs their texts, and asks of a line only whether a name stands in it.
func (m *Matcher) hits(all []resume.Line) hitLines {
	d := hitLines{lines: make([]lineRead, 0, len(all)), pieces: make([]int, len(all))}
	length := 0
	for _, line := range all {
		length += len(line.Text)
	}
	s := newScanner(length)
	for i, line := range all {
		d.pieces[i] = len(d.lines)
		var tokens []token
		ascii := true
		if !line.Hidden {
			tokens = s.scanAnother(line.Text)
			ascii = s.text != ""
		}
		for len(tokens) > pieceLength {
			d.lines = append(d.lines, lineRead{line: i, ascii: ascii, clause: clause{tokens: tokens[:pieceLength]}})
			tokens = tokens[pieceLength:]
		}
		d.lines = append(d.lines, lineRead{line: i, ascii: ascii, clause: clause{tokens: tokens}})
	}
	r := runs{vocabulary: m.words}
	f := finds{names: make([]hit, 0, 3*len(all)/2), hints: make([]hit, 0, len(all)/3), cues: make([]cue, 0, 3*len(all)), denials: make([]cue, 0, 3*len(all)/2)}
	taken := d.flags()
	for i := range d.lines {
		l := &d.lines[i]
		f.next()
		r.read(l.tokens, &f)
		l.hits, l.hints, l.cues, l.denials = slices.Clip(f.names), slices.Clip(f.hints), slices.Clip(f.cues), slices.Clip(f.denials)
		if all[l.line].Part == resume.Name {
			l.cues = behindName(l.tokens, l.cues)
		}
		l.inner = r.within(l.hits)
		l.taken, taken = taken[:len(l.tokens)], taken[len(l.tokens):]
		for _, h := range l.hits {
			mark(l.taken, h.first, h.last)
		}
	}
	return d
}

// flags has one for each token of all lines.
func (d *hitLines) flags() []bool {
	n := 0
	for i := range d.lines {
		n += len(d.lines[i].tokens)
	}
	return make([]bool, n)
}

func mark(tokens []bool, first, last int) {
	for i := first; i <= last; i++ {
		tokens[i] = true
	}
}

// settle decides what every hit names and whose it is.
func (d *reading) settle() {
	d.decide()
	d.expand()
	d.certify()
	d.join()
	d.judgeStance()
	d.lend()
}

// silence settles the other lines anew where lines name things of the field and claim none of them: what the applicant does not
// claim must not say which field the resume is of.
func (d *reading) silence() {
	for i := range d.lines {
		if all := d.lines[i].found; len(all) > 0 && !slices.ContainsFunc(all, func(f found) bool { return f.stance == Affirmed }) {
			if d.silent == nil { // nearly always
				d.silent = map[int]bool{}
			}
			d.silent[i] = true
		}
	}
	if len(d.silent) == 0 {
		return
	}
	before := slices.Clone(d.lines)
	for i := range d.lines {
		d.lines[i].found, d.lines[i].open = nil, nil
	}
	d.fields = fields{}
	d.settle()
	for i := range d.silent {
		d.lines[i] = before[i]
	}
}

// mentions renders what was found, in document order.
func (d *reading) mentions() []Mention {
	n := 0
	for i := range d.lines {
		n += len(d.lines[i].found)
	}
	all := make([]Mention, 0, n)
	for i := range d.lines {
		l := &d.lines[i]
		slices.SortStableFunc(l.found, func(a, b found) int { return cmp.Compare(a.first, b.first) })
		for n := range l.found {
			all = append(all, d.mention(l, &l.found[n]))
		}
	}
	return all
}

func (d *reading) mention(l *lineRead, f *found) Mention {
	line := &d.resume.Lines[l.line]
	start, end := int(l.tokens[f.first].start), int(l.tokens[f.last].end)
	from, to := start, end // in bytes
	if !l.ascii {
		from = bytesOf(line.Text, start)
		to = from + bytesOf(line.Text[from:], end-start)
	}
	if to < len(line.Text) && line.Text[to] == ')' && l.closesBracket(f) {
		end, to = end+1, to+1
	}
	return Mention{Keyword: f.id, At: resume.Span{Line: line.Number, Start: start, End: end}, Text: line.Text[from:to], Stance: f.stance, Beside: d.beside(l, f), Borne: d.borne(l, f), Near: f.kind == hinted}
}

// bytesOf is how many bytes the first runes of a text take.
func bytesOf(text string, runes int) int {
	for i := range text {
		if runes == 0 {
			return i
		}
		runes--
	}
	return len(text)
}

// undecided renders what may be meant and was not decided, in document order. What was found to mean something is not among it.
func (d *reading) undecided() []Mention {
	var all []Mention
	for i := range d.lines {
		l := &d.lines[i]
		for n := range l.open {
			f := &l.open[n]
			if !weak(l, f.first) {
				continue
			}
			f.stance = Undecided
			all = append(all, d.mention(l, f))
		}
	}
	return all
}

// closesBracket reports that a bracket closes behind a mention which was opened among its words.
func (l *lineRead) closesBracket(f *found) bool {
	if l.tokens[f.last].closes {
		for i := f.first + 1; i <= f.last; i++ {
			if l.tokens[i].opens {
				return true
			}
		}
	}
	return false
}

// plainText is a text as a resume without structure: its lines, none of them hidden.
func plainText(text string) resume.Resume {
	var r resume.Resume
	r.Sections = []resume.Section{{Kind: resume.Other}}
	for i, line := range strings.Split(text, "\n") {
		r.Lines = append(r.Lines, resume.Line{Number: i + 1, Text: line, Kind: resume.Other, Entry: -1, Part: resume.Body})
	}
	return r
}
