/** How an object is updated: as it tells itself, or as the user says. */
import { type Apply, DEFAULT_APPLY } from '../../kubernetes/index.ts'
import type { ApplyRequest } from './outcome.ts'
import { isList, isStruct, newStruct, type Struct, Unmergeable } from './plain.ts'
import { type Updated, withoutDefaults } from './sent.ts'
import { type Manager, managersOf } from './server-side.ts'
import type { MapShape } from './shape.ts'
import { only, writtenFields } from './structured.ts'

/** What was assumed of an update. */
export interface Sender {
  readonly mode: Apply
  /** Of server-side apply. */
  readonly manager: string | undefined
  /**
   * What stands for what was sent before. none: nothing that is there goes, as kubectl does not know. live: all that is there, as nobody tells more.
   * adopted: nothing goes, as Helm has not sent it before.
   */
  readonly before: 'annotation' | 'managers' | 'base' | 'none' | 'live' | 'adopted'
  /** Fields of other managers are taken over. */
  readonly forces: boolean
}

export interface Sending {
  readonly sender: Sender
  readonly request: ApplyRequest
  /** The manifest as the client sends it. */
  readonly sent: Struct
}

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration'
/** Of server-side apply: these do not take over fields of others unless told to. Controllers do. */
const UNFORCED: ReadonlySet<string> = new Set(['kubectl', 'helm'])
/** `helm`, `helm-controller`, `helm_v3`, `terraform-provider-helm_v2.17.0_x5`. */
const HELM = /(?:^|-)helm(?![a-z])/
const KUBECTL = 'kubectl-client-side-apply'
const MANAGED_BY = 'app.kubernetes.io/managed-by'
const RESTARTED = 'kubectl.kubernetes.io/restartedAt'
const GENERATION = 'deprecated.daemonset.template.generation'
const RELEASE_NAME = 'meta.helm.sh/release-name'
const RELEASE: ReadonlySet<string> = new Set([RELEASE_NAME, 'meta.helm.sh/release-namespace'])

const INSTANCE = 'app.kubernetes.io/instance'
const TRACKING = 'argocd.argoproj.io/tracking-id'

/** What Argo CD and Flux write into every object that they send. */
const MARKS = {
  annotations: new Set([TRACKING, 'argocd.argoproj.io/installation-id']),
  labels: new Set(
    ['kustomize', 'helm'].flatMap(controller => [`${controller}.toolkit.fluxcd.io/name`, `${controller}.toolkit.fluxcd.io/namespace`]),
  ),
} as const

export interface There {
  readonly object: Struct
  /** As GET shows it; else what was sent before. */
  readonly isLive: boolean
}

/** @param mode Undefined: as the object tells. */
export function sendingOf({ object, isLive }: There, mode: Apply | undefined, shape: MapShape, updated: Updated): Sending {
  const { manifest } = updated
  try {
    if (!isLive) return { ...overSent(object, mode ?? DEFAULT_APPLY, shape), sent: manifest }
    const sending = overLive(object, mode, shape, updated)
    return { ...sending, sent: sentBy(sending.sender, manifest, object) }
  } catch (error) {
    // Items of what is there have no keys.
    if (!(error instanceof Unmergeable)) throw error
    return { ...replacing('replace'), sent: manifest }
  }
}

function sentBy(sender: Sender, manifest: Struct, live: Struct): Struct {
  const { mode, before } = sender
  if (sendsAsHelm(sender)) return labelled(marked(manifest, live), live)
  if (mode !== 'kubectl' && mode !== 'server') return manifest
  const sent = marked(manifest, live)
  return mode === 'kubectl' && before === 'annotation' ? annotated(sent) : sent
}

