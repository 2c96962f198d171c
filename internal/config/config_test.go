package config

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"
)

// defaults fills flags with the defaults of their tags, as the command line does.
func defaults[T any]() T {
	var flags T
	v := reflect.ValueOf(&flags).Elem()
	for i := range v.NumField() {
		v.Field(i).SetString(v.Type().Field(i).Tag.Get("default"))
	}
	return flags
}

func TestTheDefaultsAreSound(t *testing.T) {
	server, err := defaults[ServerFlags]().Server()
	if err != nil || server.Address != "127.0.0.1:8080" || len(server.APIKeys) != 0 {
		t.Errorf("%+v %v", server, err)
	}
	limits, err := defaults[LimitFlags]().Limits()
	if err != nil || limits.Bytes != 10<<20 || limits.Pages != 30 || limits.Time != 6*time.Second || limits.WorkerMemory != 768<<20 || limits.Workers < 1 {
		t.Errorf("%+v %v", limits, err)
	}
}

func TestEveryMistakeIsSaidAtOnce(t *testing.T) {
	_, err := ServerFlags{
		Address: "8080", APIKeys: "short", InFlight: "0", LogLevel: "loud", TLSCert: "cert.pem", TrustedProxies: "10.0.0.0/8,proxy", CORSOrigins: "*",
		KeyInFlight: "none", KeyRate: "-1", CacheBytes: "much",
	}.Server()
	for _, flag := range []string{
		"--address", "--api-keys", "--in-flight", "--log-level", "--tls-cert", "--trusted-proxies", "--cors-origins", "--key-in-flight", "--key-rate", "--cache-bytes",
	} {
		if err == nil || !strings.Contains(err.Error(), flag+": ") {
			t.Errorf("%s is missing in %v", flag, err)
		}
	}
	if err != nil && strings.Contains(err.Error(), "short") {
		t.Errorf("a key is printed: %v", err)
	}
	_, err = LimitFlags{MaxBytes: "9 bananas", MaxPages: "-1", MaxSeconds: "x", WorkerMemory: "1KiB", Workers: "1.5"}.Limits()
	for _, flag := range []string{"--max-bytes", "--max-pages", "--max-seconds", "--worker-memory", "--workers"} {
		if err == nil || !strings.Contains(err.Error(), flag+": ") {
			t.Errorf("%s is missing in %v", flag, err)
		}
	}
}

func TestAddressesThatOthersReachAreTold(t *testing.T) {
	for address, local := range map[string]bool{
		"127.0.0.1:8080": true, "localhost:0": true, "[::1]:8080": true, "127.8.9.1:80": true,
		"0.0.0.0:8080": false, ":8080": false, "[::]:8080": false, "192.0.2.7:80": false, "example.test:80": false,
	} {
		flags := defaults[ServerFlags]()
		flags.Address, flags.APIKeys = address, "0123456789abcdef, fedcba9876543210 ,"
		if server, err := flags.Server(); err != nil || server.Local != local || len(server.APIKeys) != 2 {
			t.Errorf("%s: %+v %v", address, server, err)
		}
	}
}

func TestOriginsAndProxiesAreTakenWhole(t *testing.T) {
	flags := defaults[ServerFlags]()
	flags.CORSOrigins, flags.TrustedProxies = "https://a.example, http://localhost:5173", "10.0.0.0/8, ::1"
	if server, err := flags.Server(); err != nil || len(server.CORSOrigins) != 2 || len(server.TrustedProxies) != 2 {
		t.Errorf("%+v %v", server, err)
	}
	for _, origin := range []string{"https://a.example/", "https://A.example", "a.example", "ftp://a.example", "https://", "null", "https://*.example/x"} {
		flags.CORSOrigins = origin
		if _, err := flags.Server(); err == nil {
			t.Errorf("%s is taken", origin)
		}
	}
}

func TestAFileHoldsVariables(t *testing.T) {
	path := filepath.Join(t.TempDir(), "himscore.env")
	text := "# a comment\n\nHIMSCORE_ADDRESS = 127.0.0.1:9 \nHIMSCORE_WEBHOOK_SECRET=\"a = secret #1\"\n"
	known := func(name string) bool { return strings.HasPrefix(name, "HIMSCORE_") }
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(text)
	want := map[string]string{"HIMSCORE_ADDRESS": "127.0.0.1:9", "HIMSCORE_WEBHOOK_SECRET": "a = secret #1"}
	if got, err := ReadFile(path, known); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v %v", got, err)
	}
	write(text + "ADDRESS=1\nHIMSCORE_ADDRESS=2\nsecret\n")
	got, err := ReadFile(path, known)
	for _, line := range []string{"line 5", "line 6", "line 7"} {
		if err == nil || !strings.Contains(err.Error(), line) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", line, err)
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
	if _, err := ReadFile(path+".gone", known); err == nil {
		t.Error("a file that is gone")
	}
}

