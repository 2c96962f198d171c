package pdfium

import (
	"reflect"

	"github.com/klippa-app/go-pdfium"
	"github.com/tetratelabs/wazero/api"
)

// functions is the module of an instance that looks each exported function up once. go-pdfium looks them up at each call, for
// each character of a page, and wazero makes 12 KB of state anew whenever it is asked: most of the time of a page.
type functions struct {
	api.Module
	known map[string]api.Function
}

// ExportedFunction gives the function that was given for the name before: a function keeps no state between calls, and an
// instance makes one call at a time.
func (f *functions) ExportedFunction(name string) api.Function {
	function, ok := f.known[name]
	if !ok {
		function = f.Module.ExportedFunction(name)
		f.known[name] = function
	}
	return function
}

// keepFunctions puts a functions between an instance and its module. The field is exported, in a type that is not.
func keepFunctions(instance pdfium.Pdfium) {
	implementation, ok := instance.GetImplementation().(interface{ Lock() })
	if !ok {
		return
	}
	field := reflect.ValueOf(implementation).Elem().FieldByName("Module")
	if module, ok := field.Interface().(api.Module); ok && field.CanSet() {
		field.Set(reflect.ValueOf(&functions{Module: module, known: map[string]api.Function{}}))
	}
}
