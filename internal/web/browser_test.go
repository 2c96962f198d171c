package web_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"himscore/api"
	"himscore/internal/access"
	"himscore/internal/batch"
	"himscore/internal/batch/intake"
	"himscore/internal/extract"
	"himscore/internal/pipeline"
	"himscore/seeds"
	"himscore/taxonomy"
)

func TestMain(m *testing.M) {
	extract.RunIfWorker()
	code := m.Run()
	closeBrowser()
	os.Exit(code)
}

// day is the day all resumes are judged on.
func day() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) }

// newServer serves the page and the whole API on this machine.
func newServer(t testing.TB, keys ...string) string {
	t.Helper()
	tax, err := taxonomy.LoadEmbedded()
	if err != nil {
		t.Fatal(err)
	}
	documents, err := seeds.Load(seeds.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	pool, err := extract.NewPool(extract.Options{Timeout: time.Minute, QueueWait: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	scorer := pipeline.New(pool, tax)
	folder := t.TempDir()
	batches := batch.New(batch.Options{
		URL: "sqlite:" + filepath.Join(folder, "batches.db"), Scorer: scorer, Workers: 2, Alone: true, Retention: time.Hour,
		Log: slog.New(slog.DiscardHandler), Now: time.Now, Limits: intake.Limits{FileBytes: 4 << 20, BatchBytes: 32 << 20, Files: 100, Spool: folder},
	})
	if err := batches.Start(context.Background()); err != nil {
		t.Fatal(err)
	}
	s := &api.Server{
		Score: scorer.Run, Ready: pool.Ready, Taxonomy: tax, Documents: documents, Log: slog.New(slog.DiscardHandler), Now: day, Version: "test",
		Batches: batches, Limits: api.Limits{Bytes: 4 << 20, HeaderBytes: 64 << 10, InFlight: 8, KeyInFlight: 8, BatchBytes: 32 << 20, BatchFiles: 100},
	}
	if len(keys) > 0 {
		s.Keys = access.NewKeyring(access.Options{Secrets: keys, Log: slog.New(slog.DiscardHandler)})
	}
	server := httptest.NewServer(s.Handler())
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
		batches.Stop()
		batches.Close()
		pool.Close()
	})
	return server.URL
}

// chromium is the browser that all tests share; each gets tabs of its own.
var chromium struct {
	sync.Once
	ctx   context.Context
	close func()
	err   error
}

func closeBrowser() {
	if chromium.close != nil {
		chromium.close()
	}
}

// browser starts Chromium, or says that there is none: then the test is skipped, or has failed where HIMSCORE_NEEDS_CHROMIUM says so.
func browser(t testing.TB) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a real browser takes its time")
	}
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		missing(t, "there is no Chromium on this machine")
	}
	chromium.Do(func() {
		options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
		if os.Geteuid() == 0 { // root has no sandbox; the pages are our own
			options = append(options, chromedp.NoSandbox)
		}
		allocator, closeAllocator := chromedp.NewExecAllocator(context.Background(), options...)
		ctx, closeTab := chromedp.NewContext(allocator)
		chromium.ctx, chromium.err = ctx, chromedp.Do(ctx)
		chromium.close = func() { closeTab(); closeAllocator() }
	})
	if chromium.err != nil {
		t.Fatalf("start Chromium: %v", chromium.err)
	}
	return chromium.ctx
}

// missing skips a test for want of a part that CI installs.
func missing(t testing.TB, why string) {
	t.Helper()
	if os.Getenv("HIMSCORE_NEEDS_CHROMIUM") != "" {
		t.Fatal(why)
	}
	t.Skip(why)
}

// patience is how long anything on a page may take before a test gives up; nothing is measured by it.
const patience = time.Minute

// tab is a page in a browser. When the test ends, the page has written nothing to the console and asked no other host.
type tab struct {
	testing.TB
	ctx    context.Context
	server string

	mu       sync.Mutex
	console  []string
	asked    []string
	refusals bool // the server is meant to refuse: the browser itself writes that to the console
}

// screen is what a page is shown on.
type screen struct {
	width, height int64
	dark          bool
}

var desk, phone = screen{width: 1280, height: 900}, screen{width: 390, height: 844}

