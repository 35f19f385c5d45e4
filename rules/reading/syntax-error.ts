import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'syntax-error',
  on: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Invalid YAML or JSON',
  why: `kubectl stops at the first syntax error of a file after it has applied the documents before it, so only a part of the file
    reaches the cluster.`,
  references: ['https://yaml.org/spec/1.2.2/'],

  *check({ document, problem: { message, span } }) {
    yield problem({ file: document.file, span }, message)
  },
})
