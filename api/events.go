package api

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"himscore/internal/batch"
	"himscore/internal/batch/export"
	"himscore/internal/fault"
)

// eventTimeout is how long a watcher may take to receive one event.
const eventTimeout = 30 * time.Second

// getEvents streams the progress of a batch.
//
//	@Summary		Progress as Server-Sent Events
//	@Description	`progress` (the batch), `item` (one finished item) and, at last, `end` (the batch). The id of an event is how many items had ended; with the header Last-Event-ID those after it come again, also when the batch has ended.
//	@Tags			batches
//	@ID				watchBatch
//	@Produce		text/event-stream
//	@Produce		application/problem+json
//	@Security		APIKey
//	@Param			id				path		string	true	"batch id"
//	@Param			Last-Event-ID	header		string	false	"id of the last event that was seen"
//	@Success		200				{string}	string	"events"
//	@Failure		401				{object}	Problem	"unauthorized: an API key is needed and missing or wrong"
//	@Failure		403				{object}	Problem	"forbidden: the key lacks the scope batch"
//	@Failure		404				{object}	Problem	"not_found: no such batch of this key"
//	@Failure		413				{object}	Problem	"too_large: the address and the header of the request"
//	@Failure		422				{object}	Problem	"invalid_field: Last-Event-ID is not an id of this stream"
//	@Failure		429				{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Failure		503				{object}	Problem	"busy: the store does not answer"
//	@Router			/v1/batches/{id}/events [get]
func (s *Server) getEvents(c *gin.Context) error {
	after := 0
	if last := c.GetHeader("Last-Event-ID"); last != "" {
		var err error
		if after, err = strconv.Atoi(last); err != nil || after < 0 {
			return fault.Invalid(fault.FieldError{Field: "Last-Event-ID", Message: "is not an id of these events; send none to see all"})
		}
	}
	b, err := s.batch(c)
	if err != nil {
		return err
	}
	c.Header("Content-Type", "text/event-stream")
	c.Header("Cache-Control", "no-store")
	c.Header("X-Accel-Buffering", "no") // proxies would hold events back
	c.Status(http.StatusOK)
	connection := http.NewResponseController(c.Writer)
	_ = s.Batches.Watch(c.Request.Context(), owner(c), b.ID, after, func(e batch.Event) error {
		_ = connection.SetWriteDeadline(time.Now().Add(eventTimeout)) // a recorder of a test has none
		if err := writeEvent(c.Writer, e); err != nil || e.More {
			return err
		}
		return connection.Flush() // once for all that is there: fifty who watch would cost a tenth of the processor
	}) // whatever ends it, the client comes back with the last id it saw
	return nil
}

func writeEvent(w http.ResponseWriter, e batch.Event) error {
	name, data := "", any(nil)
	switch {
	case e.End:
		name, data = "end", batch.View(*e.Batch)
	case e.Batch != nil:
		name, data = "progress", batch.View(*e.Batch)
	case e.Item != nil:
		name, data = "item", export.ItemOf(*e.Item)
	default:
		_, err := w.Write([]byte(":\n\n"))
		return err
	}
	raw, err := json.Marshal(data)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "id: %d\nevent: %s\ndata: %s\n\n", e.Turn, name, raw)
	return err
}
