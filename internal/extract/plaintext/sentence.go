package plaintext

import (
	"strings"
	"unicode/utf8"
)

// endSentences marks the rows that end a sentence in lists without marks, where each sentence begins on a row of its own: those rows are
// over, however full they are. In a paragraph sentences end anywhere, mostly within rows.
func endSentences(rows []row) {
	for from := 0; from < len(rows); {
		to := from + 1
		for to < len(rows) && rows[to].follows() && rows[to].indent == rows[from].indent {
			to++
		}
		if block := rows[from:to]; listsSentences(block) {
			for i := range block {
				block[i].ends = endsSentence(block[i].text)
			}
		}
		from = to
	}
}

func listsSentences(block []row) bool {
	const fewest = 2 // rows before the last that end a sentence
	within, ends := 0, 0
	for i := range block {
		within += stopsWithin(block[i].text)
		if i+1 < len(block) && endsSentence(block[i].text) {
			ends++
		}
	}
	return ends >= fewest && 2*within <= ends
}

func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, `"'”’)`))
	return strings.ContainsRune(".!?", last)
}

// stopsWithin counts the sentences of a row that end before it does: a stop behind a small letter, a number or a bracket, and a capital behind it.
func stopsWithin(text string) int {
	n := 0
	for i := 1; i+2 < len(text); i++ {
		if strings.IndexByte(".!?", text[i]) < 0 || text[i+1] != ' ' || text[i+2] < 'A' || text[i+2] > 'Z' {
			continue
		}
		if c := text[i-1]; c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == ')' || c == '%' {
			n++
		}
	}
	return n
}
