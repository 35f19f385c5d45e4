import { type AnyField, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'secret-through-env',
  on: 'container',
  severity: 'info',
  preset: 'security',
  since: '0.1.0',
  summary: 'A Secret is handed over in variables rather than in files',
  why: `Variables are in /proc, in crash reports and in the output of many debug pages, and every child process inherits them; they keep their value
    until the pod restarts. A mounted file is read by those who open it, and follows the Secret.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets-as-files-from-a-pod'],
  securitySeverity: 2.6,

  *check({ container }) {
    const places: AnyField[] = [
      ...container
        .at('env')
        .items()
        .map(variable => variable.at('valueFrom', 'secretKeyRef')),
      ...container
        .at('envFrom')
        .items()
        .map(source => source.at('secretRef')),
    ].filter(({ exists }) => exists)
    const [first, ...others] = places
    if (!first) return
    const more = others.length > 0 ? ` and ${others.length} more` : ''
    yield problem(
      first,
      `the environment of container ${container.value?.name ?? ''} holds Secret ${nameOf(first)}${more}: mount it as a file, if the agent can read one`,
      {
        related: others,
      },
    )
  },
})

function nameOf(reference: AnyField): string {
  const { value } = reference.resolve(['name'])
  return typeof value === 'string' ? value : ''
}
