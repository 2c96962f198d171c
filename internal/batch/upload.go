package batch

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"himscore/internal/batch/intake"
	"himscore/internal/batch/store"
	"himscore/internal/fault"
	"himscore/internal/pipeline"
)

// How much of an upload is held in memory before it goes to the store.
const (
	chunkFiles    = 64
	chunkBytes    = 1 << 20
	chunksWritten = 2 // at a time, while the next comes in
)

// Wanted is what the sender of a batch wants of every file, as sent.
type Wanted struct {
	TargetRole  string
	Track       string
	Posting     string
	PostingFile []byte // a posting as PDF, DOCX or text; nil for none
	AsOf        time.Time
	AsOfSent    string // as it was sent, "" when today was meant: the same upload is the same tomorrow
	Webhook     string
}

// Upload is a batch that is being received. It goes to the store as it comes; Commit makes a batch of it, Abandon forgets it. It is used
// by one goroutine.
type Upload struct {
	batches *Batches
	store   *store.Store
	ctx     context.Context
	owner   string
	key     string
	id      string
	reader  *intake.Reader
	chunk   []store.File
	size    int
	ids     []string
	names   []string
	sums    []string // of the parts, for telling equal uploads; only with a key
	roster  *intake.Roster
	begun   bool            // the store knows of it
	writing *errgroup.Group // chunks on their way to the store
	broken  context.Context // done, for its reason, when one of them could not be written
}

// Receive begins an upload. The idempotency key is "" where there is none: then nobody asks whether two uploads are equal. A store that does not answer
// is an error now, not when all has been sent.
func (b *Batches) Receive(ctx context.Context, owner, key string) (*Upload, error) {
	s, err := b.store()
	if err != nil {
		return nil, err
	}
	u := &Upload{batches: b, store: s, ctx: ctx, owner: owner, key: key, id: rand.Text(), reader: intake.NewReader(b.options.Limits)}
	u.writing, u.broken = errgroup.WithContext(ctx)
	u.writing.SetLimit(chunksWritten)
	return u, trouble(s.Ready(ctx))
}

// File takes one part: a resume, or a zip of resumes. An error that is no fault is one of r.
func (u *Upload) File(name string, r io.Reader) error {
	if u.key != "" {
		sum := sha256.New()
		r = io.TeeReader(r, sum)
		defer func() { u.sums = append(u.sums, name+"\x00"+hex.EncodeToString(sum.Sum(nil))) }()
	}
	return u.reader.Read(name, r, func(f store.File) error {
		u.chunk = append(u.chunk, f)
		u.names = append(u.names, f.Name)
		if u.size += len(f.Body); len(u.chunk) < chunkFiles && u.size < chunkBytes {
			return nil
		}
		return trouble(u.flush())
	})
}

// Roster takes the list of students.
func (u *Upload) Roster(raw []byte) error {
	if u.roster != nil {
		return fault.New(fault.BadRequest, "there is more than one part roster; send one")
	}
	roster, err := intake.ParseRoster(raw)
	if err != nil {
		return err
	}
	u.roster = &roster
	sum := sha256.Sum256(raw)
	u.sums = append(u.sums, "\x00roster\x00"+hex.EncodeToString(sum[:]))
	return nil
}

// flush has the chunk written while the next one comes in. An error may be that of a chunk before.
func (u *Upload) flush() error {
	if err := context.Cause(u.broken); err != nil || len(u.chunk) == 0 {
		return err
	}
	if !u.begun { // not sooner: an archive may come for hours over a slow line, and what stands still so long in the store is purged
		if err := u.store.Begin(u.ctx, u.id, u.owner, u.batches.options.Now()); err != nil {
			return err
		}
		u.begun = true
	}
	first, chunk := len(u.ids), u.chunk
	for range chunk {
		u.ids = append(u.ids, rand.Text())
	}
	ids := u.ids[first:]
	u.writing.Go(func() error { return u.store.Add(u.broken, u.id, first, ids, chunk, u.batches.options.Now()) })
	u.chunk, u.size = nil, 0
	return nil
}

// Commit checks what is wanted and opens the batch for work. With an idempotency key that was used before for the same content, the batch
// of then is the answer, and first is false.
func (u *Upload) Commit(w Wanted) (b store.Batch, first bool, err error) {
	if err := u.batches.options.Webhooks.Check(w.Webhook); err != nil {
		return store.Batch{}, false, err
	}
	in := pipeline.Input{TargetRole: w.TargetRole, Track: w.Track, Posting: w.Posting}
	if err := u.batches.options.Scorer.Check(in); err != nil {
		return store.Batch{}, false, err
	}
	if len(u.names) == 0 {
		return store.Batch{}, false, fault.New(fault.BadRequest, "no resume was sent; send each as a part resume, or a zip of them")
	}
	content := u.content(w)
	if w.PostingFile != nil {
		if w.Posting, err = u.batches.options.Scorer.ReadPosting(u.ctx, w.PostingFile); err != nil {
			return store.Batch{}, false, err
		}
	}
	if err := u.flush(); err != nil {
		return store.Batch{}, false, trouble(err)
	}
	if err := u.writing.Wait(); err != nil {
		return store.Batch{}, false, trouble(err)
	}
	now := u.batches.options.Now()
	received := store.Received{
		BatchID: u.id, Key: u.key, Content: content, Now: now, Expires: now.Add(u.batches.options.Retention),
		Wishes: store.Wishes{TargetRole: w.TargetRole, Track: w.Track, Posting: w.Posting, AsOf: w.AsOf.Format(time.DateOnly), Webhook: w.Webhook},
	}
	if u.roster != nil {
		received.Wishes.RosterColumns = u.roster.Columns
		received.Wishes.RosterRows, received.Wishes.RosterUnknown = u.roster.Rows(), u.roster.Unmatched(u.names)
		received.Students = map[string]store.Student{}
		for i, student := range u.roster.Match(u.names) {
			if student != nil {
				received.Students[u.ids[i]] = *student
			}
		}
	}
	b, first, err = u.store.Commit(u.ctx, u.owner, received)
	if err != nil {
		return store.Batch{}, false, trouble(err)
	}
	if !first {
		u.Abandon()
		return b, false, nil
	}
	u.batches.dispatchSoon() // what a power cut takes back meanwhile was promised to nobody
	return b, true, trouble(u.store.Sync())
}

// Abandon removes what was received. Where even that fails it is purged later; nobody can see it.
func (u *Upload) Abandon() {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(u.ctx), 5*time.Second)
	defer cancel()
	_ = u.writing.Wait() // or it would be written behind what is removed
	if !u.begun {
		return
	}
	if err := u.store.Abandon(ctx, u.id); err != nil {
		u.batches.options.Log.Warn("an abandoned upload is left for the purge", "batch", u.id, "error", err)
	}
}

// content is a digest that is equal for equal uploads, in whatever order their parts came.
func (u *Upload) content(w Wanted) string {
	slices.Sort(u.sums)
	posting := sha256.Sum256(w.PostingFile)
	raw, _ := json.Marshal([]any{u.sums, w.TargetRole, w.Track, w.Posting, posting, w.AsOfSent, w.Webhook}) // strings and bytes always encode
	return fmt.Sprintf("%x", sha256.Sum256(raw))
}
