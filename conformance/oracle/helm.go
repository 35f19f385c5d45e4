package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"

	helm3 "helm.sh/helm/v3/pkg/kube"
	helm4 "helm.sh/helm/v4/pkg/kube"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apiserver/pkg/audit"
	"k8s.io/apiserver/pkg/endpoints/filters"
	"k8s.io/apiserver/pkg/endpoints/handlers"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/cli-runtime/pkg/resource"
	"k8s.io/client-go/rest"
)

// upgrade lets Helm's own client update the object: its requests go to the handlers. Original is the manifest of the previous release; none: the
// release does not have the object yet, which the actions of Helm then compare with itself (existingResourceConflict).
func (r *registry) upgrade(s step) answer {
	helm3.ManagedFieldsManager, helm4.ManagedFieldsManager = s.Manager, s.Manager
	server := &server{registry: r}
	original := s.Original
	if original == nil {
		original = s.Object
	}
	var err error
	if s.Verb == "helm4" {
		var originals, targets helm4.ResourceList
		originals.Append(server.info(original))
		targets.Append(server.info(s.Object))
		_, err = helm4.New(nil).Update(originals, targets, helm4.ClientUpdateOptionServerSideApply(true, s.Force))
	} else {
		var originals, targets helm3.ResourceList
		originals.Append(server.info(original))
		targets.Append(server.info(s.Object))
		_, err = helm3.New(nil).Update(originals, targets, s.Force)
	}
	if server.last != nil {
		return *server.last
	}
	if err != nil {
		return answer{Verdict: "unreadable", Errors: []fieldError{}, Warnings: []string{}, message: err.Error()}
	}
	// There is nothing to change.
	r.result = r.existing.DeepCopy()
	return answer{Verdict: "ok", Code: http.StatusOK, Errors: []fieldError{}, Warnings: []string{}}
}

// server answers the requests of a client that knows HTTP only.
type server struct {
	*registry
	// last is the answer to the last request that is no GET; nil without one.
	last *answer
}

// info is an object of a manifest, as Helm builds it.
func (s *server) info(object json.RawMessage) *resource.Info {
	content := &unstructured.Unstructured{}
	must(content.UnmarshalJSON(object))
	config := resource.UnstructuredPlusDefaultContentConfig()
	version := kind.GroupVersion()
	config.GroupVersion = &version
	client, err := rest.RESTClientForConfigAndClient(&rest.Config{Host: "http://server", APIPath: "/apis", ContentConfig: config, QPS: -1}, &http.Client{Transport: s})
	must(err)
	return &resource.Info{
		Client: client, Mapping: &meta.RESTMapping{Resource: plural, GroupVersionKind: kind, Scope: meta.RESTScopeNamespace},
		Namespace: metav1.NamespaceDefault, Name: content.GetName(), Object: content,
	}
}

func (s *server) RoundTrip(req *http.Request) (*http.Response, error) {
	verbs := map[string]string{http.MethodGet: "get", http.MethodPost: "create", http.MethodPut: "update", http.MethodPatch: "patch"}
	info := &request.RequestInfo{
		IsResourceRequest: true, Path: req.URL.Path, Verb: verbs[req.Method], APIPrefix: "apis",
		APIGroup: plural.Group, APIVersion: plural.Version, Resource: plural.Resource, Namespace: metav1.NamespaceDefault, Name: "a",
	}
	var handler http.Handler
	switch req.Method {
	case http.MethodGet:
		handler = handlers.GetResource(s, scope)
	case http.MethodPut:
		handler = handlers.UpdateResource(s, scope, nil)
	case http.MethodPatch:
		patches := []string{string(types.StrategicMergePatchType), string(types.MergePatchType), string(types.ApplyYAMLPatchType)}
		handler = handlers.PatchResource(s, scope, nil, patches)
	default:
		panic("unexpected request " + req.Method)
	}
	asked := req.Clone(audit.WithAuditContext(request.WithRequestInfo(req.Context(), info)))
	asked.Header.Set("Accept", runtime.ContentTypeJSON)
	recorder := httptest.NewRecorder()
	filters.WithWarningRecorder(handler).ServeHTTP(recorder, asked)
	response := recorder.Result()
	if req.Method != http.MethodGet {
		a := read(response, recorder.Body.Bytes())
		s.last = &a
	}
	return response, nil
}
