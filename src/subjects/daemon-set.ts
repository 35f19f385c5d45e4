/** Manifests → subjects: what rules are handed. */
import { type Admission, admit, type Verdict, type ApiWarning, type Rejection, type Effects } from '../admission/index.ts'
import type { Change } from './changes.ts'
import type { ObjectReference, Rejected, Location } from '../base/index.ts'
import type { Status, Manifest, Objects, Template } from '../workspace/index.ts'
import { type Container, type DaemonSet, type PodSpec, type Path, MAP_FIELDS, minorsOf, type VersionRange } from '../kubernetes/index.ts'
import { GAP_RULE, mayHaveGaps, type VersionGap, VersionGaps } from './version-gaps.ts'
import { type Role, roleOf } from './agent-role.ts'
import { type Document, type AnyField, type Field, rootField, type SyntaxProblem } from '../yaml/index.ts'

interface AboutDaemonSet {
  readonly daemonSet: Field<DaemonSet>
  readonly pod: Field<PodSpec>
  /** The targeted versions of Kubernetes. */
  readonly target: VersionRange
}

/** Records: adding a member breaks no rule. */
export interface Subjects {
  /** A file that cannot be read. */
  source: { readonly source: Location; readonly reason: string }
  /** A document that may hold a DaemonSet and is broken. */
  syntax: { readonly document: Document; readonly problem: SyntaxProblem }
  /** A file that has to be rendered first. */
  template: { readonly document: Document; readonly template: Template }
  daemonSet: AboutDaemonSet & { readonly role: Role }
  container: AboutDaemonSet & { readonly role: Role; readonly container: Field<Container>; readonly kind: ContainerKind }
  rejection: AboutDaemonSet & {
    readonly rejection: Omit<Rejection, 'type' | 'field'>
    readonly place: AnyField | Location
    /** Every error that it stands for; empty for what every targeted version accepts, and some do not store. */
    readonly rejected: readonly Rejected[]
    /** The old DaemonSet, where only its update is refused. */
    readonly before?: Field<DaemonSet>
  }
  /** What a schema of the user's refuses of an object that it is for. */
  schema: { readonly place: AnyField | Location; readonly message: string }
  apiWarning: AboutDaemonSet & { readonly warning: ApiWarning; readonly place: AnyField | Location }
  /** A DaemonSet that replaces an old one. Without a base there is none. */
  update: AboutDaemonSet & { readonly role: Role } & Update
}

export interface Update {
  readonly before: Before
  /** renamed, moved: an apply creates another DaemonSet, and the old one stays. */
  readonly relation: Relation
  readonly effects: UpdateEffects
  /** What differs in labels, annotations and spec once defaults are filled in. */
  readonly changes: readonly Change[]
  /** Every other object that stood there before, and that stands there now. */
  readonly objectsBefore: Objects
  readonly objects: Objects
}

export type Relation = 'same' | 'renamed' | 'moved'

/** The old DaemonSet, as apps/v1 reads it. */
export interface Before {
  readonly daemonSet: Field<DaemonSet>
  readonly pod: Field<PodSpec>
  /** Its apiVersion is the one that is written. */
  readonly object: ObjectReference
  /** Of a live export. */
  readonly status: Status | undefined
}

/** What the newest targeted version makes of the update. */
export interface UpdateEffects extends Effects {
  readonly verdict: Verdict
}
export type SubjectName = keyof Subjects

/** A sidecar is an init container that keeps running (restartPolicy Always). */
export type ContainerKind = 'main' | 'sidecar' | 'init'

/** One DaemonSet, decoded, defaulted and judged by the API server's rules of every targeted version. */
export class DaemonSetModel {
  readonly daemonSet: Field<DaemonSet>
  readonly pod: Field<PodSpec>
  readonly #admissions: readonly Admission[]
  #gaps: Pick<VersionGaps, 'gaps' | 'rest'> | undefined
  #role: Role | undefined

  constructor(
    readonly manifest: Manifest,
    readonly target: VersionRange,
  ) {
    const { document, node, origin } = manifest
    this.#admissions = minorsOf(target).map(minor => admit(node, document, minor))
    const { value, effective, verdict } = this.#admissions.at(-1) as Admission
    const rendered = origin !== undefined
    this.daemonSet = rootField<DaemonSet>({ document, node, value, effective, maps: MAP_FIELDS, rendered, accepted: verdict === 'ok' })
    this.pod = this.daemonSet.at('spec', 'template', 'spec')
  }

  get role(): Role {
    this.#role ??= roleOf(this.daemonSet, this.pod)
    return this.#role
  }

  subject(): Subjects['daemonSet'] {
    return { daemonSet: this.daemonSet, pod: this.pod, role: this.role, target: this.target }
  }

