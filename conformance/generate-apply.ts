/**
 * Questions about applies for conformance/oracle, one JSON object per line:
 *
 *     tsx --conditions=ds-lint:source conformance/generate-apply.ts [--count 1000] [--seed 1] [--verb merge|apply|replace | --client kubectl|server|helm|helm4]
 *
 * A random DaemonSet, created by one manager, perhaps sent again, changed by others, and sent once more with other fields. With `--client`, that
 * manager is named as the client and leaves what it leaves of itself in the object: then the object alone tells how it is merged.
 */
import { parseArgs } from 'node:util'
import { Random } from './random.ts'

type Value = Readonly<Record<string, unknown>>

type Verb = 'merge' | 'apply' | 'replace' | 'helm3' | 'helm4'

interface Step {
  readonly verb: 'create' | Verb
  readonly manager: string
  readonly force?: boolean
  readonly object: Value
  readonly original?: Value
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    verb: { type: 'string' },
    client: { type: 'string' },
  },
})
const random = new Random(Number(values.seed))

function some<T>(list: readonly T[], percent = 50): T[] {
  const kept = list.filter(() => random.percent(percent))
  return random.percent(15) ? kept.toReversed() : kept
}

/** A field that is sometimes absent, and rarely null. */
function field(name: string, value: () => unknown, percent = 50): Value {
  if (random.percent(2)) return { [name]: null }
  return random.percent(percent) ? { [name]: value() } : {}
}

const NAMES = ['A', 'B', 'C', 'D', 'E'] as const

function env(): Value[] {
  const items = some(NAMES).map(name =>
    random.percent(20)
      ? { name, valueFrom: { fieldRef: { fieldPath: random.pick(['spec.nodeName', 'status.hostIP']) } } }
      : { name, value: random.pick(['1', '2']) },
  )
  return random.percent(8) && items.length > 0 ? [...items, { name: items[0]!.name, value: '3' }] : items
}

function ports(): Value[] {
  const items = some([80, 81, 82]).map(containerPort => ({
    containerPort,
    ...(random.percent(40) ? { name: `p${containerPort}` } : {}),
    ...(random.percent(30) ? { protocol: random.pick(['TCP', 'UDP']) } : {}),
    ...(random.percent(15) ? { hostPort: containerPort } : {}),
  }))
  return random.percent(10) ? [...items, { containerPort: 80, protocol: 'UDP', name: 'udp' }] : items
}

function probe(): Value {
  const handler = random.pick([
    { httpGet: { path: random.pick(['/a', '/b']), port: random.pick([80, 'http']) } },
    { tcpSocket: { port: 81 } },
    { exec: { command: ['true'] } },
  ])
  return { ...handler, ...field('periodSeconds', () => random.pick([5, 10]), 40), ...field('initialDelaySeconds', () => 3, 20) }
}

function quantities(): Value {
  return { ...field('cpu', () => random.pick(['100m', '1', '0.5']), 60), ...field('memory', () => random.pick(['64Mi', '67108864']), 60) }
}

function container(name: string): Value {
  return {
    name,
    image: random.pick(['a:1', 'a:2', 'a']),
    ...field('env', env, 70),
    ...field('ports', ports, 50),
    ...field('args', () => some(['--a', '--b', '--c'])),
    ...field('readinessProbe', probe, 40),
    ...field('livenessProbe', probe, 20),
    ...field('resources', () => ({ ...field('requests', quantities, 70), ...field('limits', () => ({ cpu: '2' }), 40) }), 50),
    ...field('volumeMounts', () => some([mount('/a'), mount('/b')]), 40),
    ...field('imagePullPolicy', () => random.pick(['Always', 'IfNotPresent']), 15),
    ...field('envFrom', () => [{ configMapRef: { name: random.pick(['c', 'd']) } }], 15),
    ...field('securityContext', security, 35),
    ...field('lifecycle', () => ({ preStop: { exec: { command: ['sleep', random.pick(['1', '2'])] } } }), 15),
  }
}

function security(): Value {
  return {
    ...field('privileged', () => random.percent(50)),
    ...field('readOnlyRootFilesystem', () => true, 30),
    ...field('capabilities', () => ({ ...field('add', () => some(['NET_ADMIN', 'SYS_TIME'])), ...field('drop', () => ['ALL'], 30) }), 40),
  }
}

function mount(mountPath: string): Value {
  return { mountPath, name: 'x', ...(random.percent(30) ? { readOnly: random.percent(50) } : {}) }
}

function volumes(): Value[] {
  const rest = some(['y', 'z'])
  return ['x', ...rest].map(name => ({
    name,
    ...random.pick([
      { emptyDir: {} },
      { emptyDir: { medium: 'Memory' } },
      { hostPath: { path: random.pick(['/a', '/b']) } },
      {
        configMap: {
          name: random.pick(['c', 'd']),
          ...(random.percent(30) ? { items: [{ key: 'k', path: random.pick(['p', 'q']) }] } : {}),
        },
      },
    ]),
  }))
}

