/** One DaemonSet, and what rules are given of it. */
import { type Admission, admit, type ApiWarning, type Received, type Rejection } from '../admission/index.ts'
import type { Location, Rejected } from '../base/index.ts'
import {
  ANY_CLUSTER,
  type Apply,
  type Cluster,
  type DaemonSet,
  DEFAULT_APPLY,
  type FeatureGates,
  isSidecar,
  MAP_FIELDS,
  minorsOf,
  type Path,
  type PodSpec,
  type Target,
} from '../kubernetes/index.ts'
import { type Manifest, NO_OBJECTS, type Objects } from '../workspace/index.ts'
import { type AnyField, type Field, rootField } from '../yaml/index.ts'
import { type AgentRoles, roleOf } from './agent-role.ts'
import type { createRefusals } from './merge.ts'
import type { Subjects } from './subjects.ts'
import { GAP_RULE, mayHaveGaps, type VersionGap, VersionGaps } from './version-gaps.ts'

let refusalsOf: typeof createRefusals | undefined

/** Before models of DaemonSets that are sent by server-side apply are asked for rejections: what merges objects is not loaded in other runs. */
export async function loadServerSideApply(): Promise<void> {
  refusalsOf ??= (await import('./merge.ts')).createRefusals
}

/** One DaemonSet, decoded, defaulted and judged by the API server's rules of every targeted version. */
export class DaemonSetModel {
  readonly daemonSet: Field<DaemonSet>
  readonly pod: Field<PodSpec>
  readonly #admissions: readonly Admission[]
  #gaps: Pick<VersionGaps, 'gaps' | 'rest'> | undefined
  #role: AgentRoles | undefined
  #refusals: readonly Rejection[] | undefined

  constructor(
    readonly manifest: Manifest,
    readonly target: Target,
    /** Every other object that was given. */
    readonly objects: Objects = NO_OBJECTS,
  ) {
    const { document, node, origin } = manifest
    this.#admissions = minorsOf(target).map(minor => admit(node, document, minor, this))
    const { value, effective, verdict } = this.#admissions.at(-1) as Admission
    const rendered = origin !== undefined
    this.daemonSet = rootField<DaemonSet>({ document, node, value, effective, maps: MAP_FIELDS, rendered, accepted: verdict === 'ok' })
    this.pod = this.daemonSet.at('spec', 'template', 'spec')
  }

  get apply(): Apply {
    return this.target.apply ?? DEFAULT_APPLY
  }

  get gates(): FeatureGates | undefined {
    return this.target.gates
  }

  /** What each targeted version decodes. */
  get received(): readonly Received[] {
    return this.#admissions
  }

  get role(): AgentRoles {
    this.#role ??= roleOf(this.daemonSet, this.pod, this.#cluster.roles)
    return this.#role
  }

  get #cluster(): Cluster {
    return this.target.cluster ?? ANY_CLUSTER
  }

  #about(): Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'target' | 'cluster' | 'objects'> {
    return { daemonSet: this.daemonSet, pod: this.pod, target: this.target, cluster: this.#cluster, objects: this.objects }
  }

  subject(): Subjects['daemonSet'] {
    return { ...this.#about(), role: this.role }
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
        kind: container.value && isSidecar(container.value) ? ('sidecar' as const) : ('init' as const),
      })),
    ]
  }

  /** Rejections of one cause are one subject; those that not every targeted version gives say which do. */
  rejections(): Subjects['rejection'][] {
    const { gaps, rest } = this.#versionGaps()
    return [...gaps.map(gap => this.#gapSubject(gap)), ...this.grouped(rest), ...this.grouped(this.#unsent()), ...this.#lost()]
  }

  /** Of a part of a manifest: fields that no DaemonSet has. Those of a strategic merge patch itself begin with a dollar sign. */
  unknownFields(): Subjects['rejection'][] {
    return this.rejections().filter(({ rejection }) => rejection.rule === 'unknown-field' && !String(rejection.at.name).startsWith('$'))
  }

  /** What fails before the API server validates anything. */
  #unsent(): readonly Answered[] {
    if (this.target.apply !== 'server') return []
    if (!refusalsOf) throw new Error('loadServerSideApply() comes first')
    const rejections = (this.#refusals ??= refusalsOf(this))
    return rejections.length === 0 ? [] : minorsOf(this.target).map(minor => ({ minor, rejections }))
  }

  /** What no API server refuses, because kubectl drops it. */
  #lost(): Subjects['rejection'][] {
    const { lost } = this.#admissions.at(-1)!
    return lost.map(rejection => ({ ...this.#about(), rejection, place: this.#place(rejection), rejected: [] }))
  }

  #versionGaps(): Pick<VersionGaps, 'gaps' | 'rest'> {
    const { document, node } = this.manifest
    const written = (path: Path): unknown => this.daemonSet.resolve(path.steps()).raw
    this.#gaps ??= mayHaveGaps(this.#admissions)
      ? new VersionGaps(this.#admissions, written, minor => admit(node, document, minor, this), this.gates)
      : { gaps: [], rest: this.#admissions }
    return this.#gaps
  }

  #gapSubject({ at, isValue, message, rejections }: VersionGap): Subjects['rejection'] {
    const field = this.daemonSet.resolve(at.steps())
    return {
      ...this.#about(),
      rejection: { at, rule: GAP_RULE, message, cause: undefined },
      place: isValue ? field : field.key,
      rejected: unique(rejections),
    }
  }

  /** Those of an update that a create would not get. */
  updateRejections(admissions: readonly Answered[], before: Field<DaemonSet>, after: Field<DaemonSet>): Subjects['rejection'][] {
    const told = [...this.#admissions, ...this.#unsent()].flatMap(({ rejections }) => rejections)
    const known = new Set(told.map(keyOf))
    // Items have other places in an object that an apply merges.
    const startOf = (rejection: Rejection, root: Field<DaemonSet>): string => {
      const place = this.#place(rejection, root)
      return `${rejection.rule} ${rejection.type} ${('key' in place ? place.location : place).span.start}`
    }
    const places = after === this.daemonSet ? undefined : new Set(told.map(each => startOf(each, this.daemonSet)))
    const isNew = (each: Rejection): boolean => !known.has(keyOf(each)) && !places?.has(startOf(each, after))
    const others = admissions.map(({ minor, rejections }) => ({ minor, rejections: rejections.filter(isNew) }))
    return this.grouped(others, after).map(subject => ({ ...subject, before }))
  }

  /** One admission for each targeted version. @param root Of the object that they are about. */
  grouped(admissions: readonly Answered[], root: Field<DaemonSet> = this.daemonSet): Subjects['rejection'][] {
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
      ...this.#about(),
      rejection: { ...rejection, message: rejection.message + this.#inVersions(minors) },
      place: this.#place(rejection, root),
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
      ...this.#about(),
      warning: { ...warning, message: warning.message + this.#inVersions(minors) },
      place: this.#place(warning),
    }))
  }

  #place({ at, span }: Rejection | ApiWarning, root: Field<DaemonSet> = this.daemonSet): AnyField | Location {
    if (span) return { file: this.manifest.document.file, span }
    const field = root.resolve(at.steps())
    // Its deprecated alias gives it its value.
    const alias = at.name === 'serviceAccountName' && !field.exists ? root.at('spec', 'template', 'spec', 'serviceAccount') : field
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
  for (const { type, field, isBehind } of rejections) seen.set(`${type} ${field}`, { type, field, ...(isBehind && { isBehind }) })
  return [...seen.values()]
}
