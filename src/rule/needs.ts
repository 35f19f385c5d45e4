/** The objects that pods cannot do without, and what makes them. */
import { remembered } from '../base/index.ts'
import type { DaemonSet, PodSpec } from '../kubernetes/index.ts'
import type { Objects, OtherObject } from '../workspace/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'
import { accountName, accountPlace } from './rbac.ts'
import { isUnused } from './volumes.ts'

/** An object that a pod names, and what comes of it where that does not exist. */
export interface Need {
  readonly kind: string
  readonly name: string
  readonly place: AnyField
  readonly outcome: string
  readonly isGlobal?: true
  /** Another than that of the pods. */
  readonly namespace?: string | undefined
  readonly severity?: 'warning'
}

const REFUSED = 'the API server refuses every pod'
const NO_START = 'no container starts'
const NO_MOUNT = 'the volume cannot be mounted and no pod starts'

/** The pods of a DaemonSet. */
interface Pods {
  readonly daemonSet: Field<DaemonSet>
  readonly pod: Field<PodSpec>
}

/** What the pods name. */
export function needsOf({ daemonSet, pod }: Pods): readonly Need[] {
  let needs = needsOfPods.get(pod)
  if (!needs) needsOfPods.set(pod, (needs = [...findNeeds({ daemonSet, pod })]))
  return needs
}

const needsOfPods = new WeakMap<Field<PodSpec>, readonly Need[]>()

function* findNeeds({ daemonSet, pod }: Pods): Generator<Need> {
  const account = accountPlace(pod)
  if (account.exists) yield { kind: 'ServiceAccount', name: accountName(pod), place: account, outcome: REFUSED }
  for (const [kind, key] of [
    ['PriorityClass', 'priorityClassName'],
    ['RuntimeClass', 'runtimeClassName'],
  ] as const) {
    const field = pod.at(key)
    if (field.value) yield { kind, name: field.value, place: field, isGlobal: true, outcome: REFUSED }
  }
  yield* volumeNeeds(pod)
  yield* variableNeeds(pod)
  for (const claim of pod.at('resourceClaims').items()) {
    yield* named('ResourceClaim', claim.at('resourceClaimName'), 'the pods stay Pending')
    yield* named('ResourceClaimTemplate', claim.at('resourceClaimTemplateName'), 'the pods stay Pending')
  }
  for (const secret of pod.at('imagePullSecrets').items()) {
    for (const need of named('Secret', secret.at('name'), 'images are pulled without it')) yield { ...need, severity: 'warning' }
  }
  yield* networkNeeds(daemonSet)
}

/** Claims and networks that pods name. */
export const CLAIM_KINDS: ReadonlySet<string> = new Set([
  'PersistentVolumeClaim',
  'ResourceClaim',
  'ResourceClaimTemplate',
  'NetworkAttachmentDefinition',
])

/** What comes of the ConfigMaps and Secrets that pods use where they do not exist: those that are not needed are optional. */
export function outcomeWithout(about: Pods): (use: { readonly kind: string; readonly name: string }) => string {
  const needed = new Set(needsOf(about).map(({ kind, name }) => `${kind} ${name}`))
  return ({ kind, name }) => (needed.has(`${kind} ${name}`) ? 'no pod starts' : 'the pods start without it, because it is optional')
}

/** Where Multus reads the further networks of a pod. */
const NETWORKS = 'k8s.v1.cni.cncf.io/networks'
/** `NAME`, `NAMESPACE/NAME` and either with `@INTERFACE`. */
const NETWORK = /^(?:([a-z0-9][a-z0-9-]*)\/)?([a-z0-9][a-z0-9.-]*)(?:@[\w.-]+)?$/

/** The networks of an annotation: names with commas between them, or the JSON of objects with a name. */
function* networkNeeds(daemonSet: Field<DaemonSet>): Generator<Need> {
  const place: AnyField = daemonSet.at('spec', 'template', 'metadata', 'annotations').at(NETWORKS)
  const { value } = place
  if (typeof value !== 'string') return
  for (const network of value.trim().startsWith('[') ? inJson(value) : value.split(',').map(each => each.trim())) {
    const [, namespace, name] = NETWORK.exec(network) ?? []
    if (name !== undefined) yield { kind: 'NetworkAttachmentDefinition', name, namespace, place, outcome: 'no pod starts' }
  }
}

