package store

import (
	"bytes"
	"crypto/rand"
	"strings"
	"testing"
)

// key is a key whose every byte is the same.
func key(id string, b byte) Key { return Key{ID: id, Secret: bytes.Repeat([]byte{b}, 32)} }

func sealerOf(t *testing.T, keys ...Key) *sealer {
	t.Helper()
	s, err := newSealer(keys)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWhatIsPackedOpensAgain(t *testing.T) {
	noise := make([]byte, 1<<20)
	_, _ = rand.Read(noise)
	for name, s := range map[string]*sealer{"sealed": sealerOf(t, key("k1", 1)), "without keys": sealerOf(t)} {
		for _, size := range []int{0, 1, 2, 15, 16, 17, 31, 32, 33, 255, 256, 4095, 4096, 65_535, 65_536, 1 << 20} {
			for kind, plain := range map[string][]byte{"noise": noise[:size], "zeros": make([]byte, size)} {
				packed := s.pack("file:a", plain)
				if got, err := s.unpack("file:a", packed); err != nil || !bytes.Equal(got, plain) {
					t.Errorf("%s, %d bytes of %s: %d bytes, %v", name, size, kind, len(got), err)
				}
				if name == "sealed" && size > 15 && bytes.Contains(packed, plain[:16]) {
					t.Errorf("%d bytes of %s stand in what is sealed", size, kind)
				}
			}
		}
	}
	s := sealerOf(t, key("k1", 1))
	if bytes.Equal(s.pack("a", []byte("x")), s.pack("a", []byte("x"))) {
		t.Error("equal texts are sealed into equal bytes")
	}
}

func TestADamagedOrMovedRecordDoesNotOpen(t *testing.T) {
	for _, id := range []string{"k", "k1", "key", "a-key-of-thirty-two-characters--"} { // the length of the id is the first byte that an open record would be read from
		s := sealerOf(t, key(id, 1))
		packed := s.pack("name:a", []byte("Ada Lovelace.pdf"))
		for _, at := range []string{"name:b", "file:a", "", "name:a "} {
			if got, err := s.unpack(at, packed); err == nil {
				t.Errorf("opened at %q: %q", at, got)
			}
		}
		for i := range packed {
			for bit := range 8 {
				flipped := bytes.Clone(packed)
				flipped[i] ^= 1 << bit
				if got, err := s.unpack("name:a", flipped); err == nil {
					t.Errorf("byte %d, bit %d: opened as %q", i, bit, got)
				}
			}
			if got, err := s.unpack("name:a", packed[:i]); err == nil {
				t.Errorf("cut at %d: opened as %q", i, got)
			}
		}
		if got, err := s.unpack("name:a", append(packed, 0)); err == nil {
			t.Errorf("one byte longer: opened as %q", got)
		}
	}
	open := sealerOf(t)
	for _, head := range []int{1, 2, 127, 128, 254, sealed} {
		packed := open.pack("name:a", []byte("Ada")) // the rest is as it should be
		packed[0] = byte(head)
		if got, err := open.unpack("name:a", packed); err == nil {
			t.Errorf("first byte %d: opened as %q", head, got)
		}
	}
}

func TestKeysAreReplaced(t *testing.T) {
	before, old, both, after := sealerOf(t), sealerOf(t, key("old", 1)), sealerOf(t, key("new", 2), key("old", 1)), sealerOf(t, key("new", 2))
	open := func(s *sealer, packed []byte) string {
		plain, err := s.unpack("a", packed)
		if err != nil {
			return err.Error()
		}
		return string(plain)
	}
	clearText, byOld, byBoth := before.pack("a", []byte("Ada")), old.pack("a", []byte("Ada")), both.pack("a", []byte("Ada"))
	for name, got := range map[string]string{
		"kept before there were keys": open(old, clearText), "sealed before the new key": open(both, byOld),
		"sealed with both": open(both, byBoth), "sealed by the first": open(after, byBoth),
	} {
		if got != "Ada" {
			t.Errorf("%s: %s", name, got)
		}
	}
	for name, got := range map[string]string{"without the old key": open(after, byOld), "without any key": open(before, byOld)} {
		if !strings.Contains(got, `"old"`) {
			t.Errorf("%s: %q does not name the key", name, got)
		}
	}
	if got := open(sealerOf(t, key("old", 3)), byOld); got != errSealed.Error() {
		t.Errorf("another secret of the same name: %s", got)
	}
	for _, size := range []int{0, 1, 31, 33} {
		if _, err := newSealer([]Key{{ID: "short", Secret: make([]byte, size)}}); err == nil || !strings.Contains(err.Error(), "short") {
			t.Errorf("a key of %d bytes: %v", size, err)
		}
	}
}
