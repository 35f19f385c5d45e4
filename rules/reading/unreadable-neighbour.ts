import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'unreadable-neighbour',
  on: 'refused',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Document beside a DaemonSet that kubectl cannot read',
  why: `kubectl apply -f reads the documents of a file one after the other and stops at the first one that it cannot decode: the
    documents before it are applied, and the rest of the file is not.`,
  references: ['https://kubernetes.io/docs/reference/kubectl/generated/kubectl_apply/'],

  *check({ place, message }) {
    yield problem(place, message)
  },
})
