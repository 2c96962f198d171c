package taxonomy

import (
	"errors"
	"io/fs"

	"himscore/internal/rulefile"
	"himscore/seeds"
)

// Load reads and validates a rules folder, which may cite the founding documents this program was built with. The error joins every mistake found, each as "file:line: what".
func Load(dir fs.FS) (*Taxonomy, error) {
	t := &Taxonomy{}
	var about struct {
		Version string `yaml:"version"`
	}
	var lost error // what the founding documents lack
	err := rulefile.Read(dir,
		func(fs.FS) error { t.Documents, lost = seeds.Load(seeds.Embedded()); return nil },
		rulefile.Map("version.yaml", &about),
		rulefile.Lists("keywords/*.yaml", &t.Keywords),
		rulefile.Lists("shared.yaml", &t.Shared),
		rulefile.Lists("senses/*.yaml", &t.Senses),
		rulefile.Lists("trades.yaml", &t.Trades),
		rulefile.Lists("denials.yaml", &t.Denials),
		rulefile.Lists("clauses.yaml", &t.Clauses),
		rulefile.Lists("credentials/*.yaml", &t.Credentials),
		rulefile.Lists("roles/*.yaml", &t.Roles),
		rulefile.Lists("aims.yaml", &t.Aims),
		rulefile.Lists("tracks.yaml", &t.Tracks),
		rulefile.Map("scoring.yaml", &t.Scoring),
		rulefile.Map("advice.yaml", &t.Advice),
		rulefile.Lists("questions.yaml", &t.Questions),
		rulefile.Lists("deeds/*.yaml", &t.Deeds),
		rulefile.Lists("everyday/*.yaml", &t.Everyday),
		rulefile.Lists("metrics.yaml", &t.Metrics),
		rulefile.Lists("verbs.yaml", &t.Verbs),
		rulefile.Lists("cues.yaml", &t.Cues),
		rulefile.Lists("idioms.yaml", &t.Idioms),
		rulefile.Lists("categories.yaml", &t.Categories),
		rulefile.Map("posting.yaml", &t.Posting),
		rulefile.Lists("sections.yaml", &t.Sections),
		rulefile.Lists("entries.yaml", &t.EntryWords),
		rulefile.Lists("statuses.yaml", &t.Statuses),
		rulefile.Lists("steps.yaml", &t.Steps),
		rulefile.Lists("education.yaml", &t.Degrees),
		rulefile.Lists("degrees.yaml", &t.DegreeWords),
		rulefile.Lists("sources.yaml", &t.Sources),
	)
	t.Version = about.Version
	if !errors.Is(err, rulefile.ErrUnread) {
		err = errors.Join(err, lost, validate(t, t.Documents))
	}
	if err != nil {
		return nil, err
	}
	return t, nil
}
