import {
  type AnyField,
  COMPANION_TOP,
  type CompanionEnum,
  COMPANIONS,
  type CompanionShape,
  type Fix,
  isFilledInLater,
  objectsInFolder,
  type OtherObject,
  type Place,
  problem,
  remembered,
  rename,
  rule,
  set,
} from 'ds-lint/rule'
import { editDistance, quantityOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'invalid-companion',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'The API server refuses an object beside the DaemonSet',
  why: `An object that is deployed with the DaemonSet has a field that does not exist, or a value that its field does not take. kubectl applies the others and leaves this one out: the
    agent runs without its permissions, its limits or its driver object.`,
  references: ['https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/'],

  *check({ daemonSet, objects }) {
    const related = [{ place: daemonSet.at('metadata', 'name'), message: 'the DaemonSet beside it' }]
    for (const kind of Object.keys(COMPANIONS)) {
      for (const other of objectsInFolder(kind, daemonSet, objects)) {
        for (const { place, message, fix } of defectsOf(other)) yield problem(place, message, { related, fix })
      }
    }
  },
})

interface Defect {
  readonly place: Place
  readonly message: string
  readonly fix: Fix | undefined
}

/** Found once, however many DaemonSets the object stands beside. */
const defectsOf: (other: OtherObject) => readonly Defect[] = remembered(other => {
  const { kind, apiVersion, name } = other.object
  const { group, shape } = COMPANIONS[kind]!
  if (apiVersion !== group || isPlain(other.text, shape)) return []
  const about = `${kind} ${name}`
  return [
    ...shapeDefects(other.field, { ...COMPANION_TOP, ...shape }, about),
    ...(kind === 'PodDisruptionBudget' ? budgetDefects(other, about) : []),
    ...(kind === 'NetworkPolicy' ? policyDefects(other, about) : []),
    ...(kind.endsWith('WebhookConfiguration') ? webhookDefects(other, about) : []),
    ...(kind === 'LimitRange' ? rangeDefects(other, about) : []),
  ]
})

/** Whether each line that is not indented starts a field that is not looked into: most objects are not read for this rule. */
function isPlain(text: string, shape: { readonly [field: string]: CompanionShape }): boolean {
  return Array.from(text.matchAll(/^[^\s#-].*/gm), ([line]) => /^([A-Za-z]\w*)[ \t]*:/.exec(line)?.[1]).every(
    key => key !== undefined && (Object.hasOwn(COMPANION_TOP, key) || shape[key] === 'any'),
  )
}

type Defects = Iterable<Defect>

function refused(place: Place, defect: string, about: string, remedy: string, fix?: Fix): Defect {
  return { place, message: `${defect}, so the API server rejects ${about}; ${remedy}`, fix }
}

function* shapeDefects(field: AnyField, shape: CompanionShape, about: string): Defects {
  const { raw } = field
  if (shape === 'any' || raw === undefined || raw === null || (typeof raw === 'string' && isFilledInLater(raw))) return
  if (typeof shape === 'string') yield* scalarDefects(field, shape, about)
  else if (isList(shape)) for (const item of field.items()) yield* shapeDefects(item, shape[0], about)
  else if (isEnum(shape)) {
    if (typeof raw === 'boolean') yield refused(field, `the value is the boolean ${raw}`, about, 'put it in quotes')
    if (typeof raw !== 'string' || shape.values.includes(raw)) return
    const meant = shape.values.find(value => value.toLowerCase() === raw.toLowerCase() || editDistance(value, raw) <= 2)
    yield refused(
      field,
      `"${raw}" is not supported`,
      about,
      `use ${meant ?? `one of ${shape.values.join(', ')}`}`,
      meant === undefined ? undefined : set(field, meant, 'safe'),
    )
  } else {
    for (const [key, entry] of field.entries()) {
      const known = shape[key]
      if (known === undefined && shape['*'] !== undefined) continue
      if (known === undefined) yield* unknownField(key, entry, Object.keys(shape), about)
      else yield* shapeDefects(entry, known, about)
    }
  }
}

function isList(shape: CompanionShape): shape is readonly [CompanionShape] {
  return Array.isArray(shape)
}

function isEnum(shape: CompanionShape): shape is CompanionEnum {
  return typeof shape === 'object' && 'values' in shape && Array.isArray(shape.values)
}

/** A field with nearly the name of one; others may be of a later version. */
function* unknownField(key: string, entry: AnyField, known: readonly string[], about: string): Defects {
  const near = known.find(each => each.toLowerCase() === key.toLowerCase() || (key.length > 3 && editDistance(each, key) <= 2))
  if (near === undefined) return
  yield {
    place: entry.key,
    message: `${about} has no field "${key}", so kubectl rejects it; did you mean ${near}?`,
    fix: rename(entry, near, 'unsafe'),
  }
}

function* scalarDefects(field: AnyField, shape: 'bool' | 'int' | 'quantities' | 'duration', about: string): Defects {
  const { raw } = field
  if (shape === 'bool' && typeof raw !== 'boolean') {
    const meant = raw === 'true' ? true : raw === 'false' ? false : undefined
    yield refused(
      field,
      'the value must be true or false',
      about,
      'correct it',
      meant === undefined ? undefined : set(field, meant, 'safe'),
    )
  } else if (shape === 'duration' && (typeof raw === 'number' || typeof raw === 'string') && !DURATION.test(String(raw)))
    yield refused(field, `"${String(raw)}" is not a duration`, about, 'write it with a unit, like 30s')
  else if (shape === 'int' && typeof raw === 'string') yield refused(field, 'the value must be a whole number', about, 'remove the quotes')
  else if (shape === 'quantities') {
    for (const [, entry] of field.entries()) {
      const { raw: value } = entry
      if ((typeof value !== 'string' && typeof value !== 'number') || isFilledInLater(String(value)) || quantityOf(value)) continue
      yield refused(entry, `"${value}" is not a quantity`, about, 'write it like 500m, 2 or 64Mi')
    }
  }
}

/** As the resource definitions of Prometheus' operator have it. */
const DURATION = /^(?:0|(?:(?:[0-9]+)y)?(?:(?:[0-9]+)w)?(?:(?:[0-9]+)d)?(?:(?:[0-9]+)h)?(?:(?:[0-9]+)m)?(?:(?:[0-9]+)s)?(?:(?:[0-9]+)ms)?)$/

/** As ValidateNetworkPolicyPort and ValidateIPBlock compare what one item says. */
function* policyDefects({ field }: OtherObject, about: string): Defects {
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
          if (typeof cidr !== 'string' || typeof except.raw !== 'string' || isWithin(except.raw, cidr) !== false) continue
          yield refused(except, `${except.raw} is not within ${cidr}`, about, 'correct one of them')
        }
      }
    }
  }
}

