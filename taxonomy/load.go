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
	err := errors.Join(
		rulefile.Map(dir, "version.yaml", &about),
		rulefile.Lists(dir, "keywords/*.yaml", &t.Keywords),
		rulefile.Lists(dir, "shared.yaml", &t.Shared),
		rulefile.Lists(dir, "senses/*.yaml", &t.Senses),
		rulefile.Lists(dir, "denials.yaml", &t.Denials),
		rulefile.Lists(dir, "credentials/*.yaml", &t.Credentials),
		rulefile.Lists(dir, "roles/*.yaml", &t.Roles),
		rulefile.Lists(dir, "tracks.yaml", &t.Tracks),
		rulefile.Map(dir, "scoring.yaml", &t.Scoring),
		rulefile.Map(dir, "advice.yaml", &t.Advice),
		rulefile.Lists(dir, "metrics.yaml", &t.Metrics),
		rulefile.Lists(dir, "verbs.yaml", &t.Verbs),
		rulefile.Lists(dir, "cues.yaml", &t.Cues),
		rulefile.Lists(dir, "categories.yaml", &t.Categories),
		rulefile.Map(dir, "posting.yaml", &t.Posting),
		rulefile.Lists(dir, "sections.yaml", &t.Sections),
		rulefile.Lists(dir, "entries.yaml", &t.EntryWords),
		rulefile.Lists(dir, "statuses.yaml", &t.Statuses),
		rulefile.Lists(dir, "education.yaml", &t.Degrees),
		rulefile.Lists(dir, "degrees.yaml", &t.DegreeWords),
		rulefile.Lists(dir, "sources.yaml", &t.Sources),
	)
	t.Version = about.Version
	if !errors.Is(err, rulefile.ErrUnread) {
		documents, lost := seeds.Load(seeds.Embedded())
		t.Documents = documents
		err = errors.Join(err, lost, validate(t, documents))
	}
	if err != nil {
		return nil, err
	}
	return t, nil
}
