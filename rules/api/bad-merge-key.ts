import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'bad-merge-key',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A merge key of something that is no mapping',
  why: `A merge key (<<) takes over the entries of a mapping or of a list of mappings. Of anything else it has no meaning: the manifest
    cannot be read.`,
  references: ['https://yaml.org/type/merge.html'],

  *check(subject) {
    yield present(subject)
  },
})