function inJson(text: string): string[] {
  try {
    return (JSON.parse(text) as unknown[]).flatMap(each => {
      const { name, namespace } = Object(each) as { readonly name?: unknown; readonly namespace?: unknown }
      return typeof name === 'string' ? [typeof namespace === 'string' ? `${namespace}/${name}` : name] : []
    })
  } catch {
    return []
  }
}

function* volumeNeeds(pod: Field<PodSpec>): Generator<Need> {
  for (const volume of pod.at('volumes').items()) {
    yield* named('PersistentVolumeClaim', volume.at('persistentVolumeClaim', 'claimName'), 'the pods stay Pending')
    // The scheduler looks at every claim, the kubelet only at what a container mounts.
    if (isUnused(pod.value, volume.value?.name)) continue
    yield* named('ConfigMap', volume.at('configMap', 'name'), NO_MOUNT, volume.value?.configMap?.optional)
    yield* named('Secret', volume.at('secret', 'secretName'), NO_MOUNT, volume.value?.secret?.optional)
    yield* named('Secret', volume.at('csi', 'nodePublishSecretRef', 'name'), NO_MOUNT)
    for (const source of volume.at('projected', 'sources').items()) {
      yield* named('ConfigMap', source.at('configMap', 'name'), NO_MOUNT, source.value?.configMap?.optional)
      yield* named('Secret', source.at('secret', 'name'), NO_MOUNT, source.value?.secret?.optional)
    }
  }
}

function* variableNeeds(pod: Field<PodSpec>): Generator<Need> {
  for (const container of [...pod.at('containers').items(), ...pod.at('initContainers').items()]) {
    for (const source of container.at('envFrom').items()) {
      yield* named('ConfigMap', source.at('configMapRef', 'name'), NO_START, source.value?.configMapRef?.optional)
      yield* named('Secret', source.at('secretRef', 'name'), NO_START, source.value?.secretRef?.optional)
    }
    for (const variable of container.at('env').items()) {
      const from = variable.at('valueFrom')
      yield* named('ConfigMap', from.at('configMapKeyRef', 'name'), NO_START, from.value?.configMapKeyRef?.optional)
      yield* named('Secret', from.at('secretKeyRef', 'name'), NO_START, from.value?.secretKeyRef?.optional)
    }
  }
}

function* named(kind: string, field: Field<string | undefined>, outcome: string, optional: boolean | undefined = false): Generator<Need> {
  if (field.value && !optional) yield { kind, name: field.value, place: field, outcome }
}

/** What pods need, as it is given. `home`: the namespace of the pods. */
export function givenObject(
  { kind, name, isGlobal, namespace }: Need,
  home: string | undefined,
  objects: Objects,
): OtherObject | undefined {
  return objects.find(kind, isGlobal ? undefined : (namespace ?? home), name)
}

/** Whether what pods need is given, or made by what is. `home`: the namespace of the pods. */
export function isGiven(need: Need, home: string | undefined, objects: Objects): boolean {
  return givenObject(need, home, objects) !== undefined || madeIn(objects).has(`${need.kind} ${need.name}`)
}

/** What the controllers and generators of given objects make: `Secret agent-tls`. */
export const madeIn: (objects: Objects) => ReadonlySet<string> = remembered(findMade)

function findMade(objects: Objects): ReadonlySet<string> {
  const secrets: readonly (readonly [kind: string, ...paths: (readonly string[])[]])[] = [
    ['Certificate', ['spec', 'secretName']],
    ['ExternalSecret', ['spec', 'target', 'name'], ['metadata', 'name']],
    ['SealedSecret', ['spec', 'template', 'metadata', 'name'], ['metadata', 'name']],
    ['VaultStaticSecret', ['spec', 'destination', 'name']],
  ]
  const made = new Set<string>()
  for (const [kind, ...paths] of secrets) {
    for (const { field } of objects.all(kind)) {
      const name = paths.map(path => field.resolve(path).value).find(value => typeof value === 'string')
      if (name !== undefined) made.add(`Secret ${name}`)
    }
  }
  for (const { object } of objects.all('Bundle')) made.add(`ConfigMap ${object.name}`).add(`Secret ${object.name}`)
  for (const { field } of objects.all('Kustomization')) {
    for (const [key, kind] of [
      ['configMapGenerator', 'ConfigMap'],
      ['secretGenerator', 'Secret'],
    ] as const) {
      const list = field.resolve([key]).value
      for (const item of Array.isArray(list) ? (list as unknown[]) : []) {
        const { name } = Object(item) as { readonly name?: unknown }
        if (typeof name === 'string') made.add(`${kind} ${name}`)
      }
    }
  }
  return made
}
