package store

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"github.com/klauspost/compress/s2"
)

// Key is a key for what is kept of a person: AES-256, found again by its id.
type Key struct {
	ID     string // 1 to 32 characters
	Secret []byte // 32 bytes
}

// sealer packs what tells of a person: it compresses, and encrypts when there are keys. The first key seals, all of them open, so a
// key is replaced by putting a new one before it; what the old one sealed is gone after the retention time.
type sealer struct {
	current string
	ciphers map[string]cipher.AEAD
}

// maxUnpacked bounds what one record may unpack to: the largest report, many times over.
const maxUnpacked = 256 << 20

// The first byte of what is packed says how. No single flipped bit makes one of the other: a sealed record must not be read as an open one.
const (
	deflated = 0x0f // compressed; as it is otherwise
	sealed   = 0xf0 // encrypted; clear otherwise
)

// worthDeflating is the size from which compressing pays for what it costs.
const worthDeflating = 512

func newSealer(keys []Key) (*sealer, error) {
	s := &sealer{ciphers: map[string]cipher.AEAD{}}
	for i, key := range keys {
		if len(key.Secret) != 32 {
			return nil, fmt.Errorf("key %s has %d bytes, not 32", key.ID, len(key.Secret))
		}
		block, err := aes.NewCipher(key.Secret)
		if err != nil {
			return nil, fmt.Errorf("key %s: %w", key.ID, err)
		}
		if s.ciphers[key.ID], err = cipher.NewGCM(block); err != nil {
			return nil, fmt.Errorf("key %s: %w", key.ID, err)
		}
		if i == 0 {
			s.current = key.ID
		}
	}
	return s, nil
}

// pack compresses what is long and seals. place names the row and column: sealed bytes that are moved to another row do not open there.
func (s *sealer) pack(place string, plain []byte) []byte {
	if len(plain) < worthDeflating {
		return s.seal(place, plain, 0)
	}
	room := rooms.Get().(*[]byte)
	defer rooms.Put(room)
	*room = s2.Encode((*room)[:cap(*room)], plain)
	return s.seal(place, *room, deflated)
}

// rooms are where records are compressed, before it is known how long they get. They are used again: new room has to be cleared.
var rooms = sync.Pool{New: func() any { return new([]byte) }}

// packFile is pack for files of an upload, which are compressed in their own way already.
func (s *sealer) packFile(place string, file []byte) []byte { return s.seal(place, file, 0) }

// seal puts a head before what it seals. It keeps nothing of the body.
func (s *sealer) seal(place string, body []byte, how byte) []byte {
	aead, encrypt := s.ciphers[s.current]
	if !encrypt {
		return append(append(make([]byte, 0, 1+len(body)), how), body...)
	}
	head := 2 + len(s.current) + aead.NonceSize()
	out := append(make([]byte, 0, head+len(body)+aead.Overhead()), how|sealed, byte(len(s.current)))
	out = append(out, s.current...)
	nonce := out[len(out):head]
	_, _ = rand.Read(nonce) // never fails
	return aead.Seal(out[:head], nonce, body, append([]byte(place), out[0]))
}

var errSealed = errors.New("a record does not open: it is damaged, or was moved")

// unpack opens what pack made for the same place. A key that is gone is named.
func (s *sealer) unpack(place string, packed []byte) ([]byte, error) {
	if len(packed) == 0 {
		return nil, errSealed
	}
	how, body := packed[0], packed[1:]
	if how != 0 && how != deflated && how != sealed && how != sealed|deflated {
		return nil, errSealed
	}
	if how&sealed != 0 {
		if len(packed) < 2 || len(packed) < 2+int(packed[1]) {
			return nil, errSealed
		}
		id, rest := string(packed[2:2+packed[1]]), packed[2+packed[1]:]
		aead, known := s.ciphers[id]
		if !known {
			return nil, fmt.Errorf("a record was sealed with the key %q, which is not configured", id)
		}
		if len(rest) < aead.NonceSize() {
			return nil, errSealed
		}
		var err error
		if body, err = aead.Open(nil, rest[:aead.NonceSize()], rest[aead.NonceSize():], append([]byte(place), how)); err != nil {
			return nil, errSealed
		}
	}
	if how&deflated == 0 {
		return body, nil
	}
	if n, err := s2.DecodedLen(body); err != nil || n > maxUnpacked {
		return nil, errSealed
	}
	plain, err := s2.Decode(nil, body)
	if err != nil {
		return nil, errSealed
	}
	return plain, nil
}

func packJSON(s *sealer, place string, v any) ([]byte, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	return s.pack(place, raw), nil
}

// unpackJSON leaves v as it is when nothing was packed.
func unpackJSON(s *sealer, place string, packed []byte, v any) error {
	if packed == nil {
		return nil
	}
	raw, err := s.unpack(place, packed)
	if err != nil {
		return err
	}
	return json.Unmarshal(raw, v)
}
