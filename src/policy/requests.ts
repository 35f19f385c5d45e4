/** What is asked of the API server about an object, as policies see it: its creation or update, and that of the pods of a DaemonSet. */
import { storedDaemonSet } from '../admission/index.ts'
import { type DaemonSet, daemonPodTolerations, type Other, type PodSpec } from '../kubernetes/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { Objects, OtherObject } from '../workspace/index.ts'
import { type AnyField, isStruct } from '../yaml/index.ts'
import type { Request } from './admit.ts'
import { authorizerFrom, type User } from './authorize.ts'
import type { Read } from './cel/explain.ts'
import { MapValue, type PlainObject, type Result, Double, type Value } from './cel/values.ts'
import { undecided } from './undecided.ts'
import { type Resource, resourceOf } from './kinds.ts'
import { policyObject } from './object.ts'

type Subject = Subjects['request']
type Labels = Readonly<Record<string, string>>

/** A request, and where the fields of its objects are written. */
export interface ObjectRequest {
  readonly request: Request
  /** Undefined for what stands in no file. */
  readonly placeOf: (read: Read) => AnyField | undefined
  /** Where the pods are described that it is about; undefined: it is about the object itself. */
  readonly template: AnyField | undefined
}

export interface RequestContext {
  /** Those of the user's files and of the policies'. */
  readonly objects: Objects
  readonly user: User | undefined
  /** Whether a policy may be for pods. */
  readonly pods: boolean
}

/** The object's own request, and that of the pods that a DaemonSet makes. */
export function requestsOf(subject: Subject, context: RequestContext): readonly ObjectRequest[] {
  return subject.kind === 'DaemonSet' ? daemonSetRequests(subject, context) : otherRequests(subject, context)
}

function daemonSetRequests({ object, before, target }: Subject, context: RequestContext): ObjectRequest[] {
  const minor = target.to
  const effective = object.effective as DaemonSet
  const { name = '', namespace = 'default' } = effective.metadata ?? {}
  const daemonSet = storedDaemonSet(effective, minor)
  const old = before && storedDaemonSet(before.effective as DaemonSet, minor)
  const stored = policyObject(daemonSet, minor, { namespace, generation: old ? 2 : 1 })
  const oldStored = old ? policyObject(old, minor, { namespace, generation: 1, resourceVersion: '1' }) : null
  const resource: Resource = { group: 'apps', version: 'v1', resource: 'daemonsets', isNamespaced: true }
  const whole = requestOf({ resource, kind: 'DaemonSet', name, namespace, object: stored, oldObject: oldStored }, context)
  const own: ObjectRequest = { request: whole, template: undefined, placeOf: read => placeIn(read, object, before, whole, context) }
  if (!context.pods) return [own]
  const pod = podOf(daemonSet, stored, namespace)
  const podResource: Resource = { group: '', version: 'v1', resource: 'pods', isNamespaced: true }
  const { name: podName } = pod['metadata'] as { readonly name: string }
  const pods = requestOf({ resource: podResource, kind: 'Pod', name: podName, namespace, object: pod, oldObject: null }, context)
  const template = object.resolve(['spec', 'template'])
  return [own, { request: pods, template, placeOf: read => placeIn(read, template, undefined, pods, context) }]
}

function otherRequests({ object, kind }: Subject, context: RequestContext): ObjectRequest[] {
  const plain = isStruct(object.raw) ? object.raw : {}
  const metadata = isStruct(plain['metadata']) ? plain['metadata'] : {}
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  const resource = resourceOf(text(plain['apiVersion']), kind, context.objects)
  if (!resource) return []
  const namespace = resource.isNamespaced ? text(metadata['namespace']) || 'default' : ''
  const stored = celValue({
    ...plain,
    metadata: { ...metadata, ...(namespace && { namespace }), creationTimestamp: '2026-01-01T00:00:00Z', generation: 1 },
  }) as PlainObject
  const request = requestOf({ resource, kind, name: text(metadata['name']), namespace, object: stored, oldObject: null }, context)
  return [{ request, template: undefined, placeOf: read => placeIn(read, object, undefined, request, context) }]
}

interface Asked {
  readonly resource: Resource
  readonly kind: string
  readonly name: string
  /** Empty for an object in no namespace. */
  readonly namespace: string
  readonly object: PlainObject
  readonly oldObject: PlainObject | null
}

