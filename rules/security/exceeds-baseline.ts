import { enforcedLevel, forbiddenBreaches, podSecurityBreaches, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'exceeds-baseline',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'Pods exceed the baseline Pod Security Standard',
  why: `A namespace that enforces baseline or restricted rejects these pods. One that allows them allows every other pod the same, so give such
    agents a namespace of their own.`,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  securitySeverity: 4.9,

  *check(subject) {
    // A level that forbids anything forbids all of this, and one that is written and allows everything is meant.
    if (forbiddenBreaches(subject).length > 0 || enforcedLevel(subject)?.label.raw === 'privileged') return
    for (const { check, words, places } of podSecurityBreaches(subject, 'baseline')) {
      if (TOLD.has(check)) continue
      const [first, ...others] = places
      yield problem(first, `the pod exceeds the baseline Pod Security Standard: ${words}; its namespace must allow privileged pods`, {
        related: others,
        severity: USUAL.has(check) ? 'info' : 'warning',
      })
    }
  },
})

/** By rules of their own. */
const TOLD: ReadonlySet<string> = new Set(['privileged', 'hostNamespaces', 'capabilities_baseline', 'sysctls'])
/** What many agents of nodes are there for. */
const USUAL: ReadonlySet<string> = new Set(['hostPathVolumes', 'hostPorts', 'hostProbesAndHostLifecycle'])
