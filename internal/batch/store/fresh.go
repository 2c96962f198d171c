package store

import (
	"sync"
	"time"
)

// How much of what was just received is kept in memory too, and for how long.
const (
	freshBytes = 32 << 20
	freshFor   = time.Minute
)

// fresh are files of the last uploads, beside the database: most are scored by the process that received them, seconds later, and need not be read back.
// Which item there is to score, and whether it may be, the database alone says. What finds no room here is read from there.
type fresh struct {
	mu    sync.Mutex
	files map[string]freshFile // by the id of the item
	size  int
}

type freshFile struct {
	batchID string
	body    []byte
	at      time.Time
}

func (f *fresh) add(batchID, itemID string, body []byte, at time.Time) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.size+len(body) > freshBytes { // those that came before are scored before
		return
	}
	if f.files == nil {
		f.files = map[string]freshFile{}
	}
	f.files[itemID] = freshFile{batchID: batchID, body: body, at: at}
	f.size += len(body)
}

// take gives the files there are of some items and keeps them no longer; absent are the other items.
func (f *fresh) take(itemIDs []string) (files map[string][]byte, absent []string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	files = make(map[string][]byte, len(itemIDs))
	for _, id := range itemIDs {
		if one, ok := f.files[id]; ok {
			files[id] = one.body
			f.drop(id)
		} else {
			absent = append(absent, id)
		}
	}
	return files, absent
}

// forget drops the files of a batch.
func (f *fresh) forget(batchID string) {
	f.dropWhere(func(one freshFile) bool { return one.batchID == batchID })
}

// ForgetUntaken drops from memory the files that another process has scored, or that wait for too long.
func (s *Store) ForgetUntaken(now time.Time) {
	s.fresh.dropWhere(func(one freshFile) bool { return now.Sub(one.at) > freshFor })
}

func (f *fresh) dropWhere(gone func(freshFile) bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for id, one := range f.files {
		if gone(one) {
			f.drop(id)
		}
	}
}

func (f *fresh) drop(itemID string) {
	f.size -= len(f.files[itemID].body)
	delete(f.files, itemID)
}