function requestOf({ resource: of, kind, name, namespace, object, oldObject }: Asked, context: RequestContext): Request {
  const { group, version, resource, isNamespaced } = of
  const operation = oldObject ? 'UPDATE' : 'CREATE'
  const gvk = { group, version, kind }
  const gvr = { group, version, resource }
  const described = isNamespaced ? context.objects.find('Namespace', undefined, namespace) : undefined
  const namespaceObject = isNamespaced ? namespaceObjectOf(namespace, described) : null
  const isNamespace = group === '' && kind === 'Namespace'
  return {
    ...gvr,
    operation,
    name,
    namespace,
    object,
    oldObject,
    labels: [labelsOf(object), oldObject ? labelsOf(oldObject) : undefined],
    namespaceLabels: namespaceObject ? labelsOf(namespaceObject) : isNamespace ? labelsOf(object) : undefined,
    isNamespaced,
    isNamespaceAssumed: isNamespaced && !described,
    request: new RequestValue(
      {
        kind: gvk,
        resource: gvr,
        subResource: '',
        requestKind: gvk,
        requestResource: gvr,
        requestSubResource: '',
        name,
        namespace,
        operation,
        dryRun: false,
        options: { apiVersion: 'meta.k8s.io/v1', kind: oldObject ? 'UpdateOptions' : 'CreateOptions' },
      },
      context.user,
    ),
    namespaceObject,
    authorizer: authorizerFrom(context.objects, context.user),
    requestResource: { group, resource, namespace, name },
  }
}

/** `request`: who sends it is known only where the user says so. */
class RequestValue extends MapValue {
  constructor(
    private readonly fields: PlainObject,
    private readonly user: User | undefined,
  ) {
    super()
  }

  override find(key: Value): Result | undefined {
    if (key !== 'userInfo') return typeof key === 'string' && Object.hasOwn(this.fields, key) ? this.fields[key] : undefined
    if (!this.user) return undecided('request.userInfo is not known; set it with --policy-user NAME')
    return { username: this.user.username, uid: '', groups: this.user.groups, extra: {} }
  }

  override has(key: Value): boolean {
    return this.find(key) !== undefined
  }

  override keys(): readonly Value[] {
    return [...Object.keys(this.fields), 'userInfo']
  }

  override get size(): number {
    return this.keys().length
  }
}

/** As its document describes it; else with the one label that every namespace has. */
function namespaceObjectOf(name: string, described: OtherObject<Other<'Namespace'>> | undefined): PlainObject {
  const { metadata = {} } = described?.field.value ?? {}
  const { annotations } = metadata
  return {
    metadata: {
      name,
      labels: { ...metadata.labels, 'kubernetes.io/metadata.name': name },
      ...(annotations && { annotations }),
    },
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  }
}

function labelsOf(object: PlainObject): Labels {
  const metadata = object['metadata']
  const labels = isStruct(metadata) ? metadata['labels'] : undefined
  return isStruct(labels) ? (labels as Labels) : {}
}

/** What a generated name has of its base: the API server cuts it, and appends five characters (k8s.io/apiserver pkg/storage/names). */
const MOST_OF_BASE = 58

/** A pod as the DaemonSet controller asks for it; policies see it with the name that the API server generates. */
function podOf({ spec = {} }: DaemonSet, stored: PlainObject, namespace: string): PlainObject {
  const { metadata, spec: of } = stored as { readonly metadata: PlainObject; readonly spec: { readonly template: PlainObject } }
  const template = of.template as { readonly metadata?: PlainObject; readonly spec?: PlainObject }
  const podSpec: PodSpec = spec.template?.spec ?? {}
  const name = typeof metadata['name'] === 'string' ? metadata['name'] : ''
  const owner = { apiVersion: 'apps/v1', kind: 'DaemonSet', name, uid: metadata['uid'], controller: true, blockOwnerDeletion: true }
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...template.metadata,
      name: `${`${name}-`.slice(0, MOST_OF_BASE)}xxxxx`,
      generateName: `${name}-`,
      namespace,
      ownerReferences: [owner],
      uid: metadata['uid'],
      creationTimestamp: metadata['creationTimestamp'],
    },
    spec: { ...template.spec, tolerations: celValue(daemonPodTolerations(podSpec)) },
    status: { phase: 'Pending', qosClass: 'BestEffort' },
  }
}

/** What is written as a number with a fraction is a double. */
export function celValue(plain: unknown): Value {
  if (typeof plain === 'number') return Number.isInteger(plain) ? plain : new Double(plain)
  if (Array.isArray(plain)) return plain.map(celValue)
  if (!isStruct(plain)) return plain as Value
  return Object.fromEntries(Object.entries(plain).flatMap(([key, value]) => (value === undefined ? [] : [[key, celValue(value)]])))
}

function placeIn(
  { variable, path }: Read,
  object: AnyField,
  before: AnyField | undefined,
  { namespace }: Request,
  { objects }: RequestContext,
): AnyField | undefined {
  switch (variable) {
    case 'object':
      return object.resolve(path)
    case 'oldObject':
      return before?.resolve(path)
    case 'namespaceObject':
      return objects.find('Namespace', undefined, namespace)?.field.resolve(path)
    default:
      return undefined
  }
}
