/** What ValidatingAdmissionPolicies say of a request: the decision, its status and warnings. Needs the files of policies and manifests in the same run. */
import { storePrevious } from '../../src/admission/update/admit-update.ts'
import { NEWEST } from '../../src/kubernetes/version.ts'
import { type Cluster, type Param, statusOf } from '../../src/policy/admit.ts'
import { policyObject } from '../../src/policy/object.ts'
import { parseJson } from '../../src/yaml/json.ts'
import { difference } from '../difference.ts'
import { ADMIN, authorizerOf } from '../policy/authorizer.ts'
import { entryOf, manifestOf, type PolicyEntry } from '../policy/cluster.ts'

interface Vector {
  readonly policy: string
  readonly manifest: string
  readonly operation: 'CREATE' | 'UPDATE'
  readonly decision: 'admit' | 'audit' | 'warn' | 'deny'
  readonly code: number
  readonly reason?: string
  readonly message?: string
  readonly warnings?: readonly string[]
  /** It varies with the order of maps in Kubernetes itself. */
  readonly unstable?: readonly string[]
}

type Compared = { readonly [K in 'decision' | 'code' | 'reason' | 'message' | 'warnings']?: unknown }

interface Written {
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Readonly<Record<string, string>> }
  readonly spec: { readonly template: { readonly spec: { readonly containers: readonly object[] } } }
}

const KIND = { group: 'apps', version: 'v1', kind: 'DaemonSet' }
const RESOURCE = { group: 'apps', version: 'v1', resource: 'daemonsets' }
/** Kinds of Kubernetes that the vectors name, and whether they are in namespaces. */
const KNOWN: Readonly<Record<string, boolean>> = { 'v1 ConfigMap': true, 'v1 Secret': true, 'v1 Namespace': false }

export function check(vector: unknown): string | undefined {
  const { policy, manifest, operation, unstable = [], ...wanted } = vector as Vector
  const entry = entryOf(policy)
  const written = manifestOf(manifest)?.object as Written | undefined
  if (!entry || !written) return `the run has no ${entry ? `manifest ${manifest}` : `policy ${policy}`}`
  const { name, namespace = 'default' } = written.metadata
  const isUpdate = operation === 'UPDATE'
  const updated = isUpdate ? changed(written) : written
  const object = stored(updated, isUpdate)
  const oldObject = isUpdate ? stored(written, false, '1') : null
  const own = entry.namespaces.find(each => each.metadata.name === namespace)
  const labels = { ...own?.metadata.labels, 'kubernetes.io/metadata.name': namespace }
  const request = {
    ...RESOURCE,
    operation,
    name,
    namespace,
    object,
    oldObject,
    labels: [updated.metadata.labels ?? {}, isUpdate ? (written.metadata.labels ?? {}) : undefined],
    namespaceLabels: labels,
    isNamespaced: true,
    request: {
      uid: '',
      kind: KIND,
      resource: RESOURCE,
      requestKind: KIND,
      requestResource: RESOURCE,
      name,
      namespace,
      operation,
      dryRun: false,
      userInfo: ADMIN,
      options: { apiVersion: 'meta.k8s.io/v1', kind: isUpdate ? 'UpdateOptions' : 'CreateOptions' },
    },
    namespaceObject: { metadata: { name: namespace, labels }, spec: { finalizers: ['kubernetes'] }, status: { phase: 'Active' } },
    authorizer: authorizerOf(entry.authorizer),
    requestResource: { group: 'apps', resource: 'daemonsets', namespace, name },
  }
  const cluster = {
    params: (...of: Parameters<Cluster['params']>) => paramsOf(entry, ...of),
    isNamespaced: (apiVersion: string, kind: string) => scopeOf(entry, apiVersion, kind),
  }
  const answers = entry.compiled.map(each => ({ name: each.name, answer: each.admit(request, cluster) }))
  const [denial] = answers.flatMap(({ name: by, answer }) => answer.denied.map(each => statusOf(by, each)))
  const warnings = answers.flatMap(({ answer }) => answer.warnings)
  const isAudited = answers.some(({ answer }) => answer.isAudited)
  const decision = denial ? 'deny' : warnings.length > 0 ? 'warn' : isAudited ? 'audit' : 'admit'
  // A header cannot hold control characters: the API server leaves such a warning out.
  const sent = warnings.filter(text => !/\p{Cc}/u.test(text))
  const came = {
    decision,
    code: denial?.code ?? (isUpdate ? 200 : 201),
    reason: denial?.reason,
    message: denial && `daemonsets.apps "${name}" is forbidden: ${denial.message}`,
    warnings: sent.length > 0 ? sent : undefined,
  }
  const compared = ({ decision: is, code, reason, message, warnings: list }: Compared): object =>
    unstable.length > 0 ? { decision: is, code } : { decision: is, code, reason, message, warnings: list }
  return difference(compared(wanted), compared(came))
}

function stored(written: Written, isUpdated: boolean, resourceVersion?: string) {
  const node = parseJson(JSON.stringify(written)).root
  const { stored: daemonSet } = storePrevious({ node, contentType: 'json' }, NEWEST)
  const namespace = written.metadata.namespace ?? 'default'
  return policyObject(daemonSet, NEWEST, {
    namespace,
    generation: isUpdated ? 2 : 1,
    ...(resourceVersion === undefined ? {} : { resourceVersion }),
  })
}

/** As the vectors of updates have it. */
function changed(written: Written): Written {
  const copy = structuredClone(written) as unknown as {
    metadata: { labels?: Record<string, string> }
    spec: { template: { spec: { containers: { image?: string }[] } } }
  }
  const [first] = copy.spec.template.spec.containers
  if (first) first.image = 'quay.io/changed:latest'
  copy.metadata.labels = { ...copy.metadata.labels, changed: 'yes' }
  return copy as unknown as Written
}

function paramsOf({ params = [] }: PolicyEntry, apiVersion: string, kind: string, namespace: string | undefined): readonly Param[] {
  return params.filter(
    each =>
      each.apiVersion === apiVersion &&
      each.kind === kind &&
      (namespace === undefined || (each.metadata.namespace ?? 'default') === namespace),
  )
}

function scopeOf({ crds = [], params = [] }: PolicyEntry, apiVersion: string, kind: string): boolean | undefined {
  const crd = crds.find(each => each.apiVersion === apiVersion && each.kind === kind)
  if (crd) return crd.namespaced ?? false
  const known = KNOWN[`${apiVersion} ${kind}`]
  if (known !== undefined) return known
  const param = params.find(each => each.apiVersion === apiVersion && each.kind === kind)
  return param && param.metadata.namespace !== undefined
}