  containers(): Subjects['container'][] {
    const about = this.subject()
    const main = this.pod.at('containers').items()
    const init = this.pod.at('initContainers').items()
    return [
      ...main.map(container => ({ ...about, container, kind: 'main' as const })),
      ...init.map(container => ({
        ...about,
        container,
        kind: container.value?.restartPolicy === 'Always' ? ('sidecar' as const) : ('init' as const),
      })),
    ]
  }

  /** Rejections of one cause are one subject; those that not every targeted version gives say which do. */
  rejections(): Subjects['rejection'][] {
    const { gaps, rest } = this.#versionGaps()
    return [...gaps.map(gap => this.#gapSubject(gap)), ...this.grouped(rest)]
  }

  #versionGaps(): Pick<VersionGaps, 'gaps' | 'rest'> {
    const { document, node } = this.manifest
    const written = (path: Path): unknown => this.daemonSet.resolve(path.steps()).raw
    this.#gaps ??= mayHaveGaps(this.#admissions)
      ? new VersionGaps(this.#admissions, written, minor => admit(node, document, minor))
      : { gaps: [], rest: this.#admissions }
    return this.#gaps
  }

  #gapSubject({ at, isValue, message, rejections }: VersionGap): Subjects['rejection'] {
    const field = this.daemonSet.resolve(at.steps())
    return {
      daemonSet: this.daemonSet,
      pod: this.pod,
      target: this.target,
      rejection: { at, rule: GAP_RULE, message, cause: undefined },
      place: isValue ? field : field.key,
      rejected: unique(rejections),
    }
  }

  /** Those of an update that a create would not get. */
  updateRejections(admissions: readonly Answered[], before: Field<DaemonSet>): Subjects['rejection'][] {
    const known = new Set(this.#admissions.flatMap(({ rejections }) => rejections.map(keyOf)))
    const others = admissions.map(({ minor, rejections }) => ({ minor, rejections: rejections.filter(each => !known.has(keyOf(each))) }))
    return this.grouped(others).map(subject => ({ ...subject, before }))
  }

  /** One admission for each targeted version. */
  grouped(admissions: readonly Answered[]): Subjects['rejection'][] {
    const groups = new Map<string, { rejection: Rejection; all: Rejection[]; minors: Set<number> }>()
    for (const { minor, rejections } of admissions) {
      for (const rejection of rejections) {
        const key = keyOf(rejection)
        const group = groups.get(key)
        if (group) {
          group.all.push(rejection)
          group.minors.add(minor)
        } else groups.set(key, { rejection, all: [rejection], minors: new Set([minor]) })
      }
    }
    return [...groups.values()].map(({ rejection, all, minors }) => ({
      daemonSet: this.daemonSet,
      pod: this.pod,
      target: this.target,
      rejection: { ...rejection, message: rejection.message + this.#inVersions(minors) },
      place: this.#place(rejection),
      rejected: unique(all),
    }))
  }

  warnings(): Subjects['apiWarning'][] {
    const groups = new Map<string, { warning: ApiWarning; minors: Set<number> }>()
    for (const { minor, warnings } of this.#admissions) {
      for (const warning of warnings) {
        const key = `${warning.rule} ${warning.at.toString()} ${warning.message}`
        const group = groups.get(key)
        if (group) group.minors.add(minor)
        else groups.set(key, { warning, minors: new Set([minor]) })
      }
    }
    return [...groups.values()].map(({ warning, minors }) => ({
      daemonSet: this.daemonSet,
      pod: this.pod,
      target: this.target,
      warning: { ...warning, message: warning.message + this.#inVersions(minors) },
      place: this.#place(warning),
    }))
  }

  #place({ at, span }: Rejection | ApiWarning): AnyField | Location {
    if (span) return { file: this.manifest.document.file, span }
    const field = this.daemonSet.resolve(at.steps())
    // Its deprecated alias gives it its value.
    const alias = at.name === 'serviceAccountName' && !field.exists ? this.pod.at('serviceAccount') : field
    return alias.exists ? alias : field
  }

  #inVersions(minors: ReadonlySet<number>): string {
    if (minors.size === this.#admissions.length) return ''
    const list = [...minors].sort((a, b) => a - b)
    const [first, last] = [list[0] as number, list.at(-1) as number]
    return first === last ? ` (in Kubernetes 1.${first})` : ` (in Kubernetes 1.${first} to 1.${last})`
  }
}

type Answered = Pick<Admission, 'minor' | 'rejections'>

/** Equal for rejections that one edit would cure. What is written once is wrong once, however often an alias uses it. */
function keyOf({ rule, type, field, at, cause, span }: Rejection): string {
  if (span && cause === undefined) return `${rule} ${type} ${span.start}-${span.end}`
  return cause === undefined ? `${rule} ${type} ${field} ${at.toString()}` : `${rule} ${cause}`
}

function unique(rejections: readonly Rejection[]): Rejected[] {
  const seen = new Map<string, Rejected>()
  for (const { type, field } of rejections) seen.set(`${type} ${field}`, { type, field })
  return [...seen.values()]
}
