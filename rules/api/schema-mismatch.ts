import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'schema-mismatch',
  on: 'schema',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'An object that does not fit its schema',
  why: `A JSON Schema or CustomResourceDefinition that you gave with "schemas" refuses the object at this place. A cluster in which the
    CustomResourceDefinition is installed refuses it as well, and what waits for the object waits on.`,
  references: ['https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation'],

  *check({ place, message }) {
    yield problem(place, message)
  },
})
