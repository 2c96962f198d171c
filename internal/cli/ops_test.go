package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// figure finds our own metrics in a query; a histogram is asked by its parts.
var figure = regexp.MustCompile(`\bhimscore_[a-z_]+`)

// figuresOf is what a server tells at /metrics.
func figuresOf(t *testing.T, server string) []byte {
	t.Helper()
	answer, err := http.Get(server + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	figures, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return figures
}

func TestTheDashboardAndTheAlertsAskForFiguresThatThereAre(t *testing.T) {
	server := startServer(t)
	post(t, server+"/v1/score", readSeed(t, "privacy-analyst.txt"))
	served := figuresOf(t, server)
	asked := map[string]string{}
	for _, query := range append(dashboardQueries(t), alertQueries(t)...) {
		for _, name := range figure.FindAllString(query, -1) {
			asked[name] = query
		}
	}
	if len(asked) < 10 {
		t.Fatalf("only %d figures are asked for", len(asked))
	}
	for name, query := range asked {
		if !bytes.Contains(served, []byte("\n"+name+"{")) && !bytes.Contains(served, []byte("\n"+name+" ")) {
			t.Errorf("nobody serves %s, which is asked for by %s", name, query)
		}
	}
}

func dashboardQueries(t *testing.T) []string {
	var dashboard struct {
		Panels []struct {
			Targets []struct{ Expr string }
		}
	}
	if err := json.Unmarshal(readOps(t, "grafana.json"), &dashboard); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, panel := range dashboard.Panels {
		for _, target := range panel.Targets {
			out = append(out, target.Expr)
		}
	}
	return out
}

func alertQueries(t *testing.T) []string {
	var alerts struct {
		Groups []struct {
			Rules []struct{ Expr string }
		}
	}
	if err := yaml.Unmarshal(readOps(t, "alerts.yaml"), &alerts); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, group := range alerts.Groups {
		for _, rule := range group.Rules {
			out = append(out, rule.Expr)
		}
	}
	return out
}

func readOps(t *testing.T, name string) []byte {
	t.Helper()
	file, err := os.ReadFile("../../.ops/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// An image from scratch trusts nobody: a webhook over HTTPS failed in it.
func TestTheImageKnowsAuthoritiesForHTTPS(t *testing.T) {
	raw, err := os.ReadFile("../../Dockerfile")
	if err != nil {
		t.Fatal(err)
	}
	_, image, _ := strings.Cut(string(raw), "FROM scratch")
	if !regexp.MustCompile(`(?m)^COPY .* /etc/ssl/certs/ca-certificates.crt$`).MatchString(image) {
		t.Error("the image has no certificates of authorities")
	}
}
