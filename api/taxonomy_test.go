package api

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
)

// entry is what every entry of every list has; names of the fields of some.
type entry struct {
	ID      string
	Track   string
	Tracks  []string
	Aliases []string
}

func getPage(t *testing.T, s *Server, address string) Page[entry] {
	t.Helper()
	answer := ask(s, httptest.NewRequest(http.MethodGet, address, nil))
	if answer.Code != 200 {
		t.Fatalf("%s: %d %s", address, answer.Code, answer.Body)
	}
	var page Page[entry]
	if err := json.Unmarshal(answer.Body.Bytes(), &page); err != nil {
		t.Fatal(err)
	}
	return page
}

func TestPagesOfAnySizeGiveTheWholeList(t *testing.T) {
	s := newServer(t, nil)
	for path, count := range map[string]int{
		"/v1/keywords": len(s.Taxonomy.Keywords), "/v1/roles": len(s.Taxonomy.Roles), "/v1/credentials": len(s.Taxonomy.Credentials),
		"/v1/tracks": 3, "/v1/sources": len(s.Taxonomy.Sources) + len(s.Documents),
	} {
		for _, limit := range []string{"1", "7", "500"} {
			if limit == "1" && count > 50 {
				continue // the same as 7, slower
			}
			var ids []string
			for cursor, more := "", true; more; {
				page := getPage(t, s, path+"?limit="+limit+"&cursor="+cursor)
				for _, e := range page.Items {
					ids = append(ids, e.ID)
				}
				cursor, more = page.Next, page.Next != ""
			}
			unique := slices.Compact(slices.Sorted(slices.Values(ids)))
			if len(ids) != count || len(unique) != count {
				t.Errorf("%s by %s: %d ids, %d unique, want %d", path, limit, len(ids), len(unique), count)
			}
		}
	}
}

func TestNoListHoldsNull(t *testing.T) {
	s := newServer(t, nil)
	for _, address := range []string{"/v1/keywords?limit=500", "/v1/roles", "/v1/credentials", "/v1/tracks", "/v1/sources?limit=500", "/v1/roles?q=no+such+role"} {
		if body := ask(s, httptest.NewRequest(http.MethodGet, address, nil)).Body.String(); strings.Contains(body, "null") {
			t.Errorf("%s: %.300s", address, body)
		}
	}
}

func TestAListIsNarrowedByTrackAndWords(t *testing.T) {
	s := newServer(t, nil)
	for address, want := range map[string]string{
		"/v1/roles?track=him":                           "him-manager",
		"/v1/roles?q=HIM+Mana":                          "him-manager",
		"/v1/credentials?q=registered+health&track=him": "rhia",
		"/v1/keywords?q=ROI&track=him":                  "release-of-information",
		"/v1/tracks?q=inform":                           "informatics",
		"/v1/tracks?track=bridge":                       "bridge",
	} {
		page := getPage(t, s, address)
		if !slices.ContainsFunc(page.Items, func(e entry) bool { return e.ID == want }) {
			t.Errorf("%s lacks %s", address, want)
		}
	}
	for _, e := range getPage(t, s, "/v1/keywords?track=informatics&limit=500").Items {
		if e.Track != "informatics" {
			t.Errorf("%s is of the track %s", e.ID, e.Track)
		}
	}
	for _, e := range getPage(t, s, "/v1/credentials?track=informatics").Items {
		if !slices.Contains(e.Tracks, "informatics") {
			t.Errorf("%s is of the tracks %s", e.ID, e.Tracks)
		}
	}
}

func TestAnUnknownTrackCursorOrLimitIsNamed(t *testing.T) {
	s := newServer(t, nil)
	for query, fields := range map[string][]string{
		"track=nursing":             {"track"},
		"cursor=%21%21":             {"cursor"},
		"cursor=bm90LWEta2V5d29yZA": {"cursor"},
		"limit=0":                   {"limit"},
		"limit=501":                 {"limit"},
		"limit=many":                {"limit"},
		"limit=-1&track=x&cursor=*": {"track", "limit", "cursor"},
	} {
		p := problemIn(t, ask(s, httptest.NewRequest(http.MethodGet, "/v1/keywords?"+query, nil)))
		var named []string
		for _, e := range p.Errors {
			named = append(named, e.Field)
		}
		if p.Status != 422 || p.Code != "invalid_field" || !slices.Equal(named, fields) {
			t.Errorf("%s: %+v", query, p)
		}
	}
}

func TestTheRubricIsTheOneThatScores(t *testing.T) {
	s := newServer(t, nil)
	answer := ask(s, httptest.NewRequest(http.MethodGet, "/v1/scoring", nil))
	var got struct {
		Parts []struct {
			ID  string
			Max int
		}
		Coverage struct{ Curve [][2]float64 }
	}
	if err := json.Unmarshal(answer.Body.Bytes(), &got); err != nil || answer.Code != 200 {
		t.Fatalf("%d %v", answer.Code, err)
	}
	most := 0
	for _, p := range got.Parts {
		most += p.Max
	}
	if most != 100 || len(got.Coverage.Curve) < 2 || got.Coverage.Curve[0] != [2]float64{0, 0} {
		t.Errorf("parts of %d points, curve %v", most, got.Coverage.Curve)
	}
	if strings.Contains(answer.Body.String(), "File") || strings.Contains(answer.Body.String(), "null") {
		t.Error("the rubric shows where its rules stand, or null")
	}
}
