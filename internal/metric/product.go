package metric

import "strings"

// This file reads how work went from one medium, product or version to another.

// leftMedium reports that work went from one medium or product to another: "Moved from paper slips to an app", "Moved interfaces from Cloverleaf 5.8
// to Mirth". Who went from chart to chart or carried boxes from Building 2 to Building 5 changed nothing.
func (l *line) leftMedium(c clause) bool {
	const phrase, object = 9, 8
	if c.lead.nounLed || !c.lead.has(verbMovesOn) && c.lead.base != "changed" || l.recurs(c.lead.at, c.to) {
		return false
	}
	at := c.lead.at + 1
	for at < min(c.to, c.lead.at+object) && !l.toks[at].is("from") {
		at++
	}
	if at >= c.to || !l.toks[at].is("from") {
		return false
	}
	bare := at == c.lead.at+1 || at == c.lead.at+2 && l.toks[at-1].is("over")
	from := at + 1
	for to := from + 1; to < min(c.to, from+phrase); to++ {
		if !l.toks[to].is("to", "into", "onto") {
			continue
		}
		if bare && l.word(to+1).low != l.toks[to-1].low && l.lex.holds(cueMedium, l.toks, from, to) && l.lex.holds(cueMedium, l.toks, to+1, min(c.to, to+phrase)) {
			return true
		}
		said := l.version(from, to) || l.version(to+1, min(c.to, to+5)) || c.lead.base == "migrate" // moved from Ohio to Utah
		return said && l.product(from) && l.product(to+1)
	}
	return false
}

// product reports a name at token i that is none of a place.
func (l *line) product(i int) bool {
	if l.word(i).isA(determiner) {
		i++
	}
	t := l.word(i)
	return (t.capital() || t.shout() || t.shape == digits && l.word(i+1).glued) && !l.lex.plain(cuePlace, t) && !l.lex.plain(cueBody, t)
}

// version reports a release among tokens [from, to): 6.2, v2, 2019, 11g, R4.
func (l *line) version(from, to int) bool {
	for i := from; i < to; i++ {
		if l.toks[i].shape == digits && i > from-1 {
			return true
		}
	}
	return false
}

// releases reports two versions of a product, which measure nothing: "Upgraded Cloverleaf from 6.1 to 6.5".
func (l *line) releases(e *expression, c clause) bool {
	switch c.lead.base {
	case "upgrade", "update", "migrate", "move", "convert", "switch", "transition":
	default:
		return false
	}
	if e.Unit != "" || !c.lead.past || !strings.Contains(l.toks[e.last].text, ".") || l.lex.holds(cueIndex, l.toks, c.from, c.to) || l.lex.holds(cueHead, l.toks, c.from, e.first) {
		return false
	}
	at := e.first - 1
	if l.word(at).is("from", "version", "release") {
		at--
	}
	return at > c.lead.at && l.product(at)
}
