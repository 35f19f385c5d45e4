/** A DaemonSet and the one that it replaces → the subject of rules about updates. */
import {
  admitUpdate,
  receive,
  type Received,
  type Rejection,
  type Stored,
  storePrevious,
  type UpdateAdmission,
  NO_EFFECTS,
} from '../admission/index.ts'
import { changesOf } from './changes.ts'
import { convertedNode, underName, type Manifest, type Objects, type Previous, type Relation } from '../workspace/index.ts'
import { type Path, type DaemonSet, MAP_FIELDS, type PodSpec, minorsOf } from '../kubernetes/index.ts'
import type { DaemonSetModel } from './daemon-set.ts'
import { type Defaults, type Merge, mergeOf, refusalsOf } from './merge.ts'
import type { Before, Subjects } from './subjects.ts'
import { type AnyField, type Field, rootField, type YamlNode } from '../yaml/index.ts'

export interface Context {
  readonly objectsBefore: Objects
  readonly objects: Objects
}

export class UpdateModel {
  readonly before: Before
  readonly #admissions: readonly UpdateAdmission[]
  /** What every targeted version says against creating the old object. */
  readonly rejectionsBefore: readonly Rejection[]
  readonly #after: Field<DaemonSet>
  readonly #droppedBefore: readonly Path[]
  /** What an apply leaves; undefined where it makes another object. */
  readonly merge: Merge | undefined
  /** The old manifest names no namespace and the new one does: the object is the same where the old one was applied there. */
  readonly maybeMoved: boolean
  #subject: Subjects['update'] | undefined

  constructor(
    readonly model: DaemonSetModel,
    readonly previous: Previous,
    readonly relation: Relation,
    readonly context: Context,
    /** Namespaces in which an export has others of that name: the new manifest names none. */
    readonly alsoIn: readonly string[] = [],
  ) {
    const { manifest } = previous
    const old = { node: previous.stored, contentType: manifest.document.contentType }
    const minors = minorsOf(model.target)
    const stored = minors.map(minor => storePrevious(old, minor, model.gates))
    const newest = stored.at(-1)!
    const daemonSet = rootOf(manifest, previous.stored, newest)
    this.#droppedBefore = newest.dropped
    this.rejectionsBefore = stored.flatMap(({ rejections }) => rejections)
    this.before = {
      daemonSet,
      pod: podOf(daemonSet),
      object: manifest.object,
      status: previous.status,
      isOnDeleteByDefault: previous.stored !== previous.node,
    }

    const { contentType } = model.manifest.document
    const converted = convertedNode(model.manifest)
    const { namespace } = model.manifest.object
    this.maybeMoved = relation === 'same' && manifest.object.namespace === undefined && namespace !== undefined && namespace !== 'default'
    const own = relation === 'same' ? underName(model.manifest, manifest.object.name) : model.manifest.node
    if (!converted && (relation === 'same' || previous.live))
      this.merge = mergeOf(previous, own, this.#defaults(minors.at(-1)!), model.target.apply, minors.at(-1)!)
    const node = converted ?? this.merge?.node ?? own
    const isWhole = node === model.manifest.node
    const received = isWhole ? model.received : minors.map(minor => receive({ node, contentType, apply: model.apply }, minor, model.gates))
    this.#after = isWhole ? model.daemonSet : rootOf(model.manifest, node, received.at(-1)!)
    const refusals = this.merge ? refusalsOf(this.merge, model, previous) : []
    const there = this.maybeMoved && namespace !== undefined ? stored.map(each => inNamespace(each, namespace)) : stored
    const admissions = minors.map((minor, index) =>
      refusals.length > 0 ? unsent(minor, refusals) : this.#withKept(admitUpdate(there[index]!, received[index]!, minor, model.gates)),
    )
    this.#admissions = converted ? admissions.map(refusedAsSuch) : admissions
  }

  /** What is refused in a field that only the live object has, says so: the manifest shows nothing of it. */
  #withKept(admission: UpdateAdmission): UpdateAdmission {
    if (!this.merge || !this.previous.live || this.merge.node === this.model.manifest.node) return admission
    const rejections = admission.rejections.map(rejection => {
      const steps = rejection.at.steps()
      const [sent, left] = [this.model.daemonSet, this.#after] as const
      const namesOf = (root: AnyField): string => root.resolve(steps.slice(0, -1)).namedPath
      // A merge may put the items of a list in another order.
      const isOfOne = namesOf(sent) === namesOf(left)
      return isOfOne && sent.resolve(steps).raw === undefined && left.resolve(steps).raw !== undefined
        ? { ...rejection, message: `${rejection.message}; only the live object has this field, and the apply keeps it` }
        : rejection
    })
    return { ...admission, rejections }
  }

  #defaults(minor: number): Defaults {
    const { daemonSet, gates, manifest } = this.model
    const { contentType } = manifest.document
    return { defaulted: daemonSet.effective ?? {}, defaultsOf: node => receive({ node, contentType }, minor, gates).effective }
  }

