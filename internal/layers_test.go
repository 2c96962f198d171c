package internal

import (
	"errors"
	"go/build"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// layers says which packages of this module each package may import. Data flows one way, so a stage names only stages
// before it. A new arrow is a decision about the design: argue for it in review.
var layers = map[string][]string{
	"main":                        {"internal/cli"},
	"api":                         {"docs", "internal/access", "internal/batch", "internal/batch/cohort", "internal/batch/export", "internal/batch/store", "internal/fault", "internal/pipeline", "internal/report", "internal/report/wire", "internal/web", "seeds", "taxonomy"},
	"api/gen":                     {"taxonomy"},
	"docs":                        {},
	"seeds":                       {"internal/rulefile"},
	"taxonomy":                    {"internal/rulefile", "seeds"},
	"internal/rulefile":           {},
	"internal/fault":              {},
	"internal/document":           {},
	"internal/golden":             {},
	"internal/lazyregexp":         {},
	"internal/config":             {},
	"internal/access":             {"internal/fault"},
	"internal/extract":            {"internal/document", "internal/fault", "internal/extract/..."},
	"internal/extract/docx":       {"internal/document", "internal/fault", "internal/extract/linetext"},
	"internal/extract/hostile":    {},
	"internal/extract/jsonresume": {"internal/document", "internal/fault", "internal/extract/linetext", "internal/extract/plaintext"},
	"internal/extract/linetext":   {},
	"internal/extract/plaintext":  {"internal/document", "internal/fault", "internal/extract/linetext"},
	"internal/extract/pdf":        {"internal/document", "internal/fault", "internal/extract/linetext", "internal/extract/pdf/..."},
	"internal/extract/pdf/...":    {"internal/document", "internal/fault", "internal/extract/linetext", "internal/extract/pdf/..."},
	"internal/resume":             {"internal/document", "internal/lazyregexp", "taxonomy"},
	"internal/keyword":            {"internal/resume", "taxonomy"},
	"internal/metric":             {"internal/resume", "taxonomy"},
	"internal/credential":         {"internal/keyword", "internal/lazyregexp", "internal/resume", "taxonomy"},
	"internal/everyday":           {"taxonomy"},
	"internal/evidence":           {"internal/credential", "internal/keyword", "internal/metric", "internal/resume"},
	"internal/posting":            {"internal/credential", "internal/evidence", "internal/keyword", "internal/lazyregexp", "internal/resume", "taxonomy"},
	"internal/score":              {"internal/credential", "internal/document", "internal/evidence", "internal/keyword", "internal/metric", "internal/resume", "taxonomy"},
	"internal/advice":             {"internal/credential", "internal/document", "internal/everyday", "internal/evidence", "internal/keyword", "internal/lazyregexp", "internal/metric", "internal/resume", "internal/score", "taxonomy"},
	"internal/report":             {"internal/advice", "internal/credential", "internal/document", "internal/evidence", "internal/keyword", "internal/metric", "internal/posting", "internal/resume", "internal/score", "taxonomy"},
	"internal/report/wire":        {"internal/report"},
	"internal/pipeline":           {"internal/advice", "internal/credential", "internal/document", "internal/evidence", "internal/extract", "internal/fault", "internal/keyword", "internal/metric", "internal/posting", "internal/report", "internal/resume", "internal/score", "taxonomy"},
	"internal/proof":              {"internal/credential", "internal/document", "internal/keyword", "internal/metric", "internal/resume", "internal/score", "taxonomy"},
	"internal/batch":              {"internal/access", "internal/batch/intake", "internal/batch/store", "internal/batch/webhook", "internal/fault", "internal/pipeline", "internal/report", "internal/report/wire"},
	"internal/insight":            {"internal/batch", "internal/batch/store", "internal/extract", "internal/pipeline"},
	"internal/batch/cohort":       {"internal/batch/store"},
	"internal/batch/export":       {"internal/batch/cohort", "internal/batch/store", "internal/fault"},
	"internal/batch/intake":       {"internal/batch/store", "internal/fault"},
	"internal/batch/pgtest":       {},
	"internal/batch/store":        {"internal/access", "internal/fault"},
	"internal/batch/webhook":      {"internal/fault"},
	"internal/web":                {},
	"internal/cli":                {"api", "internal/access", "internal/batch", "internal/batch/cohort", "internal/batch/export", "internal/batch/intake", "internal/batch/store", "internal/batch/webhook", "internal/config", "internal/extract", "internal/fault", "internal/insight", "internal/pipeline", "internal/proof", "internal/report", "internal/report/wire", "taxonomy"},
}

// stages are the packages between reading and the report: pure functions of their input and the compiled rules.
var stages = []string{
	"internal/resume", "internal/keyword", "internal/metric", "internal/credential", "internal/evidence",
	"internal/posting", "internal/score", "internal/advice", "internal/report",
}

// bans keep packages from outside to where they belong. A name with a trailing slash stands for all below it.
var bans = []struct {
	imports []string
	only    []string // packages that may; nil is none
	except  []string // or: packages that may not
	reason  string
}{
	{
		imports: []string{"github.com/gin-gonic/", "github.com/swaggo/gin-swagger"}, only: []string{"api"},
		reason: "HTTP is a boundary: nothing inside knows a web framework",
	},
	{
		imports: []string{"net/http"}, only: []string{"api", "internal/cli", "internal/batch/webhook"},
		reason: "HTTP is a boundary, and nothing here calls the network but a webhook that was configured",
	},
	{
		imports: []string{"github.com/ledongthuc/", "github.com/klippa-app/", "github.com/nguyenthenguyen/", "encoding/xml"}, only: []string{"internal/extract", "internal/extract/..."},
		reason: "files are untrusted: only the worker process parses them",
	},
	{
		imports: []string{"archive/zip"}, only: []string{"internal/extract", "internal/extract/...", "internal/batch/intake", "internal/batch/export"},
		reason: "archives are untrusted: who opens one bounds its directory and counts what it inflates",
	},
	{
		imports: []string{"go.opentelemetry.io/"}, only: []string{"internal/insight"},
		reason: "stages know nothing of who watches them",
	},
	{
		imports: []string{"github.com/xuri/"}, only: []string{"internal/batch/export"},
		reason: "workbooks are one of the formats of an export",
	},
	{
		imports: []string{"database/sql", "github.com/riverqueue/", "modernc.org/", "github.com/jackc/"}, only: []string{"internal/batch", "internal/batch/store"},
		reason: "what is stored, is stored in one place",
	},
	{
		imports: []string{"os/exec"}, only: []string{"internal/extract", "internal/batch/pgtest", "internal/cli"},
		reason: "the only processes are the workers, the PostgreSQL of tests, and pdftotext where bench compares with it",
	},
	{
		imports: []string{"go.yaml.in/"}, only: []string{"internal/rulefile"},
		reason: "rules are decoded in one way, strictly",
	},
	{
		imports: []string{"github.com/alecthomas/kong"}, only: []string{"internal/cli"},
		reason: "packages receive plain values, never flags",
	},
	{
		imports: []string{"os", "io", "context", "log", "log/slog", "net", "math/rand", "math/rand/v2", "crypto/rand", "sync"}, except: stages,
		reason: "a stage is a pure function of its input: no files, no logs, no chance, no shared state",
	},
	{
		imports: []string{"encoding/json"}, except: stages,
		reason: "a report is written at the edge",
	},
	{imports: []string{"unsafe", "plugin"}, reason: "nothing here needs it"},
}

const module = "himscore"

func TestEachPackageImportsOnlyWhatItsLayerAllows(t *testing.T) {
	for name, pkg := range packages(t) {
		allowed, known := layers[name]
		if !known {
			if allowed, known = layers[parent(name)]; !known {
				t.Errorf("%s is not in the table of layers", name)
			}
		}
		for _, path := range pkg.Imports {
			if inner, ours := strings.CutPrefix(path, module+"/"); ours && !within(inner, allowed) {
				t.Errorf("%s imports %s: later stages and outer layers are not its concern", name, inner)
			}
		}
	}
}

func TestEachBanHolds(t *testing.T) {
	for name, pkg := range packages(t) {
		for _, ban := range bans {
			if ban.only != nil && within(name, ban.only) || ban.except != nil && !within(name, ban.except) {
				continue
			}
			for _, path := range pkg.Imports {
				if within(path, ban.imports) {
					t.Errorf("%s imports %s: %s", name, path, ban.reason)
				}
			}
		}
	}
}

func TestTheTableHoldsNoPackageThatIsGone(t *testing.T) {
	have := packages(t)
	for name := range layers {
		if _, there := have[name]; !there && !strings.HasSuffix(name, "/...") {
			t.Errorf("%s is in the table and not in the tree", name)
		}
	}
}

// packages are all packages of the module, by their path within it; the tests of a package do not count.
func packages(t *testing.T) map[string]*build.Package {
	t.Helper()
	found := map[string]*build.Package{}
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		if name := entry.Name(); name == "testdata" || path != ".." && strings.HasPrefix(name, ".") {
			return filepath.SkipDir
		}
		pkg, err := build.ImportDir(path, 0)
		if _, none := errors.AsType[*build.NoGoError](err); none {
			return nil
		}
		if err != nil {
			return err
		}
		name, err := filepath.Rel("..", path)
		if name == "." {
			name = "main"
		}
		if len(pkg.GoFiles) > 0 {
			found[filepath.ToSlash(name)] = pkg
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// within says whether a path is one of the names, or below one that ends in / or /...
func within(path string, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		open := strings.TrimSuffix(name, "...")
		return path == name || strings.HasSuffix(open, "/") && strings.HasPrefix(path, open)
	})
}

// parent is the entry of the table for all packages below the one that holds this one.
func parent(name string) string { return name[:max(0, strings.LastIndex(name, "/"))] + "/..." }
