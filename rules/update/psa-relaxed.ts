import { enforcedLevel, problem, rule } from 'ds-lint/rule'

/** From the one that allows everything. */
const LEVELS: readonly string[] = ['privileged', 'baseline', 'restricted']

export default rule({
  id: 'psa-relaxed',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The Namespace enforces a weaker Pod Security level',
  why: `Whoever may create pods in the Namespace can now create pods that were rejected before; with privileged, pods that take over their node. One agent
    that needs more is enough reason for a Namespace of its own.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],
  securitySeverity: 6,

  *check({ before, objectsBefore, daemonSet, objects, target }) {
    const was = enforcedLevel({ daemonSet: before.daemonSet, objects: objectsBefore, target })
    const is = enforcedLevel({ daemonSet, objects, target })
    const { namespace = '' } = daemonSet.value?.metadata ?? {}
    if (!was || !is || before.object.namespace !== namespace || LEVELS.indexOf(is.level) >= LEVELS.indexOf(was.level)) return
    yield problem(
      is.label,
      `namespace ${namespace} now enforces ${is.level} instead of ${was.level}: pods of every workload in it may do more; move the agent to a namespace of its own`,
      {
        related: [{ place: was.label, message: 'before' }],
      },
    )
  },
})
