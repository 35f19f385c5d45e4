import {
  type AnyField,
  COMPANION_TOP,
  type CompanionDefect,
  COMPANIONS,
  type CompanionShape,
  isFilledInLater,
  isSystemClass,
  objectsInFolder,
  type OtherObject,
  problem,
  refused,
  remembered,
  rename,
  rule,
  set,
  shapeDefects,
} from 'ds-lint/rule'
import { containsCIDR, editDistance, isDNS1123Label, quantityOf, suggest } from 'ds-lint/kubernetes'

export default rule({
  id: 'invalid-companion',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'The API server refuses an object beside the DaemonSet',
  why: `An object that is deployed with the DaemonSet has a field that does not exist, or a value that its field does not take. kubectl leaves this one out and goes on: the
    agent runs without its permissions, its limits or its driver object.`,
  references: ['https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/'],

  *check({ daemonSet, objects }) {
    const related = [{ place: daemonSet.at('metadata', 'name'), message: 'the DaemonSet beside it' }]
    for (const kind of Object.keys(COMPANIONS)) {
      for (const other of objectsInFolder(kind, daemonSet, objects, undefined, isDefective)) {
        for (const { place, message, fix } of defectsOf(other)) yield problem(place, message, { related, fix })
      }
    }
  },
})

type Defects = Iterable<CompanionDefect>

/** Found once, however many DaemonSets the object stands beside. */
const defectsOf: (other: OtherObject) => readonly CompanionDefect[] = remembered(other => {
  const { kind, apiVersion, name } = other.object
  const { group, shape } = COMPANIONS[kind]!
  if (apiVersion !== group) return []
  const about = `${kind} ${name}`
  return [
    ...(isPlain(other.text, shape) ? [] : shapeDefects(other.field, { ...COMPANION_TOP, ...shape }, about)),
    ...(OF_KIND[kind]?.(other.field, about) ?? []),
  ]
})

function isDefective(other: OtherObject): boolean {
  return defectsOf(other).length > 0
}

