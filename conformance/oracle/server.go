package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/managedfields"
	utilnet "k8s.io/apimachinery/pkg/util/net"
	"k8s.io/apiserver/pkg/endpoints/filters"
	"k8s.io/apiserver/pkg/endpoints/handlers"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/storage"
	"k8s.io/client-go/applyconfigurations"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/apps"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/extensions/install"
	"k8s.io/kubernetes/pkg/registry/apps/daemonset"
)

const (
	endpoint     = "/apis/apps/v1/namespaces/"
	maxBodyBytes = 3 * 1024 * 1024 // the default of genericapiserver.Config
)

var (
	kind     = appsv1.SchemeGroupVersion.WithKind("DaemonSet")
	plural   = appsv1.SchemeGroupVersion.WithResource("daemonsets")
	internal = schema.GroupVersion{Group: apps.GroupName, Version: runtime.APIVersionInternal}
	accessor = meta.NewAccessor()
)

// registry is the DaemonSet endpoint's storage as far as it decides about a request: pkg/registry/apps/daemonset, and of etcd's store that it
// takes no new object with a resourceVersion.
type registry struct {
	// existing is what an update finds.
	existing *apps.DaemonSet
	// result is what came of the last request, refused or not; nil when it did not get here.
	result *apps.DaemonSet
}

func (r *registry) New() runtime.Object { return &apps.DaemonSet{} }

// Create is what genericregistry.Store.Create does before it stores.
func (r *registry) Create(ctx context.Context, obj runtime.Object, _ rest.ValidateObjectFunc, _ *metav1.CreateOptions) (runtime.Object, error) {
	ds := obj.(*apps.DaemonSet)
	r.result = ds
	rest.FillObjectMetaSystemFields(ds)
	if ds.GenerateName != "" && ds.Name == "" {
		ds.Name = daemonset.Strategy.GenerateName(ds.GenerateName)
	}
	if err := rest.BeforeCreate(daemonset.Strategy, ctx, ds); err != nil {
		return ds, err
	}
	if version, err := (storage.APIObjectVersioner{}).ObjectResourceVersion(ds); err == nil && version != 0 {
		return nil, storage.ErrResourceVersionSetOnCreate
	}
	return ds, nil
}

// Update is what genericregistry.Store.Update does before it stores; no resourceVersion is a conflict. Server-side apply creates what is not there.
func (r *registry) Update(ctx context.Context, name string, info rest.UpdatedObjectInfo, _ rest.ValidateObjectFunc,
	_ rest.ValidateObjectUpdateFunc, _ bool, _ *metav1.UpdateOptions) (runtime.Object, bool, error) {
	if conditions := info.Preconditions(); conditions != nil {
		if err := (&storage.Preconditions{UID: conditions.UID}).Check(name, r.existing); err != nil {
			return nil, false, conflict(name, err)
		}
	}
	if r.existing == nil {
		obj, err := info.UpdatedObject(ctx, r.New())
		if err == nil {
			obj, err = r.Create(ctx, obj, nil, nil)
		}
		return obj, true, err
	}
	obj, err := info.UpdatedObject(ctx, r.existing)
	if err != nil {
		return nil, false, err
	}
	ds := obj.(*apps.DaemonSet)
	r.result = ds
	ds.ResourceVersion = r.existing.ResourceVersion
	return ds, false, rest.BeforeUpdate(daemonset.Strategy, ctx, ds, r.existing)
}

var scope = newScope()

func newScope() *handlers.RequestScope {
	fields, err := managedfields.NewDefaultFieldManager(applyconfigurations.NewTypeConverter(legacyscheme.Scheme),
		legacyscheme.Scheme, legacyscheme.Scheme, legacyscheme.Scheme, kind, internal, "", nil)
	must(err)
	return &handlers.RequestScope{
		Namer:               handlers.ContextBasedNaming{Namer: runtime.Namer(accessor)},
		Serializer:          legacyscheme.Codecs,
		ParameterCodec:      legacyscheme.ParameterCodec,
		Creater:             legacyscheme.Scheme,
		Convertor:           legacyscheme.Scheme,
		Defaulter:           legacyscheme.Scheme,
		Typer:               legacyscheme.Scheme,
		UnsafeConvertor:     legacyscheme.Scheme,
		FieldManager:        fields,
		Resource:            plural,
		Kind:                kind,
		MetaGroupVersion:    metav1.SchemeGroupVersion,
		HubGroupVersion:     internal,
		MaxRequestBodyBytes: maxBodyBytes,
	}
}

// fieldError is one of Status.details.causes; one of type StrictDecoding or Decoding is an error that has no causes.
type fieldError struct {
	Type   string `json:"type"`
	Field  string `json:"field"`
	Detail string `json:"detail"`
}

// answer is what one request gets back.
type answer struct {
	Verdict  string       `json:"verdict"`
	Code     int          `json:"code"`
	Errors   []fieldError `json:"errors"`
	Warnings []string     `json:"warnings"`
	message  string
}

// send hands a request to the API server's own handler: a create, or an update of what the registry holds.
func (r *registry) send(verb, namespace, fieldValidation string, d document) answer {
	info := &request.RequestInfo{
		IsResourceRequest: true, Path: endpoint + namespace + "/daemonsets", Verb: verb, APIPrefix: "apis",
		APIGroup: plural.Group, APIVersion: plural.Version, Resource: plural.Resource, Namespace: namespace,
	}
	method, handler := http.MethodPost, handlers.CreateResource(r, scope, nil)
	if verb == "update" {
		info.Name = r.existing.Name
		method, handler = http.MethodPut, handlers.UpdateResource(r, scope, nil)
	}
	r.result = nil
	req := httptest.NewRequest(method, "/?fieldValidation="+fieldValidation, bytes.NewReader(d.body))
	req.Header.Set("Content-Type", d.mediaType)
	req.Header.Set("Accept", runtime.ContentTypeJSON)
	recorder := httptest.NewRecorder()
	filters.WithWarningRecorder(handler).ServeHTTP(recorder, req.WithContext(request.WithRequestInfo(req.Context(), info)))
	return read(recorder.Result(), recorder.Body.Bytes())
}

func read(response *http.Response, body []byte) answer {
	a := answer{Code: response.StatusCode, Errors: []fieldError{}, Warnings: []string{}}
	headers, errs := utilnet.ParseWarningHeaders(response.Header.Values("Warning"))
	for _, err := range errs {
		must(err)
	}
	for _, h := range headers {
		a.Warnings = append(a.Warnings, h.Text)
	}
	if a.Code < http.StatusMultipleChoices {
		a.Verdict = "ok"
		return a
	}
	var status metav1.Status
	must(json.Unmarshal(body, &status))
	a.Verdict = strings.ToLower(string(status.Reason))
	switch {
	case status.Reason == metav1.StatusReasonRequestEntityTooLarge:
		a.Verdict = "toolarge"
	case status.Message == storage.ErrResourceVersionSetOnCreate.Error():
		a.Verdict = "storage"
	}
	if status.Details != nil {
		for _, cause := range status.Details.Causes {
			a.Errors = append(a.Errors, fieldError{string(cause.Type), cause.Field, cause.Message})
		}
	}
	a.message = status.Message
	return a
}
