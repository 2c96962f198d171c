package cli

import (
	"fmt"
	"os"

	"himscore/internal/proof"
	"himscore/taxonomy"
)

type taxonomyGroup struct {
	Check checkCommand `cmd:"" help:"Check a folder of rules."`
}

type checkCommand struct {
	Dir string `arg:"" type:"existingdir" help:"The folder, such as taxonomy."`
}

// Run loads the folder, tries its rules on their own texts, and names every mistake with its file and line.
func (c *checkCommand) Run(p *program) error {
	tax, err := taxonomy.Load(os.DirFS(c.Dir))
	if err != nil {
		fmt.Fprintln(p.stderr, err)
		return errSomeFailed
	}
	failures := proof.Run(tax)
	for _, failure := range failures {
		fmt.Fprintln(p.stderr, failure.Error())
	}
	if len(failures) > 0 {
		return errSomeFailed
	}
	_, err = fmt.Fprintf(p.stdout, "taxonomy %s is sound: %d keywords, %d credentials, %d roles, %d metrics, %d senses\n",
		tax.Version, len(tax.Keywords), len(tax.Credentials), len(tax.Roles), len(tax.Metrics), len(tax.Senses))
	return err
}
