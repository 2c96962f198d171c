package taxonomy

// Track is one side of the field, with what postings of that side ask for whatever the job.
type Track struct {
	Place    `yaml:"-"`
	ID       string        `yaml:"id"` // him, informatics or bridge
	Label    string        `yaml:"label"`
	Gist     string        `yaml:"gist"` // what the track is about, in one sentence
	Keywords []RoleKeyword `yaml:"keywords"`
	Sources  []string      `yaml:"sources"`
}
