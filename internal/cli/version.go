package cli

import (
	"cmp"
	"crypto/rand"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"

	"himscore/taxonomy"
)

type versionCommand struct{}

// Run prints what this program was built from.
func (versionCommand) Run(p *program) error {
	tax, err := taxonomy.LoadEmbedded()
	if err != nil {
		return err
	}
	revision, _ := revisionOf()
	_, err = fmt.Fprintf(p.stdout, "himscore %s, taxonomy %s, %s\n", cmp.Or(revision, "(devel)"), tax.Version, runtime.Version())
	return err
}

// revisionOf is the commit that this program was built from, as far as the build knows it, and whether files were changed since.
func revisionOf() (revision string, changed bool) {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return "", false
	}
	for _, setting := range build.Settings {
		switch setting.Key {
		case "vcs.revision":
			revision = setting.Value[:min(12, len(setting.Value))]
		case "vcs.modified":
			changed = setting.Value == "true"
		}
	}
	return revision, changed
}

// buildOf tells builds apart that may judge differently. Where no commit does, the file of the program has to: replicas run copies of one file.
func buildOf() string {
	if revision, changed := revisionOf(); revision != "" && !changed {
		return revision
	}
	path, err := os.Executable()
	if err != nil {
		return rand.Text()
	}
	file, err := os.Stat(path)
	if err != nil {
		return rand.Text()
	}
	return fmt.Sprintf("%d-%d", file.Size(), file.ModTime().UnixNano())
}
