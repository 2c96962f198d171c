package taxonomy

// Source is a page or document that entries cite. The founding documents stand in seeds/; these are the others.
type Source struct {
	Place `yaml:"-"`
	ID    string `yaml:"id"`
	Title string `yaml:"title"`
	URL   string `yaml:"url"`
	Kind  string `yaml:"kind"`
	Date  string `yaml:"date"`
	Trust string `yaml:"trust"`
}
