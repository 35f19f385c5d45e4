import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'apply-refused',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Apply fails before the manifest is validated',
  why: `Server-side apply answers with a conflict where another manager owns a field with another value, and refuses lists with two items of one key. kubectl apply
    and Helm 3 fail to make or apply a patch where two items of a merged list have the same key. A manifest with the resourceVersion of an older object is a conflict, and server-side apply takes no managedFields. Nothing of the manifest gets to the cluster.`,
  references: [
    'https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts',
    'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/#how-apply-calculates-differences-and-merges-changes',
  ],

  *check(subject) {
    yield present(subject)
  },
})
