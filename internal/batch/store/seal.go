package store

import (
	"bytes"
	"compress/flate"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
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

// The first byte of what is packed says how.
const (
	clear  = 0
	sealed = 1
)

func newSealer(keys []Key) (*sealer, error) {
	s := &sealer{ciphers: map[string]cipher.AEAD{}}
	for i, key := range keys {
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

// pack compresses and seals. place names the row and column: sealed bytes that are moved to another row do not open there.
func (s *sealer) pack(place string, plain []byte) []byte {
	var small bytes.Buffer
	w, _ := flate.NewWriter(&small, flate.BestSpeed) // the level is a valid one
	_, _ = w.Write(plain)                            // a buffer takes everything
	_ = w.Close()
	aead, encrypt := s.ciphers[s.current]
	if !encrypt {
		return append([]byte{clear}, small.Bytes()...)
	}
	out := append([]byte{sealed, byte(len(s.current))}, s.current...)
	nonce := make([]byte, aead.NonceSize())
	_, _ = rand.Read(nonce) // never fails
	out = append(out, nonce...)
	return aead.Seal(out, nonce, small.Bytes(), []byte(place))
}

var errSealed = errors.New("a record does not open: it is damaged, or was moved")

// unpack opens what pack made for the same place. A key that is gone is named.
func (s *sealer) unpack(place string, packed []byte) ([]byte, error) {
	if len(packed) == 0 {
		return nil, errSealed
	}
	small := packed[1:]
	if packed[0] == sealed {
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
		if small, err = aead.Open(nil, rest[:aead.NonceSize()], rest[aead.NonceSize():], []byte(place)); err != nil {
			return nil, errSealed
		}
	}
	plain, err := io.ReadAll(flate.NewReader(bytes.NewReader(small)))
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
