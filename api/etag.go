package api

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"net/http"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"himscore/internal/pipeline"
)

// tagOf is the ETag of the report on an input: a hash of all that the report depends on, so it is known before anything is scored. It is a weak one, since
// the same report goes out compressed and as it is.
func (s *Server) tagOf(in pipeline.Input) string {
	hash := sha256.New()
	add := func(part []byte) {
		var size [8]byte
		binary.BigEndian.PutUint64(size[:], uint64(len(part))) // so that no two inputs run together into one
		hash.Write(size[:])
		hash.Write(part)
	}
	for _, part := range []string{s.Version, s.Taxonomy.Version, in.AsOf.Format(time.DateOnly), in.TargetRole, in.Track, in.Posting} {
		add([]byte(part))
	}
	add(in.PostingFile)
	hash.Write([]byte{flag(in.PostingFile != nil)})
	add(in.File)
	return weakTag(hash.Sum(nil))
}

func flag(set bool) byte {
	if set {
		return 1
	}
	return 0
}

// tagOfBody is the ETag of an answer that is there already.
func tagOfBody(body []byte) string {
	sum := sha256.Sum256(body)
	return weakTag(sum[:])
}

func weakTag(sum []byte) string { return `W/"` + base64.RawURLEncoding.EncodeToString(sum[:18]) + `"` }

// isCurrent answers 304 where the caller says that it has this representation, and says so. A star, "whatever you have", has no meaning for a report.
func isCurrent(c *gin.Context, tag string) bool {
	for sent := range strings.SplitSeq(c.GetHeader("If-None-Match"), ",") {
		if strings.TrimPrefix(strings.TrimSpace(sent), "W/") == strings.TrimPrefix(tag, "W/") {
			c.Header("ETag", tag)
			c.Header("Cache-Control", "no-store")
			c.Status(http.StatusNotModified)
			return true
		}
	}
	return false
}

// writeTagged answers JSON that is there already, with its ETag.
func writeTagged(c *gin.Context, tag string, body []byte) {
	c.Header("ETag", tag)
	setJSONHeaders(c, "application/json")
	c.Status(http.StatusOK)
	_, _ = c.Writer.Write(body) // who has gone away needs no answer
}
