/** Where each subject comes from: one table. `lint`, `diff` and the cases of rules all dispatch from it. */
import type { ObjectReference, Rejected, SourceFile } from '../base/index.ts'
import { ANY_CLUSTER, type Target } from '../kubernetes/index.ts'
import { type Manifest, manifestField, type Objects } from '../workspace/index.ts'
import { type AnyField, type Document, isSame } from '../yaml/index.ts'
import type { DaemonSetModel } from './daemon-set.ts'
import type { Fleets } from './fleets.ts'
import { sentBy } from './sent.ts'
import type { MaybeOnNodes, SubjectName, Subjects } from './subjects.ts'
import type { UpdateModel } from './update.ts'

/** What a finding says of the manifest it is about. */
export interface About {
  readonly object?: ObjectReference
  readonly origin?: string
  readonly rejected?: readonly Rejected[]
  /** Of a problem at a bare Location. */
  readonly path?: string
  /** What stood in its place before, where that was something else. */
  readonly before?: AnyField
  /** Named when a rule fails. */
  readonly file: string
  /** The one that fixes may change. */
  readonly document?: Document
}

export interface Produced<S extends SubjectName> {
  readonly subject: Subjects[S]
  readonly about: About
  /** The one rule that it is for; without it every rule is asked. */
  readonly rule?: string
}

/** What was found of a file before rules are asked: of one of its documents, or of the file as a whole. */
export interface Subjected {
  readonly file: SourceFile
  readonly target: Target
  readonly objects: Objects
  readonly daemonSets?: readonly { readonly model: DaemonSetModel; readonly update: UpdateModel | undefined }[]
  /** Undefined without nodes. */
  readonly fleets?: Fleets | undefined
  readonly template?: Subjects['template'] | undefined
  /** Why the file cannot be read as a text. */
  readonly unreadable?: readonly Subjects['source'][]
  readonly syntax?: readonly Subjects['syntax'][]
  /** Documents that mean to be a DaemonSet, and those beside one at which kubectl stops. */
  readonly mistaken?: readonly Subjects['refused'][]
  readonly stops?: readonly Subjects['refused'][]
  /** Parts of DaemonSets: what no DaemonSet can have is wrong in them, too. */
  readonly parts?: readonly DaemonSetModel[]
  /** Objects of other kinds that some rule is for. */
  readonly others?: readonly Manifest[]
  /** What the user's schemas refuse. */
  readonly mismatches?: readonly { readonly manifest: Manifest; readonly path: string; readonly subject: Subjects['schema'] }[]
}

type Producers = { readonly [S in SubjectName]: (from: Subjected) => Iterable<Produced<S>> }

export const PRODUCERS: Producers = {
  *source({ file, unreadable = [] }) {
    for (const subject of unreadable) yield { subject, about: inFile(file) }
  },
  *syntax({ file, syntax = [] }) {
    for (const subject of syntax) yield { subject, about: inFile(file) }
  },
  *refused({ file, mistaken = [], stops = [] }) {
    for (const subject of mistaken) yield { subject, rule: 'mistaken-identity', about: { ...inFile(file), document: subject.document } }
    for (const subject of stops) yield { subject, rule: 'unreadable-neighbour', about: inFile(file) }
  },
  *template({ file, template, daemonSets = [] }) {
    if (template) yield { subject: template, about: inFile(file) }
    for (const { model, update } of daemonSets) {
      for (const { subject, path } of sentBy(model, update).open)
        yield { subject, about: { ...inFile(file), object: model.manifest.object, path } }
    }
  },
  *rejection({ daemonSets = [], parts = [] }) {
    for (const model of parts) {
      for (const subject of model.unknownFields()) {
        const { rule, at } = subject.rejection
        yield { subject, rule, about: { ...aboutManifest(model.manifest), rejected: subject.rejected, path: at.toString() } }
      }
    }
    for (const { model, update } of daemonSets) {
      for (const subject of sentBy(model, update).rejections) {
        const { rule, at } = subject.rejection
        const before = update && oldPlace(update, at.steps())
        const about = { ...aboutManifest(model.manifest), rejected: subject.rejected, path: at.toString(), ...(before && { before }) }
        yield { subject, rule, about }
      }
    }
  },
  *apiWarning({ daemonSets = [] }) {
    for (const { model } of daemonSets) {
      for (const subject of model.warnings()) {
        const { rule, at } = subject.warning
        yield { subject, rule, about: { ...aboutManifest(model.manifest), path: at.toString() } }
      }
    }
  },
  *daemonSet({ daemonSets = [], fleets }) {
    for (const { model } of daemonSets) yield { subject: onNodes(model.subject(), model, fleets), about: aboutManifest(model.manifest) }
  },
  *container({ daemonSets = [], fleets }) {
    for (const { model } of daemonSets) {
      const about = aboutManifest(model.manifest)
      for (const subject of model.containers()) yield { subject: onNodes(subject, model, fleets), about }
    }
  },
  *update({ daemonSets = [], fleets }) {
    for (const { model, update } of daemonSets)
      if (update) yield { subject: onNodes(update.subject(), model, fleets), about: aboutManifest(model.manifest) }
  },
  *fleet({ daemonSets = [], fleets }) {
    if (!fleets) return
    for (const { model } of daemonSets) {
      const nodes = fleets.of(model)
      if (nodes) yield { subject: { ...model.subject(), nodes }, about: aboutManifest(model.manifest) }
    }
  },
  *object({ others = [], objects, target }) {
    for (const manifest of others) {
      const subject = {
        object: manifestField(manifest),
        kind: manifest.object.kind,
        objects,
        target,
        cluster: target.cluster ?? ANY_CLUSTER,
      }
      yield { subject, about: aboutManifest(manifest) }
    }
  },
  *request({ daemonSets = [], others = [], objects, target }) {
    for (const { model, update } of daemonSets) {
      const before = update?.relation === 'same' ? update.before.daemonSet : undefined
      const subject = { object: model.daemonSet, kind: 'DaemonSet', before, objects: model.objects, target: model.target }
      yield { subject, about: aboutManifest(model.manifest) }
    }
    for (const manifest of others) {
      const { kind } = manifest.object
      if (kind === 'DaemonSet') continue
      yield { subject: { object: manifestField(manifest), kind, before: undefined, objects, target }, about: aboutManifest(manifest) }
    }
  },
  *schema({ mismatches = [] }) {
    for (const { manifest, path, subject } of mismatches) yield { subject, about: { ...aboutManifest(manifest), path } }
  },
}

/** With the nodes for the rule that asks for them: where none does, nothing is placed. */
function onNodes<S extends object>(subject: S, model: DaemonSetModel, fleets: Fleets | undefined): S & MaybeOnNodes {
  if (!fleets) return subject
  return {
    ...subject,
    get nodes() {
      return fleets.of(model)
    },
  }
}

function inFile({ path }: SourceFile): About {
  return { file: path }
}

function aboutManifest({ object, origin, document }: Manifest): About {
  return { object, document, file: document.file.path, ...(origin === undefined ? {} : { origin }) }
}

function oldPlace({ before, model }: UpdateModel, steps: readonly (string | number)[]): AnyField | undefined {
  const [old, updated] = [before.daemonSet, model.daemonSet].map(root => root.resolve(steps)) as [AnyField, AnyField]
  return old.exists && !isSame(old.raw, updated.raw) ? old : undefined
}
