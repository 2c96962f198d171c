package advice

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// How the rank of a keyword is weighed: chosen by what experts name first on four labelled sets. A role's own list says what the job is; the
// screening terms of the track say what postings of that side repeat.
const (
	roleWeight    = 1.2
	ownWeight     = 0.2  // of what is usual in the role, the more the fewer other roles ask for it
	ownFrom       = 0.75 // weight from which a role cannot do without a keyword, whether the founding documents name it or not
	sharedFrom    = 0.35 // a keyword rarer than that is the role's own and not what most roles share
	mustWeight    = 0.9  // a role keyword of this weight is a must
	extendedShare = 0.8  // terms that no founding document names
	asideShare    = 0.55 // of a setting in which the resume neither works nor means to
	laterShare    = 0.35 // of work that is given to nobody who begins
	ownShare      = 1.8  // of the one in which it does
	watchedShare  = 0.8
	listedShare   = 0.4 // listed already: prove it, after what is not there at all
	shownShare    = 0.3 // words that convince nobody unless they are shown
	impliedShare  = 0.7 // shown by a narrower term, and never named: a search for the term passes the resume over
	impliedFrom   = 0.5 // weight in the role from which such a term is worth writing
)

// clinicalBackground is what a license or a degree in medicine says by itself, in whatever country it was earned.
const clinicalBackground = "clinical-background"

// want is one keyword asked for, with all that speaks for it.
type want struct {
	keyword  *term
	rank     float64
	role     float64 // weight in the role, 0 where it is not asked there
	rarity   float64 // of what the role asks for: how few other roles do
	screen   float64
	required bool
	soft     bool // it convinces nobody by its name
	duty     bool // the posting names it among what the job does
	posted   bool
	or       []string // what would do in its place
	oneOf    string   // the group of alternatives in the role that it belongs to: one of them is enough
	compared bool     // a posting is at hand: what it does not name is no must
	listed   bool
	implied  bool        // work shows a narrower term, and no line names this one
	told     bool        // so it does, and a line tells the work itself in other words: that line says more than the narrower term
	product  bool        // that narrower term is the name of a system
	shows    score.Proof // what shows it, by its name or by that narrower term
	watched  bool        // listed, by a line that says it was only watched: the nearest thing to a proof
	setting  float64     // what its setting makes of its rank
	own      bool        // it is what people in that setting do above all
	learn    bool        // somebody of another profession learns it first
	lesson   int         // and its place among what is learned
	roleless bool        // no role is asked for: its rank says how firmly the field asks
	late     bool        // behind others that are no more than could
	spare    bool        // as many musts as one person can see to stand before it
	near     bool        // a near relation is on the list
	taken    bool        // on the list, or passed over
}

// before tells whether a keyword stands before another: what a posting requires, then what it names as a plus, then the rest.
func (w *want) before(x *want) bool {
	return cmp.Or(cmp.Compare(w.tier(), x.tier()), cmp.Compare(w.rank, x.rank)) > 0
}

func (w *want) tier() int {
	switch {
	case w.posted && w.soft:
		return 1
	case w.required:
		return 3
	case w.duty:
		return 2
	case w.posted:
		return 1
	default:
		return 0
	}
}

// wants gathers the keywords asked for that no line of work shows, and those that it shows without their name.
func (a *Adviser) wants(r *reading) []want {
	if a.stranger(r) {
		return a.lessons(r)
	}
	out := make([]want, 0, len(r.opts.Asks)+len(r.res.Target.Asks))
	var posted map[string]int // where what the posting asks stands: a target asks for nothing twice, but for that again
	if len(r.opts.Asks) > 0 {
		posted = map[string]int{}
	}
	shown := map[string]bool{} // asked by the posting, and answered: nothing else asks for it again
	for _, ask := range r.opts.Asks {
		if ask.Answered {
			shown[ask.ID] = true
			continue
		}
		w := want{keyword: a.keywords[ask.ID], posted: true, required: ask.Required, duty: ask.Duty, or: ask.Or}
		w.soft = w.keyword != nil && a.shown[w.keyword.Category]
		p, _ := shownAt(r, ask.ID)
		if _, twice := posted[ask.ID]; !twice && a.wanted(r, &w, p) {
			posted[ask.ID] = len(out)
			out = append(out, w)
		}
	}
	answered := a.alternatives(r)
	for i := range r.res.Target.Asks {
		ask := &r.res.Target.Asks[i]
		if shown[ask.ID] || ask.OneOf != "" && ask.Weight <= answered[ask.OneOf] {
			continue
		}
		w := want{keyword: &a.numbered[ask.Number], screen: ask.Screening, oneOf: ask.OneOf}
		if ask.Role {
			w.role, w.rarity = ask.Weight, ask.Rarity()
		}
		p, _ := r.res.Answer(ask)
		if !a.wanted(r, &w, p) {
			continue
		}
		at, known := posted[ask.ID]
		switch {
		case known:
		case r.res.Target.Kind == score.RoleTarget && !ask.Role: // the field looks for it, and nobody in this job
			continue
		case slices.ContainsFunc(r.opts.Asks, func(p Ask) bool { return p.ID == ask.ID }): // the posting asks for it, and has it
			continue
		}
		if known {
			out[at].role, out[at].rarity, out[at].screen = max(out[at].role, w.role), w.rarity, max(out[at].screen, w.screen)
		} else {
			out = append(out, w)
		}
	}
	return a.settle(r, out)
}

