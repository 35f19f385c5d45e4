import { problem, rule, set } from 'ds-lint/rule'

/** What variables of these names hold everywhere, the usual field first. */
const MEANT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:^|_)NODE_?NAME$/, ['spec.nodeName']],
  [/(?:^|_)POD_?NAME$/, ['metadata.name']],
  [/(?:^|_)POD_?NAMESPACE$/, ['metadata.namespace']],
  [/(?:^|_)POD_?UID$/, ['metadata.uid']],
  [/(?:^|_)POD_?IPS?$/, ['status.podIP', 'status.podIPs']],
  [/(?:^|_)(?:HOST|NODE)_?IPS?$/, ['status.hostIP', 'status.hostIPs']],
]
/** What a CSI driver calls its node: the name of a pod is another after each restart. */
const IN_CSI = /(?:^|_)NODE_?ID$/
const NODE = ['spec.nodeName', 'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs']
/** On the host network both addresses are those of the node. */
const ADDRESSES = new Set(['status.podIP', 'status.podIPs', 'status.hostIP', 'status.hostIPs'])

export default rule({
  id: 'wrong-field-ref',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Variable is filled from another field than its name says',
  why: `An agent reads NODE_NAME, POD_NAME or POD_IP to find out where it runs. With the value of another field it registers under a wrong name, finds no node of that
    name, or watches the pods of none.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/downward-api/'],

  *check({ container, pod, role }) {
    const { env = [] } = container.value ?? {}
    for (const [index, { name = '', valueFrom }] of env.entries()) {
      const path = valueFrom?.fieldRef?.fieldPath
      if (path === undefined) continue
      const [, fields] = MEANT.find(([pattern]) => pattern.test(name)) ?? (role.is('csi') && IN_CSI.test(name) ? [name, NODE] : [])
      const [usual] = fields ?? []
      if (!fields || usual === undefined || fields.includes(path)) continue
      if (ADDRESSES.has(path) && (pod.value?.hostNetwork === true || !ADDRESSES.has(usual)) && !isOfPod(name)) continue
      // A label or annotation may hold anything.
      if (path.includes('[')) continue
      const place = container.at('env', index).at('valueFrom', 'fieldRef', 'fieldPath')
      yield problem(place, `${name} is filled from ${path}, not from ${usual}; correct one of the two`, {
        fix: set(place, usual, 'unsafe'),
      })
    }
  },
})

/** A name that no address can stand for; nodes are known by theirs in some clusters. */
function isOfPod(name: string): boolean {
  return /POD_?(?:NAME|NAMESPACE|UID)$/.test(name)
}