function pod(): Value {
  const spread = (topologyKey: string): Value => ({
    topologyKey,
    maxSkew: random.pick([1, 2]),
    whenUnsatisfiable: random.pick(['ScheduleAnyway', 'DoNotSchedule']),
    labelSelector: { matchLabels: { app: 'a' } },
  })
  return {
    containers: [container('main'), ...some(['side', 'tail'], 40).map(container)],
    volumes: volumes(),
    ...field(
      'initContainers',
      () => some(['i1', 'i2']).map(name => ({ name, image: random.pick(['b:1', 'b:2']), ...field('env', env, 20) })),
      40,
    ),
    ...field('nodeSelector', () => ({ os: 'linux', ...field('pool', () => random.pick(['x', 'y']), 40) }), 40),
    ...field('tolerations', () => some([{ operator: 'Exists' }, { key: 'k', operator: 'Exists', effect: 'NoSchedule' }]), 40),
    ...field('hostAliases', () => some(['10.0.0.1', '10.0.0.2']).map(ip => ({ ip, hostnames: [random.pick(['h', 'i'])] })), 25),
    ...field('topologySpreadConstraints', () => some(['zone', 'host']).map(spread), 20),
    ...field('imagePullSecrets', () => some(['s1', 's2']).map(name => ({ name })), 30),
    ...field('hostNetwork', () => random.percent(50), 15),
    ...field('securityContext', () => ({ ...field('runAsUser', () => 5), ...field('supplementalGroups', () => some([1, 2])) }), 25),
    ...field('terminationGracePeriodSeconds', () => random.pick([10, 30]), 25),
    ...field('serviceAccountName', () => random.pick(['a', 'b']), 25),
    ...field('priorityClassName', () => 'system-node-critical', 15),
    ...field(
      'dnsConfig',
      () => ({ ...field('nameservers', () => some(['10.0.0.1', '10.0.0.2'])), ...field('searches', () => ['a.b'], 30) }),
      15,
    ),
    ...field('affinity', affinity, 25),
  }
}

function affinity(): Value {
  const terms = [{ matchExpressions: [{ key: random.pick(['a', 'b']), operator: 'Exists' }] }]
  return {
    nodeAffinity: {
      ...field('requiredDuringSchedulingIgnoredDuringExecution', () => ({ nodeSelectorTerms: terms }), 70),
      ...field('preferredDuringSchedulingIgnoredDuringExecution', () => [{ weight: 1, preference: terms[0] }], 30),
    },
  }
}

function manifest(): Value {
  const labels = (more: readonly string[]): Value => Object.fromEntries(some(more).map(key => [key, random.pick(['1', '2'])]))
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: {
      name: 'a',
      ...field('labels', () => labels(['l', 'm'])),
      ...field('annotations', () => labels(['n', 'o'])),
      ...field('finalizers', () => some(['example.com/a', 'example.com/b']), 10),
    },
    spec: {
      selector: { matchLabels: { app: 'a' } },
      template: {
        metadata: { labels: { app: 'a', ...labels(['v', 'w']) }, ...field('annotations', () => labels(['x', 'y']), 30) },
        spec: pod(),
      },
      ...field('updateStrategy', strategy, 40),
      ...field('minReadySeconds', () => random.pick([0, 5]), 25),
      ...field('revisionHistoryLimit', () => random.pick([3, 10]), 15),
    },
  }
}

function strategy(): Value {
  if (random.percent(25)) return { type: 'OnDelete' }
  return random.pick<Value>([
    { type: 'RollingUpdate', ...field('rollingUpdate', () => ({ maxUnavailable: random.pick([1, '10%']) }), 60) },
    { rollingUpdate: { maxUnavailable: 2 } },
  ])
}

/** Another one that has much in common: some parts are made anew. */
function edited(before: Value, percent: number): Value {
  const fresh = manifest()
  const mix = (old: unknown, other: unknown): unknown => {
    if (random.percent(percent)) return other
    if (Array.isArray(old) && Array.isArray(other))
      return old.map((item, at) => (nameOf(item) === nameOf(other[at]) ? mix(item, other[at]) : item))
    if (!isStruct(old) || !isStruct(other)) return old
    const keys = new Set([...Object.keys(old), ...Object.keys(other)])
    return Object.fromEntries(
      [...keys].flatMap(key => {
        const value = key === 'name' ? old[key] : mix(old[key], other[key])
        return value === undefined ? [] : [[key, value]]
      }),
    )
  }
  return mix(before, fresh) as Value
}

