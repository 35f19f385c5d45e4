/** A DaemonSet of the simulation, with what the controller remembers of it. */
import { defaultDaemonSet } from '../../admission/index.ts'
import { type DaemonSet, labelSelectorAsSelector, NEWEST, Selector } from '../../kubernetes/index.ts'
import { type Revision, type TemplateHashes, withCurrent } from '../controller/revisions.ts'
import type { StatusNumbers } from '../controller/status.ts'
import { Eligibility } from '../eligibility.ts'
import { namespaceOf } from '../types.ts'
import type { SimulatedPod } from './pod.ts'

export class SimulatedDaemonSet {
  readonly key: string
  readonly name: string
  readonly namespace: string
  readonly pods = new Set<SimulatedPod>()
  /** With its defaults. */
  daemonSet: DaemonSet
  eligibility: Eligibility
  selector: Selector
  revisions: Revision[] = []
  /** Once a sync has come to it; it goes stale as the controller's does. */
  status: StatusNumbers | undefined
  /** It waits for its pods to go. */
  terminating = false
  /** Why its last pods could not be created, in the API server's words. */
  forbidden: string | undefined

  constructor(given: DaemonSet) {
    this.namespace = namespaceOf(given)
    this.name = given.metadata?.name ?? ''
    this.key = keyOf(given)
    this.daemonSet = defaultDaemonSet(given, NEWEST)
    this.eligibility = new Eligibility(this.daemonSet)
    this.selector = selectorOf(this.daemonSet)
  }

  /** Replaces it as an apply does. */
  replace(given: DaemonSet): void {
    this.daemonSet = defaultDaemonSet(given, NEWEST)
    this.eligibility = new Eligibility(this.daemonSet)
    this.selector = selectorOf(this.daemonSet)
  }

  /** Makes the template's revision the current one. */
  currentRevision(hashes: TemplateHashes): Revision {
    const template = this.daemonSet.spec?.template ?? {}
    const { current, all } = withCurrent(this.revisions, template, hashes.of(template))
    this.revisions = all
    return current
  }
}

/** `namespace/name` */
export function keyOf(daemonSet: DaemonSet): string {
  return `${namespaceOf(daemonSet)}/${daemonSet.metadata?.name ?? ''}`
}

function selectorOf({ spec }: DaemonSet): Selector {
  return labelSelectorAsSelector(spec?.selector) ?? Selector.nothing
}
