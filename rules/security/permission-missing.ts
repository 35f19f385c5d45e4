import {
  accountOf,
  accountPlace,
  type AnyField,
  bindingsOf,
  buildsWith,
  type ConfigFile,
  type ConfigTree,
  configTree,
  type Field,
  filesInUse,
  FLUENT_BIT,
  fluentBitSections,
  type Grant,
  GrantSet,
  grantsOf,
  groupBy,
  lineAt,
  listsNamed,
  type Objects,
  type Place,
  problem,
  roleOf,
  rule,
  runningComponents,
  runningContainers,
  type Subjects,
  TELEGRAF,
  VECTOR,
  wordsOf,
} from 'ds-lint/rule'
import type { Container } from 'ds-lint/kubernetes'

export default rule({
  id: 'permission-missing',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Roles of the agent do not grant what a part of its configuration asks of Kubernetes',
  why: `Agents list and watch pods at the API server to add names and labels to their data, and the kubelet asks the API server whether they may read its statistics. Without the permission these
    requests are forbidden on every node: the agent starts, but delivers data without names and labels, or no data.`,
  references: [
    'https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/processor/k8sattributesprocessor#role-based-access-control',
    'https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/receiver/kubeletstatsreceiver#role-based-access-control',
    'https://vector.dev/docs/reference/configuration/sources/kubernetes_logs/#kubernetes-api-access-control',
    'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config',
    'https://github.com/NVIDIA/gpu-operator/issues/546',
  ],

  *check(subject) {
    const { daemonSet, pod, objects } = subject
    const account = accountOf({ daemonSet, pod })
    const grants = grantsOf(account, objects)
    // A role that is not given may grant it, and so may one that gathers others.
    const roles = bindingsOf(account, objects).map(binding => roleOf(binding, objects))
    if (grants.length === 0 || roles.some(role => !role || isIncomplete(role, objects))) return
    const allowed = new GrantSet(grants)
    const found = [...needsIn(subject)].flatMap(need => {
      const lacking = need.verbs.filter(verb => !need.alternatives.some(resource => allowed.cover(asked(need, resource, verb, grants))))
      // What is granted in one namespace, or under another group, is another defect.
      const isNear = grants.some(
        ({ resource, group, namespace }) => resource === need.resource && (group !== need.group || namespace !== undefined),
      )
      if (lacking.length === 0 || isNear) return []
      const granted = grants.find(({ group, resource }) => group === need.group && resource === need.resource)
      return [{ need, verbs: lacking.join(' or '), place: granted?.place ?? roles[0]?.field.resolve(['rules']) ?? accountPlace(pod) }]
    })
    const told = new Set<string>()
    for (const [, [first, ...others]] of groupBy(found, ({ need, verbs, place }) => `${need.part} ${verbs} ${place.location.span.start}`)) {
      const { need, verbs, place } = first!
      const resources = [...new Set([first!, ...others].map(each => each.need.resource))].filter(resource => !told.has(resource))
      for (const resource of resources) told.add(resource)
      if (resources.length === 0) continue
      yield problem(
        place,
        `service account ${account.name} may not ${verbs} ${resources.join(' and ')}, so requests of ${need.part} are forbidden; add the permission to one of its roles`,
        { related: [{ place: need.place, message: need.part }] },
      )
    }
  },
})

/** Whether a role gathers others, has variants, or may be patched by a kustomization that builds it. */
function isIncomplete(role: NonNullable<ReturnType<typeof roleOf>>, objects: Objects): boolean {
  const { kind, name, namespace } = role.object
  if (role.value?.aggregationRule !== undefined || objects.named(kind, name, namespace).length > 1) return true
  if (role.absolute === undefined) return objects.all('Kustomization').some(({ text }) => ROLE.test(text))
  return buildsWith(role.absolute, objects).some(({ kustomizations }) => kustomizations.some(({ text }) => ROLE.test(text)))
}

