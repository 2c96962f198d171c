package jsonreport

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"himscore/internal/report"
)

func TestAReportIsWrittenAsEncodingJSONWritesIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var r report.Report
		fill(t, reflect.ValueOf(&r).Elem())
		var want bytes.Buffer
		encoder := json.NewEncoder(&want)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(r); err != nil {
			t.Fatal(err)
		}
		got, err := Append([]byte("before "), r)
		if err != nil || string(got)+"\n" != "before "+want.String() {
			t.Errorf("got  %s, %v\nwant %s", got, err, &want)
		}
	})
}

func TestWhatIsNoNumberIsAnError(t *testing.T) {
	if out, err := Append(nil, report.Report{Track: report.Track{HIM: math.NaN()}}); err == nil {
		t.Errorf("got %s", out)
	}
}

// fill draws each field of a value, whichever there are.
func fill(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	case reflect.Slice:
		if n := rapid.IntRange(-1, 2).Draw(t, "length"); n >= 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
		}
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			fill(t, v.Index(i))
		}
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "there") {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem())
		}
	case reflect.String:
		v.SetString(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "Coded 40 charts – \"fast\"", "<b>&", "a\\b", "\xff", "\u2028", "\t\x01", "é"})).Draw(t, "text"))
	case reflect.Int:
		v.SetInt(int64(rapid.IntRange(-1, 1000).Draw(t, "number")))
	case reflect.Float64:
		v.SetFloat(rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{0, math.Copysign(0, -1), 0.25, 1e21, 1e-6, 9e-7})).Draw(t, "decimal"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "flag"))
	default:
		panic(fmt.Sprint("a report holds a ", v.Kind()))
	}
}