/** Whether each line that is not indented starts a field that is not looked into: most objects are not read for this rule. */
function isPlain(text: string, shape: { readonly [field: string]: CompanionShape }): boolean {
  return Array.from(text.matchAll(/^[^\s#-].*/gm), ([line]) => /^([A-Za-z]\w*)[ \t]*:/.exec(line)?.[1]).every(
    key => key !== undefined && (Object.hasOwn(COMPANION_TOP, key) || shape[key] === 'any'),
  )
}

/** As ValidateNetworkPolicyPort and ValidateIPBlock compare what one item says. */
function* policyDefects(field: AnyField, about: string): Defects {
  for (const [list, side] of [
    ['ingress', 'from'],
    ['egress', 'to'],
  ] as const) {
    for (const item of field.resolve(['spec', list]).items()) {
      for (const port of item.resolve(['ports']).items()) {
        const end = port.resolve(['endPort'])
        const [first, last] = [port.resolve(['port']).raw, end.raw]
        if (typeof last !== 'number') continue
        if (typeof first === 'string') yield refused(end, 'endPort needs a port that is a number', about, 'remove one of them')
        else if (typeof first === 'number' && last < first)
          yield refused(end, `endPort ${last} is less than port ${first}`, about, 'exchange them')
      }
      for (const peer of item.resolve([side]).items()) {
        const { raw: cidr } = peer.resolve(['ipBlock', 'cidr'])
        for (const except of peer.resolve(['ipBlock', 'except']).items()) {
          if (typeof cidr !== 'string' || typeof except.raw !== 'string' || containsCIDR(cidr, except.raw) !== false) continue
          yield refused(except, `${except.raw} is not within ${cidr}`, about, 'correct one of them')
        }
      }
    }
  }
}

/** As ValidateWebhook checks each webhook. */
function* webhookDefects(field: AnyField, about: string): Defects {
  for (const webhook of field.resolve(['webhooks']).items()) {
    const name = webhook.resolve(['name'])
    if (typeof name.raw === 'string' && name.raw.split('.').length < 3 && !isFilledInLater(name.raw))
      yield refused(name, `the name "${name.raw}" has fewer than three parts`, about, 'write one like validate.agent.example.com')
    const [timeout, path] = [webhook.resolve(['timeoutSeconds']), webhook.resolve(['clientConfig', 'service', 'path'])]
    if (typeof timeout.raw === 'number' && (timeout.raw < 1 || timeout.raw > 30))
      yield refused(timeout, `timeoutSeconds ${timeout.raw} is not between 1 and 30`, about, 'correct it')
    if (typeof path.raw === 'string' && !/^[/$<{]/.test(path.raw))
      yield refused(path, `"${path.raw}" does not start with /`, about, `write /${path.raw}`, set(path, `/${path.raw}`, 'safe'))
    for (const required of ['sideEffects', 'admissionReviewVersions']) {
      if (!webhook.resolve([required]).exists && !webhook.entries().some(([key]) => editDistance(key, required) <= 2))
        yield refused(webhook, `${required} is missing`, about, `add ${required === 'sideEffects' ? 'sideEffects: None' : 'it'}`)
    }
  }
}

function* budgetDefects(field: AnyField, about: string): Defects {
  const [least, most] = [field.resolve(['spec', 'minAvailable']), field.resolve(['spec', 'maxUnavailable'])]
  if (least.exists && most.exists) yield refused(most, 'minAvailable and maxUnavailable are both set', about, 'keep minAvailable')
}

/** As ValidateLimitRange compares what one item says of a resource. */
function* rangeDefects(field: AnyField, about: string): Defects {
  for (const item of field.resolve(['spec', 'limits']).items()) yield* orderDefects(item, ORDER, about)
}

const ORDER = [
  ['min', 'max'],
  ['default', 'max'],
  ['defaultRequest', 'max'],
  ['defaultRequest', 'default'],
] as const

function* orderDefects(item: AnyField, order: readonly (readonly [string, string])[], about: string): Defects {
  for (const [small, large] of order) {
    for (const [resource, entry] of item.resolve([small]).entries()) {
      const most = item.resolve([large, resource]).raw
      const [less, more] = [quantityOf(entry.raw), quantityOf(most)]
      if (less && more && less.asApproximateFloat() > more.asApproximateFloat())
        yield refused(entry, `${small} of ${resource} exceeds ${large}`, about, `lower it to ${String(most)}`)
    }
  }
}

/** As ValidatePriorityClass has it: names that start with system- are those of Kubernetes. */
function* classDefects(field: AnyField, about: string): Defects {
  const name = field.resolve(['metadata', 'name'])
  if (typeof name.raw === 'string' && name.raw.startsWith('system-') && !isSystemClass(name.raw))
    yield refused(name, 'names that start with system- are reserved', about, 'rename it')
}

function* runtimeDefects(field: AnyField, about: string): Defects {
  const handler = field.resolve(['handler'])
  if (typeof handler.raw !== 'string' || isFilledInLater(handler.raw) || isDNS1123Label(handler.raw).length === 0) return
  yield refused(
    handler,
    `handler "${handler.raw}" has other characters than a-z, 0-9 and -`,
    about,
    'name it as the configuration of the node',
  )
}

/** As ValidateResourceQuotaResourceName: names without / are those of the list, and those of object counts have the plural of their kind. */
function* quotaDefects(field: AnyField, about: string): Defects {
  for (const [name, entry] of field.resolve(['spec', 'hard']).entries()) {
    if (name.includes('/') || QUOTA.includes(name) || /^(?:requests\.)?hugepages-/.test(name) || isFilledInLater(name)) continue
    const near = suggest(name, QUOTA)
    yield refused(entry.key, `a quota has no resource "${name}"`, about, near === undefined ? 'correct the name' : `write ${near}`)
  }
}

const QUOTA = [
  ...['cpu', 'memory', 'ephemeral-storage'].flatMap(name => [name, `requests.${name}`, `limits.${name}`]),
  'requests.storage',
  'pods',
  'resourcequotas',
  'services',
  'services.nodeports',
  'services.loadbalancers',
  'replicationcontrollers',
  'secrets',
  'persistentvolumeclaims',
  'configmaps',
]

/** As ValidatePolicyRule: only a ClusterRole has paths. */
function* roleDefects(field: AnyField, about: string): Defects {
  for (const item of field.resolve(['rules']).items()) {
    const urls = item.resolve(['nonResourceURLs'])
    if (urls.items().length > 0) yield refused(urls, 'a Role cannot grant nonResourceURLs', about, 'grant them in a ClusterRole')
  }
}

/** As ValidateAPIService. */
function* serviceDefects(field: AnyField, about: string): Defects {
  const [group, version] = [field.resolve(['spec', 'group']).raw, field.resolve(['spec', 'version']).raw]
  const name = field.resolve(['metadata', 'name'])
  if (![group, version, name.raw].every(each => typeof each === 'string' && each !== '' && !isFilledInLater(each))) return
  const wanted = `${String(version)}.${String(group)}`
  if (name.raw !== wanted) yield refused(name, `the name must be version.group, ${wanted}`, about, 'correct one of them')
  const [insecure, bundle] = [field.resolve(['spec', 'insecureSkipTLSVerify']), field.resolve(['spec', 'caBundle'])]
  if (insecure.raw === true && typeof bundle.raw === 'string' && bundle.raw !== '')
    yield refused(insecure, 'insecureSkipTLSVerify and caBundle are both set', about, 'keep caBundle')
}

/** Each has the list of the other. */
function* monitorDefects(field: AnyField, about: string): Defects {
  const [own, other] = about.startsWith('Pod')
    ? (['podMetricsEndpoints', 'endpoints'] as const)
    : (['endpoints', 'podMetricsEndpoints'] as const)
  const [right, wrong] = [field.resolve(['spec', own]), field.resolve(['spec', other])]
  if (wrong.exists && !right.exists)
    yield {
      place: wrong.key,
      message: `${about} has no field "${other}", so kubectl rejects it; write ${own}`,
      fix: rename(wrong, own, 'safe'),
    }
}

/** As the admission webhook of the autoscaler compares what one policy says of a resource. */
function* autoscalerDefects(field: AnyField, about: string): Defects {
  for (const policy of field.resolve(['spec', 'resourcePolicy', 'containerPolicies']).items())
    yield* orderDefects(policy, [['minAllowed', 'maxAllowed']], about)
}

/** As cert-manager compares the durations of a Certificate; without its own it has 90 days. */
function* certificateDefects(field: AnyField, about: string): Defects {
  const [whole, early] = [field.resolve(['spec', 'duration']), field.resolve(['spec', 'renewBefore'])]
  const [lasts, before] = [whole.exists ? hoursOf(whole.raw) : 2160, hoursOf(early.raw)]
  if (lasts === undefined || before === undefined || before < lasts) return
  yield refused(early, `renewBefore ${String(early.raw)} is not less than the duration of ${lasts} hours`, about, 'lower it')
}

function hoursOf(raw: unknown): number | undefined {
  const parts = typeof raw === 'string' ? (/^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(raw) ?? []) : []
  const [text, hours = 0, minutes = 0, seconds = 0] = parts
  return text ? Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600 : undefined
}

const OF_KIND: Readonly<Record<string, (field: AnyField, about: string) => Defects>> = {
  PodDisruptionBudget: budgetDefects,
  NetworkPolicy: policyDefects,
  ValidatingWebhookConfiguration: webhookDefects,
  MutatingWebhookConfiguration: webhookDefects,
  LimitRange: rangeDefects,
  PriorityClass: classDefects,
  RuntimeClass: runtimeDefects,
  ResourceQuota: quotaDefects,
  Role: roleDefects,
  APIService: serviceDefects,
  ServiceMonitor: monitorDefects,
  PodMonitor: monitorDefects,
  VerticalPodAutoscaler: autoscalerDefects,
  Certificate: certificateDefects,
}