// lessons are what somebody of another profession learns first.
func (a *Adviser) lessons(r *reading) []want {
	var out []want
	for i, s := range a.texts.Learn.Subjects {
		w := want{keyword: a.keywords[s.Keyword], learn: true, lesson: i, roleless: true, screen: mustRank - 0.1*float64(i+1)}
		if p, _ := shownAt(r, s.Keyword); a.wanted(r, &w, p) {
			w.rank = w.screen
			out = append(out, w)
		}
	}
	return out
}

// settle ranks what is asked for by the settings of somebody's work and by where they mean to go, and leaves out what nobody does there.
func (a *Adviser) settle(r *reading, wants []want) []want {
	settings, aim := a.settings(r), a.aimed(r)
	for i := range wants {
		w := &wants[i]
		w.setting, w.own = inSettings(settings, w)
		if aim != nil && w.role < usualWeight && !aim.asks(w.keyword.ID) { // a mere plus of the work that somebody means to leave
			w.setting = min(w.setting, laterShare)
		}
		w.rank, w.roleless = a.weigh(w), r.res.Target.Kind != score.RoleTarget
	}
	return slices.DeleteFunc(wants, func(w want) bool { return w.setting == 0 && !w.posted })
}

// aim is the role that somebody aims at beside the one measured against, by the keywords that it asks for.
type aim struct{ *taxonomy.Role }

func (a *Adviser) aimed(r *reading) *aim {
	if m := aimedBeside(r); m != nil && a.roles[m.ID] != nil {
		return &aim{a.roles[m.ID]}
	}
	return nil
}

func (a *aim) asks(id string) bool {
	return slices.ContainsFunc(a.Keywords, func(k taxonomy.RoleKeyword) bool { return k.ID == id })
}

// wanted tells whether a keyword is to be asked for, of which a resume shows so much, and notes how it stands there.
func (a *Adviser) wanted(r *reading, w *want, shows score.Proof) bool {
	k, best := w.keyword, shows.Strength
	if k == nil || k.Legacy || k.ID == clinicalBackground && !w.posted && (a.clinician(r) || a.physician(r) || r.hint(k.ID) != nil) {
		return false
	}
	if k.ID == "leadership" && !w.posted && (r.res.Level.ID == "director" || r.res.Level.ID == "lead") && r.hint(k.ID) == nil { // the title says it
		return false
	}
	w.implied = a.implied(r, k, shows)
	if best != evidence.Denied && best != evidence.Listed && !(w.implied && w.role >= impliedFrom && !w.posted) {
		return false
	}
	if w.posted && k.Category == foundation && best == evidence.Listed { // a course is the proof of it
		return false
	}
	if !w.posted && (a.needless(r, k, best) || w.role < mustWeight && saysLabel(r, k) || best == evidence.Listed && (r.titled(k.ID) || r.titled(shows.By)) || a.toldByName(r, k)) {
		return false
	}
	if !w.posted && (a.shown[k.Category] && a.keepsWord(r) || a.strangeCraft(r, w)) {
		return false
	}
	w.listed, w.compared = best == evidence.Listed && !w.implied, len(r.opts.Asks) > 0
	w.implied = w.implied && best != evidence.Listed
	w.told = w.implied && r.tells(k.ID)
	if w.shows = shows; w.implied {
		if w.shows = narrower(r, k, shows); peopleAlone(r, w.shows) {
			w.implied, w.told = false, false
		}
	}
	w.product = w.implied && !w.told && a.keywords[w.shows.By].named()
	w.watched = w.listed && r.ev.Judgements[shows.Line-1].Watched
	return true
}

