import { type ForbiddenBreach, forbiddenBreaches, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'psa-tightened',
  on: 'update',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Pod Security level now forbids pods that run in the namespace',
  why: `Pod Security admission checks pods when they are created. Running pods continue, and the change stays unnoticed until a node
    is added, a pod is deleted or evicted, or an update is rolled out. From then on every new pod is rejected, and node after node loses the
    agent.`,
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
    const { name = '', namespace = 'default' } = daemonSet.value?.metadata ?? {}
    yield problem(
      first.label,
      `namespace ${namespace} now enforces ${first.level}, so new pods of DaemonSet ${name} are rejected (${first.words}); change the pods, or enforce a less strict level`,
      {
        related: refused.map(({ places, words }) => ({ place: places[0], message: words })),
        hazard: 'deadlock',
      },
    )
  },
})

function enforced(breaches: readonly ForbiddenBreach[]): ForbiddenBreach[] {
  return breaches.filter(({ mode }) => mode === 'enforce')
}
