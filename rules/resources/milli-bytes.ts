import { present, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'milli-bytes',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Memory quantity in thousandths of a byte',
  why: `The suffix m means a thousandth: 128m of memory is less than one byte, not 128 megabytes. A container with such a limit is
    killed at startup, and such a request reserves nothing.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory'],

  *check(subject) {
    const amount = subject.daemonSet.resolve(subject.warning.at.steps())
    const [, number] = /^(\d+)m$/.exec(String(amount.value)) ?? []
    yield present(subject, { fix: number === undefined ? undefined : set(amount, `${number}Mi`, 'unsafe') })
  },
})
