package api

import (
	"encoding/base64"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/gin-gonic/gin"

	"himscore/internal/batch"
	"himscore/internal/batch/export"
	"himscore/internal/batch/store"
	"himscore/internal/fault"
)

// getBatches lists the caller's batches.
//
//	@Summary	Batches, newest first
//	@Tags		batches
//	@ID			listBatches
//	@Produce	json
//	@Produce	application/problem+json
//	@Security	APIKey
//	@Param		cursor	query		string	false	"next of the page before"
//	@Param		limit	query		int		false	"entries on a page"	default(100)	minimum(1)	maximum(500)
//	@Success	200		{object}	Page[batch.BatchView]
//	@Failure	401		{object}	Problem	"unauthorized: an API key is needed and missing or wrong"
//	@Failure	403		{object}	Problem	"forbidden: the key lacks the scope batch"
//	@Failure	413		{object}	Problem	"too_large: the address and the header of the request"
//	@Failure	422		{object}	Problem	"invalid_field"
//	@Failure	429		{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Failure	503		{object}	Problem	"busy: the store does not answer"
//	@Router		/v1/batches [get]
func (s *Server) getBatches(c *gin.Context) error {
	after, limit, err := readPaging(c.Request.URL.Query())
	if err != nil {
		return err
	}
	list, err := s.Batches.List(c.Request.Context(), owner(c), after, limit+1)
	if f, ok := errors.AsType[*fault.Error](err); ok && f.Code == fault.NotFound {
		return fault.Invalid(badCursor()) // the batch it points behind is gone, or another's
	}
	if err != nil {
		return err
	}
	page := Page[batch.BatchView]{Items: []batch.BatchView{}}
	for _, b := range list[:min(limit, len(list))] {
		page.Items = append(page.Items, batch.View(b))
	}
	if len(list) > limit {
		page.Next = cursorOf(list[limit-1].ID)
	}
	writeJSON(c, http.StatusOK, "application/json", page)
	return nil
}

// getBatch answers one batch.
//
//	@Summary	State and progress of a batch
//	@Tags		batches
//	@ID			getBatch
//	@Produce	json
//	@Produce	application/problem+json
//	@Security	APIKey
//	@Param		id	path		string	true	"batch id"
//	@Success	200	{object}	batch.BatchView
//	@Failure	401	{object}	Problem	"unauthorized: an API key is needed and missing or wrong"
//	@Failure	403	{object}	Problem	"forbidden: the key lacks the scope batch"
//	@Failure	404	{object}	Problem	"not_found: no such batch of this key"
//	@Failure	413	{object}	Problem	"too_large: the address and the header of the request"
//	@Failure	429	{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Failure	503	{object}	Problem	"busy: the store does not answer"
//	@Router		/v1/batches/{id} [get]
func (s *Server) getBatch(c *gin.Context) error {
	b, err := s.batch(c)
	if err != nil {
		return err
	}
	writeJSON(c, http.StatusOK, "application/json", batch.View(b))
	return nil
}

// deleteBatch cancels and erases a batch.
//
//	@Summary		Cancel a batch and erase all in it
//	@Description	Files, texts and reports are erased at once; what is being scored right now is thrown away. The batch stays visible as cancelled, with its counts alone, until it expires.
//	@Tags			batches
//	@ID				eraseBatch
//	@Produce		application/problem+json
//	@Security		APIKey
//	@Param			id	path	string	true	"batch id"
//	@Success		204	"erased"
//	@Failure		401	{object}	Problem	"unauthorized: an API key is needed and missing or wrong"
//	@Failure		403	{object}	Problem	"forbidden: the key lacks the scope batch"
//	@Failure		404	{object}	Problem	"not_found: no such batch of this key"
//	@Failure		413	{object}	Problem	"too_large: the address and the header of the request"
//	@Failure		429	{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Failure		503	{object}	Problem	"busy: the store does not answer"
//	@Router			/v1/batches/{id} [delete]
func (s *Server) deleteBatch(c *gin.Context) error {
	if err := s.Batches.Erase(c.Request.Context(), owner(c), c.Param("id")); err != nil {
		return err
	}
	c.Status(http.StatusNoContent)
	return nil
}

