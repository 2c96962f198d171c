package api

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"himscore/docs" // also registers the Swagger document, which /swagger/doc.json serves
)

// getOpenAPI answers the OpenAPI document. The Swagger page shows this one: unlike Swagger 2.0 it can say that a
// resume comes in a form or as the body.
//
//	@Summary	This description of the service, as OpenAPI 3.0.3
//	@Tags		health
//	@ID			openapi
//	@Produce	json
//	@Produce	application/problem+json
//	@Success	200	{object}	object
//	@Failure	413	{object}	Problem	"too_large: the address and the header of the request"
//	@Router		/openapi.json [get]
func getOpenAPI(c *gin.Context) error {
	c.Data(http.StatusOK, "application/json", docs.OpenAPI)
	return nil
}
