// Command gen writes docs/ from the annotations of package api: the Swagger 2.0 document that the service shows, and
// the OpenAPI 3.0.3 document that client generators and linters want. It runs in the folder api, by go generate.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"

	"github.com/swaggo/swag/gen"
)

func main() {
	if err := generate(".", filepath.Join("..", "docs")); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// generate reads the annotations in the folder api and writes docs.go, swagger.json and openapi.json to out.
func generate(api, out string) error {
	err := gen.New().Build(&gen.Config{
		Debugger:    log.New(io.Discard, "", 0),
		SearchDir:   api + "," + filepath.Join(api, "..", "internal", "report"),
		MainAPIFile: "api.go",
		OutputDir:   out,
		OutputTypes: []string{"go", "json"},
		PackageName: "docs",
		Strict:      true,
		// Without it each field of an answer would be documented as one that may be absent.
		RequiredByDefault: true,
	})
	if err != nil {
		return fmt.Errorf("read annotations: %w", err)
	}
	return writeOpenAPI(filepath.Join(out, "swagger.json"), filepath.Join(out, "openapi.json"))
}