// getItems lists the files of a batch.
//
//	@Summary	Files of a batch with their state, in the order of the upload
//	@Tags		batches
//	@ID			listItems
//	@Produce	json
//	@Produce	application/problem+json
//	@Security	APIKey
//	@Param		id		path		string	true	"batch id"
//	@Param		state	query		string	false	"only those in this state"	Enums(queued, running, done, failed)
//	@Param		cursor	query		string	false	"next of the page before"
//	@Param		limit	query		int		false	"entries on a page"	default(100)	minimum(1)	maximum(500)
//	@Success	200		{object}	Page[export.Item]
//	@Failure	401		{object}	Problem	"unauthorized: an API key is needed and missing or wrong"
//	@Failure	403		{object}	Problem	"forbidden: the key lacks the scope batch"
//	@Failure	404		{object}	Problem	"not_found: no such batch of this key"
//	@Failure	413		{object}	Problem	"too_large: the address and the header of the request"
//	@Failure	422		{object}	Problem	"invalid_field"
//	@Failure	429		{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Failure	503		{object}	Problem	"busy: the store does not answer"
//	@Router		/v1/batches/{id}/items [get]
func (s *Server) getItems(c *gin.Context) error {
	query := c.Request.URL.Query()
	cursor, limit, err := readPaging(query)
	after := -1
	if err == nil && cursor != "" {
		if after, err = strconv.Atoi(cursor); err != nil {
			err = fault.Invalid(badCursor())
		}
	}
	states := []string{string(store.Queued), string(store.Running), string(store.Done), string(store.Failed)}
	state := query.Get("state")
	if err == nil && state != "" && !slices.Contains(states, state) {
		err = fault.Invalid(fault.FieldError{Field: "state", Message: "is not a state of an item", Allowed: states})
	}
	if err != nil {
		return err
	}
	b, err := s.batch(c)
	if err != nil {
		return err
	}
	items, err := s.Batches.Items(c.Request.Context(), b.ID, store.State(state), after, limit+1)
	if err != nil {
		return err
	}
	page := Page[export.Item]{Items: []export.Item{}}
	for _, it := range items[:min(limit, len(items))] {
		page.Items = append(page.Items, export.ItemOf(it))
	}
	if len(items) > limit {
		page.Next = cursorOf(strconv.Itoa(items[limit-1].Position))
	}
	writeJSON(c, http.StatusOK, "application/json", page)
	return nil
}

// getItem answers the report of one file.
//
//	@Summary		The report of one file
//	@Description	Exactly what POST /v1/score answers for the file; a file that failed answers its problem.
//	@Tags			batches
//	@ID				getItem
//	@Produce		json
//	@Produce		application/problem+json
//	@Security		APIKey
//	@Param			id		path		string	true	"batch id"
//	@Param			item	path		string	true	"item id"
//	@Param			If-None-Match	header	string	false	"ETag of the report that the caller has: 304 when it is still that one"
//	@Success		200		{object}	report.Report
//	@Success		304		"the report is the one that the caller has"
//	@Header			200		{string}	ETag	"of the report"
//	@Failure		401		{object}	Problem	"unauthorized: an API key is needed and missing or wrong"
//	@Failure		403		{object}	Problem	"forbidden: the key lacks the scope batch"
//	@Failure		404		{object}	Problem	"not_found: no such item, or it has not been scored yet"
//	@Failure		413		{object}	Problem	"too_large: the problem of this file"
//	@Failure		415		{object}	Problem	"unsupported_type: the problem of this file"
//	@Failure		422		{object}	Problem	"encrypted, no_text, corrupt: the problem of this file"
//	@Failure		429		{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Failure		503		{object}	Problem	"busy: the store does not answer; timed_out: the problem of this file"
//	@Router			/v1/batches/{id}/items/{item} [get]
func (s *Server) getItem(c *gin.Context) error {
	b, err := s.batch(c)
	if err != nil {
		return err
	}
	body, err := s.Batches.Report(c.Request.Context(), b.ID, c.Param("item"))
	if err != nil {
		return err
	}
	if tag := tagOfBody(body); !isCurrent(c, tag) {
		writeTagged(c, tag, body)
	}
	return nil
}

// batch is the batch of the path, if it is the caller's.
func (s *Server) batch(c *gin.Context) (store.Batch, error) {
	return s.Batches.Batch(c.Request.Context(), owner(c), c.Param("id"))
}

// readPaging reads cursor and limit.
func readPaging(query url.Values) (after string, limit int, err error) {
	sel, err := readSelection(url.Values{"cursor": query["cursor"], "limit": query["limit"]})
	return sel.after, sel.limit, err
}

func cursorOf(after string) string { return base64.RawURLEncoding.EncodeToString([]byte(after)) }

// withBatches answers not_found where this process was given no store of batches.
func (s *Server) withBatches(h func(*gin.Context) error) gin.HandlerFunc {
	return s.handle(func(c *gin.Context) error {
		if s.Batches == nil {
			return fault.New(fault.NotFound, "this server keeps no batches")
		}
		return h(c)
	})
}
