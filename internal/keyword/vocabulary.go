package keyword

import (
	"slices"
	"strings"
	"unicode"

	"himscore/taxonomy"
)

// form is one way to write a keyword or credential.
type form struct {
	id     string
	kind   kind
	cuts   []cut  // where its words join
	upper  bool   // letters that count only as written: two or three capitals
	proper bool   // a name that has no plural
	exact  string // the name as it must be written, "" for any
	sense  *sense // decides whether the words mean it; nil where they always do
	cue    int32  // of a cue: its number among those of its kind
	opener bool   // of a cue: counts only at the beginning of a clause
	closer bool   // of a cue: counts only at the end of one
	owner  bool   // of a cue: counts only with a possessive s
	inside bool   // named also within a longer name: SQL in "SQL queries"
	hides  bool   // hides every name inside it: the EHR of "EHR optimization" is no mention
	traits
}

// traits are what the taxonomy says of the keyword or credential that a form names.
type traits struct {
	number   int32 // all its forms share it, and no others
	common   bool  // proves no field
	anyTrade bool  // common, and any trade has it; the others are words of the field that say little
	ours     bool  // any trade has it, and it is a keyword only in the field
	him      bool  // leans to health information management
	inform   bool  // leans to informatics
}

// kind is what a form may be reported as.
type kind uint8

const (
	named     kind = iota // an alias of a keyword
	title                 // letters or name of a credential
	hinted                // a hint: a near mention
	decoyed               // a phrase that hides the surface inside it: Social Security
	senseCue              // no mention: it tells what others mean
	denialCue             // no mention: it tells whose others are
)

// cut is a place where two words of a form join: the length of the key before it, and what may stand there.
type cut struct {
	at  int
	gap gap
}

// vocabulary finds forms by their letters alone, whatever joins them: go live, go-live and golive share one key. It holds the names and the cues of
// all rules, so that the words of a line are put together once.
type vocabulary struct {
	forms   keys
	heads   heads // the first letters of every key, to give up early
	longest int
	verbs   map[string][]string
	adding  scanner // used again for each spelling while the vocabulary is made, and never afterwards
}

// keyed are the forms of one key, by what they are looked up for.
type keyed struct {
	key     string
	names   []*form // titles and decoys among them
	hints   []*form
	telling telling // what the cues of senses tell
	inside  bool    // one of the names is named also within a longer name
	cues    []*form // of senses
	denials []*form // cues of denials
}

// of is where the forms of a kind are filed.
func (k *keyed) of(kind kind) *[]*form {
	switch kind {
	case hinted:
		return &k.hints
	case senseCue:
		return &k.cues
	case denialCue:
		return &k.denials
	}
	return &k.names
}

// about how many cues of their own rules have
const (
	cuesPerSense  = 8
	cuesPerDenial = 40
)

// newVocabulary makes room for about so many forms.
func newVocabulary(size int) *vocabulary {
	return &vocabulary{forms: newKeys(size), heads: newHeads(size)}
}

// add files a form under its key. A spelling without letters or digits is ignored; a doubled one too.
func (v *vocabulary) add(spelling string, f form) *form {
	key, cuts := squeeze(v.adding.scan(spelling))
	return v.file(key, cuts, f)
}

func (v *vocabulary) file(key string, cuts []cut, f form) *form {
	if key == "" {
		return nil
	}
	f.cuts = cuts
	k := v.forms.named(key)
	if k == nil {
		k = v.forms.add(key)
		v.heads.add(key)
		v.longest = max(v.longest, len(key))
	}
	forms := k.of(f.kind)
	for _, known := range *forms {
		if known.id == f.id && known.kind == f.kind && known.cue == f.cue && slices.Equal(known.cuts, cuts) {
			known.upper = known.upper && f.upper
			return known
		}
	}
	*forms = append(*forms, &f)
	return &f
}

