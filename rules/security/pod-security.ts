import { forbiddenBreaches, type ForbiddenBreach, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'pod-security',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Pod Security level of the namespace forbids the pods',
  why: `The API server accepts the DaemonSet and rejects each of its pods (FailedCreate, "violates PodSecurity"), so no node gets a new one.
    The levels for warn and audit reject nothing and report the violation at each apply. Change the pods, or let the namespace allow
    privileged pods.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
    'https://github.com/grafana/loki/issues/11727',
  ],
  securitySeverity: 7,

  *check(subject) {
    for (const breach of forbiddenBreaches(subject)) {
      const { places, mode, label } = breach
      const [first, ...others] = places
      const said = mode === 'enforce' ? 'enforced here' : mode === 'warn' ? 'warned of here' : 'audited here'
      yield problem(first, message(breach), {
        severity: SEVERITIES[mode],
        hazard: mode === 'enforce' ? 'deadlock' : undefined,
        related: [{ place: label, message: said }, ...others],
      })
    }
  },
})

const SEVERITIES = { enforce: 'error', warn: 'warning', audit: 'info' } as const

function message({ words, level, mode }: ForbiddenBreach): string {
  const what = `the pod violates PodSecurity ${level}: ${words}`
  if (mode === 'enforce') return `${what}; the API server rejects every pod`
  return `${what}; the Namespace ${mode === 'warn' ? 'warns of' : 'audits'} it`
}
