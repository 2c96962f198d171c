package access

import (
	"context"
	"crypto/subtle"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"himscore/internal/fault"
)

// Source is a place that keys are read from again and again. Keys that come beside an error count; an error with none, not even an empty list, leaves
// those of before.
type Source struct {
	Name string // for the log
	Read func(context.Context) ([]Key, error)
}

// Options are where keys come from.
type Options struct {
	Secrets []string // keys as they are sent, of the configuration
	Sources []Source
	MayOpen bool // only this machine reaches the server: as long as there has never been a key, everybody may do everything
	Log     *slog.Logger
}

// Keyring holds the keys of all places. It is safe for concurrent use.
type Keyring struct {
	options Options
	mu      sync.Mutex // one Refresh at a time
	read    []source
	now     atomic.Pointer[state]
}

// source is what a Source said last.
type source struct {
	answered bool
	keys     []Key
	trouble  string
}

type state struct {
	keys     map[Sum]Key
	complete bool // every source has answered once
	open     bool
}

// NewKeyring makes a keyring with the keys of the configuration; Refresh reads the others.
func NewKeyring(o Options) *Keyring {
	k := &Keyring{options: o, read: make([]source, len(o.Sources))}
	k.settle()
	return k
}

// How often sources are read, and how long one may take. A key that was revoked is gone this much later.
const (
	refreshEvery = 2 * time.Second
	readTimeout  = 5 * time.Second
)

// Watch reads the sources until ctx ends.
func (k *Keyring) Watch(ctx context.Context) {
	tick := time.NewTicker(refreshEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			k.Refresh(ctx)
		}
	}
}

// Refresh reads every source now.
func (k *Keyring) Refresh(ctx context.Context) {
	k.mu.Lock()
	defer k.mu.Unlock()
	ctx, cancel := context.WithTimeout(ctx, readTimeout)
	defer cancel()
	for i, from := range k.options.Sources {
		s, trouble := &k.read[i], ""
		keys, err := from.Read(ctx)
		if err == nil || keys != nil {
			s.keys, s.answered = keys, true
		}
		if err != nil {
			trouble = err.Error()
		}
		if trouble != s.trouble && ctx.Err() == nil { // said once, not every two seconds
			if trouble != "" {
				k.options.Log.Error("keys cannot be read as they should", "from", from.Name, "error", err)
			} else {
				k.options.Log.Info("keys are read again", "from", from.Name)
			}
			s.trouble = trouble
		}
	}
	k.settle()
}

// settle joins what the sources said. Where a key was ever seen, the keyring does not open again: the last key may have been revoked for a reason.
func (k *Keyring) settle() {
	s := &state{keys: map[Sum]Key{}, complete: true}
	for _, secret := range k.options.Secrets {
		key := ofSecret(secret)
		s.keys[key.Sum] = key
	}
	for _, from := range k.read {
		s.complete = s.complete && from.answered
		for _, key := range from.keys {
			if _, taken := s.keys[key.Sum]; !taken {
				s.keys[key.Sum] = key
			}
		}
	}
	before := k.now.Load()
	closed := before != nil && before.complete && !before.open
	s.open = k.options.MayOpen && s.complete && len(s.keys) == 0 && !closed
	k.now.Store(s)
}

// Open says whether everybody on this machine may do everything, since there is no key.
func (k *Keyring) Open() bool { return k.now.Load().open }

// Live counts the keys that open something, and says whether every source has answered.
func (k *Keyring) Live(now time.Time) (n int, complete bool) {
	s := k.now.Load()
	for _, key := range s.keys {
		if key.Live(now) {
			n++
		}
	}
	return n, s.complete
}

// Caller gives the key that a secret belongs to. The error is a fault that says what is wrong with it.
func (k *Keyring) Caller(secret string, now time.Time) (Key, error) {
	s := k.now.Load()
	if s.open {
		return Local, nil
	}
	sum := SumOf(secret)
	key, known := s.keys[sum]
	// The look-up may tell by its time how a sum begins, which tells nothing of a secret; the comparison tells nothing at all.
	known = known && subtle.ConstantTimeCompare(key.Sum[:], sum[:]) == 1
	switch {
	case known && key.Live(now):
		return key, nil
	case known:
		return Key{}, fault.New(fault.Unauthorized, "this API key has ended; ask who runs this server for a new one")
	case !s.complete:
		return Key{}, fault.New(fault.Busy, "the API keys have not been read yet; try again in a moment")
	case secret == "":
		return Key{}, fault.New(fault.Unauthorized, "this server needs an API key; send it in the header Authorization as: Bearer <key>")
	default:
		return Key{}, fault.New(fault.Unauthorized, "this API key is not known here; send one that is, in the header Authorization as: Bearer <key>")
	}
}
