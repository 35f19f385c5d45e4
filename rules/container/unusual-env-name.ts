import { problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'unusual-env-name',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Invalid character in the name of an environment variable',
  why: `Since Kubernetes 1.34 the name of a variable may contain any printable character except "=". Shells and nearly all programs
    cannot read a name with a space or a "$": the agent runs with its default.`,
  references: ['https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/'],

  *check({ container }) {
    for (const variable of container.at('env').items()) {
      const name = variable.value?.name ?? ''
      if (!/[\s$]/.test(name)) continue
      const better = name
        .trim()
        .replace(/^\$[({]?|[)}]$/g, '')
        .replace(/[\s$(){}]+/g, '_')
      yield problem(
        variable.at('name'),
        `variable name "${name}" contains ${/\s/.test(name) ? 'a space' : 'a "$"'}, so programs do not read it; write ${better}`,
        {
          fix: set(variable.at('name'), better, 'unsafe'),
        },
      )
    }
  },
})
