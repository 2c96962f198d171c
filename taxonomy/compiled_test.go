package taxonomy

import (
	"bytes"
	"encoding/gob"
	"errors"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"himscore/internal/golden"
	"himscore/seeds"
)

func TestTheCompiledRulesAreThoseOfTheFiles(t *testing.T) {
	want, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	of := fingerprint(files, seeds.Embedded())
	got, err := decode(compiled, of)
	if err == nil {
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff == "" {
			return
		}
	}
	if !golden.Update() {
		t.Fatalf("compiled.gob is not made of these files and types (%v): UPDATE=1 go test ./taxonomy", err)
	}
	golden.Check(t, "compiled.gob", encode(t, of, want))
}

func encode(t *testing.T, of string, tax *Taxonomy) []byte {
	t.Helper()
	var raw bytes.Buffer
	e := gob.NewEncoder(&raw)
	if err := errors.Join(e.Encode(of), e.Encode(tax)); err != nil {
		t.Fatal(err)
	}
	return raw.Bytes()
}

func TestRulesCompiledFromOtherFilesAreNotTaken(t *testing.T) {
	folder := fstest.MapFS{"a.yaml": {Data: []byte("a")}, "b/c.yaml": {Data: []byte("c")}}
	raw := encode(t, fingerprint(folder), &Taxonomy{Version: "1"})
	if got, err := decode(raw, fingerprint(folder)); err != nil || got.Version != "1" {
		t.Fatalf("%+v, %v", got, err)
	}
	for name, other := range map[string]fstest.MapFS{
		"an edited file": {"a.yaml": {Data: []byte("b")}, "b/c.yaml": {Data: []byte("c")}},
		"a new file":     {"a.yaml": {Data: []byte("a")}, "b/c.yaml": {Data: []byte("c")}, "d.yaml": {}},
		"a renamed file": {"a.yaml": {Data: []byte("a")}, "b/d.yaml": {Data: []byte("c")}},
		"a missing file": {"a.yaml": {Data: []byte("a")}},
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := decode(raw, fingerprint(other)); err == nil {
				t.Errorf("taken: %+v", got)
			}
		})
	}
	if got, err := decode(nil, fingerprint(folder)); err == nil {
		t.Errorf("nothing was taken: %+v", got)
	}
}
