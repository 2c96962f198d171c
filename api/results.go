package api

import (
	"context"
	"io"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"himscore/internal/batch/cohort"
	"himscore/internal/batch/export"
	"himscore/internal/batch/store"
)

// getCSV streams the results as CSV.
//
//	@Summary		Results as CSV
//	@Description	One row a file under a row of headings; columns of the roster that we do not know stand unchanged behind class_year. Cells that a spreadsheet would take for a formula get an apostrophe before them.
//	@Tags			batches
//	@ID				exportCSV
//	@Produce		text/csv
//	@Produce		application/problem+json
//	@Security		APIKey
//	@Param			id	path		string	true	"batch id"
//	@Success		200	{string}	string	"CSV, UTF-8 with a byte order mark"
//	@Failure		401	{object}	Problem	"unauthorized: an API key is needed and missing or wrong"
//	@Failure		403	{object}	Problem	"forbidden: the key lacks the scope batch"
//	@Failure		404	{object}	Problem	"not_found: no such batch of this key"
//	@Failure		413	{object}	Problem	"too_large: the address and the header of the request"
//	@Failure		429	{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Failure		503	{object}	Problem	"busy: the store does not answer"
//	@Router			/v1/batches/{id}/results.csv [get]
func (s *Server) getCSV(c *gin.Context) error {
	return s.export(c, "csv", "text/csv; charset=utf-8", export.CSV)
}

// getXLSX streams the results as a workbook.
//
//	@Summary	Results as an Excel workbook, with a sheet of the cohort
//	@Tags		batches
//	@ID			exportXLSX
//	@Produce	application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
//	@Produce	application/problem+json
//	@Security	APIKey
//	@Param		id	path		string	true	"batch id"
//	@Success	200	{file}		file	"the workbook"
//	@Failure	401	{object}	Problem	"unauthorized: an API key is needed and missing or wrong"
//	@Failure	403	{object}	Problem	"forbidden: the key lacks the scope batch"
//	@Failure	404	{object}	Problem	"not_found: no such batch of this key"
//	@Failure	413	{object}	Problem	"too_large: the address and the header of the request"
//	@Failure	429	{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Failure	503	{object}	Problem	"busy: the store does not answer"
//	@Router		/v1/batches/{id}/results.xlsx [get]
func (s *Server) getXLSX(c *gin.Context) error {
	return s.export(c, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", export.XLSX)
}

// getJSONL streams the results with the reports.
//
//	@Summary	Results as JSON lines, each with its report
//	@Tags		batches
//	@ID			exportJSONL
//	@Produce	application/x-ndjson
//	@Produce	application/problem+json
//	@Security	APIKey
//	@Param		id	path		string	true	"batch id"
//	@Success	200	{object}	export.Line	"one of these a line"
//	@Failure	401	{object}	Problem	"unauthorized: an API key is needed and missing or wrong"
//	@Failure	403	{object}	Problem	"forbidden: the key lacks the scope batch"
//	@Failure	404	{object}	Problem	"not_found: no such batch of this key"
//	@Failure	413	{object}	Problem	"too_large: the address and the header of the request"
//	@Failure	429	{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Failure	503	{object}	Problem	"busy: the store does not answer"
//	@Router		/v1/batches/{id}/results.jsonl [get]
func (s *Server) getJSONL(c *gin.Context) error {
	return s.export(c, "jsonl", "application/x-ndjson", export.JSONL)
}

// export notes who takes the results out, then streams them. What fails after the first byte cuts the answer off: a client sees that it is not whole.
func (s *Server) export(c *gin.Context, format, contentType string, write func(io.Writer, store.Batch, export.Source) error) error {
	b, err := s.batch(c)
	if err != nil {
		return err
	}
	ctx := c.Request.Context()
	if err := s.Batches.Exported(ctx, owner(c), b.ID, format); err != nil {
		return err
	}
	c.Header("Content-Type", contentType)
	c.Header("X-Content-Type-Options", "nosniff")
	c.Header("Cache-Control", "no-store")
	c.Header("Content-Disposition", `attachment; filename="himscore-`+b.ID[:8]+"."+format+`"`)
	c.Status(http.StatusOK)
	to := &patientWriter{Writer: c.Writer, connection: http.NewResponseController(c.Writer)}
	if err := write(to, b, s.items(ctx, b.ID, format == "jsonl")); err != nil {
		if !c.Writer.Written() {
			c.Writer.Header().Del("Content-Disposition")
			return err
		}
		s.Log.Warn("an export was cut off", "request", requestID(c), "error", err)
		panic(http.ErrAbortHandler)
	}
	return nil
}

// getCohort answers the figures of a batch as a whole.
//
//	@Summary		Figures of the whole and of its groups
//	@Description	Score distribution, tracks, verdicts, most-missed keywords and credentials and most common findings, for the whole and by program and class year. Groups of fewer than five students are suppressed, and so is what would give them away by subtraction.
//	@Tags			batches
//	@ID				getCohort
//	@Produce		json
//	@Produce		application/problem+json
//	@Security		APIKey
//	@Param			id	path		string	true	"batch id"
//	@Success		200	{object}	cohort.Cohort
//	@Failure		401	{object}	Problem	"unauthorized: an API key is needed and missing or wrong"
//	@Failure		403	{object}	Problem	"forbidden: the key lacks the scope batch"
//	@Failure		404	{object}	Problem	"not_found: no such batch of this key"
//	@Failure		413	{object}	Problem	"too_large: the address and the header of the request"
//	@Failure		429	{object}	Problem	"rate_limited, with Retry-After: too many requests a second, of this key or with wrong ones"
//	@Failure		503	{object}	Problem	"busy: the store does not answer"
//	@Router			/v1/batches/{id}/cohort [get]
func (s *Server) getCohort(c *gin.Context) error {
	b, err := s.batch(c)
	if err != nil {
		return err
	}
	sum := cohort.New(b)
	err = s.items(c.Request.Context(), b.ID, false)(func(item store.Item, _ []byte) error {
		sum.Add(item)
		return nil
	})
	if err != nil {
		return err
	}
	writeJSON(c, http.StatusOK, "application/json", sum.Cohort())
	return nil
}

// items gives the items of a batch one by one.
func (s *Server) items(ctx context.Context, batchID string, withReports bool) export.Source {
	return func(yield func(store.Item, []byte) error) error {
		return s.Batches.Each(ctx, batchID, withReports, yield)
	}
}

// patientWriter gives a download time for as long as something goes out.
type patientWriter struct {
	io.Writer
	connection *http.ResponseController
	moved      time.Time
}

func (w *patientWriter) Write(p []byte) (int, error) {
	if now := time.Now(); now.Sub(w.moved) > time.Second {
		w.moved = now
		_ = w.connection.SetWriteDeadline(now.Add(patienceWithBatch.silence)) // a recorder of a test has none
	}
	return w.Writer.Write(p)
}
