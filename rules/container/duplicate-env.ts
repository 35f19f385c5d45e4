import { type AnyField, present, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-env',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A container sets one variable twice',
  why: `The last one counts when the pod is made. But kubectl apply knows variables by their names, and may drop either of the two with the next
    change: the container then runs with a value that nobody chose.`,
  references: ['https://github.com/kubernetes/kubernetes/issues/58477'],

  *check(subject) {
    const { daemonSet, warning } = subject
    const steps = warning.at.steps().slice(0, -1)
    const env = daemonSet.resolve(steps.slice(0, -1))
    const here = daemonSet.resolve(steps)
    const index = Number(steps.at(-1))
    const earlier = Array.from({ length: index }, (_, i) => env.resolve([i])).findLast(other => nameOf(other) === nameOf(here))
    const isSame = earlier !== undefined && JSON.stringify(earlier.value) === JSON.stringify(here.value)
    yield present(subject, {
      related: earlier ? [{ place: earlier, message: 'set here before' }] : [],
      fix: isSame ? remove(here, 'safe', 'remove the second of two equal variables') : undefined,
    })
  },
})

function nameOf(variable: AnyField): unknown {
  return variable.resolve(['name']).value
}