/** Whether an IPv4 range is a strict part of another; undefined where one is none. */
function isWithin(part: string, whole: string): boolean | undefined {
  const [inner, outer] = [rangeOf(part), rangeOf(whole)]
  if (!inner || !outer) return undefined
  const scale = 2 ** (32 - outer.length)
  return inner.length > outer.length && Math.floor(inner.address / scale) === Math.floor(outer.address / scale)
}

function rangeOf(cidr: string): { readonly address: number; readonly length: number } | undefined {
  const [, a, b, c, d, length] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr)?.map(Number) ?? []
  return length === undefined ? undefined : { address: a! * 2 ** 24 + b! * 2 ** 16 + c! * 2 ** 8 + d!, length }
}

/** As ValidateWebhook checks each webhook. */
function* webhookDefects({ field }: OtherObject, about: string): Defects {
  for (const webhook of field.resolve(['webhooks']).items()) {
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

function* budgetDefects({ field }: OtherObject, about: string): Defects {
  const [least, most] = [field.resolve(['spec', 'minAvailable']), field.resolve(['spec', 'maxUnavailable'])]
  if (least.exists && most.exists) yield refused(most, 'minAvailable and maxUnavailable are both set', about, 'keep minAvailable')
}

/** As ValidateLimitRange compares what one item says of a resource. */
function* rangeDefects({ field }: OtherObject, about: string): Defects {
  for (const item of field.resolve(['spec', 'limits']).items()) {
    for (const [small, large] of ORDER) {
      for (const [resource, entry] of item.resolve([small]).entries()) {
        const [less, more] = [quantityOf(entry.raw), quantityOf(item.resolve([large, resource]).raw)]
        if (less && more && less.asApproximateFloat() > more.asApproximateFloat())
          yield refused(
            entry,
            `${small} of ${resource} exceeds ${large}`,
            about,
            `lower it to ${String(item.resolve([large, resource]).raw)}`,
          )
      }
    }
  }
}

const ORDER = [
  ['min', 'max'],
  ['default', 'max'],
  ['defaultRequest', 'max'],
  ['defaultRequest', 'default'],
] as const
