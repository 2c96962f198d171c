package api

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
)

// routes lists what the server answers, as "GET /v1/roles"; the Swagger page does not document itself.
func routes(t *testing.T) []string {
	t.Helper()
	var list []string
	for _, route := range newServer(t, nil).router().Routes() {
		if !strings.HasPrefix(route.Path, "/swagger/") && route.Method != http.MethodHead { // HEAD is what GET is
			list = append(list, route.Method+" "+regexp.MustCompile(`:(\w+)`).ReplaceAllString(route.Path, "{$1}"))
		}
	}
	slices.Sort(list)
	return list
}

func TestEveryRouteIsDocumentedAndNoOther(t *testing.T) {
	raw, err := os.ReadFile("../docs/swagger.json")
	if err != nil {
		t.Fatal(err)
	}
	var document struct {
		Paths map[string]map[string]struct{}
	}
	if err := json.Unmarshal(raw, &document); err != nil {
		t.Fatal(err)
	}
	var documented []string
	for path, methods := range document.Paths {
		for method := range methods {
			documented = append(documented, strings.ToUpper(method)+" "+path)
		}
	}
	slices.Sort(documented)
	if got := routes(t); !slices.Equal(got, documented) {
		t.Errorf("routes     %s\ndocumented %s\nannotate the handler, then go generate ./...", got, documented)
	}
}

func TestTheOpenAPIDocumentIsValidAndNamesEveryCode(t *testing.T) {
	document, err := openapi3.NewLoader().LoadFromFile("../docs/openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := document.Validate(t.Context()); err != nil {
		t.Error(err)
	}
	documented := document.Components.Schemas["Problem"].Value.Properties["code"].Value.Enum
	if len(documented) != len(statuses) {
		t.Errorf("%d codes documented, %d exist", len(documented), len(statuses))
	}
	for _, code := range documented {
		if !slices.ContainsFunc(codes(), func(c string) bool { return c == code }) {
			t.Errorf("%v is documented and does not exist", code)
		}
	}
}

func codes() []string {
	var list []string
	for code := range statuses {
		list = append(list, string(code))
	}
	return list
}

func TestTheSwaggerPageAndItsDocumentAreServed(t *testing.T) {
	s := newServer(t, nil)
	page := ask(s, httptest.NewRequest(http.MethodGet, "/swagger/index.html", nil)).Body.String()
	served := map[string]string{"doc.json": `"/v1/score"`}
	for _, reference := range regexp.MustCompile(`(?:src|href)="\./([^"]+)"`).FindAllStringSubmatch(page, -1) {
		served[reference[1]] = ""
	}
	if len(served) < 6 {
		t.Fatalf("the page names %v alone:\n%s", served, page)
	}
	for name, want := range served {
		answer := ask(s, httptest.NewRequest(http.MethodGet, "/swagger/"+name, nil))
		if answer.Code != 200 || answer.Body.Len() == 0 || !strings.Contains(answer.Body.String(), want) {
			t.Errorf("%s: %d %.200s", name, answer.Code, answer.Body)
		}
	}
	for _, address := range []string{"/swagger/", "/swagger/swagger-ui.js.map", "/swagger/index.html?swagger-ui.css", "/swagger/x/doc.json"} {
		if answer := ask(s, httptest.NewRequest(http.MethodGet, address, nil)); answer.Code != 404 {
			t.Errorf("%s: %d, want 404", address, answer.Code)
		}
	}
}
