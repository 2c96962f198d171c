package taxonomy

// SharedSurface is a spelling that names several entries at once, such as ICD-10-CM/PCS. Each of them lists it among its aliases.
type SharedSurface struct {
	Place   `yaml:"-"`
	Surface string   `yaml:"surface"`
	Means   []string `yaml:"means"` // keyword or credential ids
}
