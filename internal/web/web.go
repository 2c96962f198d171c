// Package web is the built-in page: what a browser needs to show a resume beside its report, embedded. In: the name of a file.
// Out: its bytes, plain and compressed. It knows no HTTP and holds nothing of any resume; the page asks the public API like any
// other caller.
//
// The sources are in page/; dist/ is built from them and checked in, so that the program is built by Go alone.
package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"path"
	"strings"
	"sync"
)

//go:generate npm --prefix page ci
//go:generate npm --prefix page run build

//go:embed all:dist
var dist embed.FS

// File is one file of the page.
type File struct {
	Type string // media type
	Tag  string // changes with the bytes
	Body []byte

	compressed func() []byte
}

// types are the media types of the files that a build writes; a test asks that none is missing.
var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".mjs":  "text/javascript; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".svg":  "image/svg+xml",
	".pdf":  "application/pdf",
	".txt":  "text/plain; charset=utf-8",
}

// Files returns every file of the page by its path: index.html, and below assets/ those whose names change with their bytes.
func Files() map[string]File {
	files := map[string]File{}
	_ = fs.WalkDir(dist, "dist", func(name string, entry fs.DirEntry, err error) error { // what is embedded can be read
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := fs.ReadFile(dist, name)
		sum := sha256.Sum256(body)
		files[strings.TrimPrefix(name, "dist/")] = File{
			Type: types[path.Ext(name)], Tag: hex.EncodeToString(sum[:8]), Body: body,
			compressed: sync.OnceValue(func() []byte { return compress(body) }),
		}
		return err
	})
	return files
}

// Compressed returns the bytes packed with gzip. They are packed when the first browser asks: a process that serves no page pays nothing.
func (f File) Compressed() []byte { return f.compressed() }

func compress(body []byte) []byte {
	var packed bytes.Buffer
	w, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression) // the level is valid
	_, _ = w.Write(body)                                       // a buffer takes everything
	_ = w.Close()
	return packed.Bytes()
}
