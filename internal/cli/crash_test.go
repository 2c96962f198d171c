//go:build !race

// What is killed here are processes of this test program; the race detector watches batches in package batch, and would make these minutes longer.

package cli

import (
	"bufio"
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"himscore/internal/batch/pgtest"
)

// resumeWithin is how long after a crash the work must go on.
const resumeWithin = 90 * time.Second

// replica is a server in a process of its own: testscript.Main has put this test program on the path under the name himscore.
type replica struct {
	cmd *exec.Cmd
	url string
	log bytes.Buffer
}

func startReplica(t *testing.T, flags ...string) *replica {
	t.Helper()
	r := &replica{cmd: exec.Command("himscore", append([]string{"serve", "--address", "127.0.0.1:0", "--workers", "1", "--batch-workers", "2"}, flags...)...)}
	log, err := r.cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := r.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.kill() })
	lines := bufio.NewScanner(io.TeeReader(log, &r.log))
	for lines.Scan() {
		if found := regexp.MustCompile(`url=(\S+)`).FindStringSubmatch(lines.Text()); found != nil {
			r.url = found[1]
			go io.Copy(io.Discard, log)
			return r
		}
	}
	t.Fatalf("the server did not say where it listens: %s", r.log.String())
	return nil
}

// kill ends the process as a crash would.
func (r *replica) kill() {
	if r.cmd.ProcessState == nil {
		_ = r.cmd.Process.Kill()
		_ = r.cmd.Wait()
	}
}

// batchState is what a test needs to know of a batch.
type batchState struct {
	ID     string
	State  string
	Files  int
	Done   int
	Failed int
}

func (r *replica) get(path string, into any) (int, error) {
	answer, err := http.Get(r.url + path)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	if into == nil {
		_, err = io.Copy(io.Discard, answer.Body)
		return answer.StatusCode, err
	}
	return answer.StatusCode, json.NewDecoder(answer.Body).Decode(into)
}

// form is an upload of resumes: the samples again and again, and texts of which each is another.
func form(t *testing.T, files int) (body []byte, contentType string) {
	t.Helper()
	samples, err := filepath.Glob("../../seeds/resumes/*.*")
	if err != nil || len(samples) < 8 {
		t.Fatal(len(samples), err)
	}
	var out bytes.Buffer
	w := multipart.NewWriter(&out)
	for i := range files {
		sample := samples[i%len(samples)]
		raw, err := os.ReadFile(sample)
		if err != nil {
			t.Fatal(err)
		}
		if i%3 == 0 || filepath.Ext(sample) == ".md" {
			raw = fmt.Appendf(nil, "Applicant %d\n\nExperience\nCoder, Example Clinic, 2022 - 2024\n- Cut chart-completion lag from %d days to 5 across 3 clinics.\n", i, i+10)
		}
		part, err := w.CreateFormFile("resume", fmt.Sprintf("%d%s", i, filepath.Ext(sample)))
		if err != nil {
			t.Fatal(err)
		}
		part.Write(raw)
	}
	w.Close()
	return out.Bytes(), w.FormDataContentType()
}

func (r *replica) send(body []byte, contentType string) (b batchState, status int, err error) {
	answer, err := http.Post(r.url+"/v1/batches?as_of=2026-11-23", contentType, bytes.NewReader(body))
	if err != nil {
		return b, 0, err
	}
	defer answer.Body.Close()
	return b, answer.StatusCode, json.NewDecoder(answer.Body).Decode(&b)
}

// await asks for a batch until it is as wanted, within a time.
func (r *replica) await(t *testing.T, id string, within time.Duration, wanted func(batchState) bool) batchState {
	t.Helper()
	var b batchState
	for end := time.Now().Add(within); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if status, err := r.get("/v1/batches/"+id, &b); err == nil && status == http.StatusOK && wanted(b) {
			return b
		}
	}
	t.Fatalf("after %s the batch is %+v", within, b)
	return b
}

func finished(b batchState) bool { return b.State == "done" }

func doneBy(n int) func(batchState) bool {
	return func(b batchState) bool { return b.Done+b.Failed >= n }
}

