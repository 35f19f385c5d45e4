/**
 * A cluster that runs: the DaemonSet controller, the scheduler, taint eviction and kubelets act on nodes and pods until nothing moves.
 * Where Kubernetes takes nodes in any order, here they come in the order in which they were given.
 */
import { addTo } from '../../base/index.ts'
import { admitPod, existingPod } from '../admission.ts'
import { manage } from '../controller/manage.ts'
import { type Revision, TemplateHashes, withinLimit } from '../controller/revisions.ts'
import { rollingUpdate } from '../controller/rolling-update.ts'
import { statusOf } from '../controller/status.ts'
import type { Actions, DaemonView } from '../controller/view.ts'
import { daemonPod } from '../pod.ts'
import { type ClusterObjects, NO_OBJECTS, type Node, type Pod } from '../types.ts'
import { Cluster, HEALTHY, type Kubelets, newPod } from './cluster.ts'
import type { SimulatedDaemonSet } from './daemon.ts'
import { BURST_REPLICAS } from '../controller/burst.ts'
import { evictedAfter } from './lifecycle.ts'
import type { SimulatedPod } from './pod.ts'
import { SchedulerQueue } from './scheduler-queue.ts'

export interface Options {
  readonly nodes: readonly Node[]
  /** As the API server has them or as they were posted. */
  readonly pods?: readonly Pod[]
  readonly objects?: ClusterObjects
  readonly kubelets?: Kubelets
}

/** ConcurrentDaemonSetSyncs: how many DaemonSets the controller syncs at the same time. */
const WORKERS = 2

export interface OrphanedRevision {
  readonly namespace: string
  readonly labels: Readonly<Record<string, string>>
  readonly revision: Revision
}

/** A cluster with DaemonSets whose controller and scheduler run step by step. */
export class Simulation {
  readonly cluster: Cluster
  /** By `namespace/name`. */
  readonly daemonSets = new Map<string, SimulatedDaemonSet>()
  /** Of DaemonSets that were deleted and left them. */
  orphanedRevisions: OrphanedRevision[] = []
  /** Daemon pods that were created since the last forget(). */
  created: SimulatedPod[] = []
  readonly #objects: ClusterObjects
  readonly #hashes = new TemplateHashes()
  readonly #scheduler: SchedulerQueue
  readonly #queue = new Set<SimulatedDaemonSet>()

  constructor({ nodes, pods = [], objects = NO_OBJECTS, kubelets = HEALTHY }: Options) {
    this.#objects = objects
    this.#scheduler = new SchedulerQueue(objects.podDisruptionBudgets)
    this.cluster = new Cluster(nodes, objects.namespaces, kubelets, {
      event: event => this.#scheduler.tell(event, this.cluster),
      podChanged: pod => this.#podChanged(pod),
      podGone: pod => this.#podGone(pod),
    })
    for (const pod of pods) this.addPod(pod)
  }

  forget(): void {
    this.created = []
    this.cluster.deleted = []
  }

