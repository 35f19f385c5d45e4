import { present, remove, rule } from 'ds-lint/rule'
import type { EnvVar } from 'ds-lint/kubernetes'

export default rule({
  id: 'duplicate-env',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Duplicate environment variable in a container',
  why: `The last entry takes effect when the pod is created. kubectl apply merges variables by name and may drop either entry with the
    next change: the container then runs with an unintended value.`,
  references: ['https://github.com/kubernetes/kubernetes/issues/58477'],

  *check(subject) {
    const { daemonSet, warning } = subject
    const steps = warning.at.steps().slice(0, -1)
    const env = daemonSet.resolve(steps.slice(0, -1))
    const here = daemonSet.resolve(steps)
    const list = env.value as readonly EnvVar[]
    const index = Number(steps.at(-1))
    let before = index - 1
    while (before >= 0 && list[before]?.name !== list[index]?.name) before--
    const earlier = before < 0 ? undefined : env.resolve([before])
    const isSame = earlier !== undefined && JSON.stringify(earlier.value) === JSON.stringify(here.value)
    yield present(subject, {
      related: earlier ? [{ place: earlier, message: 'first set here' }] : [],
      fix: isSame ? remove(here, 'safe', 'remove the duplicate variable') : undefined,
    })
  },
})
