import { type AnyField, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'secret-through-env',
  on: 'container',
  severity: 'info',
  preset: 'security',
  since: '0.1.0',
  summary: 'Secret in environment variables',
  why: `Variables appear in /proc, crash reports and debug pages, are inherited by every child process, and keep their value until the
    pod restarts. A mounted file is read only by processes that open it, and follows changes of the Secret.`,
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
      `container ${container.value?.name ?? ''} gets Secret ${nameOf(first)}${more} through environment variables; mount it as a file, if the agent can read one`,
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
