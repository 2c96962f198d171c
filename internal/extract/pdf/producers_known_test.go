package pdf

// known is what a fixture still reads wrong, in both readers, and why. The test fails when an entry is no longer true.
type known struct {
	why   string
	lines []string
}

var knownMistakes = map[string]known{}
