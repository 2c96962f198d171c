package taxonomy

// Metric is a number that measures work in the field.
type Metric struct {
	Place     `yaml:"-"`
	ID        string   `yaml:"id"`
	Label     string   `yaml:"label"`
	Unit      string   `yaml:"unit"`      // as advice says it
	Kinds     []string `yaml:"kinds"`     // kinds of number it is given in: percent, time, money, count
	Direction string   `yaml:"direction"` // up, down or scope (more is not better, it says how much)
	Terms     []string `yaml:"terms"`     // words that name what is measured, for reading
	Reference string   `yaml:"reference"` // common practice or one published claim; never a standard
	Match     []string `yaml:"match"`     // texts in which this metric is read
	Reject    []string `yaml:"reject"`    // texts in which it is not
	Sources   []string `yaml:"sources"`
}
