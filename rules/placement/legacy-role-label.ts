import { type Place, problem, rule, set } from 'ds-lint/rule'

const LABEL = 'kubernetes.io/role'
const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane'
/** Other values are in use: nodes of virtual kubelets and of AKS have agent. */
const MEANT: ReadonlySet<unknown> = new Set(['master', 'control-plane'])

/** What sets labels of roles without a value; K3s and RKE set "true". */
const VALUELESS: ReadonlyMap<string, RegExp> = new Map([
  ['openshift', /^node-role\.kubernetes\.io\/(?:master|control-plane|worker)$/],
  ['kubeadm', /^node-role\.kubernetes\.io\/(?:master|control-plane)$/],
])

export default rule({
  id: 'legacy-role-label',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Nodes selected by a role label or value that they do not have',
  why: `A kubelet may not give its node the label kubernetes.io/role, and kubeadm, k3s and kops of today do not set it. Where nobody
    else does, no node matches: the DaemonSet reports 0 desired pods and counts as ready. So it is with "true" as the value of a role where nodes have it without one.`,
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction',
    'https://kubernetes.io/docs/reference/labels-annotations-taints/#node-role-kubernetes-io-control-plane',
    'https://github.com/migtools/mig-operator/pull/570',
  ],

  *check({ pod, cluster }) {
    const selector = pod.at('nodeSelector')
    for (const { name, title } of selector.exists ? cluster.profiles : []) {
      const role = VALUELESS.get(name)
      const wrong = role && selector.entries().find(([label, { value }]) => role.test(label) && typeof value === 'string' && value !== '')
      if (!wrong) continue
      const [label, field] = wrong
      yield problem(
        field,
        `nodes of ${title} have the label ${label} with an empty value, so none has "${String(field.value)}" and no pod is created; set ""`,
        { severity: 'warning', fix: set(field, '', 'unsafe') },
      )
    }
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
  return problem(place, `few clusters set the node label ${LABEL}, and elsewhere no node has it; use ${CONTROL_PLANE}`, {
    severity: 'info',
  })
}
