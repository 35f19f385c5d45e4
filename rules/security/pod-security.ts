import { forbiddenBreaches, type ForbiddenBreach, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'pod-security',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: "The Namespace's Pod Security level forbids these pods",
  why: `The API server accepts the DaemonSet and refuses each of its pods: FailedCreate, violates PodSecurity, and no node gets one. A level to warn
    or audit refuses nothing and says so at each apply. Either the pods do without, or the Namespace allows privileged pods.`,
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
      const said = mode === 'enforce' ? 'it is enforced here' : mode === 'warn' ? 'it is warned of here' : 'it is audited here'
      yield problem(first, message(breach), {
        severity: SEVERITIES[mode],
        related: [{ place: label, message: said }, ...others],
      })
    }
  },
})

const SEVERITIES = { enforce: 'error', warn: 'warning', audit: 'info' } as const

function message({ words, level, mode }: ForbiddenBreach): string {
  const what = `violates PodSecurity ${level}: ${words}`
  if (mode === 'enforce') return `${what}; the API server refuses every pod`
  return `${what}; the Namespace ${mode === 'warn' ? 'warns of' : 'audits'} it`
}
