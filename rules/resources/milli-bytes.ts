import { present, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'milli-bytes',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'An amount of memory in thousandths of a byte',
  why: `m is a thousandth: 128m of memory are less than one byte, and not 128 megabytes. A container with such a limit is killed when it starts,
    and a request of it reserves nothing.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory'],

  *check(subject) {
    const amount = subject.daemonSet.resolve(subject.warning.at.steps())
    const [, number] = /^(\d+)m$/.exec(String(amount.value)) ?? []
    yield present(subject, { fix: number === undefined ? undefined : set(amount, `${number}Mi`, 'unsafe') })
  },
})
