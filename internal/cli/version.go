package cli

import (
	"cmp"
	"fmt"
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
	build, ok := debug.ReadBuildInfo()
	if !ok {
		build = &debug.BuildInfo{}
	}
	revision := ""
	for _, setting := range build.Settings {
		if setting.Key == "vcs.revision" {
			revision = setting.Value[:min(12, len(setting.Value))]
		}
	}
	_, err = fmt.Fprintf(p.stdout, "himscore %s, taxonomy %s, %s\n", cmp.Or(revision, "(devel)"), tax.Version, build.GoVersion)
	return err
}
