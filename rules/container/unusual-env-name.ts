import { problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'unusual-env-name',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A space in the name of a variable',
  why: `Kubernetes accepts any printable character but "=" in the name of a variable since 1.34. A name with a space, or with the "$" of a reference, is one
    that no shell and hardly a program reads: the agent runs with its default.`,
  references: ['https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/'],

  *check({ container }) {
    for (const variable of container.at('env').items()) {
      const name = variable.value?.name ?? ''
      if (!/[\s$]/.test(name)) continue
      const better = name
        .trim()
        .replace(/^\$[({]?|[)}]$/g, '')
        .replace(/\s+/g, '_')
      yield problem(
        variable.at('name'),
        `"${name}" holds ${/\s/.test(name) ? 'a space' : 'a "$"'}: hardly a program reads such a variable; write ${better}`,
        {
          fix: set(variable.at('name'), better, 'unsafe'),
        },
      )
    }
  },
})
