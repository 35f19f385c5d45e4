import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'unreadable-file',
  on: 'source',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'File cannot be read',
  why: 'A file that cannot be read is not checked: without this finding, a clean report would hide that.',
  references: ['https://yaml.org/spec/1.2.2/#52-character-encodings'],

  *check({ source, reason }) {
    yield problem(source, reason)
  },
})
