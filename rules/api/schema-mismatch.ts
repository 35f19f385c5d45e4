import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'schema-mismatch',
  on: 'schema',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Object does not match its schema',
  why: `A JSON Schema or CustomResourceDefinition from "schemas" rejects the object at this place. A cluster that has the
    CustomResourceDefinition installed rejects it too, and whatever depends on the object keeps waiting.`,
  references: ['https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation'],

  *check({ place, message }) {
    yield problem(place, message)
  },
})
