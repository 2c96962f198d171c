package pdfium

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"himscore/internal/extract/pdf/pdftest"
)

func TestFunctionsOfTheSandboxAreLookedUpOnce(t *testing.T) {
	r := New(filepath.Join(os.TempDir(), "himscore-test-pdfium"), nil)
	file := pdftest.Doc{Pages: []string{pdftest.Text(72, 700, "Ana Ruiz")}}.Bytes()
	if pages, err := r.Read(file, 1); err != nil || len(pages[0].Glyphs) == 0 {
		t.Fatalf("%v, %+v", err, pages)
	}
	kept, ok := reflect.ValueOf(r.instance.GetImplementation()).Elem().FieldByName("Module").Interface().(*functions)
	if !ok {
		t.Fatal("go-pdfium calls its module past us: each character of a page costs ten times as much")
	}
	first := kept.ExportedFunction("FPDF_LoadPage")
	if again := kept.ExportedFunction("FPDF_LoadPage"); first == nil || again != first {
		t.Errorf("%v, then %v", first, again)
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
}
