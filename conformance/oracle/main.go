// Command oracle asks Kubernetes' own code: it reads questions, one JSON object per line, and prints each with its answer.
// A question without an answer is left out.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/go-logr/logr"
	"k8s.io/klog/v2"
	"k8s.io/kubernetes/pkg/capabilities"
	_ "k8s.io/kubernetes/pkg/features"
)

// question holds the inputs of every kind of vector; what else a line holds is passed on.
type question struct {
	Manifest    string `json:"manifest"`
	ContentType string `json:"contentType"`
	Old         string `json:"old"`
	New         string `json:"new"`
	Text        string `json:"text"`
	Fn          string `json:"fn"`
	In          string `json:"in"`
	A           string `json:"a"`
	B           string `json:"b"`
	Steps       []step `json:"steps"`
}

// What a question is made of; all else in a line is an earlier answer and is dropped.
var inputs = []string{"id", "src", "manifest", "contentType", "old", "new", "text", "fn", "in", "a", "b"}

var kinds = map[string]func(question) any{
	"create": create, "update": update, "apply": apply, "defaults": defaults, "yaml": convert, "quantity": quantity,
}

func main() {
	klog.SetLogger(logr.Discard())
	capabilities.Setup(true, 0) // --allow-privileged, as every distribution sets it
	if len(os.Args) != 2 || kinds[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: oracle create|update|apply|defaults|yaml|quantity < questions.jsonl > vectors.jsonl")
		os.Exit(2)
	}
	ask := kinds[os.Args[1]]
	in, out := bufio.NewReaderSize(os.Stdin, 1<<20), bufio.NewWriter(os.Stdout)
	for {
		line, err := in.ReadBytes('\n')
		if line = bytes.TrimSpace(line); len(line) > 0 {
			must(reply(out, line, ask))
		}
		if err == io.EOF {
			return
		}
		must(err)
	}
}

// reply prints a question and its answer as one object, at once.
func reply(out *bufio.Writer, line []byte, ask func(question) any) error {
	var q question
	if err := json.Unmarshal(line, &q); err != nil {
		return err
	}
	var given, vector map[string]json.RawMessage
	if err := json.Unmarshal(line, &given); err != nil {
		return err
	}
	answer := ask(q)
	if answer == nil {
		return nil
	}
	text, err := json.Marshal(answer)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, &vector); err != nil {
		return err
	}
	for _, name := range inputs {
		if value, found := given[name]; found {
			vector[name] = value
		}
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(vector); err != nil {
		return err
	}
	return out.Flush()
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "oracle:", err)
		os.Exit(1)
	}
}
