package taxonomy_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"himscore/taxonomy"
)

// valid is a copy of the smallest folder that holds an entry of each kind.
func valid(t *testing.T) fstest.MapFS {
	t.Helper()
	dir := fstest.MapFS{}
	source := os.DirFS("testdata/valid")
	err := fs.WalkDir(source, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(source, path)
		dir[path] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// edit replaces the first old text of a file; the test ends where there is none.
func edit(t *testing.T, dir fstest.MapFS, file, old, text string) {
	t.Helper()
	before := string(dir[file].Data)
	if !strings.Contains(before, old) {
		t.Fatalf("%s holds no %q", file, old)
	}
	dir[file] = &fstest.MapFile{Data: []byte(strings.Replace(before, old, text, 1))}
}

func TestTheSmallestFolderIsValid(t *testing.T) {
	if _, err := taxonomy.Load(valid(t)); err != nil {
		t.Error(err)
	}
}

const (
	keywordFile    = "keywords/records.yaml"
	credentialFile = "credentials/all.yaml"
	roleFile       = "roles/clerk.yaml"
	senseFile      = "senses/terms.yaml"
)

func TestABrokenRuleIsNamedWithFileAndLine(t *testing.T) {
	tests := []struct{ name, file, old, text, want string }{
		{"an unknown key", keywordFile, "leans: him", "lean: him", `keywords/records.yaml:13: unknown key "lean"`},
		{"a keyword id used twice", keywordFile, "id: records", "id: mpi", `keywords/records.yaml:10: the id "mpi" of this keyword is taken by keywords/records.yaml:1`},
		{"an id with capitals", keywordFile, "id: ledger", "id: Ledger", `the id "Ledger" of this keyword holds more than small letters`},
		{"a missing id", "denials.yaml", "id: none-yet", "id: ''", "denials.yaml:1: the id of this denial is missing"},
		{"an empty label", keywordFile, "label: Master patient index", "label: ' '", "keywords/records.yaml:1: mpi: label is missing"},
		{"an unknown track", keywordFile, "track: him", "track: hiim", `keywords/records.yaml:1: mpi: track is "hiim"; it is one of him, informatics, shared`},
		{"a shared keyword that leans nowhere", keywordFile, "  leans: him\n", "", `keywords/records.yaml:10: records: leans is ""`},
		{"a keyword of one track that leans", keywordFile, "track: informatics", "track: informatics\n  leans: him", "ledger: leans is for shared keywords"},
		{"an unknown category", keywordFile, "category: tools", "category: toys", `keywords/records.yaml:18: ledger: category names "toys", which does not exist`},
		{"an alias twice", keywordFile, "[MPI, patient index]", "[MPI, MPI]", `mpi: aliases names "MPI" twice`},
		{"an alias of two keywords", keywordFile, "[MPI, patient index]", "[MPI, led-ger]", `keywords/records.yaml:18: ledger: the spelling "Ledger" belongs to mpi; if it means both, say so in shared.yaml`},
		{"an alias of a keyword and a credential", keywordFile, "patient index]", "RHIT]", `credentials/all.yaml:1: rhit: the spelling "RHIT" belongs to mpi`},
		{"a shared surface that names nothing known", "shared.yaml", "[records, ledger]", "[records, ledger, atlas]", `shared.yaml:1: MPI records: means names "atlas"`},
		{"a shared surface of one entry", "shared.yaml", "[records, ledger]", "[records]", "shared.yaml:1: MPI records: a shared surface means two entries or more"},
		{"an unknown parent", keywordFile, "parents: [records]", "parents: [archive]", `keywords/records.yaml:1: mpi: parents names "archive", which does not exist`},
		{"parents in a circle", keywordFile, "related: [mpi]", "parents: [mpi]", "keywords/records.yaml:1: mpi is its own ancestor: mpi → records → mpi"},
		{"an unknown neighbor", keywordFile, "related: [mpi]", "related: [archive]", `records: related names "archive"`},
		{"a measure without a unit", keywordFile, ", unit: per month", "", "keywords/records.yaml:1: mpi: the unit of a measure is missing"},
		{"a keyword without a source", keywordFile, "sources: [own]", "sources: []", "keywords/records.yaml:10: records: a source is missing"},
		{"a fact that no document holds", keywordFile, "skills-him", "skills-of-him", `keywords/records.yaml:1: mpi: sources names "him-or-informatics/skills-of-him"`},
		{"a page without a title", "sources.yaml", "title: A page", "title: ''", "sources.yaml:2: page: title is missing"},
		{"a page without an address", "sources.yaml", "'https://example.org/'", "''", `sources.yaml:2: page: the url "" is no web address`},
		{"a category without a label", "categories.yaml", "label: Tools", "label: ''", "categories.yaml:2: tools: label is missing"},
		{"a sense in an unknown case", senseFile, "case: upper", "case: lower", `senses/terms.yaml:1: MPI: case is "lower"`},
		{"a sense with an unknown default", senseFile, "default: health", "default: maybe", `senses/terms.yaml:1: MPI: default is "maybe"`},
		{"a sense with two texts to match", senseFile, "MPI clerk of a hospital, ", "", "senses/terms.yaml:1: MPI: a sense needs 3 texts to match, and has 2"},
		{"a sense with two texts to reject", senseFile, ", Bought a cluster that runs MPI", "", "senses/terms.yaml:1: MPI: a sense needs 3 texts to reject, and has 2"},
		{"a sense that means nothing known", senseFile, "means: [mpi]", "means: [empi]", `MPI: means names "empi"`},
		{"a denial of an unknown stance", "denials.yaml", "stance: denied", "stance: doubted", `denials.yaml:1: none-yet: stance is "doubted"`},
		{"a denial without cues", "denials.yaml", "[no experience with]", "[]", "denials.yaml:1: none-yet: a denial needs cues"},
		{"a trade without texts", "trades.yaml", "['Clerk, Hill Orchards | Kept the [MPI] of apple trees']", "[]", "trades.yaml:1: orchard: a trade needs posts and texts to match"},
		{"a trade with a text that is no entry", "trades.yaml", "Hill Orchards | Kept", "Hill Orchards, kept", "trades.yaml:1: orchard: \"Clerk, Hill Orchards, kept the [MPI] of apple trees\" is no header, bar and line with brackets"},
		{"a part of a clause that nobody reads", "clauses.yaml", "id: not", "id: nowise", `clauses.yaml:1: nowise: id is "nowise"`},
		{"a part of a clause without words", "clauses.yaml", "[not, never]", "[]", "clauses.yaml:1: not: a part of a clause needs words, texts to match and texts to reject"},
		{"a credential with the id of a keyword", credentialFile, "id: old", "id: mpi", `credentials/all.yaml:16: the id "mpi" of this credential is taken by the keyword at keywords/records.yaml:1`},
		{"an unknown kind of credential", credentialFile, "kind: certification", "kind: medal", `credentials/all.yaml:1: rhit: kind is "medal"`},
		{"an unknown status", credentialFile, "status: active", "status: alive", `credentials/all.yaml:1: rhit: status is "alive"`},
		{"a retired credential that is suggested", credentialFile, "succeeded_by: rhit", "covers: old work\n  suggest: true", "credentials/all.yaml:16: old: a credential whose status is retired must not be suggested"},
		{"an unverified credential that is suggested", credentialFile, "status: active", "status: unverified", "rhit: a credential whose status is unverified must not be suggested"},
		{"a successor that does not exist", credentialFile, "succeeded_by: rhit", "succeeded_by: rhia", `old: succeeded_by names "rhia"`},
		{"a credential of an unknown role", credentialFile, "roles: [clerk]", "roles: [archivist]", `rhit: roles names "archivist"`},
		{"a condition on an unknown degree", credentialFile, "{degree: associate}", "{degree: diploma}", `rhit: requires.degree is "diploma"`},
		{"a condition on an unknown credential", credentialFile, "{degree: associate}", "{license: [rn]}", `rhit: requires.license names "rn"`},
		{"a condition on an unknown area", credentialFile, "{degree: associate}", "{years: 2, area: filing}", `rhit: requires.area names "filing"`},
		{"a weight of nothing", roleFile, "weight: 0.3", "weight: 0", "roles/clerk.yaml:1: clerk: the weight 0 of records is not above 0 and up to 1"},
		{"a weight above one", roleFile, "weight: 1}", "weight: 1.5}", "clerk: the weight 1.5 of mpi is not above 0 and up to 1"},
		{"a keyword twice in a role", roleFile, "{id: records,", "{id: mpi,", `clerk: keywords names "mpi" twice`},
		{"an unknown keyword in a role", roleFile, "{id: records,", "{id: archive,", `clerk: keywords names "archive"`},
		{"an unknown credential in a role", roleFile, "{associate: [rhit]}", "{associate: [rhia]}", `clerk: credentials.by_education.associate names "rhia"`},
		{"an unknown metric in a role", roleFile, "metrics: [merges]", "metrics: [splits]", `roles/clerk.yaml:1: clerk: metrics names "splits"`},
		{"an unknown track", "tracks.yaml", "id: him", "id: both", `tracks.yaml:1: both: id is "both"`},
		{"a metric of an unknown direction", "metrics.yaml", "direction: up", "direction: sideways", `metrics.yaml:1: merges: direction is "sideways"`},
		{"a metric in an unknown kind of number", "metrics.yaml", "kinds: [count]", "kinds: [length]", `metrics.yaml:1: merges: kinds is "length"`},
		{"a metric in no kind of number", "metrics.yaml", "kinds: [count]", "kinds: []", "metrics.yaml:1: merges: kinds are missing"},
		{"a metric without proof", "metrics.yaml", "reject: [Merged duplicates]", "reject: []", "metrics.yaml:1: merges: a metric needs texts to match and texts to reject"},
		{"a title of two sections", "sections.yaml", "titles: [skills]", "titles: [Experience]", `sections.yaml:2: skills: the title "Experience" belongs to experience`},
		{"a class without verbs", "verbs.yaml", "[merge]", "[]", "verbs.yaml:1: act: verbs are missing"},
		{"a cue without words", "cues.yaml", "[so that]", "['']", "cues.yaml:1: result: words holds an empty text"},
		{"a cue of a verb that no class has", "cues.yaml", "words: [so that]", "verbs: [split]", `cues.yaml:1: result: verbs names "split", which does not exist`},
		{"a cue of words and verbs", "cues.yaml", "words: [so that]", "words: [so that]\n  verbs: [merge]", "cues.yaml:1: result: a cue lists words or verbs, not both"},
		{"an aim at an unknown role", "aims.yaml", "role: clerk", "role: archivist", `aims.yaml:1: file-charts: role names "archivist", which does not exist`},
		{"an aim without texts", "aims.yaml", "reject: [read charts]", "reject: []", "aims.yaml:1: file-charts: an aim needs texts to match and texts to reject"},
		{"an idiom of an unknown verb", "idioms.yaml", "verbs: [merge]", "verbs: [split]", `idioms.yaml:1: merge-into: verbs names "split", which does not exist`},
		{"an idiom of an unknown object", "idioms.yaml", "object: [certain]", "object: [sure]", `idioms.yaml:1: merge-into: object is "sure"`},
		{"an idiom with an unknown ending", "idioms.yaml", "then: [bare]", "then: [more]", `idioms.yaml:1: merge-into: then is "more"`},
		{"an idiom of an unknown cue", "idioms.yaml", "noun: result", "noun: outcome", `idioms.yaml:1: merge-into: noun names "outcome"`},
		{"an idiom that makes nothing known", "idioms.yaml", "makes: act", "makes: duty", `idioms.yaml:1: merge-into: makes is "duty"`},
		{"an idiom without a condition", "idioms.yaml", "  object: [certain]\n  noun: result\n  behind: [into]\n  then: [bare]\n", "", "idioms.yaml:1: merge-into: an idiom needs a condition beside its verbs"},
		{"an idiom without texts", "idioms.yaml", "reject: [Merged two into it]", "reject: []", "idioms.yaml:1: merge-into: an idiom needs texts to match and texts to reject"},
		{"a wording of an unknown status", "statuses.yaml", "status: planned", "status: had", `statuses.yaml:1: wording: status is "had"`},
		{"a wording without phrases", "statuses.yaml", "[plan to]", "[]", "statuses.yaml:1: planned: phrases are missing"},
		{"a degree of an unknown level", "education.yaml", "level: associate", "level: diploma", `education.yaml:1: degree: level is "diploma"`},
		{"a wording of degrees without phrases", "degrees.yaml", "[no degree]", "[]", "degrees.yaml:1: unfinished: phrases are missing"},
		{"parts that do not add up", "scoring.yaml", "max: 60", "max: 50", "scoring.yaml:1: the parts of the score add up to 90, not to 100"},
		{"bands out of order", "scoring.yaml", "from: 0", "from: 90", "scoring.yaml:1: bands stand lowest first"},
		{"a curve that falls", "scoring.yaml", "[[0, 0], [1, 1]]", "[[0, 1], [1, 0]]", "scoring.yaml:1: coverage.curve: the points of a curve go to the right and never down"},
		{"no keyword to be proven", "scoring.yaml", "keywords: 10", "keywords: 0", "scoring.yaml:1: evidence.keywords: how many proven keywords are expected is more than none"},
		{"a stand-in that does not exist", "scoring.yaml", "{mpi: [records]}", "{mpi: [archive]}", `scoring.yaml:1: coverage: stand_ins names "archive"`},
		{"a product that does not exist", "scoring.yaml", "[[mpi, records]]", "[[mpi, archive]]", `scoring.yaml:1: coverage: products names "archive"`},
		{"a deed of an unknown keyword", "deeds/records.yaml", "keyword: mpi", "keyword: mpx", `deeds/records.yaml:1: deed: keyword names "mpx", which does not exist`},
		{"everyday lines of an unknown keyword", "everyday/records.yaml", "keyword: mpi", "keyword: mpx", `everyday/records.yaml:1: everyday: keyword names "mpx", which does not exist`},
		{"too few everyday lines", "everyday/records.yaml", ", Undid a wrong join", "", "everyday/records.yaml:1: everyday mpi: 7 lines; at least 8 are needed"},
		{"an everyday line told twice", "everyday/records.yaml", "Undid a wrong join", "Told twins apart", `everyday/records.yaml:1: everyday mpi: "Told twins apart" stands in everyday/records.yaml:1 already`},
		{"a question that asks nothing", "questions.yaml", "duty: ['What came of it?']", "duty: []", "questions.yaml:1: question committee: it needs words and how far they are looked for, or deeds, and something to ask or nothing"},
		{"advice without a text", "advice.yaml", "text: Add a number.", "text: ''", "advice.yaml:2: advice: text is missing"},
		{"a next step without a source", "advice.yaml", "[him-or-informatics/step-reality-test]", "[]", "advice.yaml:4: two_weeks: a source is missing"},
		{"a ladder from an unknown level", "advice.yaml", "education: none", "education: some", `advice.yaml:6: ladder: education is "some"`},
		{"a ladder with a retired credential", "advice.yaml", "credentials: [rhit]", "credentials: [old]", "advice.yaml:6: ladder: old is not safe to suggest"},
		{"an outgrown credential that does not exist", "advice.yaml", "needless: [old]", "needless: [older]", `advice.yaml:8: outgrown: needless names "older"`},
		{"a posting with an unknown degree", "posting.yaml", "level: associate", "level: diploma", `posting.yaml: degrees: level is "diploma"`},
		{"a missing version", "version.yaml", `version: "test"`, "", "version.yaml: the version is missing"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := valid(t)
			edit(t, dir, test.file, test.old, test.text)
			_, err := taxonomy.Load(dir)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
}

func TestAllMistakesComeAtOnce(t *testing.T) {
	dir := valid(t)
	edit(t, dir, keywordFile, "leans: him", "lean: him")
	edit(t, dir, roleFile, "weight: 0.3", "weight: 3")
	edit(t, dir, "cues.yaml", "[so that]", "so that")
	_, err := taxonomy.Load(dir)
	if err == nil {
		t.Fatal("the folder loads")
	}
	for _, want := range []string{"keywords/records.yaml:13: unknown key", "roles/clerk.yaml:1: clerk: the weight 3", `cues.yaml:3: text "so that" where a list is wanted`} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%s\nis not in\n%v", want, err)
		}
	}
}

func TestALostFileDoesNotMakeEveryReferenceAMistake(t *testing.T) {
	dir := valid(t)
	edit(t, dir, keywordFile, "label: Ledger", "label: [Ledger")
	_, err := taxonomy.Load(dir)
	if err == nil || strings.Contains(err.Error(), "does not exist") || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v", err)
	}
}
