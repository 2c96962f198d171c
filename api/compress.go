package api

import (
	"net/http"

	"github.com/klauspost/compress/gzhttp"
)

// compressed answers JSON and other text with gzip where the caller takes it. Events go out as they are: each has to arrive at once.
func compressed(h http.Handler) http.Handler {
	wrap, err := gzhttp.NewWrapper(
		gzhttp.MinSize(1<<10),
		gzhttp.CompressionLevel(2), // 4 costs half as much again for a twentieth less
		gzhttp.EnableZstd(false),   // an encoder takes megabytes
		gzhttp.ContentTypes([]string{
			"application/json", "application/problem+json", "application/x-ndjson", "text/csv", "text/html", "text/css", "text/javascript", "image/svg+xml",
		}),
	)
	if err != nil {
		panic(err) // the options are constants
	}
	return wrap(h)
}
