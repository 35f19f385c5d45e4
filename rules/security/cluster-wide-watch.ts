import { accountOf, grantsOf, problem, rule } from 'ds-lint/rule'
import { containersOf } from 'ds-lint/kubernetes'

/** What there is many of, and what changes often. */
const MANY = new Set(['pods', 'endpoints', 'endpointslices', 'events', 'secrets', 'configmaps', 'replicasets'])

/** Nodes from which on watchers of everything are a load. */
const LARGE = 200

export default rule({
  id: 'cluster-wide-watch',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Each node may watch all objects of the cluster',
  why: `An agent that watches every pod or endpoint holds all of them in memory, and the API server sends each change to every node: nodes times objects. A rollout, or nodes that come back at
    the same time, then list everything at once. A field selector on spec.nodeName asks for the pods of one node.`,
  references: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/field-selectors/',
    'https://github.com/aws/aws-eks-best-practices/pull/645',
  ],

  *check({ daemonSet, pod, objects, role, nodes }) {
    // They need the whole cluster, or their own node's name says that they do not ask for it.
    if (role.is('cni', 'proxy', 'ingress', 'dns', 'balancer')) return
    const knowsNode = containersOf(pod.value).some(({ env = [] }) =>
      env.some(({ valueFrom }) => valueFrom?.fieldRef?.fieldPath === 'spec.nodeName'),
    )
    if (knowsNode) return
    const found = grantsOf(accountOf({ daemonSet, pod }), objects).filter(
      ({ verb, resource, namespace, names }) => verb === 'watch' && namespace === undefined && names.length === 0 && MANY.has(resource),
    )
    const [first] = found
    if (!first) return
    const what = [...new Set(found.map(({ resource }) => resource))].join(', ')
    const remedy = found.some(({ resource }) => resource === 'pods')
      ? 'watch only its own node, with the field selector spec.nodeName'
      : 'grant it in one namespace, or by resourceNames'
    const isLarge = nodes !== undefined && nodes.desired >= LARGE
    const from = isLarge ? `${nodes.desired} nodes` : 'every node'
    yield problem(first.place, `the agent may watch ${what} of the whole cluster from ${from}, which loads the API server; ${remedy}`, {
      severity: isLarge ? 'warning' : 'info',
      related: [{ place: pod.at('containers'), message: 'no container knows the name of its node' }],
    })
  },
})
