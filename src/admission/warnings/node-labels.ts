import { isValidLabelValue, type Path, type NodeSelectorTerm, type PodSpec } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

const RULE = 'deprecated-node-label'

/** The message, and the first minor that warns (GetNodeLabelDeprecatedMessage). */
const DEPRECATED: ReadonlyMap<string, readonly [message: string, since: number]> = new Map([
  ['beta.kubernetes.io/arch', ['is deprecated since Kubernetes 1.14; use kubernetes.io/arch', 25]],
  ['beta.kubernetes.io/os', ['is deprecated since Kubernetes 1.14; use kubernetes.io/os', 25]],
  ['failure-domain.beta.kubernetes.io/region', ['is deprecated since Kubernetes 1.17; use topology.kubernetes.io/region', 25]],
  ['failure-domain.beta.kubernetes.io/zone', ['is deprecated since Kubernetes 1.17; use topology.kubernetes.io/zone', 25]],
  ['beta.kubernetes.io/instance-type', ['is deprecated since Kubernetes 1.17; use node.kubernetes.io/instance-type', 25]],
  ['app.kubernetes.io/created-by', ['is deprecated since Kubernetes 1.9; use another label of the nodes', 31]],
  ['scheduler.alpha.kubernetes.io/preferAvoidPods', ['is deprecated since Kubernetes 1.22; use taints and tolerations', 31]],
  [
    'node-role.kubernetes.io/master',
    ['is set by few distributions since Kubernetes 1.24, and elsewhere no node has it; use node-role.kubernetes.io/control-plane', 31],
  ],
])

/** Labels that nodes no longer have, wherever the pod looks for nodes by their labels. */
export function warnNodeLabels({ nodeSelector, affinity, topologySpreadConstraints }: PodSpec, path: Path, checks: Checks): void {
  for (const label in nodeSelector) {
    if (isDeprecated(label, checks)) warn(label, path.child('nodeSelector').key(label), checks)
  }
  if (affinity?.nodeAffinity) {
    const field = path.child('affinity', 'nodeAffinity')
    const { requiredDuringSchedulingIgnoredDuringExecution: required, preferredDuringSchedulingIgnoredDuringExecution: preferred } =
      affinity.nodeAffinity
    for (const [index, term] of (required?.nodeSelectorTerms ?? []).entries()) {
      const terms = field.child('requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms')
      warnTerm(term, false, terms.index(index), checks)
    }
    for (const [index, { preference }] of (preferred ?? []).entries()) {
      const terms = field.child('preferredDuringSchedulingIgnoredDuringExecution')
      if (preference) warnTerm(preference, checks.minor >= 33, terms.index(index).child('preference'), checks)
    }
  }
  for (const [index, { topologyKey = '' }] of (topologySpreadConstraints ?? []).entries()) {
    if (isDeprecated(topologyKey, checks))
      warn(topologyKey, path.child('topologySpreadConstraints').index(index).child('topologyKey'), checks)
  }
}

/** GetWarningsForNodeSelectorTerm. Values that no label can have are refused where the term is required. */
function warnTerm({ matchExpressions = [] }: NodeSelectorTerm, checkValues: boolean, path: Path, checks: Checks): void {
  for (const [index, { key = '', values }] of matchExpressions.entries()) {
    if (isDeprecated(key, checks)) warn(key, path.child('matchExpressions').index(index).child('key'), checks)
    if (!checkValues || !values) continue
    for (const [valueIndex, value] of values.entries()) {
      for (const problem of isValidLabelValue(value)) {
        const field = path.child('matchExpressions').index(index).child('values').index(valueIndex)
        checks.warn(field, 'impossible-label-value', `label value "${value}" is invalid, so the preference matches no node; it ${problem}`)
      }
    }
  }
}

function isDeprecated(label: string, checks: Checks): boolean {
  const deprecated = DEPRECATED.get(label)
  return deprecated !== undefined && checks.minor >= deprecated[1]
}

function warn(label: string, field: Path, checks: Checks): void {
  checks.warn(field, RULE, `the node label ${label} ${DEPRECATED.get(label)![0]}`)
}