func TestSizesAreReadWithTheirUnits(t *testing.T) {
	for text, want := range map[string]int64{"2048": 2048, "64KiB": 64 << 10, "10MiB": 10 << 20, "1 GiB": 1 << 30} {
		if got, err := parseSize(text); got != want || err != nil {
			t.Errorf("%s: %d %v", text, got, err)
		}
	}
	for _, text := range []string{"", "MiB", "10MB", "1e3", "99999999999"} {
		if got, err := parseSize(text); err == nil {
			t.Errorf("%q gave %d", text, got)
		}
	}
}

func TestTheREADMEListsEveryVariable(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{"HIMSCORE_CONFIG": true} // of every command
	for _, flags := range []any{ServerFlags{}, LimitFlags{}, BatchFlags{}} {
		kind := reflect.TypeOf(flags)
		for i := range kind.NumField() {
			tag := kind.Field(i).Tag
			known[tag.Get("env")] = true
			shown := map[string]string{"": "none", "0": "one per core"}[tag.Get("default")]
			if shown == "" {
				shown = "`" + tag.Get("default") + "`"
			}
			name := tag.Get("name")
			if name == "" {
				name = strings.ReplaceAll(strings.ToLower(strings.TrimPrefix(tag.Get("env"), "HIMSCORE_")), "_", "-")
			}
			row := "| `" + tag.Get("env") + "` | `--" + name + "` | " + shown + " |"
			if !strings.Contains(string(readme), row) {
				t.Errorf("no row %s in README.md", row)
			}
		}
	}
	for _, row := range regexp.MustCompile("(?m)^\\| `(HIMSCORE_[A-Z_]+)` \\|").FindAllStringSubmatch(string(readme), -1) {
		if !known[row[1]] {
			t.Errorf("README.md lists %s, which is no variable", row[1])
		}
	}
}

func TestTheDefaultsOfBatchesAreSound(t *testing.T) {
	batches, err := defaults[BatchFlags]().Batches()
	if err != nil || batches.DatabaseURL != "sqlite:himscore.db" || batches.Bytes != 4<<30 || batches.Files != 5000 ||
		batches.Retention != 30*24*time.Hour || batches.Workers < 1 || len(batches.Keys) != 0 || len(batches.WebhookHosts) != 0 {
		t.Errorf("%+v %v", batches, err)
	}
}

func TestEveryMistakeAboutBatchesIsSaidAtOnce(t *testing.T) {
	_, err := BatchFlags{
		Run: "everything", DatabaseURL: "mysql:secret", BatchWorkers: "-1", BatchBytes: "1", BatchFiles: "0", RetentionDays: "0",
		EncryptionKeys: "old:c2hvcnQ=", WebhookHosts: "example.test", WebhookSecret: "short",
	}.Batches()
	for _, flag := range []string{"--run", "--database-url", "--batch-workers", "--batch-bytes", "--batch-files", "--retention-days", "--encryption-keys", "--webhook-secret"} {
		if err == nil || !strings.Contains(err.Error(), flag+": ") {
			t.Errorf("%s is missing in %v", flag, err)
		}
	}
	if err != nil && (strings.Contains(err.Error(), "secret\"") || strings.Contains(err.Error(), "c2hvcnQ=") || strings.Contains(err.Error(), "mysql")) {
		t.Errorf("a secret is printed: %v", err)
	}
}

func TestTheFirstEncryptionKeySealsAndAllOpen(t *testing.T) {
	flags := defaults[BatchFlags]()
	flags.EncryptionKeys = "2027:" + strings.Repeat("A", 43) + "=, 2026:" + strings.Repeat("B", 42) + "A="
	batches, err := flags.Batches()
	if err != nil || len(batches.Keys) != 2 || batches.Keys[0].ID != "2027" || len(batches.Keys[1].Secret) != 32 {
		t.Errorf("%+v %v", batches.Keys, err)
	}
}

func TestAFileBelongsToOneProcess(t *testing.T) {
	for run, url := range map[string]string{RunAPI: "sqlite:x.db", RunWorker: "sqlite:x.db", "": "postgres://localhost/x"} {
		flags := defaults[BatchFlags]()
		flags.Run, flags.DatabaseURL = run, url
		if _, err := flags.Batches(); err == nil {
			t.Errorf("run %q on %s is taken", run, url)
		}
	}
	flags := defaults[BatchFlags]()
	flags.Run, flags.DatabaseURL = RunAPI, "postgres://localhost/x"
	if batches, err := flags.Batches(); err != nil || batches.Workers != 0 {
		t.Errorf("an API alone: %+v %v", batches, err)
	}
}
