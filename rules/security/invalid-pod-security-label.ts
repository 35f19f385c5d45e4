import { namespaceOf, problem, rule, set } from 'ds-lint/rule'
import { suggest } from 'ds-lint/kubernetes'

const PREFIX = 'pod-security.kubernetes.io/'
const MODES = ['enforce', 'warn', 'audit']
const NAMES = [...MODES, ...MODES.map(mode => `${mode}-version`)]
const LEVELS = ['privileged', 'baseline', 'restricted']

export default rule({
  id: 'invalid-pod-security-label',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Invalid Pod Security label of a namespace',
  why: `The API server rejects a namespace with an unknown level or version of Pod Security. A label with a misspelled name has no
    effect, and the default of the cluster applies: it may reject what the label should allow, or allow what it should reject.`,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces'],

  *check(subject) {
    const namespace = namespaceOf(subject)
    if (!namespace) return
    const related = [{ place: subject.daemonSet.at('metadata', 'namespace'), message: 'the DaemonSet is in it' }]
    for (const [key, label] of namespace.field.resolve(['metadata', 'labels']).entries()) {
      if (!key.startsWith(PREFIX)) continue
      const name = key.slice(PREFIX.length)
      const value = typeof label.raw === 'string' ? label.raw : undefined
      if (!NAMES.includes(name)) {
        const near = suggest(name, NAMES)
        yield problem(
          label.key,
          `${key} has no effect${near ? `; did you mean ${PREFIX}${near}?` : `; the labels are ${NAMES.join(', ')}`}`,
          { related, severity: 'warning' },
        )
      } else if (name.endsWith('-version')) {
        if (value !== undefined && /^(?:latest|v1\.(?:0|[1-9]\d*))$/.test(value)) continue
        const minor = /^v?(1\.\d+)(?:\.\d+)?$/.exec(String(label.raw))?.[1]
        yield problem(
          label,
          `"${String(label.raw)}" is not a version of Pod Security, and the API server rejects the Namespace; write latest, or v1.34`,
          {
            related,
            fix: minor !== undefined && value !== undefined ? set(label, `v${minor}`, 'safe') : undefined,
          },
        )
      } else if (value === undefined || !LEVELS.includes(value)) {
        const near = suggest(value ?? '', LEVELS)
        yield problem(
          label,
          `"${String(label.raw)}" is not a level of Pod Security, and the API server rejects the Namespace; use ${near ?? LEVELS.join(', ')}`,
          {
            related,
            fix: near === undefined ? undefined : set(label, near, 'unsafe'),
          },
        )
      }
    }
  },
})
