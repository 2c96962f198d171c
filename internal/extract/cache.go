package extract

import (
	"os"
	"path/filepath"
)

// compileCache is where the compiled PDFium module is kept between runs, else for this run; "" where there is no place to
// write. The folder is the user's own: what lies in it is executed.
func compileCache() (dir string, forThisRun bool) {
	if own, err := os.UserCacheDir(); err == nil {
		dir = filepath.Join(own, "himscore")
		if os.MkdirAll(dir, 0o700) == nil {
			return dir, false
		}
	}
	dir, err := os.MkdirTemp("", "himscore-")
	return dir, err == nil
}