/** With the marks of the controller that the live object tells. */
function marked(manifest: Struct, live: Struct): Struct {
  const [metadata, there] = [structIn(manifest, 'metadata'), structIn(live, 'metadata')]
  const added = (['annotations', 'labels'] as const).flatMap(map => {
    const own = structIn(metadata, map)
    const isMark = (key: string): boolean => MARKS[map].has(key) || (map === 'labels' && key === INSTANCE && isInstanceOfArgo(live))
    const marks = Object.entries(structIn(there, map)).filter(([key]) => !(key in own) && isMark(key))
    return marks.length === 0 ? [] : [[map, { ...own, ...Object.fromEntries(marks) }] as const]
  })
  return added.length === 0 ? manifest : { ...manifest, metadata: { ...metadata, ...Object.fromEntries(added) } }
}

/** Argo CD may track objects by the label of their application, instead of the annotation or with it. */
function isInstanceOfArgo(live: Struct): boolean {
  const metadata = structIn(live, 'metadata')
  const managers = metadata['managedFields']
  const isManaged = isList(managers) && managers.some(manager => isStruct(manager) && manager['manager'] === 'argocd-controller')
  const tracking = structIn(metadata, 'annotations')[TRACKING]
  return isManaged && (typeof tracking !== 'string' || tracking.startsWith(`${String(structIn(metadata, 'labels')[INSTANCE])}:`))
}

/** As kubectl apply sends it, with its own annotation: those of others do not go with an empty map that was sent before. */
function annotated(manifest: Struct): Struct {
  const metadata = structIn(manifest, 'metadata')
  const { annotations } = metadata
  return annotations === undefined || annotations === null ? { ...manifest, metadata: { ...metadata, annotations: newStruct() } } : manifest
}

/** As Helm sends it: with its label, and the annotations of the release that the live object tells. */
function labelled(manifest: Struct, live: Struct): Struct {
  const metadata = structIn(manifest, 'metadata')
  const there = structIn(structIn(live, 'metadata'), 'annotations')
  const release = Object.entries(there).filter(([key]) => RELEASE.has(key))
  const labels = { ...structIn(metadata, 'labels'), [MANAGED_BY]: 'Helm' }
  const annotations = { ...structIn(metadata, 'annotations'), ...Object.fromEntries(release) }
  return { ...manifest, metadata: { ...metadata, labels, ...(release.length > 0 && { annotations }) } }
}

function structIn(object: Struct, key: string): Struct {
  const value = object[key]
  return isStruct(value) ? value : newStruct()
}

type Unsent = Omit<Sending, 'sent'>

const UNKNOWN: Sender = { mode: 'helm', manager: undefined, before: 'live', forces: true }

/** What is there, without what the API server and kubectl alone write. */
function ofSender(live: Struct): Struct {
  const spec = structIn(live, 'spec')
  const template = structIn(spec, 'template')
  const bare = (object: Struct, keys: readonly string[]): Struct => {
    const { annotations, ...rest } = structIn(object, 'metadata')
    if (!isStruct(annotations)) return object
    const kept = Object.entries(annotations).filter(([key]) => !keys.includes(key))
    // An empty map that the manifest does not have would take those with it.
    return { ...object, metadata: { ...rest, ...(kept.length > 0 && { annotations: Object.fromEntries(kept) }) } }
  }
  return bare({ metadata: live['metadata'], spec: { ...spec, template: bare(template, [RESTARTED]) } }, [LAST_APPLIED, GENERATION])
}

function overSent(object: Struct, mode: Apply, shape: MapShape): Unsent {
  if (mode === 'server') {
    const manager: Manager = { name: 'kubectl', operation: 'Apply', subresource: '', time: '', fields: writtenFields(object, shape) }
    return serverSide('kubectl', [manager], 'base')
  }
  if (mode === 'replace' || mode === 'raw') return replacing(mode)
  return { sender: { mode, manager: undefined, before: 'base', forces: true }, request: { method: 'merge', original: object } }
}

