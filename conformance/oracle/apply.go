package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"

	appsv1 "k8s.io/api/apps/v1"
	"k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
	"k8s.io/apiserver/pkg/audit"
	"k8s.io/apiserver/pkg/endpoints/filters"
	"k8s.io/apiserver/pkg/endpoints/handlers"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/apps"
)

// step is one request about the object.
type step struct {
	// Verb: create; merge, a three-way strategic merge with Original, as kubectl apply sends it; apply, on the server; replace; helm3 and helm4, by
	// the client of that version, with Force as its --force, resp. as its --force-conflicts.
	Verb    string          `json:"verb"`
	Manager string          `json:"manager"`
	Force   bool            `json:"force,omitempty"`
	Object  json.RawMessage `json:"object"`
	// Original is what the manager sent before; none: it is not known.
	Original json.RawMessage `json:"original,omitempty"`
}

type applyAnswer struct {
	updateAnswer
	// Live is the object before the last step, as GET shows it; none where the only step makes it.
	Live map[string]any `json:"live,omitempty"`
	// Last is the step that the answer is about.
	Last step `json:"last"`
	// Message says why the request is refused.
	Message string `json:"message,omitempty"`
	// Result is what the last step leaves, as GET shows it; none where it is refused.
	Result map[string]any `json:"result,omitempty"`
}

// apply answers {steps}: what the last request leaves; nil where one before it is refused.
func apply(question question) any {
	r := &registry{}
	for i, s := range question.Steps {
		isLast := i == len(question.Steps)-1
		if !isLast {
			if a := r.take(s); a.Verdict != "ok" {
				return nil
			}
			r.result.ResourceVersion = "1"
			r.existing = stored(r.result)
			continue
		}
		a := applyAnswer{Last: s}
		if r.existing != nil {
			a.Live = shown(r.existing)
		}
		a.answer = r.take(s)
		a.Message = a.message
		if r.result != nil {
			if r.existing != nil {
				a.compare(r.existing, r.result)
			}
			if a.Verdict == "ok" {
				a.Result = shown(r.result)
			}
		}
		return a
	}
	return nil
}

// take sends one request.
func (r *registry) take(s step) answer {
	r.result = nil
	switch s.Verb {
	case "create":
		return r.call(http.MethodPost, "create", handlers.CreateResource(r, scope, nil), s, runtime.ContentTypeJSON, s.Object)
	case "replace":
		return r.call(http.MethodPut, "update", handlers.UpdateResource(r, scope, nil), s, runtime.ContentTypeJSON, s.Object)
	case "apply":
		types := []string{string(types.ApplyYAMLPatchType)}
		return r.call(http.MethodPatch, "patch", handlers.PatchResource(r, scope, nil, types), s, types[0], s.Object)
	case "helm3", "helm4":
		return r.upgrade(s)
	case "merge":
		live, err := json.Marshal(shown(r.existing))
		must(err)
		meta, err := strategicpatch.NewPatchMetaFromStruct(&appsv1.DaemonSet{})
		must(err)
		patch, err := strategicpatch.CreateThreeWayMergePatch(s.Original, s.Object, live, meta, true)
		if err != nil {
			return answer{Verdict: "unreadable", Errors: []fieldError{}, Warnings: []string{}, message: err.Error()}
		}
		types := []string{string(types.StrategicMergePatchType)}
		return r.call(http.MethodPatch, "patch", handlers.PatchResource(r, scope, nil, types), s, types[0], patch)
	}
	panic("unknown verb " + s.Verb)
}

func (r *registry) call(method, verb string, handler http.HandlerFunc, s step, mediaType string, body []byte) answer {
	info := &request.RequestInfo{
		IsResourceRequest: true, Path: endpoint + "default/daemonsets", Verb: verb, APIPrefix: "apis",
		APIGroup: plural.Group, APIVersion: plural.Version, Resource: plural.Resource, Namespace: "default",
	}
	if verb != "create" {
		info.Name = nameOf(s.Object)
	}
	query := url.Values{"fieldValidation": {"Strict"}, "fieldManager": {s.Manager}}
	if s.Verb == "apply" && s.Force {
		query.Set("force", "true")
	}
	req := httptest.NewRequest(method, "/?"+query.Encode(), bytes.NewReader(body))
	req.Header.Set("Content-Type", mediaType)
	req.Header.Set("Accept", runtime.ContentTypeJSON)
	ctx := audit.WithAuditContext(request.WithRequestInfo(req.Context(), info))
	recorder := httptest.NewRecorder()
	filters.WithWarningRecorder(handler).ServeHTTP(recorder, req.WithContext(ctx))
	return read(recorder.Result(), recorder.Body.Bytes())
}

func nameOf(object json.RawMessage) string {
	var named metav1.PartialObjectMetadata
	must(json.Unmarshal(object, &named))
	return named.Name
}

// Get makes a registry a rest.Patcher.
func (r *registry) Get(_ context.Context, name string, _ *metav1.GetOptions) (runtime.Object, error) {
	if r.existing == nil {
		return nil, errors.NewNotFound(plural.GroupResource(), name)
	}
	return r.existing.DeepCopyObject(), nil
}

// shown is an object as GET shows it, without its status.
func shown(ds *apps.DaemonSet) map[string]any {
	obj, err := legacyscheme.Scheme.ConvertToVersion(ds.DeepCopy(), appsv1.SchemeGroupVersion)
	must(err)
	return fieldsOf(obj.(*appsv1.DaemonSet))
}
