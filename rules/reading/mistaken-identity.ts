import { problem, rename, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'mistaken-identity',
  on: 'refused',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Misspelled or missing kind of a DaemonSet',
  why: `kubectl looks the kind up by its exact name, letter by letter. It finds no API for a misspelled one, does not apply the manifest, and no check
    of DaemonSets looks at it.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields'],

  *check({ place, message, field, key, value }) {
    const fix = field && (key === undefined ? set(field, value, 'safe') : rename(field, key, 'safe'))
    yield problem(place, message, { fix })
  },
})
