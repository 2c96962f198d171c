package taxonomy_test

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"himscore/internal/golden"
	"himscore/seeds"
	"himscore/taxonomy"
)

// listFiles says which files hold the lists of which field of a Taxonomy; mapFiles, which file is a mapping.
var (
	listFiles = map[string]string{
		"Keywords": "keywords/*.yaml", "Deeds": "deeds/*.yaml", "Everyday": "everyday/*.yaml", "Questions": "questions.yaml", "Shared": "shared.yaml", "Senses": "senses/*.yaml", "Trades": "trades.yaml", "Denials": "denials.yaml", "Clauses": "clauses.yaml",
		"Credentials": "credentials/*.yaml", "Statuses": "statuses.yaml", "Steps": "steps.yaml", "Degrees": "education.yaml", "DegreeWords": "degrees.yaml",
		"Roles": "roles/*.yaml", "Aims": "aims.yaml", "Tracks": "tracks.yaml", "Metrics": "metrics.yaml", "Verbs": "verbs.yaml", "Cues": "cues.yaml", "Idioms": "idioms.yaml",
		"Categories": "categories.yaml", "Sections": "sections.yaml", "EntryWords": "entries.yaml", "Sources": "sources.yaml",
	}
	mapFiles = map[string]string{"Scoring": "scoring.yaml", "Advice": "advice.yaml", "Posting": "posting.yaml"}
)

// TestTheSchemaForEditorsFollowsTheTypes makes schema.json from the Go types and their comments; -update writes it.
func TestTheSchemaForEditorsFollowsTheTypes(t *testing.T) {
	// A plain number or date is read as text where text is wanted.
	s := schema{defs: map[string]any{"text": map[string]any{"type": []string{"string", "number"}}}, comments: comments(t, ".", "../seeds")}
	files := map[string]any{"../seeds/*.yaml": s.of(reflect.TypeFor[seeds.Document]())}
	tax := reflect.TypeFor[taxonomy.Taxonomy]()
	for i := range tax.NumField() {
		field := tax.Field(i)
		if name, ok := listFiles[field.Name]; ok {
			files[name] = s.of(field.Type)
		} else if name, ok := mapFiles[field.Name]; ok {
			files[name] = s.of(field.Type)
		} else if field.Name != "Version" && field.Name != "Documents" {
			t.Errorf("say in which files %s stands", field.Name)
		}
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(map[string]any{
		"$schema":     "https://json-schema.org/draft/2020-12/schema",
		"title":       "Files of the himscore taxonomy",
		"description": "For editors. Under files stands the schema of each file of the folder. Made from the Go types: go test ./taxonomy -update",
		"files":       files,
		"$defs":       s.defs,
	})
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "schema.json", text.Bytes())
}

// schema gathers the definitions of structs by the names of their types.
type schema struct {
	defs     map[string]any
	comments map[string]string // "Type" and "Type.Field" -> what the source says of it
}

func (s schema) of(t reflect.Type) map[string]any {
	switch t.Kind() {
	case reflect.Pointer:
		return s.of(t.Elem())
	case reflect.Slice, reflect.Array:
		return map[string]any{"type": "array", "items": s.of(t.Elem())}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": s.of(t.Elem())}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Int:
		return map[string]any{"type": "integer"}
	case reflect.Float64:
		return map[string]any{"type": "number"}
	case reflect.Struct:
		if _, done := s.defs[t.Name()]; !done {
			s.defs[t.Name()] = nil // a type that holds itself ends here
			s.defs[t.Name()] = s.object(t)
		}
		return map[string]any{"$ref": "#/$defs/" + t.Name()}
	default:
		return map[string]any{"$ref": "#/$defs/text"}
	}
}

// object is a struct: its keys and no other.
func (s schema) object(t reflect.Type) map[string]any {
	properties := map[string]any{}
	for i := range t.NumField() {
		field := t.Field(i)
		key := field.Tag.Get("yaml")
		if key == "-" || key == "" {
			continue
		}
		property := s.of(field.Type)
		if comment := s.comments[t.Name()+"."+field.Name]; comment != "" {
			property["description"] = comment
		}
		properties[key] = property
	}
	object := map[string]any{"type": "object", "additionalProperties": false, "properties": properties}
	if comment := s.comments[t.Name()]; comment != "" {
		object["description"] = comment
	}
	return object
}

// comments reads what the source of packages says of their types and fields.
func comments(t *testing.T, dirs ...string) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, dir := range dirs {
		names, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			for _, decl := range file.Decls {
				if types, ok := decl.(*ast.GenDecl); ok {
					typeComments(types, found)
				}
			}
		}
	}
	return found
}

func typeComments(decl *ast.GenDecl, found map[string]string) {
	for _, spec := range decl.Specs {
		named, ok := spec.(*ast.TypeSpec)
		if !ok {
			continue
		}
		found[named.Name.Name] = strings.Join(strings.Fields(decl.Doc.Text()), " ")
		if body, ok := named.Type.(*ast.StructType); ok {
			for _, field := range body.Fields.List {
				for _, name := range field.Names {
					found[named.Name.Name+"."+name.Name] = strings.TrimSpace(field.Comment.Text())
				}
			}
		}
	}
}
