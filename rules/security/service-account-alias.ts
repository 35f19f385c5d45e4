import { problem, remove, rename, rule } from 'ds-lint/rule'

export default rule({
  id: 'service-account-alias',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'The service account is named by a deprecated field',
  why: `The API server copies one to the other. Policies, linters and people look at serviceAccountName; where both are written and differ,
    serviceAccountName counts.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec'],

  *check({ pod }) {
    const alias = pod.at('serviceAccount')
    const name = pod.at('serviceAccountName')
    if (!alias.value) return
    if (!name.value) {
      yield problem(alias, 'serviceAccount is deprecated: its name is serviceAccountName', {
        fix: name.exists ? undefined : rename(alias, 'serviceAccountName', 'safe'),
      })
    } else {
      const differs = alias.value === name.value ? '' : `; the pods run as ${name.value}`
      yield problem(alias, `serviceAccount beside serviceAccountName has no effect${differs}`, {
        related: [name],
        fix: remove(alias, differs === '' ? 'safe' : 'unsafe'),
      })
    }
  },
})