  /** Adds a pod that somebody posts, bound already or for the scheduler. */
  addPod(pod: Pod): SimulatedPod {
    const added = newPod(this.cluster, existingPod(pod, this.#objects))
    const { phase } = pod.status ?? {}
    if (phase === 'Succeeded' || phase === 'Failed') added.phase = phase
    else if (pod.spec.nodeName) this.cluster.bind(added, pod.spec.nodeName)
    else this.#scheduler.add(added)
    return added
  }

  /** Adds a node or replaces it. */
  setNode(node: Node): void {
    const before = this.cluster.setNode(node)
    const isSeen = !before || !isSame(before.metadata.labels, node.metadata.labels) || !isSame(before.spec?.taints, node.spec?.taints)
    if (isSeen) for (const daemon of this.daemonSets.values()) if (this.#mustSync(daemon, node)) this.enqueue(daemon)
  }

  /** The controller syncs it when the simulation runs. */
  enqueue(daemon: SimulatedDaemonSet): void {
    this.#queue.add(daemon)
  }

  /** Lets time go by, in seconds. */
  advance(seconds: number): void {
    this.cluster.now += seconds
    for (const daemon of this.daemonSets.values()) if (daemon.daemonSet.spec?.minReadySeconds) this.enqueue(daemon)
    this.run()
  }

  /** Syncs every DaemonSet, as a change of each one's metadata would. */
  touch(): void {
    for (const daemon of this.daemonSets.values()) this.enqueue(daemon)
    this.run()
  }

  /** Until nothing moves. The scheduler is quicker than the controller: it gives room away before a pod comes back. */
  run(): void {
    for (let moved = true; moved; ) {
      moved = this.#evict()
      if (this.#scheduler.run(this.cluster)) moved = true
      for (const daemon of [...this.#queue].slice(0, WORKERS)) {
        this.#queue.delete(daemon)
        if (this.daemonSets.get(daemon.key) === daemon) this.#sync(daemon)
        moved = true
      }
      if (!moved) moved = this.#retry()
    }
  }

  /** Whether the pod is of the template that its DaemonSet has now. */
  isUpToDate({ hash }: SimulatedPod, { daemonSet }: SimulatedDaemonSet): boolean {
    return hash === this.#hashes.of(daemonSet.spec?.template ?? {})
  }

  /** A creation that was forbidden is tried again for ever. */
  #retry(): boolean {
    const before = this.created.length
    for (const daemon of this.daemonSets.values()) if (daemon.forbidden !== undefined) this.#sync(daemon)
    return this.created.length > before
  }

  #sync(daemon: SimulatedDaemonSet): void {
    if (daemon.terminating) return
    this.#adopt(daemon)
    const current = daemon.currentRevision(this.#hashes)
    daemon.forbidden = undefined
    let actions: Actions<SimulatedPod> | undefined = manage(this.#view(daemon, current))
    const isManaged = actions.create.length + actions.remove.length > 0
    const { updateStrategy, revisionHistoryLimit = 10 } = daemon.daemonSet.spec ?? {}
    if (!isManaged && updateStrategy?.type === 'RollingUpdate') actions = rollingUpdate(this.#view(daemon, current))
    if (actions) this.#act(daemon, current, actions)
    daemon.revisions = withinLimit(daemon.revisions, current, revisionHistoryLimit, new Set([...daemon.pods].map(({ hash }) => hash)))
    daemon.status = statusOf(this.#view(daemon, current))
  }

  #act(daemon: SimulatedDaemonSet, { hash }: Revision, { create, remove }: Actions<SimulatedPod>): void {
    for (const pod of remove.slice(0, BURST_REPLICAS)) this.cluster.delete(pod)
    for (const nodeName of create.slice(0, BURST_REPLICAS)) {
      const admission = admitPod(daemonPod(daemon.daemonSet, nodeName, hash), this.#objects, this.#allPods())
      if (admission.forbidden !== undefined) {
        daemon.forbidden = admission.forbidden
        return
      }
      const pod = newPod(this.cluster, admission.pod, daemon.key, hash)
      daemon.pods.add(pod)
      this.created.push(pod)
      if (admission.pod.spec.nodeName) this.cluster.bind(pod, admission.pod.spec.nodeName)
      else this.#scheduler.add(pod)
      this.enqueue(daemon)
    }
    if (create.length > BURST_REPLICAS || remove.length > BURST_REPLICAS) this.enqueue(daemon)
  }

  #view(daemon: SimulatedDaemonSet, { hash }: Revision): DaemonView<SimulatedPod> {
    const pods = new Map<string, SimulatedPod[]>()
    for (const pod of daemon.pods) {
      if (pod.target !== undefined && (pod.isActive || !pod.terminating)) addTo(pods, pod.target, pod)
    }
    const { daemonSet, eligibility } = daemon
    return { daemonSet, eligibility, nodes: this.cluster.nodes, pods, hash, now: this.cluster.now }
  }

  /** Pods and revisions without a controller that the selector selects become its own. */
  #adopt(daemon: SimulatedDaemonSet): void {
    for (const pod of this.cluster.pods) {
      if (pod.owner !== undefined || pod.terminating || pod.info.namespace !== daemon.namespace) continue
      if (pod.info.pod.metadata.ownerReferences?.some(({ controller }) => controller)) continue
      if (!daemon.selector.matches(pod.info.labels)) continue
      pod.owner = daemon.key
      daemon.pods.add(pod)
    }
    this.orphanedRevisions = this.orphanedRevisions.filter(({ namespace, labels, revision }) => {
      if (namespace !== daemon.namespace || !daemon.selector.matches(labels)) return true
      daemon.revisions.push(revision)
      return false
    })
  }

  /** NoExecute taints delete what does not tolerate them. */
  #evict(): boolean {
    let evicted = false
    for (const node of this.cluster.nodes.values()) {
      if (!node.spec?.taints?.some(({ effect }) => effect === 'NoExecute')) continue
      for (const pod of this.cluster.podsOn(node.metadata.name)) {
        if (pod.terminating || !pod.isActive || evictedAfter(pod.info.pod.spec.tolerations ?? [], node) > 0) continue
        this.cluster.delete(pod, 'DeletionByTaintManager')
        evicted = true
      }
    }
    return evicted
  }

  /** When the controller looks at a DaemonSet because of a node (syncNodeUpdate); pods that are not bound yet do not count. */
  #mustSync(daemon: SimulatedDaemonSet, node: Node): boolean {
    const { shouldRun, shouldContinueRunning } = daemon.eligibility.decide(node)
    const isThere = [...this.cluster.podsOn(node.metadata.name)].some(({ owner }) => owner === daemon.key)
    return isThere ? !shouldContinueRunning || (daemon.status?.numberMisscheduled ?? 0) > 0 : shouldRun
  }

  #podChanged(pod: SimulatedPod): void {
    if (pod.nodeName !== undefined) this.#scheduler.remove(pod)
    const daemon = this.daemonSets.get(pod.owner ?? '')
    if (daemon) this.enqueue(daemon)
  }

  #podGone(pod: SimulatedPod): void {
    this.#scheduler.remove(pod)
    const daemon = this.daemonSets.get(pod.owner ?? '')
    if (!daemon?.pods.delete(pod)) return
    if (daemon.terminating && daemon.pods.size === 0) this.daemonSets.delete(daemon.key)
    else this.enqueue(daemon)
  }

  *#allPods(): Generator<Pod> {
    for (const { info, phase } of this.cluster.pods) yield { ...info.pod, status: { phase } }
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
