/** A comparison → what each DaemonSet replaces. */
import type { Location, ObjectReference } from '../base/index.ts'
import type { Target } from '../kubernetes/index.ts'
import type { AnyField } from '../yaml/index.ts'
import {
  absoluteOf,
  type AreApart,
  kindsIn,
  type LoadedFile,
  type Manifest,
  type OldObject,
  type Pair,
  previousOf,
  type Workspace,
} from '../workspace/index.ts'
import { DaemonSetModel } from './daemon-set.ts'
import { type Context, UpdateModel } from './update.ts'

/** A DaemonSet that replaces none. */
export interface Created {
  readonly model: DaemonSetModel
  /** The old manifest is one that the API server refuses: nothing of it can be in the cluster. */
  readonly wasRefused: boolean
  /** The path of another file that holds it, too. */
  readonly twin: string | undefined
  /** The old file held a part of it, which something else completed. */
  readonly wasPart: boolean
}

/** Rules whose rejections are as old as apps/v1. */
const NEVER_STORED: ReadonlySet<string> = new Set(['selector-missing', 'selector-mismatch'])

export class Updates {
  readonly #workspace: Workspace
  readonly #targetOf: (absolute: string) => Target
  readonly #models = new Map<Manifest, DaemonSetModel>()
  readonly #byManifest = new Map<Manifest, UpdateModel>()
  /** What replaces nothing: new, or what the API server refused before. */
  readonly #created: Set<Manifest>
  #contextChanged: boolean | undefined

  /** Of a workspace that has been compared. `targetOf`: the versions that a file is for, by its absolute path. */
  constructor(workspace: Workspace, targetOf: (absolute: string) => Target) {
    this.#workspace = workspace
    this.#targetOf = targetOf
    const { pairs, created } = this.#comparison.pairs
    this.#created = new Set(created.map(({ manifest }) => manifest))
    for (const each of pairs) {
      const update = this.#update(each)
      if (isStored(each, update)) this.#byManifest.set(each.updated.manifest, update)
      else this.#created.add(each.updated.manifest)
    }
  }

