/** What rules are given, by the name that a rule is `on`. */
import type { ApiWarning, Effects, Rejection, Verdict } from '../admission/index.ts'
import type { Sender } from '../admission/apply/index.ts'
import type { OnNodes } from '../cluster/index.ts'
import type { Location, ObjectReference, Rejected } from '../base/index.ts'
import type { Cluster, Container, DaemonSet, PodSpec, Target, VersionRange } from '../kubernetes/index.ts'
import type { Objects, Refused, Relation, Status, Template } from '../workspace/index.ts'
import type { AnyField, Document, Field, SyntaxProblem } from '../yaml/index.ts'
import type { AgentRoles } from './agent-role.ts'
import type { Change } from './changes.ts'

interface AboutDaemonSet {
  readonly daemonSet: Field<DaemonSet>
  readonly pod: Field<PodSpec>
  /** The targeted versions of Kubernetes, and what sends manifests there, where that is said. */
  readonly target: VersionRange & Pick<Target, 'apply' | 'isChart'>
  /** What the user says of the clusters: profiles, and whether the given objects are all there are. */
  readonly cluster: Cluster
  /** Every other object that was given. */
  readonly objects: Objects
}

/** Records: adding a member breaks no rule. */
export interface Subjects {
  /** A file that cannot be read. */
  source: { readonly source: Location; readonly reason: string }
  /** A document that may hold a DaemonSet and is broken. */
  syntax: { readonly document: Document; readonly problem: SyntaxProblem }
  /** A document that kubectl refuses as a whole: one that means to be a DaemonSet, or that stands beside one. */
  refused: Refused
  /** A file that has to be rendered first. */
  template: {
    readonly document: Document
    readonly template: Template
    /** The folder of the Helm chart that it belongs to; every further template of that chart goes untold. */
    readonly chart?: string
  }
  daemonSet: AboutDaemonSet & { readonly role: AgentRoles } & MaybeOnNodes
  container: AboutDaemonSet & {
    readonly role: AgentRoles
    readonly container: Field<Container>
    readonly kind: ContainerKind
  } & MaybeOnNodes
  rejection: AboutDaemonSet & {
    readonly rejection: Omit<Rejection, 'type' | 'field'>
    readonly place: AnyField | Location
    /** Every error that it stands for; empty for what every targeted version accepts, and some do not store. */
    readonly rejected: readonly Rejected[]
    /** The old DaemonSet, where only its update is refused. */
    readonly before?: Field<DaemonSet>
  }
  /** An object of another kind: one of those that the rule names as its `kinds`. */
  object: {
    readonly object: AnyField
    readonly kind: string
    readonly objects: Objects
    readonly target: VersionRange
    readonly cluster: Cluster
  }
  /** What an apply asks of the API server: to create an object or, where an old one is known, to update it. */
  request: {
    readonly object: AnyField
    readonly kind: string
    /** The old object, of an update. */
    readonly before: AnyField | undefined
    readonly objects: Objects
    readonly target: VersionRange
  }
  /** What a schema of the user's refuses of an object that it is for. */
  schema: { readonly place: AnyField | Location; readonly message: string }
  apiWarning: AboutDaemonSet & { readonly warning: ApiWarning; readonly place: AnyField | Location }
  /** A DaemonSet on the nodes that were given. Without nodes there is none. */
  fleet: AboutDaemonSet & { readonly role: AgentRoles; readonly nodes: OnNodes }
  /** A DaemonSet that replaces an old one. Without a base there is none. */
  update: AboutDaemonSet & { readonly role: AgentRoles } & MaybeOnNodes & Update
}

/** For what is told of every DaemonSet, and weighs more on many nodes. */
export interface MaybeOnNodes {
  /** Undefined where no nodes were given. */
  readonly nodes?: OnNodes | undefined
}

export interface Update {
  readonly before: Before
  /** renamed, moved: an apply creates another DaemonSet, and the old one stays. */
  readonly relation: Relation
  /** The old manifest names no namespace and the new one does: the object is the same where the old one was applied there. */
  readonly maybeMoved: boolean
  readonly effects: UpdateEffects
  /** The template has another revision: all pods are replaced, by the controller or, with OnDelete, as they are deleted. */
  readonly restarts: boolean
  /** What differs in labels, annotations and spec once defaults are filled in. */
  readonly changes: readonly Change[]
  /** Every other object that stood there before. */
  readonly objectsBefore: Objects
  /** What merging with the old object does to items of lists. */
  readonly merge: MergedItems
}

export interface MergedItems {
  /** What is assumed to send the manifest; undefined where an apply makes another object. */
  readonly sender: Sender | undefined
  /** Of the manifest; the object does not get them. */
  readonly lost: readonly MergedItem[]
  /** Of the object; the manifest does not have them. */
  readonly kept: readonly MergedItem[]
  /** The service account that the pods keep, where the manifest gives none or another one. */
  readonly account: string | undefined
  /** Its strategy stays OnDelete, and the manifest gives none. */
  readonly keepsOnDelete: boolean
}

export interface MergedItem {
  readonly field: AnyField
  /** The field that holds it: `ports`. */
  readonly holder: string
  /** By which strategic merge patches know it. */
  readonly mergeKey: string | undefined
  readonly value: unknown
}

/** The old DaemonSet, as apps/v1 reads it. */
export interface Before {
  readonly daemonSet: Field<DaemonSet>
  readonly pod: Field<PodSpec>
  /** Its apiVersion is the one that is written. */
  readonly object: ObjectReference
  /** Of a live export. */
  readonly status: Status | undefined
  /** extensions/v1beta1 stored OnDelete, which the manifest does not write. */
  readonly isOnDeleteByDefault: boolean
}

/** What the newest targeted version makes of the update. */
export interface UpdateEffects extends Effects {
  readonly verdict: Verdict
}
export type SubjectName = keyof Subjects

/** A sidecar is an init container that keeps running (restartPolicy Always). */
export type ContainerKind = 'main' | 'sidecar' | 'init'
