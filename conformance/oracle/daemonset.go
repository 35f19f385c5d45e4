package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	apiequality "k8s.io/apimachinery/pkg/api/equality"
	"k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/runtime"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/apps"
	"k8s.io/kubernetes/pkg/controller/daemon"
	"sigs.k8s.io/yaml"
)

// document is a request's body.
type document struct {
	body      []byte
	mediaType string
}

// requestFrom gives the first document of a text that kubectl would send; false when there is none.
func requestFrom(text, contentType string) (document, bool) {
	if contentType == "json" {
		return document{[]byte(text), runtime.ContentTypeJSON}, true
	}
	reader := utilyaml.NewYAMLReader(bufio.NewReader(strings.NewReader(text)))
	for {
		body, err := reader.Read()
		if err != nil {
			return document{}, false
		}
		if value, err := yaml.YAMLToJSON(body); err != nil || string(value) != "null" {
			return document{body, runtime.ContentTypeYAML}, true
		}
	}
}

// decode reads a body as the handlers do with fieldValidation=Strict. The object is nil for what they stop at.
func decode(d document) (ds *apps.DaemonSet, strict []string) {
	obj, gvk, err := decoder(d.mediaType, internal).Decode(d.body, &kind, &apps.DaemonSet{})
	ds, _ = obj.(*apps.DaemonSet)
	if errs, isStrict := runtime.AsStrictDecodingError(err); isStrict {
		for _, e := range errs.Errors() {
			strict = append(strict, e.Error())
		}
	} else if err != nil {
		return nil, nil
	}
	if ds == nil || gvk.GroupVersion() != kind.GroupVersion() {
		return nil, strict
	}
	return ds, strict
}

func decoder(mediaType string, version runtime.GroupVersioner) runtime.Decoder {
	info, _ := runtime.SerializerInfoForMediaType(legacyscheme.Codecs.SupportedMediaTypes(), mediaType)
	return legacyscheme.Codecs.DecoderToVersion(info.StrictSerializer, version)
}

// strictly sends a request with fieldValidation=Strict, and without where strict decoding alone refuses it.
func (r *registry) strictly(verb, namespace string, d document) createAnswer {
	ds, strict := decode(d)
	if namespace == "" {
		namespace = namespaceOf(ds)
	}
	a := createAnswer{answer: r.send(verb, namespace, "Strict", d)}
	if ds == nil && a.Verdict == "badrequest" {
		a.Errors = append(a.Errors, fieldError{"Decoding", "", a.message})
	}
	if len(strict) == 0 {
		return a
	}
	a.StrictErrors, a.Errors = strict, []fieldError{}
	for _, text := range strict {
		a.Errors = append(a.Errors, fieldError{"StrictDecoding", quoted(text), text})
	}
	if ds != nil {
		beyond := r.send(verb, namespace, "Ignore", d)
		a.Beyond = &beyond
	}
	return a
}

// quoted is the path in: unknown field "a.b".
func quoted(text string) string {
	if _, after, found := strings.Cut(text, ` field "`); found {
		return strings.TrimSuffix(after, `"`)
	}
	return ""
}

func namespaceOf(ds *apps.DaemonSet) string {
	if ds == nil || ds.Namespace == "" {
		return "default"
	}
	return ds.Namespace
}

type createAnswer struct {
	answer
	StrictErrors []string `json:"strictErrors,omitempty"`
	Beyond       *answer  `json:"beyond,omitempty"`
}

// create answers {manifest, contentType}; nil when there is nothing to send.
func create(question question) any {
	d, ok := requestFrom(question.Manifest, question.ContentType)
	if !ok {
		return nil
	}
	return (&registry{}).strictly("create", "", d)
}

// defaults answers {manifest, contentType} with the object after SetObjectDefaults_DaemonSet.
func defaults(question question) any {
	d, ok := requestFrom(question.Manifest, question.ContentType)
	if !ok {
		return nil
	}
	obj, _, err := decoder(d.mediaType, appsv1.SchemeGroupVersion).Decode(d.body, &kind, &appsv1.DaemonSet{})
	ds, ok := obj.(*appsv1.DaemonSet)
	if !ok {
		return map[string]any{"err": err.Error()}
	}
	return map[string]any{"object": fieldsOf(ds)}
}

