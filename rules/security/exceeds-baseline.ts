import { forbiddenBreaches, podSecurityBreaches, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'exceeds-baseline',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'The pods need a Namespace that allows more than the baseline Pod Security Standard',
  why: `Where a Namespace enforces baseline or restricted, these pods are refused; where it does not, anything else in it may ask for as much. Give
    such agents a Namespace of their own. Where the Namespace is given, its labels decide, and pod-security tells.`,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  securitySeverity: 4.9,

  *check(subject) {
    // A level that forbids anything forbids all of this.
    if (forbiddenBreaches(subject).length > 0) return
    for (const { check, words, places } of podSecurityBreaches(subject, 'baseline')) {
      if (TOLD.has(check)) continue
      const [first, ...others] = places
      yield problem(first, `exceeds the baseline Pod Security Standard: ${words}; its Namespace has to allow privileged pods`, {
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