// open shows a view of the page, the first where none is named.
func open(t testing.TB, server string, on screen, view ...string) *tab {
	t.Helper()
	ctx, closeTab := chromedp.NewContext(browser(t))
	p := &tab{TB: t, ctx: ctx, server: server}
	messages, requests := chromedp.Console(ctx), chromedp.Events(ctx, network.RequestWillBeSent)
	go func() {
		for m, err := range messages {
			if err != nil {
				return
			}
			if p.refusals && m.Source == "network" {
				continue
			}
			p.mu.Lock()
			p.console = append(p.console, m.String())
			p.mu.Unlock()
		}
	}()
	go func() {
		for r, err := range requests {
			if err != nil {
				return
			}
			p.mu.Lock()
			p.asked = append(p.asked, r.Request.Method+" "+r.Request.URL)
			p.mu.Unlock()
		}
	}()
	t.Cleanup(func() {
		closeTab()
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, line := range p.console {
			t.Errorf("the page wrote to the console: %s", line)
		}
		for _, request := range p.asked {
			_, url, _ := strings.Cut(request, " ")
			if !strings.HasPrefix(url, server+"/") && !strings.HasPrefix(url, "blob:"+server) && !strings.HasPrefix(url, "data:") {
				t.Errorf("the page asked another host: %s", url)
			}
		}
	})
	p.do(chromedp.EmulateViewport(on.width, on.height))
	p.media(on.dark)
	p.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := chromedp.Call(ctx, network.Enable, network.EnableParams{})
		return err
	}))
	p.do(chromedp.Navigate(server + "/" + strings.Join(view, "")))
	p.wait(`document.querySelector("main > *")`)
	return p
}

func (p *tab) media(dark bool) {
	p.Helper()
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	p.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
		}})
		return err
	}))
}

func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		p.Fatal(err)
	}
}

// wait waits until a JavaScript expression holds.
func (p *tab) wait(expression string) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool]("!!("+expression+")", chromedp.WithPollingTimeout(patience))); err != nil {
		p.Fatalf("waiting for %s: %v\nthe page says: %.2000s", expression, err, eval[string](p, `document.body.innerText`))
	}
}

// eval is the value of a JavaScript expression, or of the promise that it is.
func eval[T any](p *tab, expression string) T {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil && !errors.Is(err, chromedp.ErrJSUndefined) {
		p.Fatalf("%.200s: %v", expression, err)
	}
	return value
}

// press clicks the button or link that has this text.
func (p *tab) press(text string) {
	p.Helper()
	named := fmt.Sprintf(`[...document.querySelectorAll("button, summary, a")].find((e) => e.innerText.trim() === %q)`, text)
	p.wait(named)
	eval[any](p, named+".click()")
}

// drop gives the page a file, as its file dialog does.
func (p *tab) drop(file string) {
	p.Helper()
	p.choose("#file", file)
}

func (p *tab) choose(field string, files ...string) {
	p.Helper()
	for i, file := range files {
		absolute, err := filepath.Abs(file)
		if err != nil {
			p.Fatal(err)
		}
		files[i] = absolute
	}
	p.do(chromedp.SetUploadFiles(field, files))
}

// read drops a file and waits for its report, and for the pages of a PDF.
func (p *tab) read(file string) {
	p.Helper()
	p.drop(file)
	p.wait(`document.querySelector("[data-score]")`)
	p.drawn()
}

// drawn waits until every page in sight is drawn and marked.
func (p *tab) drawn() {
	p.Helper()
	p.wait(`!document.querySelector(".waiting") && [...document.querySelectorAll("canvas")].every((c) => c.hasAttribute("data-drawn"))`)
}

// fill writes into a field as somebody who pastes.
func (p *tab) fill(selector, text string) {
	p.Helper()
	quoted, _ := json.Marshal(text)
	eval[any](p, fmt.Sprintf(`(() => {
		const field = document.querySelector(%q);
		Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, %s);
		field.dispatchEvent(new Event("input", { bubbles: true }));
		field.dispatchEvent(new Event("change", { bubbles: true }));
	})()`, selector, quoted))
}

const resumes = "../../seeds/resumes/"

// scored posts a file to the API as any other caller and returns the report.
func scored(t testing.TB, server, file string, fields map[string]string) wanted {
	t.Helper()
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return scoredText(t, server, body, fields)
}

func scoredText(t testing.TB, server string, body []byte, fields map[string]string) wanted {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server+"/v1/score", strings.NewReader(string(body)))
	if err != nil {
		t.Fatal(err)
	}
	query := request.URL.Query()
	for name, value := range fields {
		query.Set(name, value)
	}
	request.URL.RawQuery = query.Encode()
	request.Header.Set("Content-Type", "application/octet-stream")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var r wanted
	if err := json.NewDecoder(answer.Body).Decode(&r); err != nil || answer.StatusCode != http.StatusOK {
		t.Fatal(answer.Status, err)
	}
	return r
}