  /** What the newest targeted version answers. */
  get admission(): UpdateAdmission {
    return this.#admissions.at(-1)!
  }

  /** Whether anything but the writing differs. */
  get changed(): boolean {
    const { specChanged, metadataChanged, revisionChanged, verdict } = this.admission
    return (
      this.relation !== 'same' ||
      this.maybeMoved ||
      this.keepsAccount ||
      specChanged ||
      metadataChanged ||
      revisionChanged ||
      verdict !== 'ok' ||
      this.subject().changes.length > 0
    )
  }

  /** The pods keep an account that the manifest no longer gives. */
  get keepsAccount(): boolean {
    return this.merge?.account !== undefined
  }

  /** What the API server says against the update, and would not say against a new object. None for what an apply creates. */
  rejections(): Subjects['rejection'][] {
    return this.relation === 'same' ? this.model.updateRejections(this.#admissions, this.before.daemonSet, this.#root) : []
  }

  /** Everything that the API server says against the update. */
  allRejections(): Subjects['rejection'][] {
    if (this.merge) return this.model.grouped(this.#admissions, this.#root)
    return this.#after === this.model.daemonSet ? this.model.grouped(this.#admissions) : [...this.model.rejections(), ...this.rejections()]
  }

  /** Of the object that the API server judges. */
  get #root(): Field<DaemonSet> {
    return this.merge ? this.#after : this.model.daemonSet
  }

  #entries(): Subjects['update']['merge'] {
    const { sender, lost, kept, account, keepsOnDelete } = this.merge ?? NO_MERGE
    const inManifest = lost.map(({ steps, ...entry }) => ({ ...entry, field: this.model.daemonSet.resolve(steps) }))
    const inObject = kept.map(({ steps, ...entry }) => ({ ...entry, field: this.#after.resolve(steps) }))
    return { sender, lost: inManifest, kept: inObject, account, keepsOnDelete }
  }

  subject(): Subjects['update'] {
    if (!this.#subject) {
      const { minor: _, rejections: __, dropped, ...effects } = this.admission
      const [gone, goneBefore] = [pathsOf(dropped), pathsOf(this.#droppedBefore)]
      const changes = changesOf(this.before.daemonSet, this.#after).filter(({ before, after }) => {
        return !isIn(before, goneBefore) && !isIn(after, gone)
      })
      const after = { daemonSet: this.#after, pod: podOf(this.#after) }
      const { objects, objectsBefore } = this.context
      const { before, relation } = this
      const restarts = relation === 'same' && effects.verdict === 'ok' && effects.revisionChanged
      const merge = this.#entries()
      const { maybeMoved } = this
      const rest = { objects, objectsBefore, before, relation, maybeMoved, effects, restarts, changes, merge }
      this.#subject = { ...this.model.subject(), ...after, ...rest }
    }
    return this.#subject
  }
}

const NO_MERGE = { sender: undefined, lost: [], kept: [], account: undefined, keepsOnDelete: false } as const

function inNamespace({ stored, ...rest }: Stored, namespace: string): Stored {
  return { ...rest, stored: { ...stored, metadata: { ...stored.metadata, namespace } } }
}

/** The request itself fails: nothing is validated. */
function unsent(minor: number, rejections: readonly Rejection[]): UpdateAdmission {
  const [{ type }] = rejections as readonly [Rejection]
  const verdict = type === 'Conflict' ? 'conflict' : type === 'Client' ? 'unreadable' : 'badrequest'
  return { minor, verdict, rejections, dropped: [], ...NO_EFFECTS }
}

/** A former API version is refused whatever it says; beyond that, only that the selector is another matters. */
function refusedAsSuch({ minor, rejections }: UpdateAdmission): UpdateAdmission {
  return {
    minor,
    verdict: 'badrequest',
    dropped: [],
    rejections: rejections.filter(({ rule }) => rule === 'selector-changed'),
    ...NO_EFFECTS,
  }
}

/** A field that the API server does not store is no change. */
function isIn({ path }: AnyField, dropped: ReadonlySet<string>): boolean {
  if (dropped.size === 0) return false
  if (dropped.has(path)) return true
  for (let at = 0; at < path.length; at++) {
    if ((path[at] === '.' || path[at] === '[') && dropped.has(path.slice(0, at))) return true
  }
  return false
}

function pathsOf(paths: readonly Path[]): ReadonlySet<string> {
  return new Set(paths.map(String))
}

function rootOf({ document }: Manifest, node: YamlNode, { value, effective }: Pick<Received, 'value' | 'effective'>): Field<DaemonSet> {
  return rootField<DaemonSet>({ document, node, value, effective, maps: MAP_FIELDS, rendered: true })
}

function podOf(daemonSet: Field<DaemonSet>): Field<PodSpec> {
  return daemonSet.at('spec', 'template', 'spec')
}
