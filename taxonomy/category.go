package taxonomy

// Category groups keywords for readers of a report.
type Category struct {
	Place `yaml:"-"`
	ID    string `yaml:"id"`
	Label string `yaml:"label"`
	Tool  bool   `yaml:"tool"` // its keywords are systems or software: naming one says how the work was done
}
