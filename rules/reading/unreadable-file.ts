import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'unreadable-file',
  on: 'source',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A file could not be read',
  why: 'What is not read is not checked: a clean report would say nothing about this file.',

  *check({ source, reason }) {
    yield problem(source, reason)
  },
})
