import { problem, remove, rename, rule } from 'ds-lint/rule'

export default rule({
  id: 'service-account-alias',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Deprecated field serviceAccount',
  why: `The API server copies one field to the other. Policies, linters and people read serviceAccountName; if both are set and differ,
    serviceAccountName takes effect.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec'],

  *check({ pod }) {
    const alias = pod.at('serviceAccount')
    const name = pod.at('serviceAccountName')
    if (!alias.value) return
    if (!name.value) {
      yield problem(alias, 'serviceAccount is deprecated; use serviceAccountName', {
        fix: name.exists ? undefined : rename(alias, 'serviceAccountName', 'safe'),
      })
    } else {
      const differs = alias.value === name.value ? '' : `; the pods run as ${name.value}`
      yield problem(alias, `serviceAccount beside serviceAccountName has no effect${differs}; remove it`, {
        related: [name],
        fix: remove(alias, differs === '' ? 'safe' : 'unsafe'),
      })
    }
  },
})
