// Command himscore scores resumes for health information management and health informatics.
package main

import (
	"os"

	"himscore/internal/cli"
)

func main() { os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
