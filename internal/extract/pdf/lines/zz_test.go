package lines
import ("testing";"os";"encoding/json";"path/filepath";"himscore/internal/extract/pdf/pdfium";"himscore/internal/extract/pdf/ledongthuc";"himscore/internal/extract/pdf/glyph")
func TestZ(t *testing.T){
 r:=pdfium.New("/tmp/scratch/cache"); if err:=r.Start();err!=nil{t.Fatal(err)}
 out:=map[string]any{}
 fs,_:=filepath.Glob("/work/shared/eval/files/*.pdf")
 for _,f:=range fs { b,_:=os.ReadFile(f)
  var p []glyph.Page; var err error
  if os.Getenv("R")=="l" { p,err=ledongthuc.Read(b) } else { p,err=r.Read(b,30) }
  if err!=nil { t.Log(filepath.Base(f),err); continue }
  l,fi:=Read(p); _ =fi; out[filepath.Base(f)]=l }
 b,_:=json.Marshal(out); os.WriteFile("/tmp/scratch/pdflines.json",b,0o644)
}
