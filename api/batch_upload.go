package api

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"himscore/internal/batch"
	"himscore/internal/batch/store"
	"himscore/internal/fault"
)

// maxRosterBytes is room for every student of a large university.
const maxRosterBytes = 8 << 20

// maxKeyBytes bounds an Idempotency-Key.
const maxKeyBytes = 255

// postBatch takes many resumes in.
//
//	@Summary		Score many resumes
//	@Description	Takes repeated parts `resume`, or one `.zip` of resumes (as a part `resume` or as the body), with the fields of `/v1/score`, which hold for every file, and answers at once: the files are scored in the background. A file that cannot be read becomes a failed item and never stops the batch. Files are erased once they are scored, reports are kept until `expires_at`.
//	@Tags			batches
//	@ID				createBatch
//	@Accept			mpfd
//	@Produce		json
//	@Produce		application/problem+json
//	@Security		APIKey
//	@Param			Idempotency-Key	header		string	false	"the same key with the same content answers the first batch again"
//	@Param			resume			formData	file	true	"a resume, or a zip of resumes; may be repeated"
//	@Param			roster			formData	file	false	"CSV with the header file,student_id,program,class_year; further columns are kept for the export"
//	@Param			target_role		formData	string	false	"role id from GET /v1/roles"	example(him-manager)
//	@Param			track			formData	string	false	"the field to judge by; inferred when absent"	Enums(him, informatics, bridge)
//	@Param			posting			formData	string	false	"text of a job posting to mirror, at most 100 KiB; its title chooses the role unless target_role or track does"
//	@Param			posting_file	formData	file	false	"a job posting as PDF, DOCX or text, in place of posting"
//	@Param			as_of			formData	string	false	"the day to judge on, YYYY-MM-DD; today (UTC) when absent"	Format(date)
//	@Param			webhook			formData	string	false	"an address that is told of the end, on a host that the server may call"
//	@Success		202				{object}	batch.BatchView	"the batch"
//	@Header			202				{string}	Location	"where its progress is"
//	@Failure		400				{object}	Problem	"bad_request: malformed form, no resume"
//	@Failure		401				{object}	Problem	"unauthorized"
//	@Failure		403				{object}	Problem	"forbidden: the key lacks the scope batch"
//	@Failure		409				{object}	Problem	"conflict: the Idempotency-Key was used with other content"
//	@Failure		413				{object}	Problem	"too_large: bytes or files over the limit that detail names"
//	@Failure		422				{object}	Problem	"invalid_field with errors; corrupt: a zip that is damaged"
//	@Failure		429				{object}	Problem	"rate_limited, with Retry-After: too many requests of this key a second, or uploads at the same time"
//	@Failure		503				{object}	Problem	"busy: too many uploads, or the store does not answer or has no room"
//	@Router			/v1/batches [post]
func (s *Server) postBatch(c *gin.Context) error {
	key := c.GetHeader("Idempotency-Key")
	if len(key) > maxKeyBytes {
		return fault.Newf(fault.TooLarge, "the Idempotency-Key is longer than %d bytes", maxKeyBytes)
	}
	upload, err := s.Batches.Receive(c.Request.Context(), owner(c), key)
	if err != nil {
		return err
	}
	made, err := s.receive(c.Request, upload)
	if err != nil {
		upload.Abandon()
		return err
	}
	c.Header("Location", "/v1/batches/"+made.ID)
	writeJSON(c, http.StatusAccepted, "application/json", batch.View(made))
	return nil
}

// receive takes all parts of an upload and opens the batch.
func (s *Server) receive(r *http.Request, to *batch.Upload) (store.Batch, error) {
	sent := upload{fields: map[string]string{}, names: batchFieldNames}
	declared, params, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	var err error
	switch declared {
	case "multipart/form-data":
		err = receiveForm(r, to, &sent)
	case "application/x-www-form-urlencoded":
		err = errFormOfFile() // as for one resume
	default:
		err = to.File(params["name"], r.Body)
	}
	if err != nil {
		return store.Batch{}, bodyFault(err)
	}
	if err := sent.addQuery(r.URL.Query()); err != nil {
		return store.Batch{}, err
	}
	if sent.posting != nil && sent.fields["posting"] != "" {
		return store.Batch{}, fault.New(fault.BadRequest, "send the posting as the field posting or as the file posting_file, not both")
	}
	asOf, err := parseAsOf(sent.fields["as_of"], s.Now())
	if err != nil {
		return store.Batch{}, err
	}
	made, _, err := to.Commit(batch.Wanted{
		TargetRole: strings.TrimSpace(sent.fields["target_role"]), Track: strings.TrimSpace(sent.fields["track"]),
		Posting: sent.fields["posting"], PostingFile: sent.posting, AsOf: asOf, AsOfSent: sent.fields["as_of"],
		Webhook: strings.TrimSpace(sent.fields["webhook"]),
	})
	return made, err
}

// batchFieldNames are the fields that may come with a batch.
var batchFieldNames = append(slices.Clone(fieldNames), "webhook")

func receiveForm(r *http.Request, to *batch.Upload, sent *upload) error {
	parts, err := r.MultipartReader()
	if err != nil {
		return fault.Wrap(fault.BadRequest, "the multipart form has no boundary; let your HTTP client set the Content-Type", err)
	}
	others := 0 // parts that are no resumes
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		name := part.FormName()
		if name != "resume" {
			others++
		}
		switch {
		case others > maxParts:
			return errTooManyParts()
		case name == "resume":
			err = to.File(fileName(part), part)
		case name == "roster":
			var raw []byte
			if raw, err = readAtMost(part, maxRosterBytes, "roster"); err == nil {
				err = to.Roster(raw)
			}
		case name == "posting_file" && sent.posting != nil:
			err = fault.New(fault.BadRequest, "there is more than one part posting_file; send one posting")
		case name == "posting_file":
			sent.posting, err = readAtMost(part, maxPostingFile, "posting_file")
		case slices.Contains(batchFieldNames, name):
			err = sent.readField(name, part)
		}
		if err != nil {
			return err
		}
	}
}

// maxPostingFile bounds a posting that comes as a file with a batch.
const maxPostingFile = 10 << 20

// fileName is the name as it was sent; part.FileName would cut the folders off, by which a roster may know the file.
func fileName(part *multipart.Part) string {
	_, params, err := mime.ParseMediaType(part.Header.Get("Content-Disposition"))
	if err != nil {
		return part.FileName()
	}
	return params["filename"]
}

func readAtMost(r io.Reader, limit int64, what string) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(raw)) > limit {
		err = fault.Newf(fault.TooLarge, "the part %s is larger than %s", what, byteSize(limit))
	}
	return raw, err
}

// bodyFault is the fault of a body that could not be read to its end, or the fault that its content has caused.
func bodyFault(err error) error {
	if _, known := errors.AsType[*fault.Error](err); known {
		if over := tooLarge(err); over != nil {
			return over
		}
		return err
	}
	return brokenBody(err)
}
