package api

import (
	"net/http"
	"path"
	"strings"

	"github.com/gin-gonic/gin"

	"himscore/internal/web"
)

// pagePolicy lets the page load what this server serves and nothing else: no script or style in the document, no other host.
// Text of a resume that a defect turned into markup would still be dead.
const pagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; " +
	"connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// page serves the built-in page.
type page struct{ files map[string]web.File }

// getPage answers the built-in page.
//
//	@Summary	The built-in page: drop a resume, read the report
//	@Tags		page
//	@ID			page
//	@Produce	html
//	@Produce	application/problem+json
//	@Success	200	{string}	string	"the page"
//	@Failure	413	{object}	Problem	"too_large: the address and the header of the request"
//	@Router		/ [get]
func (p page) getPage(c *gin.Context) error {
	c.Header("Cache-Control", "no-cache")
	return p.serve(c, "index.html")
}

// getAsset answers a script, a style or a picture of the page.
//
//	@Summary	A file of the built-in page
//	@Tags		page
//	@ID			pageFile
//	@Produce	octet-stream
//	@Produce	application/problem+json
//	@Param		name	path		string	true	"changes with the content, so it may be kept for ever"
//	@Success	200		{file}		file
//	@Failure	404		{object}	Problem	"not_found"
//	@Failure	413		{object}	Problem	"too_large: the address and the header of the request"
//	@Router		/assets/{name} [get]
func (p page) getAsset(c *gin.Context) error {
	c.Header("Cache-Control", "public, max-age=31536000, immutable")
	return p.serve(c, path.Join("assets", c.Param("name")))
}

func (p page) serve(c *gin.Context, name string) error {
	file, there := p.files[name]
	if !there {
		return notFound(c)
	}
	tag := `"` + file.Tag + `"`
	c.Header("ETag", tag)
	c.Writer.Header().Add("Vary", "Accept-Encoding")
	c.Header("Content-Security-Policy", pagePolicy)
	c.Header("X-Content-Type-Options", "nosniff")
	c.Header("Referrer-Policy", "no-referrer")
	c.Header("Cross-Origin-Opener-Policy", "same-origin")
	if strings.Contains(c.GetHeader("If-None-Match"), tag) {
		c.Status(http.StatusNotModified)
		return nil
	}
	body := file.Body
	if strings.Contains(c.GetHeader("Accept-Encoding"), "gzip") {
		if packed := file.Compressed(); len(packed) < len(body) {
			c.Header("Content-Encoding", "gzip")
			body = packed
		}
	}
	c.Data(http.StatusOK, file.Type, body)
	return nil
}