// fieldsOf is an object as JSON has it, without its status.
func fieldsOf(ds *appsv1.DaemonSet) map[string]any {
	ds.SetGroupVersionKind(kind)
	text, err := json.Marshal(ds)
	must(err)
	var fields map[string]any
	numbers := json.NewDecoder(bytes.NewReader(text))
	numbers.UseNumber()
	must(numbers.Decode(&fields))
	delete(fields, "status")
	return fields
}

type updateAnswer struct {
	createAnswer
	OldVerdict string `json:"oldVerdict"`
	// TemplateChanged: the pod template is another one in meaning, so that metadata.generation and the template's grow.
	TemplateChanged bool `json:"templateChanged"`
	// SpecChanged: metadata.generation grows.
	SpecChanged bool `json:"specChanged"`
	// RevisionChanged: the DaemonSet controller does not find the template in the old revision.
	RevisionChanged bool `json:"revisionChanged"`
	// MetadataChanged: the DaemonSet's own labels or annotations differ.
	MetadataChanged bool `json:"metadataChanged"`
	// Rollout: none, RollingUpdate or OnDelete; empty when refused.
	Rollout string `json:"rollout,omitempty"`
}

// update answers {old, new}: a PUT over the old one as a create would have stored it, refused or not; nil when it cannot be read.
func update(question question) any {
	r := &registry{}
	oldDocument, hasOld := requestFrom(question.Old, question.ContentType)
	newDocument, hasNew := requestFrom(question.New, question.ContentType)
	written, strict := decode(oldDocument)
	if !hasOld || !hasNew || written == nil {
		return nil
	}
	namespace := namespaceOf(written)
	created := r.send("create", namespace, "Ignore", oldDocument)
	if len(strict) > 0 {
		created.Verdict = "badrequest"
	}
	if r.result == nil {
		return nil
	}
	if written.UID != "" {
		r.result.UID = written.UID
	}
	r.result.ResourceVersion = "1"
	r.existing = stored(r.result)
	u := updateAnswer{createAnswer: r.strictly("update", namespace, newDocument), OldVerdict: created.Verdict}
	if ds, _ := decode(newDocument); ds != nil {
		u.MetadataChanged = !apiequality.Semantic.DeepEqual(ds.Labels, r.existing.Labels) ||
			!apiequality.Semantic.DeepEqual(ds.Annotations, r.existing.Annotations)
	}
	if r.result != nil {
		u.compare(r.existing, r.result)
	}
	return u
}

func (u *updateAnswer) compare(before, after *apps.DaemonSet) {
	u.TemplateChanged = after.Spec.TemplateGeneration != before.Spec.TemplateGeneration
	u.SpecChanged = after.Generation != before.Generation
	was, is := seenByController(before), seenByController(after)
	same, err := daemon.Match(is, &appsv1.ControllerRevision{Data: runtime.RawExtension{Raw: revisionOf(was)}})
	u.RevisionChanged = err != nil || !same
	verdict := u.Verdict
	if u.Beyond != nil {
		verdict = u.Beyond.Verdict
	}
	if verdict != "ok" {
		return
	}
	u.Rollout = "none"
	if u.RevisionChanged {
		u.Rollout = string(is.Spec.UpdateStrategy.Type)
	}
}

// stored is an object after its way through etcd.
func stored(ds *apps.DaemonSet) *apps.DaemonSet {
	info, _ := runtime.SerializerInfoForMediaType(legacyscheme.Codecs.SupportedMediaTypes(), runtime.ContentTypeProtobuf)
	data, err := runtime.Encode(legacyscheme.Codecs.EncoderForVersion(info.Serializer, appsv1.SchemeGroupVersion), ds)
	must(err)
	obj, err := runtime.Decode(legacyscheme.Codecs.DecoderToVersion(info.Serializer, internal), data)
	must(err)
	return obj.(*apps.DaemonSet)
}

func seenByController(ds *apps.DaemonSet) *appsv1.DaemonSet {
	obj, err := legacyscheme.Scheme.ConvertToVersion(stored(ds), appsv1.SchemeGroupVersion)
	must(err)
	return obj.(*appsv1.DaemonSet)
}

// revisionOf is the data of a ControllerRevision: the template as a patch (getPatch of pkg/controller/daemon, which is not exported).
func revisionOf(ds *appsv1.DaemonSet) []byte {
	template := fieldsOf(ds)["spec"].(map[string]any)["template"].(map[string]any)
	template["$patch"] = "replace"
	patch, err := json.Marshal(map[string]any{"spec": map[string]any{"template": template}})
	must(err)
	return patch
}

func conflict(name string, err error) error {
	return errors.NewConflict(plural.GroupResource(), name, err)
}
