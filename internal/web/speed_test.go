package web_test

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// beforePDF is the budget of issue 8: what is transferred until the page can be used.
const beforePDF = 300 << 10

// transferred is the size of everything the page has loaded, in bytes on the wire.
const transferred = `[...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].reduce((sum, e) => sum + e.transferSize, 0)`

func TestPDFCodeIsLoadedForPDFsAlone(t *testing.T) {
	p := open(t, newServer(t), desk)
	p.wait(`document.querySelectorAll("#role option").length > 20`)
	if size := eval[int](p, transferred); size > beforePDF {
		t.Errorf("%d bytes are transferred before a file is dropped; at most %d", size, beforePDF)
	} else {
		t.Logf("%d bytes transferred before a file is dropped", size)
	}
	p.read(resumes + "him-student.docx")
	if eval[bool](p, `performance.getEntriesByType("resource").some((e) => /\/pdf/.test(e.name))`) {
		t.Error("what draws PDFs was loaded for a Word file")
	}
}

// BenchmarkFirstReport measures what somebody waits for after dropping a plain PDF on a fresh page: the report, then the drawn and marked page.
func BenchmarkFirstReport(b *testing.B) {
	p := open(b, newServer(b), desk)
	var report, drawn float64
	for b.Loop() {
		p.do(chromedp.Navigate(p.server + "/"))
		p.wait(`document.querySelectorAll("#role option").length > 20`)
		eval[any](p, `window.took = new Promise((resolve) => {
			let dropped, report;
			document.querySelector("#file").addEventListener("change", () => (dropped = performance.now()), { capture: true });
			new MutationObserver(() => {
				if (!report && document.querySelector("[data-score]")) report = performance.now() - dropped;
				if (document.querySelector("canvas[data-drawn]")) resolve([report, performance.now() - dropped]);
			}).observe(document.body, { subtree: true, childList: true, attributes: true });
		});0`)
		p.drop(resumes + "roi-specialist.pdf")
		took := eval[[2]float64](p, `window.took`)
		report += took[0]
		drawn += took[1]
	}
	b.ReportMetric(report/float64(b.N), "ms/report")
	b.ReportMetric(drawn/float64(b.N), "ms/drawn")
}