// checkResults holds a batch that has ended to one result for each file: a report, and the one that /v1/score gives.
func (r *replica) checkResults(t *testing.T, id string, files int) {
	t.Helper()
	seen, cursor := map[string]bool{}, ""
	for {
		var page struct {
			Items []struct{ Item, File, State string }
			Next  string
		}
		if status, err := r.get("/v1/batches/"+id+"/items?limit=500&cursor="+cursor, &page); err != nil || status != http.StatusOK {
			t.Fatal(status, err)
		}
		for _, item := range page.Items {
			if item.State != "done" || seen[item.File] {
				t.Errorf("%s is %s, seen before: %v", item.File, item.State, seen[item.File])
			}
			seen[item.File] = true
			var got struct{ Document struct{ SHA256 string } }
			if status, err := r.get("/v1/batches/"+id+"/items/"+item.Item, &got); err != nil || status != http.StatusOK || got.Document.SHA256 == "" {
				t.Errorf("the report of %s: %d %v", item.File, status, err)
			}
		}
		if cursor = page.Next; cursor == "" {
			break
		}
	}
	if len(seen) != files {
		t.Errorf("%d items for %d files", len(seen), files)
	}
}

func TestNoCrashOfTheOnlyServerLosesAFile(t *testing.T) {
	const files = 120
	database := "sqlite:" + filepath.Join(t.TempDir(), "batches.db")
	body, contentType := form(t, files)

	first := startReplica(t, "--database-url", database)
	half := &slowly{rest: body[:len(body)/2], then: first.kill} // in the middle of an upload
	if answer, err := http.Post(first.url+"/v1/batches", contentType, half); err == nil {
		t.Fatalf("an upload that was cut off was answered with %d", answer.StatusCode)
	}

	second := startReplica(t, "--database-url", database)
	var list struct{ Items []batchState }
	if _, err := second.get("/v1/batches", &list); err != nil || len(list.Items) != 0 {
		t.Fatalf("half an upload became a batch: %+v, %v", list, err)
	}
	sent, status, err := second.send(body, contentType)
	if err != nil || status != http.StatusAccepted || sent.Files != files {
		t.Fatal(sent, status, err)
	}
	second.kill() // right after the promise

	for _, done := range []int{1, files / 3, files / 2, files - 2} { // and on the way
		again := startReplica(t, "--database-url", database)
		again.await(t, sent.ID, resumeWithin, doneBy(done))
		again.kill()
	}
	last := startReplica(t, "--database-url", database)
	last.await(t, sent.ID, resumeWithin, finished)
	last.checkResults(t, sent.ID, files)
}

// slowly gives its bytes, then does something, then gives nothing more.
type slowly struct {
	rest []byte
	then func()
}

func (s *slowly) Read(p []byte) (int, error) {
	if len(s.rest) == 0 {
		s.then()
		return 0, io.ErrUnexpectedEOF
	}
	n := copy(p, s.rest[:min(len(s.rest), 32<<10)])
	s.rest = s.rest[n:]
	return n, nil
}

func TestTheSurvivorOfTwoReplicasDoesAllTheWork(t *testing.T) {
	server := pgtest.Start()
	t.Cleanup(server.Stop)
	database := server.URL(t)("postgres")
	const files = 120
	body, contentType := form(t, files)
	both := []*replica{startReplica(t, "--database-url", database), startReplica(t, "--database-url", database)}
	half := &slowly{rest: body[:len(body)/2], then: both[0].kill} // in the middle of an upload
	if answer, err := http.Post(both[0].url+"/v1/batches", contentType, half); err == nil {
		t.Fatalf("an upload that was cut off was answered with %d", answer.StatusCode)
	}
	var list struct{ Items []batchState }
	if _, err := both[1].get("/v1/batches", &list); err != nil || len(list.Items) != 0 {
		t.Fatalf("half an upload became a batch: %+v, %v", list, err)
	}
	for _, done := range []int{0, files - 2} { // right after the promise, and shortly before the end
		dying := startReplica(t, "--database-url", database)
		sent, status, err := dying.send(body, contentType)
		if err != nil || status != http.StatusAccepted {
			t.Fatal(sent, status, err)
		}
		both[1].await(t, sent.ID, resumeWithin, doneBy(done))
		dying.kill()
		both[1].await(t, sent.ID, resumeWithin, finished)
		both[1].checkResults(t, sent.ID, files)
	}
	both[0] = startReplica(t, "--database-url", database)
	sent, status, err := both[0].send(body, contentType)
	if err != nil || status != http.StatusAccepted {
		t.Fatal(sent, status, err)
	}
	both[1].await(t, sent.ID, resumeWithin, doneBy(files/4))
	both[0].kill()
	both[1].await(t, sent.ID, resumeWithin, finished)
	both[1].checkResults(t, sent.ID, files)
	if shared(t, database) < 2 {
		t.Error("one of the two replicas did all the work: the test shows nothing")
	}
}