// squeeze joins the keys of tokens and notes where they joined. Articles inside are dropped, as in any text.
func squeeze(tokens []token) (string, []cut) {
	var b strings.Builder
	var cuts []cut
	if n := len(tokens); n > 1 {
		b.Grow(8 * n)
		cuts = make([]cut, 0, n-1)
	}
	for i, t := range tokens {
		if i > 0 && i < len(tokens)-1 && article(t) {
			continue
		}
		if i > 0 {
			cuts = append(cuts, cut{at: b.Len(), gap: t.gap})
		}
		b.WriteString(t.key())
	}
	return b.String(), cuts
}

func joins(cuts []cut, at int) bool {
	for _, c := range cuts {
		if c.at == at {
			return true
		}
	}
	return false
}

// article reports a small word that may stand inside a phrase without changing what it names.
func article(t token) bool {
	switch t.word {
	case "the", "our", "its", "their", "all":
		return true
	}
	return false
}

// capitals reports two or three letters that are written in capitals only, with at most digits beside them.
func capitals(spelling string) bool {
	letters := 0
	for _, r := range spelling {
		if unicode.IsLetter(r) {
			if !unicode.IsUpper(r) {
				return false
			}
			letters++
		}
	}
	return letters > 0 && letters <= 3
}

// acts is the group whose entries are a noun of doing and, where it has one, its verb: "validation validated validating".
const acts = "acts"

// verbs maps each noun of doing to the forms of its verb.
func verbs(t *taxonomy.Taxonomy) map[string][]string {
	forms := map[string][]string{}
	for _, s := range t.Senses {
		if s.Group != acts {
			continue
		}
		for _, entry := range s.For {
			words := strings.Fields(entry)
			forms[keyOf(words[0])] = words[1:]
		}
	}
	return forms
}

// invert files a name of a doing turned round, "validation of data" for "data validation", and what a person did
// for what it is called, "validated data".
func (v *vocabulary) invert(spelling string, f form) {
	words := strings.Fields(spelling)
	if len(words) < 2 {
		return
	}
	last := len(words) - 1
	object := strings.Join(words[:last], " ")
	verbs, doing := v.verbs[keyOf(words[last])]
	if doing {
		v.add(words[last]+" of "+object, f)
	}
	for _, verb := range verbs {
		v.add(verb+" "+object, f)
		if strings.HasSuffix(verb, "ing") {
			v.add(verb+" of "+object, f)
		}
	}
}

// fill files every spelling of every keyword and credential.
func (v *vocabulary) fill(t *taxonomy.Taxonomy) {
	v.verbs = verbs(t)
	for _, k := range t.Keywords {
		for _, s := range append([]string{k.Label}, k.Aliases...) {
			v.spell(s, form{id: k.ID, kind: named})
			v.invert(s, form{id: k.ID, kind: named})
		}
		for _, s := range k.Hints {
			v.spell(s, form{id: k.ID, kind: hinted})
		}
	}
	for _, c := range t.Credentials {
		for _, s := range append([]string{c.Label, c.Name}, c.Aliases...) {
			v.spell(s, form{id: c.ID, kind: title, proper: true})
		}
	}
}

// spellings is how many spellings keywords and credentials have.
func spellings(t *taxonomy.Taxonomy) int {
	n := 0
	for _, k := range t.Keywords {
		n += 1 + len(k.Aliases) + len(k.Hints)
	}
	for _, c := range t.Credentials {
		n += 2 + len(c.Aliases)
	}
	return n
}

// spell files a spelling, without the remark in brackets that some names carry.
func (v *vocabulary) spell(spelling string, f form) {
	spelling, _, _ = strings.Cut(spelling, " (")
	f.upper = capitals(spelling)
	v.add(spelling, f)
	if many := inCapitals(spelling); many != "" && f.kind != title {
		v.add(many, f)
	}
}

// inCapitals is the plural of a phrase that ends in a short word as a line in capitals has it: "SUPER USERS". Alone, such a word may be letters
// that have no plural: CCDS, HCPCS.
func inCapitals(spelling string) string {
	const longest = 4 // letters of a word that is taken for an abbreviation with its s
	at := strings.LastIndexByte(spelling, ' ')
	word := spelling[at+1:]
	if at < 0 || len(word) < 3 || len(word) > longest || word[len(word)-1] == 's' || strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLower(r) }) >= 0 {
		return ""
	}
	return strings.ToUpper(spelling) + "S"
}
