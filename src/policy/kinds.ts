/** What the API server calls the objects of a kind, and whether they are in namespaces. */
import { isStruct } from '../yaml/index.ts'
import type { Objects, OtherObject } from '../workspace/index.ts'

export interface Resource {
  readonly group: string
  readonly version: string
  /** The plural, as policies name it. */
  readonly resource: string
  readonly isNamespaced: boolean
}

/** Kinds of Kubernetes that are in no namespace, by their groups. */
const OF_CLUSTER: ReadonlySet<string> = new Set(
  [
    ['', 'Namespace', 'Node', 'PersistentVolume'],
    ['rbac.authorization.k8s.io', 'ClusterRole', 'ClusterRoleBinding'],
    ['scheduling.k8s.io', 'PriorityClass'],
    ['storage.k8s.io', 'StorageClass', 'CSIDriver', 'CSINode', 'VolumeAttachment', 'VolumeAttributesClass'],
    ['node.k8s.io', 'RuntimeClass'],
    ['networking.k8s.io', 'IngressClass', 'IPAddress', 'ServiceCIDR'],
    ['apiextensions.k8s.io', 'CustomResourceDefinition'],
    ['apiregistration.k8s.io', 'APIService'],
    ['certificates.k8s.io', 'CertificateSigningRequest', 'ClusterTrustBundle'],
    ['flowcontrol.apiserver.k8s.io', 'FlowSchema', 'PriorityLevelConfiguration'],
    ['resource.k8s.io', 'DeviceClass', 'ResourceSlice'],
    [
      'admissionregistration.k8s.io',
      'ValidatingAdmissionPolicy',
      'ValidatingAdmissionPolicyBinding',
      'MutatingAdmissionPolicy',
      'MutatingAdmissionPolicyBinding',
      'ValidatingWebhookConfiguration',
      'MutatingWebhookConfiguration',
    ],
  ].flatMap(([group, ...kinds]) => kinds.map(kind => `${group}/${kind}`)),
)
/** Groups of Kubernetes whose other kinds are in namespaces. */
const OWN_GROUPS = /^$|^(?:apps|batch|autoscaling|policy|extensions)$|\.k8s\.io$/

/** Undefined where nothing tells that there is such a kind: neither Kubernetes nor a CustomResourceDefinition nor an object. */
export function resourceOf(apiVersion: string, kind: string, objects: Objects): Resource | undefined {
  const slash = apiVersion.indexOf('/')
  const [group, version] = slash < 0 ? ['', apiVersion] : [apiVersion.slice(0, slash), apiVersion.slice(slash + 1)]
  const resource = pluralOf(kind)
  if (OF_CLUSTER.has(`${group}/${kind}`)) return { group, version, resource, isNamespaced: false }
  const definition = definitionOf(group, kind, objects)
  if (definition) return { group, version, ...definition }
  if (OWN_GROUPS.test(group)) return { group, version, resource, isNamespaced: true }
  const given = objects.all(kind).filter(({ object }) => object.apiVersion === apiVersion)
  if (given.length === 0) return undefined
  return { group, version, resource, isNamespaced: given.some(({ object }) => object.namespace !== undefined) }
}

function definitionOf(
  group: string,
  kind: string,
  objects: Objects,
): { readonly resource: string; readonly isNamespaced: boolean } | undefined {
  const [definition] = objects.having('CustomResourceDefinition', definedKinds, [`${group}/${kind}`])
  const defined = definition && specOf(definition)
  if (!defined) return undefined
  const plural = defined.names['plural']
  return { resource: typeof plural === 'string' ? plural : pluralOf(kind), isNamespaced: defined.spec['scope'] !== 'Cluster' }
}

/** The one that a CustomResourceDefinition is of. */
function definedKinds(definition: OtherObject): string[] {
  const defined = specOf(definition)
  return defined ? [`${String(defined.spec['group'])}/${String(defined.names['kind'])}`] : []
}

function specOf({
  field,
}: OtherObject): { readonly spec: Readonly<Record<string, unknown>>; readonly names: Readonly<Record<string, unknown>> } | undefined {
  const spec = isStruct(field.value) ? field.value['spec'] : undefined
  const names = isStruct(spec) ? spec['names'] : undefined
  return isStruct(spec) && isStruct(names) ? { spec, names } : undefined
}

function pluralOf(kind: string): string {
  const lower = kind.toLowerCase()
  if (lower === 'endpoints') return lower
  if (/[^aeiou]y$/.test(lower)) return `${lower.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(lower) ? `${lower}es` : `${lower}s`
}
