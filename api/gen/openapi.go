package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi2"
	"github.com/getkin/kin-openapi/openapi2conv"
	"github.com/getkin/kin-openapi/openapi3"
)

const problemType = "application/problem+json"

// A rawBody is a body that POST /v1/score takes beside a form, with a sample resume as its example where one can be
// shown. Swagger 2.0 cannot say that an operation takes either a form or a file, so they are added here.
type rawBody struct {
	contentType string
	schema      *openapi3.Schema
	sample      string // in seeds/resumes
}

func rawBodies() []rawBody {
	file := func() *openapi3.Schema { return openapi3.NewStringSchema().WithFormat("binary") }
	jsonResume := openapi3.NewObjectSchema()
	jsonResume.Description = "a JSON Resume, as its schema 1.0.0 says"
	return []rawBody{
		{"application/pdf", file(), ""},
		{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", file(), ""},
		{"text/plain", openapi3.NewStringSchema(), "privacy-analyst.txt"},
		{"application/json", jsonResume, "bridge-analyst.json"},
	}
}

// writeOpenAPI converts a Swagger 2.0 file to a valid OpenAPI 3.0.3 file. Its examples are sample resumes.
func writeOpenAPI(from, to, resumes string) error {
	raw, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	var old openapi2.T
	if err := json.Unmarshal(raw, &old); err != nil {
		return fmt.Errorf("read %s: %w", from, err)
	}
	doc, err := openapi2conv.ToV3(&old)
	if err != nil {
		return fmt.Errorf("convert %s: %w", from, err)
	}
	doc.OpenAPI = "3.0.3"
	doc.Servers = openapi3.Servers{{URL: "/"}}
	doc.Info.Contact = nil // swag writes an empty one
	for _, path := range doc.Paths.InMatchingOrder() {
		for _, operation := range doc.Paths.Value(path).Operations() {
			mendResponses(operation)
			if operation.Security == nil {
				operation.Security = openapi3.NewSecurityRequirements() // open to all, said out loud
			}
		}
	}
	if err := addRawBodies(doc.Paths.Value("/v1/score").Post, resumes); err != nil {
		return fmt.Errorf("read a sample resume: %w", err)
	}
	if err := addExamples(doc, raw); err != nil {
		return fmt.Errorf("read the examples of %s: %w", from, err)
	}
	if err := doc.Validate(context.Background()); err != nil {
		return fmt.Errorf("openapi.json would be invalid: %w", err)
	}
	return writeIndented(to, doc)
}

// mendResponses leaves problems to the errors and takes them from the rest: swag lists all content types of an
// operation for each of its answers.
func mendResponses(operation *openapi3.Operation) {
	for status, response := range operation.Responses.Map() {
		content := response.Value.Content
		if status >= "400" {
			response.Value.Content = openapi3.Content{problemType: content[problemType]}
		} else {
			delete(content, problemType)
		}
	}
}

// addRawBodies says that the resume may be the body itself, with the form's other fields in the query string.
func addRawBodies(operation *openapi3.Operation, resumes string) error {
	content := operation.RequestBody.Value.Content
	form := content["multipart/form-data"].Schema.Value
	for _, name := range slices.Sorted(maps.Keys(form.Properties)) {
		field := form.Properties[name].Value
		field.Extensions = nil // x-formData-name, which the key says already
		if name == "resume" {
			continue
		}
		operation.AddParameter(openapi3.NewQueryParameter(name).WithSchema(field).
			WithDescription("as in the form; there for a resume sent as the body"))
	}
	for _, body := range rawBodies() {
		media := openapi3.NewMediaType().WithSchema(body.schema)
		if body.sample != "" {
			sample, err := os.ReadFile(filepath.Join(resumes, body.sample))
			if err != nil {
				return err
			}
			if json.Unmarshal(sample, &media.Example) != nil {
				media.Example = string(sample) // a text
			}
		}
		content[body.contentType] = media
	}
	return nil
}

// addExamples brings back the examples of parameters, which the conversion drops.
func addExamples(doc *openapi3.T, raw []byte) error {
	var old struct {
		Paths map[string]map[string]struct {
			Parameters []struct {
				Name    string
				Example any
			}
		}
	}
	if err := json.Unmarshal(raw, &old); err != nil {
		return err
	}
	for path, operations := range old.Paths {
		for method, operation := range operations {
			parameters := doc.Paths.Value(path).GetOperation(strings.ToUpper(method)).Parameters
			for _, parameter := range operation.Parameters {
				if now := parameters.GetByInAndName("query", parameter.Name); now != nil {
					now.Schema.Value.Example = parameter.Example
				}
			}
		}
	}
	return nil
}

func writeIndented(path string, v any) error {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}