function isStruct(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nameOf(item: unknown): unknown {
  return isStruct(item) ? (item['name'] ?? item['mountPath'] ?? item['containerPort']) : item
}

/** Without null, so that it can stand in for what a server holds. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull)
  if (!isStruct(value)) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => (member === null ? [] : [[key, withoutNull(member)]])))
}

/** A few fields, as an admission webhook, kubectl edit or an operator adds them. */
function intrusion(): Value {
  const added = { name: random.pick(['main', 'side', 'injected']), image: 'i:1', env: env().slice(0, 2) }
  const whole = pod()
  const keep = (key: string, percent: number): Value => (random.percent(percent) && whole[key] ? { [key]: whole[key] } : {})
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'a', ...field('labels', () => ({ l: '9', foreign: '1' }), 30) },
    spec: {
      ...field('minReadySeconds', () => 7, 20),
      template: {
        metadata: { ...field('annotations', () => ({ x: '9', 'kubectl.kubernetes.io/restartedAt': '2026-01-01T00:00:00Z' }), 30) },
        spec: {
          ...(random.percent(70) ? { containers: [added] } : {}),
          ...keep('tolerations', 30),
          ...keep('nodeSelector', 20),
          ...keep('initContainers', 20),
          ...keep('imagePullSecrets', 20),
          ...keep('hostAliases', 15),
          ...keep('volumes', 15),
        },
      },
    },
  }
}

const MANAGERS: Readonly<Record<string, readonly string[]>> = {
  kubectl: ['kubectl-client-side-apply'],
  helm: ['helm'],
  helm4: ['helm'],
  server: ['kubectl', 'kustomize-controller', 'argocd-controller'],
}

const VERBS: Readonly<Record<string, Verb>> = { kubectl: 'merge', helm: 'helm3', helm4: 'helm4', server: 'apply' }

/** As the client sends it: kubectl notes what it sends, Helm labels it. */
function signed(object: Value): Value {
  const metadata = object['metadata'] as Value
  const noted = (annotation: Value, label: Value = {}): Value => {
    const [annotations, labels] = [
      { ...(metadata['annotations'] as Value), ...annotation },
      { ...(metadata['labels'] as Value), ...label },
    ]
    return { ...object, metadata: { ...metadata, annotations, ...(Object.keys(labels).length > 0 && { labels }) } }
  }
  if (values.client === 'kubectl') return noted({ 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify(object) })
  return values.client?.startsWith('helm')
    ? noted({ 'meta.helm.sh/release-name': 'a' }, { 'app.kubernetes.io/managed-by': 'Helm' })
    : object
}

function question(id: number): { readonly id: number; readonly src?: string; readonly steps: readonly Step[] } {
  const { client } = values
  const verb =
    client === undefined ? ((values.verb as Verb | undefined) ?? random.pick<Verb>(['merge', 'apply', 'replace'])) : VERBS[client]!
  const first = manifest()
  const tool = random.pick(client === undefined ? ['kubectl', 'helm', 'kustomize-controller'] : MANAGERS[client]!)
  const steps: Step[] = []
  let sent = first
  const isServerSide = verb === 'apply' || verb === 'helm4'
  const opening = isServerSide && (client !== undefined || random.percent(85)) ? 'apply' : 'create'
  const opened = signed(first)
  steps.push({ verb: opening, manager: tool, force: true, object: opening === 'create' ? (withoutNull(opened) as Value) : opened })
  if (random.percent(30)) {
    const second = edited(sent, 8)
    steps.push({
      verb: opening === 'create' ? (verb === 'helm3' ? verb : 'merge') : verb,
      manager: tool,
      force: verb !== 'helm3',
      object: signed(second),
      original: sent,
    })
    sent = second
  }
  for (let left = random.pick([0, 1, 1, 2]); left > 0; left--) {
    const manager = random.pick(['webhook', 'edit', 'operator'])
    const foreign = withoutNull(intrusion()) as Value
    steps.push({ verb: random.percent(35) ? 'apply' : 'merge', manager, force: true, object: foreign, original: {} })
  }
  const object = signed(edited(sent, random.pick([0, 3, 3, 8, 20])))
  const isKnown = client !== undefined || random.percent(75)
  if (verb === 'merge') steps.push({ verb, manager: tool, object, original: isKnown ? sent : {} })
  else if (verb === 'helm3') steps.push({ verb, manager: tool, object, ...(isKnown && { original: sent }) })
  else if (verb === 'helm4') steps.push({ verb, manager: tool, force: random.percent(50), object, original: sent })
  else if (verb === 'apply')
    steps.push({ verb: 'apply', manager: tool, force: tool !== 'kubectl' && random.percent(client ? 100 : 80), object })
  else steps.push({ verb: 'replace', manager: tool, object })
  return { id, ...(client === undefined ? {} : { src: client }), steps }
}

for (let id = 1; id <= Number(values.count); id++) console.log(JSON.stringify(question(id)))
