import { objectsInFolder, podLabels, problem, rule, servicesOf, WEBHOOK_KINDS } from 'ds-lint/rule'
import { asLabelSelector, type Labels, labelSelectorAsSelector } from 'ds-lint/kubernetes'

export default rule({
  id: 'webhook-admits-itself',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Webhook must admit the pods that serve it',
  why: `The API server calls the webhook for every pod, those of the DaemonSet that serves it included. With failurePolicy Fail, the default, no pod is created while none of them runs: after a
    restart of the cluster, or a bad update, they never come back until somebody deletes the webhook.`,
  references: [
    'https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/#prevent-loops-avoid-self-mutation',
  ],

  *check({ daemonSet, objects }) {
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    const labels = podLabels(daemonSet)
    const configurations = WEBHOOK_KINDS.flatMap(kind => objectsInFolder(kind, daemonSet, objects))
    if (configurations.length === 0 || namespace === undefined) return
    const own = new Set(servicesOf({ daemonSet, objects }).map(({ object }) => object.name))
    const [given] = objects.named('Namespace', namespace)
    const ofNamespace: Labels = { 'kubernetes.io/metadata.name': namespace, ...given?.value?.metadata?.labels }
    for (const { object, field } of configurations) {
      for (const webhook of field.resolve(['webhooks']).items()) {
        const [called, where] = ['name', 'namespace'].map(key => webhook.resolve(['clientConfig', 'service', key]).raw)
        if (typeof called !== 'string' || !own.has(called) || where !== namespace) continue
        if ((webhook.resolve(['failurePolicy']).raw ?? 'Fail') !== 'Fail' || webhook.resolve(['matchConditions']).exists) continue
        const rules = webhook.resolve(['rules']).items()
        const isForPods = rules.some(
          each => has(each.resolve(['resources']).raw, 'pods') && has(each.resolve(['operations']).raw, 'CREATE'),
        )
        if (
          !isForPods ||
          !selects(webhook.resolve(['namespaceSelector']).raw, ofNamespace) ||
          !selects(webhook.resolve(['objectSelector']).raw, labels)
        )
          continue
        yield problem(
          webhook.resolve(['rules']),
          `webhook ${object.name} intercepts the pods of DaemonSet ${name}, which serve it, so no pod can be created while none of them runs; exclude namespace ${namespace} with namespaceSelector`,
          { related: [{ place: daemonSet.at('metadata', 'name'), message: 'the DaemonSet' }] },
        )
      }
    }
  },
})

function has(list: unknown, wanted: string): boolean {
  return Array.isArray(list) && (list.includes(wanted) || list.includes('*') || list.includes('*/*'))
}

/** Without a selector everything is selected; of labels that are not given nothing is known. */
function selects(selector: unknown, labels: Labels): boolean {
  if (selector === undefined || selector === null) return true
  return labelSelectorAsSelector(asLabelSelector(selector))?.matches(labels) === true
}
