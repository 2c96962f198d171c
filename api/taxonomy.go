package api

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// getKeywords lists the keywords.
//
//	@Summary	Keywords of the field, with the ways people write them
//	@Tags		taxonomy
//	@ID			listKeywords
//	@Produce	json
//	@Produce	application/problem+json
//	@Security	APIKey
//	@Param		track	query		string	false	"only this track"							Enums(him, informatics, shared)
//	@Param		q		query		string	false	"only where the id, label or an alias holds this"	example(release of)
//	@Param		cursor	query		string	false	"next of the page before"
//	@Param		limit	query		int		false	"items on a page"	minimum(1)	maximum(500)	default(100)
//	@Success	200		{object}	Page[Keyword]
//	@Failure	401		{object}	Problem	"unauthorized"
//	@Failure	403		{object}	Problem	"forbidden: the key lacks the scope score or batch"
//	@Failure	413		{object}	Problem	"too_large: the address and the header of the request"
//	@Failure	422		{object}	Problem	"invalid_field"
//	@Failure	429		{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Router		/v1/keywords [get]
func (s *Server) getKeywords(c *gin.Context) error { return writePage(c, keywordsOf(s.Taxonomy)) }

// getRoles lists the roles.
//
//	@Summary	Target roles, with weighted keywords and fitting credentials
//	@Tags		taxonomy
//	@ID			listRoles
//	@Produce	json
//	@Produce	application/problem+json
//	@Security	APIKey
//	@Param		track	query		string	false	"only this track"							Enums(him, informatics, bridge)
//	@Param		q		query		string	false	"only where the id, title or an alias holds this"	example(manager)
//	@Param		cursor	query		string	false	"next of the page before"
//	@Param		limit	query		int		false	"items on a page"	minimum(1)	maximum(500)	default(100)
//	@Success	200		{object}	Page[Role]
//	@Failure	401		{object}	Problem	"unauthorized"
//	@Failure	403		{object}	Problem	"forbidden: the key lacks the scope score or batch"
//	@Failure	413		{object}	Problem	"too_large: the address and the header of the request"
//	@Failure	422		{object}	Problem	"invalid_field"
//	@Failure	429		{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Router		/v1/roles [get]
func (s *Server) getRoles(c *gin.Context) error { return writePage(c, rolesOf(s.Taxonomy)) }

// getCredentials lists the credentials.
//
//	@Summary	Credentials, with issuer, status and what they ask
//	@Tags		taxonomy
//	@ID			listCredentials
//	@Produce	json
//	@Produce	application/problem+json
//	@Security	APIKey
//	@Param		track	query		string	false	"only this track"								Enums(him, informatics, shared)
//	@Param		q		query		string	false	"only where the id, label, name or an alias holds this"	example(rhi)
//	@Param		cursor	query		string	false	"next of the page before"
//	@Param		limit	query		int		false	"items on a page"	minimum(1)	maximum(500)	default(100)
//	@Success	200		{object}	Page[Credential]
//	@Failure	401		{object}	Problem	"unauthorized"
//	@Failure	403		{object}	Problem	"forbidden: the key lacks the scope score or batch"
//	@Failure	413		{object}	Problem	"too_large: the address and the header of the request"
//	@Failure	422		{object}	Problem	"invalid_field"
//	@Failure	429		{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Router		/v1/credentials [get]
func (s *Server) getCredentials(c *gin.Context) error { return writePage(c, credentialsOf(s.Taxonomy)) }

// getTracks lists the tracks a resume can be judged by.
//
//	@Summary	Tracks a resume can be judged by
//	@Tags		taxonomy
//	@ID			listTracks
//	@Produce	json
//	@Produce	application/problem+json
//	@Security	APIKey
//	@Param		q		query		string	false	"only where the id or label holds this"
//	@Param		cursor	query		string	false	"next of the page before"
//	@Param		limit	query		int		false	"items on a page"	minimum(1)	maximum(500)	default(100)
//	@Success	200		{object}	Page[Track]
//	@Failure	401		{object}	Problem	"unauthorized"
//	@Failure	403		{object}	Problem	"forbidden: the key lacks the scope score or batch"
//	@Failure	413		{object}	Problem	"too_large: the address and the header of the request"
//	@Failure	422		{object}	Problem	"invalid_field"
//	@Failure	429		{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Router		/v1/tracks [get]
func (s *Server) getTracks(c *gin.Context) error { return writePage(c, tracks) }

// getSources lists the sources that keywords, credentials and advice cite.
//
//	@Summary	Sources that the taxonomy and every suggestion cite
//	@Tags		taxonomy
//	@ID			listSources
//	@Produce	json
//	@Produce	application/problem+json
//	@Security	APIKey
//	@Param		q		query		string	false	"only where the id, title or the id of a fact holds this"
//	@Param		cursor	query		string	false	"next of the page before"
//	@Param		limit	query		int		false	"items on a page"	minimum(1)	maximum(500)	default(100)
//	@Success	200		{object}	Page[Source]
//	@Failure	401		{object}	Problem	"unauthorized"
//	@Failure	403		{object}	Problem	"forbidden: the key lacks the scope score or batch"
//	@Failure	413		{object}	Problem	"too_large: the address and the header of the request"
//	@Failure	422		{object}	Problem	"invalid_field"
//	@Failure	429		{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Router		/v1/sources [get]
func (s *Server) getSources(c *gin.Context) error {
	return writePage(c, sourcesOf(s.Documents, s.Taxonomy))
}

// getScoring answers the rubric.
//
//	@Summary		How evidence becomes points
//	@Description	The parts of the score with their weights, credits and curves, as `taxonomy/scoring.yaml` holds them. A curve is a list of points [x, y]; in between it is straight.
//	@Tags			taxonomy
//	@ID				getScoring
//	@Produce		json
//	@Produce		application/problem+json
//	@Security		APIKey
//	@Success		200	{object}	taxonomy.Scoring	"the rubric"
//	@Failure		401	{object}	Problem	"unauthorized"
//	@Failure		403	{object}	Problem	"forbidden: the key lacks the scope score or batch"
//	@Failure		413	{object}	Problem	"too_large: the address and the header of the request"
//	@Failure		429	{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Router			/v1/scoring [get]
func (s *Server) getScoring(c *gin.Context) error {
	writeJSON(c, http.StatusOK, "application/json", s.Taxonomy.Scoring)
	return nil
}

func writePage[T listed](c *gin.Context, all []T) error {
	page, err := pageOf(all, c.Request.URL.Query())
	if err != nil {
		return err
	}
	writeJSON(c, http.StatusOK, "application/json", page)
	return nil
}
