/** The resources of Kubernetes' own API groups, as rules of roles name them. */

const RESOURCES: Readonly<Record<string, string>> = {
  '': `bindings configmaps endpoints events limitranges namespaces nodes persistentvolumeclaims persistentvolumes pods podtemplates replicationcontrollers
    resourcequotas secrets serviceaccounts services componentstatuses`,
  'admissionregistration.k8s.io': `mutatingwebhookconfigurations validatingwebhookconfigurations validatingadmissionpolicies validatingadmissionpolicybindings
    mutatingadmissionpolicies mutatingadmissionpolicybindings`,
  'apiextensions.k8s.io': 'customresourcedefinitions',
  'apiregistration.k8s.io': 'apiservices',
  apps: 'controllerrevisions daemonsets deployments replicasets statefulsets',
  'authentication.k8s.io': 'tokenreviews selfsubjectreviews',
  'authorization.k8s.io': 'localsubjectaccessreviews selfsubjectaccessreviews selfsubjectrulesreviews subjectaccessreviews',
  autoscaling: 'horizontalpodautoscalers',
  batch: 'cronjobs jobs',
  'certificates.k8s.io': 'certificatesigningrequests clustertrustbundles',
  'coordination.k8s.io': 'leases leasecandidates',
  'discovery.k8s.io': 'endpointslices',
  'events.k8s.io': 'events',
  extensions: 'daemonsets deployments ingresses networkpolicies podsecuritypolicies replicasets',
  'flowcontrol.apiserver.k8s.io': 'flowschemas prioritylevelconfigurations',
  'networking.k8s.io': 'ingressclasses ingresses networkpolicies ipaddresses servicecidrs',
  'node.k8s.io': 'runtimeclasses',
  policy: 'poddisruptionbudgets podsecuritypolicies',
  'rbac.authorization.k8s.io': 'clusterrolebindings clusterroles rolebindings roles',
  'resource.k8s.io': 'deviceclasses resourceclaims resourceclaimtemplates resourceslices',
  'scheduling.k8s.io': 'priorityclasses',
  'storage.k8s.io': 'csidrivers csinodes csistoragecapacities storageclasses volumeattachments volumeattributesclasses',
}
const BUILT_IN = new Map(Object.entries(RESOURCES).map(([group, names]) => [group, new Set(names.split(/\s+/))]))
const GROUPS = new Map<string, string[]>()
for (const [group, names] of BUILT_IN) for (const name of names) GROUPS.set(name, [...(GROUPS.get(name) ?? []), group])

/** Undefined for a group that is not Kubernetes' own. */
export function resourcesIn(group: string): ReadonlySet<string> | undefined {
  return BUILT_IN.get(group)
}

/** The groups that have a resource, `extensions` among them. */
export function groupsOf(resource: string): readonly string[] {
  return GROUPS.get(resource) ?? []
}

/** Of resources whose subresources agents ask for. */
const SUBRESOURCES: Readonly<Record<string, readonly string[]>> = {
  pods: ['attach', 'binding', 'ephemeralcontainers', 'eviction', 'exec', 'log', 'portforward', 'proxy', 'resize', 'status'],
  nodes: ['checkpoint', 'configz', 'healthz', 'log', 'metrics', 'pods', 'proxy', 'spec', 'stats', 'status'],
  serviceaccounts: ['token'],
}

/** Those that agents ask for. */
export function subresourcesOf(resource: string): readonly string[] {
  return SUBRESOURCES[resource] ?? []
}

/** The verbs of requests to the API server. */
export const VERBS: readonly string[] = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection']

const IN_NO_NAMESPACE = new Set(
  `/nodes /namespaces /persistentvolumes /componentstatuses apiextensions.k8s.io/customresourcedefinitions apiregistration.k8s.io/apiservices
    authentication.k8s.io/tokenreviews authorization.k8s.io/subjectaccessreviews authorization.k8s.io/selfsubjectaccessreviews
    certificates.k8s.io/certificatesigningrequests networking.k8s.io/ingressclasses node.k8s.io/runtimeclasses
    rbac.authorization.k8s.io/clusterroles rbac.authorization.k8s.io/clusterrolebindings scheduling.k8s.io/priorityclasses storage.k8s.io/csidrivers
    storage.k8s.io/csinodes storage.k8s.io/storageclasses storage.k8s.io/volumeattachments`.split(/\s+/),
)

/** Whether objects of a resource are in no namespace. */
export function isInNoNamespace(group: string, resource: string): boolean {
  return IN_NO_NAMESPACE.has(`${group}/${resource}`)
}