// implied tells whether a resume has a keyword of the founding documents by a narrower one alone, and by no other name for it.
func (a *Adviser) implied(r *reading, k *term, shows score.Proof) bool {
	_, stood := r.res.Stood[k.ID]
	return shows.Line > 0 && !stood && r.res.Held.Unnamed(k.ID)
}

// named tells whether a keyword is the name of a product: a portal or an override rate is none.
func (k *term) named() bool { return k.tool && unicode.IsUpper(rune(k.said[0])) }

// needless tells whether nobody is helped by asking for a keyword: the ground of schooling stands well in a list, and who works in one
// product need not claim another.
func (a *Adviser) needless(r *reading, k *term, best evidence.Strength) bool {
	if k.Category == foundation {
		return best == evidence.Listed || a.grounded(r)
	}
	if use := k.In(r.family); best == evidence.Listed && use != nil && use.Enough != "" {
		return true
	}
	vendor := k.vendor()
	if vendor != nil && r.begins && best == evidence.Denied { // which system it will be, the first post tells
		return true
	}
	return vendor != nil && r.res.Held.Best(vendor.ID) == evidence.Denied && slices.ContainsFunc(r.ev.Keywords, func(have evidence.Keyword) bool {
		other := a.keywords[have.ID]
		return other != nil && other != vendor && other.Category == vendors && have.Best != evidence.Denied
	})
}

// vendor is the product of records that a keyword names, or of which it is a part; nil for any other keyword.
func (k *term) vendor() *term {
	if k.Category == vendors {
		return k
	}
	for _, p := range k.parents {
		if v := p.vendor(); v != nil {
			return v
		}
	}
	return nil
}

// grounded tells whether a resume proves the ground of schooling without a word of it: by a clinical license, a degree in medicine, or a credential
// of the record with years of work behind it.
func (a *Adviser) grounded(r *reading) bool {
	const grown = 3 // years
	certified := func(c credential.Claim) bool {
		def := a.creds[c.ID]
		return c.Status == credential.Held && def != nil && contains(def.Tracks, taxonomy.HIM)
	}
	return a.clinician(r) || a.physician(r) || r.res.Level.Years >= grown && slices.ContainsFunc(r.ev.Claims.Credentials, certified)
}

// toldByName tells whether a line of work tells the work of a keyword in words that need no other, or in those of its label.
func (a *Adviser) toldByName(r *reading, k *term) bool {
	h := r.hint(k.ID)
	return h != nil && !h.post && (h.said || sameStem(k.Label, h.Text))
}

// saysLabel tells whether a line of work has the very word of a keyword, in whatever sense: nobody is told that no line has the term.
func saysLabel(r *reading, k *term) bool {
	if !r.shapes.may(k.Label) || strings.Contains(k.Label, " ") {
		return false
	}
	for i, words := range r.words {
		text := r.ev.Resume.Lines[i].Text
		for _, w := range words {
			if int(w.to-w.from) == len(k.Label) && strings.EqualFold(w.in(text), k.Label) {
				return !slices.ContainsFunc(r.ev.Keywords, func(named evidence.Keyword) bool { return named.ID == k.ID })
			}
		}
	}
	return false
}

// Categories that are asked for in their own way.
const (
	foundation = "foundation"
	vendors    = "ehr-vendor"
)

func (a *Adviser) weigh(w *want) float64 {
	rank := roleWeight*w.role + w.screen
	if w.role >= usualWeight {
		rank += ownWeight * w.rarity
	}
	k := w.keyword
	if !k.Core && !w.posted && w.role < ownFrom {
		rank *= extendedShare
	}
	if !w.posted {
		rank *= w.setting
	}
	switch {
	case w.watched:
		rank *= watchedShare
	case w.listed:
		rank *= listedShare
	case w.implied:
		rank *= impliedShare
	}
	if a.shown[k.Category] && !w.posted {
		rank *= shownShare
	}
	return rank
}

// alternatives are the weights of what is held of the groups of a role: it answers for what the role asks no more firmly, and one product for any other.
// Who audits charts need not have made anybody ready for an audit.
func (a *Adviser) alternatives(r *reading) map[string]float64 {
	held := map[string]float64{}
	for i := range r.res.Target.Asks {
		ask := &r.res.Target.Asks[i]
		if ask.OneOf != "" && r.res.Held.Best(ask.ID) != evidence.Denied {
			answers := ask.Weight
			if a.numbered[ask.Number].tool {
				answers = 1
			}
			held[ask.OneOf] = max(held[ask.OneOf], answers)
		}
	}
	return held
}
