import {
  nameIsDNSLabel,
  type Path,
  type Affinity,
  type NodeAffinity,
  type PodAffinity,
  type PodAffinityTerm,
} from '../../kubernetes/index.ts'
import { validateLabelName, validateLabelSelector } from './label-selector.ts'
import { validateMatchLabelKeys } from './match-label-keys.ts'
import { validateNodeSelector, validatePreferredSchedulingTerms, validateWeight } from './node-selector.ts'
import type { Checks } from '../rejection.ts'

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution'
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution'

/** validateAffinity. */
export function validateAffinity(affinity: Affinity, path: Path, checks: Checks): void {
  const { nodeAffinity, podAffinity, podAntiAffinity } = affinity
  if (nodeAffinity) validateNodeAffinity(nodeAffinity, path.child('nodeAffinity'), checks)
  if (podAffinity) validatePodAffinity(podAffinity, path.child('podAffinity'), checks)
  if (podAntiAffinity) validatePodAffinity(podAntiAffinity, path.child('podAntiAffinity'), checks)
}

function validateNodeAffinity(affinity: NodeAffinity, path: Path, checks: Checks): void {
  const { [REQUIRED]: required, [PREFERRED]: preferred } = affinity
  if (required) validateNodeSelector(required, path.child(REQUIRED), checks)
  if (preferred) validatePreferredSchedulingTerms(preferred, path.child(PREFERRED), checks)
}

/** validatePodAffinity, validatePodAntiAffinity. */
function validatePodAffinity(affinity: PodAffinity, path: Path, checks: Checks): void {
  const { [REQUIRED]: required, [PREFERRED]: preferred } = affinity
  if (required) {
    const field = path.child(REQUIRED)
    for (const [index, term] of required.entries()) validatePodAffinityTerm(term, field.index(index), checks)
  }
  if (preferred) {
    const field = path.child(PREFERRED)
    for (const [index, weighted] of preferred.entries()) {
      const item = field.index(index)
      validateWeight(weighted.weight, item, checks)
      validatePodAffinityTerm(weighted.podAffinityTerm ?? {}, item.child('podAffinityTerm'), checks)
    }
  }
}

/** validatePodAffinityTerm. Kubernetes reports a bad namespace at `namespace`, which is no field. */
function validatePodAffinityTerm(term: PodAffinityTerm, path: Path, checks: Checks): void {
  const { labelSelector, namespaceSelector, namespaces, topologyKey } = term
  const anyValue = checks.keeps.invalidSelectorValues
  if (labelSelector) validateLabelSelector(labelSelector, path.child('labelSelector'), checks, anyValue)
  if (namespaceSelector) validateLabelSelector(namespaceSelector, path.child('namespaceSelector'), checks, anyValue)
  if (namespaces) validateNamespaces(namespaces, path, checks)
  if (term.matchLabelKeys || term.mismatchLabelKeys) validateMatchLabelKeys(term, path, checks)

  const field = path.child('topologyKey')
  if (!topologyKey) {
    const message = 'topologyKey is missing; set the node label that defines the topology, such as kubernetes.io/hostname'
    checks.required(field, message, { cause: field.toString() })
  }
  validateLabelName(topologyKey, field, checks)
}

function validateNamespaces(namespaces: readonly string[], path: Path, checks: Checks): void {
  for (const [index, namespace] of namespaces.entries()) {
    const problems = nameIsDNSLabel(namespace)
    if (problems.length === 0) continue
    const at = path.child('namespaces').index(index)
    const cause = at.toString()
    for (const problem of problems)
      checks.invalid(path.child('namespace'), `the namespace ${JSON.stringify(namespace)} ${problem}`, { at, cause })
  }
}