/** What patches a role, names its kind. */
const ROLE = /\bkind:[ \t]*["']?(?:Cluster)?Role\b/

interface Needed {
  /** What asks, in words. */
  readonly part: string
  readonly place: Place
  readonly group: string
  readonly resource: string
  /** Resources of which one is enough. */
  readonly alternatives: readonly string[]
  readonly verbs: readonly string[]
}

/** As a grant of everything that is asked for, to compare with those that are given. */
function asked({ group }: Needed, resource: string, verb: string, [any]: readonly Grant[]): Grant {
  return { ...any!, group, resource, verb, names: [], namespace: undefined }
}

function* needsIn({ pod, daemonSet, objects }: Subjects['daemonSet']): Iterable<Needed> {
  for (const container of runningContainers(pod)) {
    const image = container.value?.image ?? ''
    // With a kubeconfig it is another account.
    if (container.value?.env?.some(({ name }) => name === 'KUBECONFIG')) continue
    yield* programNeeds(container)
    for (const file of filesInUse(container, { pod, daemonSet, objects })) {
      const tree = configTree(file)
      if (tree) yield* [...collectorNeeds(tree), ...vectorNeeds(tree, image), ...discoveryNeeds(tree)]
      if (FLUENT_BIT.test(image)) yield* fluentBitNeeds(file)
      if (TELEGRAF.test(image)) yield* telegrafNeeds(file)
    }
  }
}

/** Programs that ask the API server whatever their configuration says. */
interface Program {
  readonly image: RegExp
  /** In its words, where it asks at all; and where it asks otherwise. */
  readonly where?: RegExp
  readonly unless?: RegExp
  readonly needs: readonly (readonly [group: string, resource: string, verbs: readonly string[]])[]
}

const PROGRAMS: readonly Program[] = [
  {
    image: /(?:^|\/)flannel(?:[:@]|$)/,
    where: /--kube-subnet-mgr/,
    needs: [
      ['', 'nodes', ['list', 'watch']],
      ['', 'nodes/status', ['patch']],
    ],
  },
  { image: /(?:^|\/)node-problem-detector(?:[:@]|$)/, unless: /--enable-k8s-exporter=false/, needs: [['', 'nodes/status', ['patch']]] },
  {
    image: /(?:^|\/)kube-rbac-proxy(?:[:@]|$)/,
    unless: /--(?:kubeconfig|config-file|client-ca-file)\b/,
    needs: [
      ['authentication.k8s.io', 'tokenreviews', ['create']],
      ['authorization.k8s.io', 'subjectaccessreviews', ['create']],
    ],
  },
  {
    image: /(?:^|\/)kubereboot\/kured(?:[:@]|$)/,
    needs: [
      ['', 'nodes', ['get', 'patch']],
      ['', 'pods/eviction', ['create']],
    ],
  },
  {
    // From these versions on the worker writes objects instead of asking the master.
    image: /(?:^|\/)node-feature-discovery[^:@]*:v?(?:0\.(?:1[4-9]|[2-9]\d)|[1-9])/,
    where: /(?:^|\/)nfd-worker$/,
    unless: /NodeFeatureAPI=false|enable-nodefeature-api=false/,
    needs: [['nfd.k8s-sigs.io', 'nodefeatures', ['create', 'get', 'update']]],
  },
  { image: /(?:^|\/)csi-secrets-store\/driver(?:[:@]|$)/, needs: [['secrets-store.csi.x-k8s.io', 'secretproviderclasses', ['get']]] },
]

function* programNeeds(container: Field<Container>): Iterable<Needed> {
  const { image = '' } = container.value ?? {}
  const program = PROGRAMS.find(each => each.image.test(image))
  const words = wordsOf(container)
  if (!program || words.some(({ text }) => program.unless?.test(text))) return
  const { where } = program
  if (where && !words.some(({ text }) => where.test(text))) return
  for (const [group, resource, verbs] of program.needs)
    yield { ...need(container.value?.name ?? '', container.at('image'), resource, verbs), group }
}

/** Components of the OpenTelemetry Collector that a pipeline runs. */
function* collectorNeeds({ root, placeOf }: ConfigTree): Iterable<Needed> {
  const running = runningComponents(root, 'receivers', 'processors')
  for (const [section, type] of [
    ['processors', 'k8sattributes'],
    ['receivers', 'kubeletstats'],
  ] as const) {
    for (const [name, component] of root.resolve([section]).entries()) {
      if (name.split('/')[0] !== type || !running.has(name)) continue
      const auth = component.resolve(['auth_type']).raw
      const place = placeOf(component)
      if (type === 'kubeletstats') {
        if (auth !== 'serviceAccount') continue
        yield need(name, place, 'nodes/stats', ['get'], ['nodes/stats', 'nodes/proxy'])
        const listing = listsPods(component)
        if (listing) yield need(name, placeOf(listing), 'nodes/pods', ['get'], ['nodes/pods', 'nodes/proxy'])
      } else if (component.resolve(['passthrough']).raw !== true && (auth === undefined || auth === 'serviceAccount')) {
        yield need(name, place, 'pods', ['list', 'watch'])
      }
    }
  }
}

const UTILIZATION = /_(?:limit|request)_utilization$/

/** What lets the receiver ask the kubelet for its pods: labels, and the usage as a part of what a pod may use. */
function listsPods(receiver: AnyField): AnyField | undefined {
  const labels = receiver.resolve(['extra_metadata_labels'])
  if (labels.items().length > 0) return labels
  return receiver
    .resolve(['metrics'])
    .entries()
    .find(([metric, each]) => UTILIZATION.test(metric) && each.resolve(['enabled']).raw === true)?.[1]
}

function* vectorNeeds({ root, placeOf }: ConfigTree, image: string): Iterable<Needed> {
  if (!VECTOR.test(image)) return
  for (const [name, source] of root.resolve(['sources']).entries()) {
    const type = source.resolve(['type'])
    if (type.raw !== 'kubernetes_logs' || source.resolve(['kube_config_file']).exists) continue
    const isWithNamespaces = source.resolve(['insert_namespace_fields']).raw !== false
    for (const resource of isWithNamespaces ? ['pods', 'namespaces'] : ['pods'])
      yield need(`the source ${name}`, placeOf(type), resource, ['list', 'watch'])
  }
}

/** `kubernetes_sd_configs` of Prometheus and of what has its service discovery. */
function* discoveryNeeds({ root, placeOf }: ConfigTree): Iterable<Needed> {
  for (const list of listsNamed(root, 'kubernetes_sd_configs')) {
    for (const item of list.items()) {
      const role = item.resolve(['role'])
      if (['kubeconfig_file', 'api_server', 'namespaces'].some(key => item.resolve([key]).exists)) continue
      for (const resource of DISCOVERED[String(role.raw)] ?? [])
        yield need(`kubernetes_sd_configs with role ${String(role.raw)}`, placeOf(role), resource, ['list', 'watch'])
    }
  }
}

const DISCOVERED: Readonly<Record<string, readonly string[]>> = {
  pod: ['pods'],
  node: ['nodes'],
  service: ['services'],
  endpoints: ['endpoints', 'services', 'pods'],
}
/** The input kubernetes asks the kubelet for its statistics. */
function* telegrafNeeds(file: ConfigFile): Iterable<Needed> {
  const found = /^[ \t]*\[\[inputs\.kubernetes\]\][ \t]*$/m.exec(file.text)
  if (!found || /^[ \t]*bearer_token_string[ \t]*=/m.test(file.text)) return
  yield need('inputs.kubernetes', lineAt(file, found.index), 'nodes/stats', ['get'], ['nodes/stats', 'nodes/proxy'])
}

/** The kubelet, or an account or a server that is not the usual one. */
const OTHER_SOURCES =
  /^[ \t]*(?:Use_Kubelet|Kube_Token_Command|Kube_Token_File[ \t]+(?![ \t]|\/var\/run\/secrets\/kubernetes\.io\/serviceaccount\/)|Kube_Meta_Preload_Cache_Dir|Dummy_Meta|Kube_URL[ \t]+(?![ \t]|https:\/\/kubernetes\.default))/im

/** The filter kubernetes reads each pod, from the API server or from the kubelet. */
function* fluentBitNeeds(file: ConfigFile): Iterable<Needed> {
  if (OTHER_SOURCES.test(file.text)) return
  for (const { kind, settings } of fluentBitSections(file)) {
    const name = settings.get('name')
    if (kind !== 'FILTER' || name?.value.toLowerCase() !== 'kubernetes') continue
    yield need('the filter kubernetes', lineAt(file, name.at), 'pods', ['get'])
    return
  }
}

function need(part: string, place: Place, resource: string, verbs: readonly string[], alternatives = [resource]): Needed {
  return { part, place, group: '', resource, alternatives, verbs }
}
