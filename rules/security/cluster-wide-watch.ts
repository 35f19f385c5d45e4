import {
  accountOf,
  type ConfigFile,
  configFiles,
  configTree,
  grantsOf,
  lineAt,
  type Place,
  problem,
  rule,
  runningComponents,
} from 'ds-lint/rule'
import { containersOf } from 'ds-lint/kubernetes'

/** What there is many of, and what changes often. */
const MANY = new Set(['pods', 'endpoints', 'endpointslices', 'events', 'secrets', 'configmaps', 'replicasets'])

/** The discovery of pods by Grafana Alloy, up to the end of its block, and by what has the configuration of Prometheus. */
const DISCOVERIES = [
  /^[ \t]*discovery\.kubernetes[ \t]+"[^"\n]{1,80}"[ \t]*\{[^{}]*\brole[ \t]*=[ \t]*"(?:pod|endpoints|endpointslice)"[^{}]*\}/m,
  /^[ \t]*(?:- )?kubernetes_sd_configs:[ \t]*\n[ \t]*-[ \t]+role:[ \t]*["']?(?:pod|endpoints|endpointslice)\b/m,
]
/** What lets an agent take those of its node, or shares the targets among the agents. */
const NARROWED =
  /node_?name|hostname|selectors|field_?selector|namespaces|clustering|cluster:|target_?allocator|hashmod|shard|__host__|loki\.source|\bown_namespace/i
/** Components of Grafana Alloy that take samples of what was discovered; alone, discovery only watches. */
const SCRAPES = /\b(?:prometheus|pyroscope|phlare)\.scrape\b/
/** Of a text: configurations can be long. */
const LONGEST = 50_000

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
    for (const file of configFiles({ pod, daemonSet, objects })) {
      const attributes = unfilteredAttributes(file)
      if (attributes) {
        yield problem(
          attributes,
          `k8sattributes of ${file.key} has no filter, so each agent watches the pods of all nodes; set filter.node_from_env_var to a variable with the name of its node`,
          { severity: 'info' },
        )
        return
      }
      if (file.text.length > LONGEST || !/kubernetes/.test(file.text) || NARROWED.test(file.text)) continue
      const [discovery] = DISCOVERIES.flatMap(pattern => pattern.exec(file.text) ?? [])
      if (discovery === undefined) continue
      const index = file.text.indexOf(discovery)
      const place = lineAt(file, index + discovery.length - discovery.trimStart().length)
      // Promtail looks for files, and a node has those of its own pods alone.
      if (file.text.includes('__path__')) {
        yield problem(
          place,
          `${file.key} lets each pod of the DaemonSet watch the pods of all nodes, and only those of its own node have logs there; set the label __host__ from __meta_kubernetes_pod_node_name`,
          { severity: 'info' },
        )
      } else if (discovery.includes('discovery.kubernetes') && !SCRAPES.test(file.text)) {
        yield problem(
          place,
          `${file.key} lets each pod of the DaemonSet watch the pods of all nodes, which loads the API server; select those of its own node, with the field selector spec.nodeName`,
          { severity: 'info' },
        )
      } else {
        yield problem(
          place,
          `${file.key} lets each pod of the DaemonSet discover the pods of all nodes, and scrape all of them: every sample is taken once per node; select those of its own node, with the field selector spec.nodeName`,
          { severity: 'warning' },
        )
      }
      return
    }
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

/** The processor of the OpenTelemetry Collector that adds labels of pods, where it runs and asks for those of every node. */
function unfilteredAttributes(file: ConfigFile): Place | undefined {
  if (file.text.length > LONGEST || !file.text.includes('k8sattributes') || !file.text.includes('pipelines')) return undefined
  const { root } = configTree(file) ?? {}
  if (!root) return undefined
  const running = runningComponents(root, 'processors')
  for (const [name, processor] of root.resolve(['processors']).entries()) {
    if (!/^k8sattributes(?:\/|$)/.test(name) || !running.has(name)) continue
    const filter = processor.resolve(['filter'])
    if (processor.resolve(['passthrough']).raw === true || typeof filter.raw === 'string' || (filter.exists && filter.entries().length > 0))
      continue
    return lineAt(file, processor.key.span.start)
  }
  return undefined
}
