package metric

// kinds is what this package itself knows of a word, one bit each: the rules need not tell it what an article is.
type kinds uint32

const (
	determiner kinds = 1 << iota
	preposition
	particle
	nounStop
	numberWord // one of units
	ordinal    // one of ordinalWords
	howOften   // one of oftenness
	month
	timeUnit   // by its singular: one of timeUnits
	hedge      // see skipHedges
	rough      // see skipRough
	newThought // see breaks
	beforeTime // stands between a number and its unit of time
	joint      // joins acts to each other, see chained
	comesRound // see recurs
	objectEnd
	nameHead
	opensOutcome // see tellsResult
	collective
	noPlural
)

// wordsOfKind lists the words of each kind, as they are spelled.
var wordsOfKind = [...]struct {
	kinds
	words []string
}{
	{determiner, determiners},
	{preposition, prepositions},
	{particle, particles},
	{nounStop, nounStops},
	{numberWord, wordsOf(units)},
	{ordinal, wordsOf(ordinalWords)},
	{howOften, wordsOf(oftenness)},
	{month, months},
	{hedge, hedges},
	{rough, roughWords},
	{newThought, newThoughts},
	{beforeTime, beforeTimes},
	{joint, []string{",", "and", "then"}},
	{comesRound, comeRound},
	{objectEnd, objectEnds},
	{nameHead, nameHeads},
	{opensOutcome, outcomeOpeners},
	{collective, collectives},
	{noPlural, noPlurals},
}

// isA reports that the word is of one of the kinds.
func (e *entry) isA(k kinds) bool { return e.kinds&k != 0 }
