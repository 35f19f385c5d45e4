import { type Place, problem, rule } from 'ds-lint/rule'

const LABEL = 'kubernetes.io/role'
const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane'
/** Other values are in use: nodes of virtual kubelets and of AKS have agent. */
const MEANT: ReadonlySet<unknown> = new Set(['master', 'control-plane'])

export default rule({
  id: 'legacy-role-label',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Control plane selected by kubernetes.io/role',
  why: `A kubelet may not give its node the label kubernetes.io/role, and kubeadm, k3s and kops of today do not set it. Where nobody
    else does, no node matches: the DaemonSet reports 0 desired pods and counts as ready.`,
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction',
    'https://kubernetes.io/docs/reference/labels-annotations-taints/#node-role-kubernetes-io-control-plane',
  ],

  *check({ pod }) {
    const selected = pod.at('nodeSelector').at(LABEL)
    if (MEANT.has(selected.value)) yield told(selected.key)
    const terms = pod.at('affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution').at('nodeSelectorTerms').items()
    const wanted = terms.map(term =>
      term
        .at('matchExpressions')
        .items()
        .find(({ value }) => value?.key === LABEL && value.operator === 'In' && value.values?.every(each => MEANT.has(each))),
    )
    // Terms are alternatives: another label serves newer clusters.
    if (wanted.some(expression => expression === undefined)) return
    for (const expression of wanted) if (expression) yield told(expression.at('key'))
  },
})

function told(place: Place): ReturnType<typeof problem> {
  return problem(place, `few clusters set the node label ${LABEL}, and elsewhere no node has it; use ${CONTROL_PLANE}`)
}
