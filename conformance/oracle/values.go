package main

import (
	"encoding/json"

	"k8s.io/apimachinery/pkg/api/resource"
	"sigs.k8s.io/yaml"
)

// converted is the JSON that a YAML text stands for, or why it stands for none.
type converted struct {
	JSON string `json:"json,omitempty"`
	Err  string `json:"err,omitempty"`
}

type yamlAnswer struct {
	Strict converted `json:"strict"`
	// Loose: what the strict one refuses.
	Loose *converted `json:"loose,omitempty"`
}

// convert answers {text}: strictly as the API server does, loosely as kubectl does.
func convert(question question) any {
	a := yamlAnswer{Strict: convertedBy(yaml.YAMLToJSONStrict, question.Text)}
	if loose := convertedBy(yaml.YAMLToJSON, question.Text); loose != a.Strict {
		a.Loose = &loose
	}
	return a
}

func convertedBy(convert func([]byte) ([]byte, error), text string) converted {
	result, err := convert([]byte(text))
	if err != nil {
		return converted{Err: err.Error()}
	}
	return converted{JSON: string(result)}
}

type parsed struct {
	OK           bool   `json:"ok"`
	Err          string `json:"err,omitempty"`
	Canonical    string `json:"canonical,omitempty"`
	Format       string `json:"format,omitempty"`
	Milli        string `json:"milli,omitempty"`
	Value        string `json:"value,omitempty"`
	Sign         *int   `json:"sign,omitempty"`
	Int64        *bool  `json:"int64,omitempty"`
	JSONStringOK bool   `json:"jsonStringOK"`
	JSONOut      string `json:"jsonOut,omitempty"`
	JSONNumberOK *bool  `json:"jsonNumberOK,omitempty"`
}

// quantity answers {fn: parse, in}, {fn: cmp, a, b} and {fn: addsub, a, b}.
func quantity(question question) any {
	switch question.Fn {
	case "cmp":
		a, b := resource.MustParse(question.A), resource.MustParse(question.B)
		return map[string]any{"r": a.Cmp(b)}
	case "addsub":
		sum, diff, b := resource.MustParse(question.A), resource.MustParse(question.A), resource.MustParse(question.B)
		sum.Add(b)
		diff.Sub(b)
		return map[string]any{"sum": sum.String(), "diff": diff.String()}
	}
	var p parsed
	q, err := resource.ParseQuantity(question.In)
	if p.OK = err == nil; p.OK {
		sign := q.Sign()
		_, isInt64 := q.AsInt64()
		p.Sign, p.Int64 = &sign, &isInt64
		p.Milli, p.Value = decimal(q.MilliValue()), decimal(q.Value())
		p.Canonical, p.Format = q.String(), string(q.Format)
	} else {
		p.Err = err.Error()
	}
	text, err := json.Marshal(question.In)
	must(err)
	p.JSONOut, p.JSONStringOK = throughJSON(text)
	if json.Valid([]byte(question.In)) {
		_, ok := throughJSON([]byte(question.In))
		p.JSONNumberOK = &ok
	}
	return p
}

func throughJSON(text []byte) (string, bool) {
	var q resource.Quantity
	if json.Unmarshal(text, &q) != nil {
		return "", false
	}
	out, err := json.Marshal(q)
	must(err)
	return string(out), true
}

func decimal(n int64) string {
	text, err := json.Marshal(n)
	must(err)
	return string(text)
}