// shared is how many replicas have taken jobs.
func shared(t *testing.T, database string) (n int) {
	t.Helper()
	db, err := sql.Open("pgx", database)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.QueryRow(`SELECT count(DISTINCT worker) FROM river_job, unnest(attempted_by) AS worker`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestWorkGoesOnWhenTheDatabaseComesBack(t *testing.T) {
	server := pgtest.Start()
	t.Cleanup(server.Stop)
	database := server.URL(t)("postgres")
	const files = 90
	body, contentType := form(t, files)
	r := startReplica(t, "--database-url", database)
	sent, status, err := r.send(body, contentType)
	if err != nil || status != http.StatusAccepted {
		t.Fatal(sent, status, err)
	}
	r.await(t, sent.ID, resumeWithin, doneBy(files/4))
	if err := server.Kill(); err != nil {
		t.Fatal(err)
	}
	var problem struct{ Code string }
	for _, path := range []string{"/v1/batches/" + sent.ID, "/v1/batches", "/readyz"} {
		if status, err := r.get(path, &problem); err != nil || status != http.StatusServiceUnavailable || problem.Code != "busy" {
			t.Errorf("%s without a database: %d %+v %v", path, status, problem, err)
		}
	}
	if _, status, err := r.send(body, contentType); err != nil || status != http.StatusServiceUnavailable {
		t.Errorf("an upload without a database: %d %v", status, err)
	}
	if status, report := post(t, r.url+"/v1/score", []byte("Coder\n\n- Coded 20 charts a day")); status != http.StatusOK {
		t.Errorf("a resume without a database: %d %s", status, report)
	}
	if err := server.Restart(); err != nil {
		t.Fatal(err)
	}
	r.await(t, sent.ID, resumeWithin, finished)
	r.checkResults(t, sent.ID, files)
	var list struct{ Items []batchState }
	if _, err := r.get("/v1/batches", &list); err != nil || len(list.Items) != 1 {
		t.Errorf("the refused upload left something: %+v, %v", list, err)
	}
}

func TestAServerThatIsToldToStopHandsBackItsWork(t *testing.T) {
	if _, err := exec.LookPath("himscore"); err != nil {
		t.Fatal(err)
	}
	const files = 90
	database := "sqlite:" + filepath.Join(t.TempDir(), "batches.db")
	body, contentType := form(t, files)
	r := startReplica(t, "--database-url", database)
	sent, status, err := r.send(body, contentType)
	if err != nil || status != http.StatusAccepted {
		t.Fatal(sent, status, err)
	}
	watching, err := http.Get(r.url + "/v1/batches/" + sent.ID + "/events") // who watches must not keep the server alive
	if err != nil {
		t.Fatal(err)
	}
	defer watching.Body.Close()
	r.await(t, sent.ID, resumeWithin, doneBy(files/4))
	if err := r.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- r.cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("the server ended with %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the server has not ended after ten seconds")
	}
	events, err := io.ReadAll(watching.Body)
	if err != nil || !strings.Contains(string(events), "event: item") || strings.Contains(string(events), "event: end") {
		t.Errorf("the watcher saw %d bytes, %v", len(events), err)
	}
	next := startReplica(t, "--database-url", database)
	next.await(t, sent.ID, resumeWithin, finished)
	next.checkResults(t, sent.ID, files)
}
