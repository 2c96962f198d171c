package batch

import (
	"context"
	"errors"
	"sync"
	"time"

	"himscore/internal/batch/store"
)

// Event is one thing that happened to a batch: an item ended, its counts changed, or it ended itself. An event with nothing in it says only
// that the connection still stands.
type Event struct {
	Turn  int          // how many items had ended
	Item  *store.Item  // the item that ended
	Batch *store.Batch // the batch as it is now
	More  bool         // the next is there already
	End   bool         // nothing will follow
}

const (
	lookEvery = 100 * time.Millisecond // how often the store is asked for what is new, once for all who watch a batch
	aliveTime = 15 * time.Second       // an idle connection is kept open by a sign of life
	feedPage  = 500
	nearEnd   = 100 // files: more may be left than are being scored
)

// errStopping ends watching when the server stops; a client comes back with the last id it saw.
var errStopping = errors.New("the server is stopping")

// Watch sends the events of a batch until it has ended: those after the given turn, then each as it happens. It returns nil at the end, or
// what kept it from going on.
func (b *Batches) Watch(ctx context.Context, owner, id string, after int, send func(Event) error) error {
	batch, err := b.Batch(ctx, owner, id)
	if err != nil {
		return err
	}
	after = min(after, batch.Done+batch.Failed) // nobody has seen what has not happened
	f := b.feeds.join(id, batch)
	defer b.feeds.leave(f)
	told := -1 // nothing yet
	for {
		batch, items, looked, changed := f.since(after)
		for i := range items {
			after = items[i].Turn
			if err := send(Event{Turn: after, Item: &items[i], More: i+1 < len(items)}); err != nil {
				return err
			}
		}
		ended := looked && batch.Ended() && (batch.State == store.Cancelled || after >= batch.Done+batch.Failed)
		if now := batch.Done + batch.Failed; looked && now != told || ended {
			told = now
			if err := send(Event{Turn: after, Batch: &batch}); err != nil {
				return err
			}
		}
		if ended {
			return send(Event{Turn: after, Batch: &batch, End: true})
		}
		alive := time.NewTimer(aliveTime)
		select {
		case <-changed:
		case <-alive.C:
			err = send(Event{Turn: after})
		case <-ctx.Done():
			err = ctx.Err()
		case <-f.closed:
			err = errStopping
		}
		alive.Stop()
		if err != nil {
			return err
		}
	}
}

// feeds are the batches that somebody watches. Each is looked up in the store once, however many watch it.
type feeds struct {
	batches *Batches
	mu      sync.Mutex
	byID    map[string]*feed
	stopped bool
}

// feed is what is known of one watched batch: all items that have ended, in their order.
type feed struct {
	id       string
	watchers int
	stop     context.CancelFunc
	closed   chan struct{} // the server stops
	poke     chan struct{} // asks to look now

	mu      sync.Mutex
	batch   store.Batch
	items   []store.Item
	looked  bool          // the store has been asked once: who watches must see the items before the end
	changed chan struct{} // closed, and made anew, when something has
}

func (fs *feeds) join(id string, batch store.Batch) *feed {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if fs.byID == nil {
		fs.byID = map[string]*feed{}
	}
	f := fs.byID[id]
	if f == nil {
		ctx, stop := context.WithCancel(context.Background())
		f = &feed{id: id, stop: stop, closed: make(chan struct{}), poke: make(chan struct{}, 1), batch: batch, changed: make(chan struct{})}
		fs.byID[id] = f
		if fs.stopped {
			close(f.closed)
		}
		go fs.follow(ctx, f)
	}
	f.watchers++
	return f
}

func (fs *feeds) leave(f *feed) {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if f.watchers--; f.watchers == 0 {
		f.stop()
		delete(fs.byID, f.id)
	}
}

func (fs *feeds) close() {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if fs.stopped {
		return
	}
	fs.stopped = true
	for _, f := range fs.byID {
		close(f.closed)
	}
}

// follow looks for what is new until nobody watches any more.
func (fs *feeds) follow(ctx context.Context, f *feed) {
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		if err := fs.look(ctx, f); err != nil && ctx.Err() == nil {
			fs.batches.options.Log.Warn("a watched batch waits for the store", "batch", f.id, "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		case <-f.poke:
		}
	}
}

// lookNow has those who watch a batch see at once what is new, where that may be its end.
func (fs *feeds) lookNow(id string) {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if f := fs.byID[id]; f != nil && f.left() < nearEnd {
		select {
		case f.poke <- struct{}{}:
		default: // it is about to look
		}
	}
}

func (fs *feeds) look(ctx context.Context, f *feed) error {
	s, err := fs.batches.store()
	if err != nil {
		return err
	}
	batch, err := s.ByID(ctx, f.id)
	if errors.Is(err, store.ErrNotFound) { // purged while somebody watched
		batch, err = f.batch, nil
		batch.State = store.Cancelled
	}
	if err != nil {
		return err
	}
	if now := batch.Done + batch.Failed; f.looked && batch.State == f.batch.State && now == f.batch.Done+f.batch.Failed && now <= len(f.items) {
		return nil
	}
	var fresh []store.Item
	for turn := len(f.items); ; turn += feedPage {
		page, err := s.Ended(ctx, f.id, turn, feedPage)
		if err != nil {
			return err
		}
		fresh = append(fresh, page...)
		if len(page) < feedPage {
			break
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.batch, f.items, f.looked = batch, append(f.items, fresh...), true
	close(f.changed)
	f.changed = make(chan struct{})
	return nil
}

// left is how many files of the batch had not ended when the store was asked last.
func (f *feed) left() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.batch.Files - len(f.items)
}

// since gives the batch, its items that ended after a turn, whether the store has been asked for either, and what tells of the next change.
func (f *feed) since(turn int) (_ store.Batch, _ []store.Item, looked bool, changed <-chan struct{}) {
	f.mu.Lock()
	defer f.mu.Unlock()
	turn = min(max(turn, 0), len(f.items))
	return f.batch, f.items[turn:len(f.items):len(f.items)], f.looked, f.changed
}
