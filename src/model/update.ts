/** A DaemonSet and the one that it replaces → the subject of rules about updates. */
import { admitUpdate, storeFormer, type UpdateAdmission } from '../admission/admitupdate.ts'
import { changesOf } from '../changes.ts'
import { asUpdated, type Former } from '../former.ts'
import type { ObjectReference } from '../finding.ts'
import { type DaemonSet, MAP_FIELDS, type PodSpec } from '../kubernetes/types.ts'
import { minorsOf } from '../kubernetes/version.ts'
import type { Before, DaemonSetModel, Relation, Subjects } from '../model.ts'
import type { Objects } from '../objects.ts'
import { type Field, rootField } from '../yaml/field.ts'
import { toPlain } from '../yaml/plain.ts'

export interface Context {
  readonly objectsBefore: Objects
  readonly objects: Objects
}

export class UpdateModel {
  readonly before: Before
  readonly #admissions: readonly UpdateAdmission[]
  #subject: Subjects['update'] | undefined

  constructor(
    readonly model: DaemonSetModel,
    readonly former: Former,
    readonly relation: Relation,
    readonly context: Context,
  ) {
    const { document, node } = model.manifest
    const { contentType } = former.manifest.document
    const old = { node: asUpdated(former, toPlain(node) as Readonly<Record<string, unknown>>), contentType }
    const stored = minorsOf(model.target).map(minor => storeFormer(old, minor))
    const { value, effective } = stored.at(-1)!
    const daemonSet: Field<DaemonSet> = rootField<DaemonSet>({
      document: former.manifest.document,
      node: old.node,
      value,
      effective,
      maps: MAP_FIELDS,
      rendered: true,
    })
    const pod: Field<PodSpec> = daemonSet.at('spec', 'template', 'spec')
    this.before = { daemonSet, pod, object: former.manifest.object, status: former.status }
    const updated = { node, contentType: document.contentType }
    this.#admissions = minorsOf(model.target).map((minor, index) => admitUpdate(stored[index]!, updated, minor))
  }

  /** What the newest targeted version answers. */
  get admission(): UpdateAdmission {
    return this.#admissions.at(-1)!
  }

  /** Whether anything but the writing differs. */
  get changed(): boolean {
    const { specChanged, metadataChanged, revisionChanged, verdict } = this.admission
    return (
      this.relation !== 'same' || specChanged || metadataChanged || revisionChanged || verdict !== 'ok' || this.subject().changes.length > 0
    )
  }

  /** What the API server says against the update, and would not say against a new object. None for what an apply creates. */
  rejections(): Subjects['rejection'][] {
    return this.relation === 'same' ? this.model.updateRejections(this.#admissions, this.before.daemonSet) : []
  }

  /** Everything that the API server says against the update. */
  allRejections(): Subjects['rejection'][] {
    return this.model.grouped(this.#admissions)
  }

  subject(): Subjects['update'] {
    if (!this.#subject) {
      const { minor: _, rejections: __, ...effects } = this.admission
      const changes = changesOf(this.before.daemonSet, this.model.daemonSet)
      this.#subject = { ...this.model.subject(), ...this.context, before: this.before, relation: this.relation, effects, changes }
    }
    return this.#subject
  }
}

/** `DaemonSet kube-system/agent` without its kind: as commands name it. */
export function named({ namespace, name }: ObjectReference): string {
  return namespace === undefined ? name : `${namespace}/${name}`
}
