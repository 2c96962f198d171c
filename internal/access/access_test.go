package access

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"himscore/internal/fault"
)

var now = time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)

func newKey(t *testing.T, name string, expires time.Time, scopes ...Scope) (Key, string) {
	t.Helper()
	k, secret, err := New(name, scopes, now, expires)
	if err != nil {
		t.Fatal(err)
	}
	return k, secret
}

func TestASecretIsLongAndRecognizable(t *testing.T) {
	k, secret := newKey(t, "career-center", time.Time{}, Score)
	_, other := newKey(t, "career-center", time.Time{}, Score)
	if !regexp.MustCompile(`^himscore_[a-z2-7]{52}$`).MatchString(secret) || secret == other || k.Sum != SumOf(secret) || len(k.ID()) != 8 {
		t.Errorf("%q %q %+v", secret, other, k)
	}
	if k.May(Batch, Admin) || !k.May(Batch, Score) || k.May() {
		t.Errorf("what %+v may", k)
	}
}

func TestNamesAreKeptApart(t *testing.T) {
	for name, good := range map[string]bool{
		"a": true, "career-center.2027": true, strings.Repeat("x", 63): true,
		"": false, "local": false, "key-0123": false, "Career": false, "two words": false, "-a": false, "a,b": false, strings.Repeat("x", 64): false, "é": false,
	} {
		if _, _, err := New(name, AllScopes, now, time.Time{}); (err == nil) != good {
			t.Errorf("%q: %v", name, err)
		}
	}
	if _, _, err := New("a", nil, now, time.Time{}); err == nil {
		t.Error("a key without a scope")
	}
}

func TestAKeyLastsUntilTheEndOfItsDay(t *testing.T) {
	for text, want := range map[string]string{"2027-06-30": "2027-07-01T00:00:00Z", "2027-06-30T12:00:00+02:00": "2027-06-30T10:00:00Z", "30.6.2027": "", "": ""} {
		got, err := ParseExpiry(text)
		if err == nil && got.Format(time.RFC3339) != want || (err == nil) != (want != "") {
			t.Errorf("%q: %v %v", text, got, err)
		}
	}
}

func TestAKeyFileIsReadAndChanged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys")
	a, _ := newKey(t, "a", time.Time{}, Score, Batch)
	b, _ := newKey(t, "b", now.Add(time.Hour), Admin)
	for _, k := range []Key{a, b} {
		if err := AppendToFile(path, k); err != nil {
			t.Fatal(err)
		}
	}
	a.Created, b.Created = time.Time{}, time.Time{} // a file does not tell
	if got, err := ReadFile(path); err != nil || cmp.Diff([]Key{a, b}, got) != "" {
		t.Fatal(err, cmp.Diff([]Key{a, b}, got))
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
	for name, want := range map[string]int{"nobody": 0, "a": 1, b.ID(): 1} {
		if n, err := ExpireInFile(path, name, now, now.Add(2*time.Hour)); n != want || err != nil {
			t.Errorf("%s: %d %v", name, n, err)
		}
	}
	a.Expires = now.Add(2 * time.Hour) // b ends sooner and stays so
	if got, err := ReadFile(path); err != nil || cmp.Diff([]Key{a, b}, got) != "" {
		t.Error(err, cmp.Diff([]Key{a, b}, got))
	}
}

func TestAMistakeInAKeyFileTakesItsLineAlone(t *testing.T) {
	sum := strings.Repeat("0a", 32)
	path := filepath.Join(t.TempDir(), "keys")
	text := "# keys\n\n  good score " + sum + "\nonly two\nname dance " + sum + "\nname score himscore_a-secret\nname score " + sum + " someday\nlocal score " + sum + "\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	keys, err := ReadFile(path)
	if len(keys) != 1 || keys[0].Name != "good" || err == nil {
		t.Fatalf("%+v %v", keys, err)
	}
	for _, line := range []string{"line 4", "line 5", "line 6", "line 7", "line 8"} {
		if !strings.Contains(err.Error(), line) {
			t.Errorf("%s is missing in %v", line, err)
		}
	}
	if strings.Contains(err.Error(), "a-secret") {
		t.Errorf("a secret is printed: %v", err)
	}
	if keys, err := ReadFile(path + ".gone"); err == nil || keys == nil {
		t.Errorf("a file that is gone: %v %v", keys, err)
	}
}

