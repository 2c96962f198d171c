package api

import (
	"container/list"
	"sync"
	"time"
)

// kept is how long a report stays in memory: long enough for whoever works on a resume to come back to it. It quotes the resume, so it goes even when
// nobody asks for room.
const kept = 10 * time.Minute

// entryOverhead is about what an entry takes beside its body.
const entryOverhead = 512

// cache holds reports that may be asked for again, in memory alone. The same input gives the same report to everybody; each key has entries of its own even
// so, since an answer that comes too fast would tell one that another holds the same resume.
type cache struct {
	max int64 // bytes

	mu      sync.Mutex
	used    int64
	entries map[reportKey]*list.Element
	order   list.List // of *keptReport, the last used first
}

type reportKey struct{ owner, tag string }

type keptReport struct {
	key   reportKey
	body  []byte
	timer *time.Timer
}

func (e *keptReport) size() int64 { return int64(len(e.body)) + entryOverhead }

func newCache(maxBytes int64) *cache {
	return &cache{max: maxBytes, entries: map[reportKey]*list.Element{}}
}

// get gives a report that nobody may change.
func (c *cache) get(owner, tag string) ([]byte, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	at, known := c.entries[reportKey{owner, tag}]
	if !known {
		return nil, false
	}
	c.order.MoveToFront(at)
	return at.Value.(*keptReport).body, true
}

// put keeps a report, unless it alone would take all the room; those that were not asked for longest make room for it.
func (c *cache) put(owner, tag string, body []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := &keptReport{key: reportKey{owner, tag}, body: body}
	if at, known := c.entries[e.key]; known {
		c.drop(at)
	}
	if e.size() > c.max {
		return
	}
	for c.used+e.size() > c.max {
		c.drop(c.order.Back())
	}
	at := c.order.PushFront(e)
	c.entries[e.key] = at
	c.used += e.size()
	e.timer = time.AfterFunc(kept, func() { c.expire(e) })
}

func (c *cache) expire(e *keptReport) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if at, known := c.entries[e.key]; known && at.Value == e {
		c.drop(at)
	}
}

func (c *cache) drop(at *list.Element) {
	e := c.order.Remove(at).(*keptReport)
	e.timer.Stop()
	delete(c.entries, e.key)
	c.used -= e.size()
}