  get #comparison() {
    return this.#workspace.comparison!
  }

  /** Those whose manifests differ, in the order of the new files. */
  get changed(): readonly UpdateModel[] {
    return [...this.#byManifest.values()].filter(update => update.changed)
  }

  get created(): readonly Created[] {
    const { created, pairs } = this.#comparison.pairs
    const isNew = ({ updated }: Pair): boolean => this.#created.has(updated.manifest)
    return [
      ...created.map(({ manifest, absolute }) => ({
        model: this.model(manifest, absolute),
        wasRefused: false,
        twin: this.#comparison.twinOf({ manifest, absolute }),
        wasPart: this.#comparison.wasPart({ manifest, absolute }),
      })),
      ...pairs.filter(isNew).map(({ updated: { manifest, absolute } }) => ({
        model: this.model(manifest, absolute),
        wasRefused: true,
        twin: undefined,
        wasPart: false,
      })),
    ]
  }

  get removed(): readonly OldObject[] {
    return this.#comparison.pairs.removed
  }

  /** A workload of another kind that has the name of a removed DaemonSet now. */
  heirOf({ previous, counterpart }: OldObject): ObjectReference | undefined {
    const { namespace, name } = previous.manifest.object
    if (counterpart === undefined) return undefined
    const objects = this.#workspace.objectsNear(counterpart)
    const kinds = ['Deployment', 'StatefulSet'] as const
    const near = kinds.map(kind => objects.find(kind, namespace, name)?.object).find(heir => heir !== undefined)
    if (near) return near
    // Its folder may have another name now.
    const all = kinds.flatMap(kind => this.#workspace.objectsNear(undefined).named(kind, name))
    return all.find(({ object, absolute = '' }) => object.namespace === namespace && !this.areApart(counterpart, absolute))?.object
  }

  /** Whether a kustomization gathers a file. */
  isBuilt(absolute: string): boolean {
    return this.#workspace.isBuilt(absolute)
  }

  get areApart(): AreApart {
    return this.#comparison.areApart
  }

  /** Whether an old DaemonSet, of which this is a field, goes to the cluster of a file, by its absolute path. */
  stoodWith({ location }: AnyField, absolute: string | undefined): boolean {
    if (absolute === undefined) return true
    const old = absoluteOf(location.file)
    const before = this.#workspace.objectsBeforeNear(absolute).all('DaemonSet')
    // Its folder may have another name now.
    return before.some(each => each.absolute === old) || (old !== undefined && !this.areApart(old, absolute))
  }

  /** How many. */
  get unchangedFiles(): number {
    return this.#comparison.unchangedPaths.size
  }

  /** Every changed file, by its absolute path. */
  get changedFiles(): ReadonlyMap<string, LoadedFile> {
    return this.#comparison.loaded
  }

  /** How many hold nothing now, and held DaemonSets. */
  get emptiedFiles(): number {
    return this.#comparison.emptied.size
  }

  /** Whether a place is in a document that the base does not have. */
  isInNewText({ file, span }: Location): boolean {
    const absolute = absoluteOf(file)
    if (absolute === undefined || !this.isChangedFile(absolute)) return false
    return this.#comparison.texts.onlyIn(file).some(({ start, end }) => span.start >= start && span.start <= end)
  }

  isChangedFile(absolute: string): boolean {
    return !this.#comparison.unchangedPaths.has(absolute)
  }

  /** The one model of a DaemonSet of a changed file. */
  model(manifest: Manifest, absolute: string): DaemonSetModel {
    let model = this.#models.get(manifest)
    if (!model)
      this.#models.set(manifest, (model = new DaemonSetModel(manifest, this.#targetOf(absolute), this.#workspace.objectsNear(absolute))))
    return model
  }

  /** Undefined for what is new, and for what cannot be affected: itself and the objects beside it are what they were. */
  of(model: DaemonSetModel, absolute: string): UpdateModel | undefined {
    const update = this.#byManifest.get(model.manifest)
    if (update) return update
    const isNew = this.#created.has(model.manifest)
    return isNew || !this.contextChanged ? undefined : new UpdateModel(model, previousOf(model.manifest), 'same', this.#contextOf(absolute))
  }

  /** The update that makes of another object what a manifest of a changed file says; undefined where nothing but the writing differs. */
  changeOf(manifest: Manifest): UpdateModel | undefined {
    const update = this.#byManifest.get(manifest)
    return update?.changed ? update : undefined
  }

  /** New manifests of the same object that its file holds before it. */
  repeatsOf(manifest: Manifest): readonly Manifest[] {
    return this.#comparison.repeatsOf(manifest)
  }

  /** Whether it replaces none. */
  isNew(manifest: Manifest): boolean {
    return this.#created.has(manifest)
  }

  /** Whether the object, and not only its writing, differs from the base. */
  isChanged(manifest: Manifest): boolean {
    const update = this.#byManifest.get(manifest)
    return update ? update.changed : this.#created.has(manifest)
  }

  /** Whether objects beside the DaemonSets changed. */
  get contextChanged(): boolean {
    this.#contextChanged ??=
      this.#comparison.besideChanged && this.#comparison.texts.differsIn(text => [...kindsIn(text)].some(kind => kind !== 'DaemonSet'))
    return this.#contextChanged
  }

  #contextOf(absolute: string): Context {
    return { objects: this.#workspace.objectsNear(absolute), objectsBefore: this.#workspace.objectsBeforeNear(absolute) }
  }

  #update({ old, updated, relation, alsoIn }: Pair): UpdateModel {
    const { manifest, absolute } = updated
    return new UpdateModel(this.model(manifest, absolute), old.previous, relation, this.#contextOf(absolute), alsoIn)
  }
}

/**
 * Whether the old manifest can be in a cluster: no version has ever stored one that lacks what is required, such as its
 * selector, or whose selector does not match its template. Other invalid values may be older than their check.
 */
function isStored({ old: { previous }, relation }: Pair, { rejectionsBefore }: UpdateModel): boolean {
  const { manifest, live } = previous
  if (relation !== 'same' || live || manifest.object.apiVersion !== 'apps/v1') return true
  return !rejectionsBefore.some(({ rule, type }) => NEVER_STORED.has(rule) || type === 'FieldValueRequired')
}