// place is a source that a test changes.
type place struct {
	keys []Key
	err  error
}

func (p *place) read(context.Context) ([]Key, error) { return p.keys, p.err }

func code(err error) fault.Code {
	if f, ok := errors.AsType[*fault.Error](err); ok {
		return f.Code
	}
	return ""
}

func TestAKeyCountsFromTheNextReading(t *testing.T) {
	first, second := &place{}, &place{}
	ring := NewKeyring(Options{Secrets: []string{"configured-0123456789"}, Sources: []Source{{"first", first.read}, {"second", second.read}}, Log: slog.New(slog.DiscardHandler)})
	want := func(step, secret string, wanted fault.Code, name string) {
		t.Helper()
		if k, err := ring.Caller(secret, now); code(err) != wanted || err == nil && k.Name != name {
			t.Errorf("%s: %+v %v", step, k, err)
		}
	}
	old, oldSecret := newKey(t, "career-center", time.Time{}, Score)
	young, youngSecret := newKey(t, "career-center", now.Add(time.Hour), Batch)
	configured := ofSecret("configured-0123456789").Name

	want("before any reading", "configured-0123456789", "", configured)
	want("before any reading", oldSecret, fault.Busy, "")
	ring.Refresh(t.Context())
	want("without such a key", oldSecret, fault.Unauthorized, "")
	want("without a key", "", fault.Unauthorized, "")
	first.keys, second.keys = []Key{old}, []Key{young}
	want("added and not read", oldSecret, fault.Unauthorized, "")
	ring.Refresh(t.Context())
	want("both of a name", oldSecret, "", "career-center")
	want("both of a name", youngSecret, "", "career-center")
	want("a sum for a secret", string(old.Sum[:]), fault.Unauthorized, "")

	first.keys, first.err, second.keys, second.err = nil, errors.New("no answer"), []Key{}, errors.New("every line is wrong")
	ring.Refresh(t.Context())
	want("a source does not answer", oldSecret, "", "career-center")
	want("a source answers with none", youngSecret, fault.Unauthorized, "")

	old.Expires = now
	first.keys, first.err = []Key{old}, nil
	ring.Refresh(t.Context())
	want("the key has ended", oldSecret, fault.Unauthorized, "")
	if n, complete := ring.Live(now); n != 1 || !complete {
		t.Errorf("%d keys, %v", n, complete)
	}
}

func TestOnlyAMachineThatNeverHadAKeyIsOpen(t *testing.T) {
	database := &place{err: errors.New("no answer")}
	k, _ := newKey(t, "a", time.Time{}, Score)
	ended := k
	ended.Expires = now.Add(-time.Hour)
	options := Options{MayOpen: true, Sources: []Source{{"database", database.read}}, Log: slog.New(slog.DiscardHandler)}
	ring := NewKeyring(options)
	step := func(what string, open bool) {
		t.Helper()
		ring.Refresh(t.Context())
		caller, err := ring.Caller("", now)
		if ring.Open() != open || open != (err == nil) || err == nil && !caller.May(Admin) {
			t.Errorf("%s: open %v, %+v %v", what, ring.Open(), caller, err)
		}
	}
	step("before the database answers", false)
	database.err = nil
	step("without a key", true)
	database.err = errors.New("no answer")
	step("without an answer, after one", true)
	database.keys, database.err = []Key{k}, nil
	step("with a key", false)
	database.keys = nil
	step("after the last key is gone", false)
	ring = NewKeyring(options)
	database.keys = []Key{ended}
	step("with a key that has ended", false)

	options.MayOpen, options.Sources = false, nil
	if NewKeyring(options).Open() {
		t.Error("other machines reach an open server")
	}
}

func TestReadingIsRepeatedUntilTheEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		readings := 0
		ring := NewKeyring(Options{Log: slog.New(slog.DiscardHandler), Sources: []Source{{"a", func(context.Context) ([]Key, error) {
			readings++
			return nil, nil
		}}}})
		ctx, stop := context.WithTimeout(t.Context(), 5*refreshEvery+time.Millisecond)
		defer stop()
		ring.Watch(ctx)
		if readings != 5 {
			t.Errorf("%d readings in five times the interval", readings)
		}
	})
}
