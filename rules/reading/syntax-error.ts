import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'syntax-error',
  on: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The YAML or JSON cannot be read',
  why: `kubectl stops at the first mistake of a file, after it has applied the documents before it:
    half of the file reaches the cluster.`,
  references: ['https://yaml.org/spec/1.2.2/'],

  *check({ document, problem: { message, span } }) {
    yield problem({ file: document.file, span }, message)
  },
})
