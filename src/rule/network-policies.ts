/** What NetworkPolicies let through. */
import { isSlip, type Labels } from '../kubernetes/index.ts'
import type { Subjects } from '../subjects/index.ts'
import { objectsInFolder } from './workloads.ts'

/** Kinds of policies that may allow what a NetworkPolicy does not. */
const FOREIGN_POLICIES: readonly string[] = [
  'CiliumNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'GlobalNetworkPolicy',
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'ClusterNetworkPolicy',
]

/** Calico and Antrea have kinds of this name, too. */
const FOREIGN_GROUP = /(?:^|\.)(?:projectcalico\.org|antrea\.io)\//

/** Whether policies of another kind or group stand beside the DaemonSet, which may allow what its NetworkPolicies do not. */
export function hasForeignPolicies({ daemonSet, objects }: Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>): boolean {
  return (
    FOREIGN_POLICIES.some(kind => objectsInFolder(kind, daemonSet, objects).length > 0) ||
    objectsInFolder('NetworkPolicy', daemonSet, objects).some(({ object }) => FOREIGN_GROUP.test(object.apiVersion))
  )
}

/** The one label that keeps a selector from pods, with their value of it, where it is misspelled or has a word more or less. */
export function nearLabel(wanted: Labels, labels: Labels): readonly [string, string] | undefined {
  const wrong = Object.entries(wanted).filter(([key, value]) => labels[key] !== value)
  const [[key, value] = [], ...others] = wrong
  const actual = key === undefined ? undefined : labels[key]
  if (key === undefined || value === undefined || actual === undefined || others.length > 0) return undefined
  const isPart = value.startsWith(`${actual}-`) || actual.startsWith(`${value}-`)
  return isSlip(value, actual) || isPart ? [key, actual] : undefined
}
