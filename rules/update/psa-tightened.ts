import { type ForbiddenBreach, forbiddenBreaches, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'psa-tightened',
  on: 'update',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The Namespace starts to forbid pods that run in it',
  why: `Pod Security admission judges pods when they are created: those that run go on, and all looks well until a node restarts, a pod is evicted
    or an update is rolled out. From then on each new pod is rejected, and one node after the other loses the agent.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/',
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
  ],
  securitySeverity: 6,

  *check(update) {
    const { before, objectsBefore, target, daemonSet } = update
    const refused = enforced(forbiddenBreaches(update))
    const [first] = refused
    if (!first) return
    const was = enforced(forbiddenBreaches({ daemonSet: before.daemonSet, objects: objectsBefore, target }))
    // What was refused before has no pods that run.
    if (was.length > 0) return
    // Pods of the old template are refused now, too: the label did it, not the template.
    const labelled = enforced(forbiddenBreaches({ daemonSet: before.daemonSet, objects: update.objects, target }))
    if (labelled.length === 0) return
    const { name = '' } = daemonSet.value?.metadata ?? {}
    yield problem(first.label, `enforces ${first.level} on ${name}, whose pods run today: each is refused when it is next created`, {
      related: refused.map(({ places, words }) => ({ place: places[0], message: words })),
    })
  },
})

function enforced(breaches: readonly ForbiddenBreach[]): ForbiddenBreach[] {
  return breaches.filter(({ mode }) => mode === 'enforce')
}