function overLive(live: Struct, mode: Apply | undefined, shape: MapShape, updated: Updated): Unsent {
  const managers = managersOf(live, shape)
  const applier = applierOf(managers)
  switch (mode ?? modeOf(live, managers, applier)) {
    case 'replace':
      return replacing('replace')
    case 'raw':
      return replacing('raw')
    case 'server':
      // An export without managed fields does not tell who owns a field, nor what conflicts.
      if (managers.length === 0) return { ...overSent(ofSender(live), 'server', shape), sender: { ...UNKNOWN, mode: 'server' } }
      return serverSide(applier?.name ?? 'kubectl', managers, 'managers')
    case 'helm': {
      const server = applier && HELM.test(applier.name) ? applier : undefined
      if (server) return serverSide(server.name, managers, 'managers')
      const helm = managers.find(({ name, operation, subresource }) => HELM.test(name) && operation === 'Update' && subresource === '')
      if (!helm && managers.length === 0)
        return { sender: UNKNOWN, request: { method: 'merge', original: withoutDefaults(ofSender(live), updated, shape) } }
      // It owns the defaults of what it created, too. What it adopts it compares with what it sends.
      const original = helm ? withoutDefaults(only(live, helm.fields, shape), updated, shape) : newStruct()
      const before = helm ? 'managers' : 'adopted'
      return { sender: { mode: 'helm', manager: helm?.name, before, forces: true }, request: { method: 'merge', original } }
    }
    case 'kubectl': {
      const original = lastApplied(live)
      return {
        sender: { mode: 'kubectl', manager: undefined, before: original ? 'annotation' : 'none', forces: true },
        request: { method: 'merge', original: original ?? newStruct() },
      }
    }
  }
}

function modeOf(live: Struct, managers: readonly Manager[], applier: Manager | undefined): Apply {
  const { labels, annotations } = structIn(live, 'metadata')
  if (isStruct(annotations) && Object.hasOwn(annotations, RELEASE_NAME)) return 'helm'
  // Charts write the label themselves: it stays where Argo CD or kubectl apply what helm template renders.
  const isLabelled = isStruct(labels) && labels[MANAGED_BY] === 'Helm'
  const isOfOther = applier ? !HELM.test(applier.name) : lastApplied(live) !== undefined
  if (isLabelled && !isOfOther) return 'helm'
  if (!applier) return 'kubectl'
  const client = managers.find(({ name }) => name === KUBECTL)
  return lastApplied(live) && client && client.time > applier.time ? 'kubectl' : 'server'
}

/** Who applied the whole object on the server last. Who applies a part of it does not send the selector. */
function applierOf(managers: readonly Manager[]): Manager | undefined {
  const isWhole = ({ fields }: Manager): boolean => fields.within('f:spec').members.has('f:selector')
  const appliers = managers.filter(manager => manager.operation === 'Apply' && manager.subresource === '' && isWhole(manager))
  return appliers.toSorted((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0))[0]
}

/** Helm 4 applies on the server. */
export function sendsAsHelm({ mode, manager = '' }: Sender): boolean {
  return mode === 'helm' || (mode === 'server' && HELM.test(manager))
}

function serverSide(name: string, managers: readonly Manager[], before: Sender['before']): Unsent {
  return {
    sender: { mode: 'server', manager: name, before, forces: !UNFORCED.has(name) },
    request: { method: 'server', manager: name, managers },
  }
}

function replacing(mode: 'replace' | 'raw'): Unsent {
  return { sender: { mode, manager: undefined, before: 'base', forces: true }, request: { method: 'replace' } }
}

function lastApplied(live: Struct): Struct | undefined {
  const { annotations } = structIn(live, 'metadata')
  const text = isStruct(annotations) ? annotations[LAST_APPLIED] : undefined
  if (typeof text !== 'string') return undefined
  try {
    const applied: unknown = JSON.parse(text)
    return isStruct(applied) ? applied : undefined
  } catch {
    return undefined
  }
}
