// Package taxonomy is the vocabulary and the rules of the product, as data: keywords, senses of ambiguous words,
// credentials, roles, metrics, section titles, verbs, scoring and advice. In: a folder of YAML files. Out: one
// validated Taxonomy, or every mistake with its file and line. It matches nothing and decides nothing itself.
package taxonomy

import (
	"embed"
	"io/fs"

	"himscore/internal/rulefile"
	"himscore/seeds"
)

//go:embed *.yaml keywords/*.yaml deeds/*.yaml everyday/*.yaml senses/*.yaml credentials/*.yaml roles/*.yaml
var files embed.FS

// Embedded is the folder this program was built with.
func Embedded() fs.FS { return files }

// Taxonomy is everything the rules folder holds, in the order of its files.
type Taxonomy struct {
	Version     string
	Keywords    []Keyword
	Shared      []SharedSurface
	Senses      []Sense
	Trades      []Trade
	Denials     []Denial
	Clauses     []ClausePart
	Credentials []Credential
	Roles       []Role
	Aims        []Aim // in order: the first that an aim tells is its role
	Tracks      []Track
	Scoring     Scoring
	Advice      AdviceTexts
	Questions   []Question // in order: the first that fits a line is asked
	Deeds       []Deed
	Everyday    []Everyday
	Metrics     []Metric
	Verbs       []VerbClass
	Cues        []Cue
	Idioms      []Idiom
	Categories  []Category
	Posting     Posting
	Sections    []Section
	EntryWords  []EntryWords
	Statuses    []StatusWording
	Steps       []Step
	Degrees     []DegreeLevel
	DegreeWords []DegreeWording
	Sources     []Source
	Documents   []seeds.Document // the founding documents, from the folder seeds
}

// Place is where an entry of the taxonomy stands, for messages.
type Place = rulefile.Place
