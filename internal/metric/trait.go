package metric

import "slices"

// trait is a cue of taxonomy/cues.yaml that lists verbs: what verbs of several classes share.
type trait uint8

const (
	verbRaises trait = iota
	verbLowers
	verbBetters
	verbChore
	verbStays
	verbKeeps
	verbGives
	verbLooks
	verbTakesUp
	verbJoins
	verbLeansOn
	verbPlainWork
	verbBringsOn
	verbFrees
	verbCarries
	verbComesTo
	verbYields
	verbShows
	verbCarriesOut
	verbMovesOn
	traits // how many there are
)

var traitIDs = [traits]string{
	verbRaises:     "raises",
	verbLowers:     "lowers",
	verbBetters:    "betters",
	verbChore:      "chore",
	verbStays:      "stays",
	verbKeeps:      "keeps",
	verbGives:      "gives",
	verbLooks:      "looks-at",
	verbTakesUp:    "takes-up",
	verbJoins:      "joins",
	verbLeansOn:    "leans-on",
	verbPlainWork:  "plain-work",
	verbBringsOn:   "brings-on",
	verbFrees:      "frees",
	verbCarries:    "carries",
	verbComesTo:    "comes-to",
	verbYields:     "yields",
	verbShows:      "shows",
	verbCarriesOut: "carries-out",
	verbMovesOn:    "moves-on",
}

// traitOf is the trait with an id.
func traitOf(id string) (trait, bool) {
	at := slices.Index(traitIDs[:], id)
	return trait(max(at, 0)), at >= 0
}

// traitSet is a set of traits, one bit each.
type traitSet uint32

func (v verb) has(t trait) bool { return v.traits>>t&1 != 0 }

// step is where the verb takes a quantity, 0 where it does not say.
func (v verb) step() step {
	switch {
	case v.has(verbRaises):
		return raises
	case v.has(verbLowers):
		return lowers
	case v.has(verbBetters):
		return betters
	}
	return 0
}

// stays reports a verb of where somebody was. Behind "helped" or "had" it tells an act instead: helped the board go paperless.
func (v verb) stays() bool { return v.class == move && v.has(verbStays) }
