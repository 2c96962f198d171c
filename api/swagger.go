package api

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	swaggerfiles "github.com/swaggo/files/v2"
	ginswagger "github.com/swaggo/gin-swagger"
	"golang.org/x/net/webdav"
)

// swaggerUI serves Swagger UI and the Swagger document. gin-swagger writes the pages that depend on the service and would
// take the files from the first version of swaggo/files, which unpacks nine megabytes in every process of this program,
// workers too, before main begins; the second version embeds them.
func swaggerUI() func(*gin.Context) error {
	noFiles := &webdav.Handler{FileSystem: webdav.NewMemFS(), LockSystem: webdav.NewMemLS()}
	written := ginswagger.WrapHandler(noFiles, ginswagger.URL("/openapi.json"))
	return func(c *gin.Context) error {
		switch name := strings.TrimPrefix(c.Param("any"), "/"); name {
		case "index.html", "index.css", "swagger-initializer.js", "doc.json":
			written(c)
		case "swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js", "favicon-16x16.png", "favicon-32x32.png":
			http.ServeFileFS(c.Writer, c.Request, swaggerfiles.FS, name)
		default:
			return notFound(c)
		}
		return nil
	}
}
