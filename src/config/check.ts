/** Data of a configuration → its valid part, and what is wrong with the rest. */
import type { ErrorObject } from 'ajv'
import { parseVersion, parseVersionRange } from '../kubernetes/index.ts'
import type { GateProblems } from './gates.ts'
import { globProblem } from './globs.ts'
import { ignoreProblem } from './ignore-patterns.ts'
import { type ConfigData, type ConfigurableRule, type Override } from './options.ts'
import { checkRequirements, requirementsOf } from './requirements/check.ts'
import { checkRoles } from './check-roles.ts'
import { checkRules } from './check-rules.ts'
import { didYouMean } from './suggest.ts'
import { listed } from '../base/index.ts'
import { invalid, shown } from './words.ts'
import { validate } from './validate.generated.mjs'

/** `at`: keys and indices from the root; `key`: the key is wrong, not its value. */
export interface ConfigProblem {
  readonly message: string
  readonly at: readonly string[]
  readonly key: boolean
  /** No rule has this id; one of the user's policies may. */
  readonly unknownRule?: string
}

export interface Checked {
  readonly data: ConfigData
  readonly problems: readonly ConfigProblem[]
}

/** What other tools call our keys. */
const MEANT: Readonly<Record<string, string>> = { preset: 'extends', exclude: 'ignore', disable: 'rules' }
const NOUNS: Readonly<Record<string, string>> = {
  extends: 'preset',
  failOn: 'severity to fail on',
  apply: 'way to apply manifests',
  profiles: 'profile',
}

/** Problems beyond these have no message: what may be meant is searched for in each. */
const MOST_DESCRIBED = 100

/** Every rule there is, by its id and by its former ids. */
export type KnownRules = ReadonlyMap<string, ConfigurableRule>

/** How feature gates are checked, and the version that an option sets. */
export interface GateCheck {
  readonly problems: GateProblems
  readonly kubernetes: string | undefined
}

/**
 * Takes every invalid value out of `data`, which it changes; what remains holds. `isAllowed`: whether it may name a path; `gates`: needed where it
 * sets feature gates.
 */
export function check(data: Record<string, unknown>, rules: KnownRules, isAllowed: (path: string) => boolean, gates?: GateCheck): Checked {
  // Only the API can give a number: a file's is text.
  if (typeof data['kubernetes'] === 'number') data['kubernetes'] = String(data['kubernetes'])
  for (const layer of [data, ...[data['overrides']].flat()]) switchOf(layer)
  validate(data)
  const problems = (validate.errors ?? []).map((error, index) => describe(error, index < MOST_DESCRIBED))
  for (const { at } of problems.toSorted((a, b) => b.at.length - a.at.length)) drop(data, at)
  // What ajv does not complain about, with the rest dropped, has the shape of the schema: lists may have holes.
  const config: ConfigData = data
  // One whose globs are a mistake applies to no file.
  for (const [index, override] of (config.overrides ?? []).entries())
    if (override && (override as Partial<Override>).files === undefined) drop(data, ['overrides', String(index)])
  problems.push(...checkPaths(config, isAllowed), ...checkIgnored(config))
  const known = withRequirements(config, rules, problems)
  problems.push(...checkValues(config, [], known))
  for (const [index, override] of (config.overrides ?? []).entries()) {
    if (override) problems.push(...checkValues(override, ['overrides', String(index)], known), ...checkGlobs(override, index))
  }
  problems.push(...checkGates(config, gates), ...checkRender(config))
  return { data: withoutHoles(data), problems }
}

/** Every rule, with those that the configuration itself requires. A requirement with a mistake is left out as a whole, and its id stays known. */
function withRequirements(config: ConfigData, rules: KnownRules, problems: ConfigProblem[]): KnownRules {
  if (!config.require && !config.forbid) return rules
  const own = [...requirementsOf(config)].flatMap(([, , { id }]) =>
    typeof id === 'string' && !rules.has(id) ? [[id, { id, preset: 'always', severity: 'error' }] as [string, ConfigurableRule]] : [],
  )
  const found = [...checkRequirements(config, rules)]
  problems.push(...found)
  for (const { at } of found) drop(config, at.slice(0, 2))
  return new Map<string, ConfigurableRule>([...rules, ...own])
}

/** A file's switch is text. */
function switchOf(layer: unknown): void {
  const { closedWorld } = Object(layer) as { closedWorld?: unknown }
  if (closedWorld === 'true' || closedWorld === 'false') (layer as { closedWorld: boolean }).closedWorld = closedWorld === 'true'
}

function checkGates(config: ConfigData, check: GateCheck | undefined): ConfigProblem[] {
  const overrides = (config.overrides ?? []).filter(Boolean)
  const versions = check?.kubernetes
    ? [check.kubernetes]
    : [config.kubernetes ?? 'latest', ...overrides.flatMap(each => each.kubernetes ?? [])]
  const places: (readonly [readonly string[], Pick<ConfigData, 'featureGates'>])[] = [
    [[], config],
    ...(config.overrides ?? []).flatMap((override, index) => [[['overrides', String(index)], override] as const]),
  ]
  return places.flatMap(([at, place]) => {
    const gates = place.featureGates as Record<string, unknown> | undefined
    if (!gates) return []
    // A file gives text.
    for (const [gate, value] of Object.entries(gates)) gates[gate] = value === true || value === 'true'
    const problems = check?.problems(gates as Record<string, boolean>, versions) ?? []
    for (const { gate } of problems) drop(gates, [gate])
    return problems.map(({ gate, isName, message }) => ({ message, at: [...at, 'featureGates', gate], key: isName }))
  })
}

/** What is left of a chart without a path is dropped. */
function checkRender({ render }: ConfigData): ConfigProblem[] {
  if (!render) return []
  const problems: ConfigProblem[] = []
  const { timeLimit } = render
  if (timeLimit !== undefined && !(/^\d{1,4}$/.test(String(timeLimit)) && Number(timeLimit) > 0))
    problems.push({ message: `"${timeLimit}" must be a number of seconds from 1 to 9999`, at: ['render', 'timeLimit'], key: false })
  for (const [index, chart] of (render.charts ?? []).entries()) {
    const version = chart?.kubernetes === undefined ? 0 : parseVersion(chart.kubernetes)
    if (typeof version === 'object')
      problems.push({
        message: `"${chart.kubernetes}" ${version.message}`,
        at: ['render', 'charts', String(index), 'kubernetes'],
        key: false,
      })
  }
  for (const { at } of problems) drop(render, at.slice(1))
  for (const [index, chart] of (render.charts ?? []).entries()) if (chart && !chart.path) drop(render, ['charts', String(index)])
  return problems
}

/** Paths may lead out of the repository only in what the user gives. */
function checkPaths(config: ConfigData, isAllowed: (path: string) => boolean): ConfigProblem[] {
  const named: (readonly [readonly string[], string])[] = (['schemas', 'policies', 'nodes'] as const).flatMap(key =>
    (config[key] ?? []).flatMap((path, index): (readonly [readonly string[], string])[] => (path ? [[[key, String(index)], path]] : [])),
  )
  const { charts = [], overlays = [] } = config.render ?? {}
  for (const [index, path] of overlays.entries()) if (path) named.push([['render', 'overlays', String(index)], path])
  for (const [index, chart] of charts.entries()) {
    const at = ['render', 'charts', String(index)]
    if (chart?.path) named.push([[...at, 'path'], chart.path])
    for (const [name, files] of Object.entries(chart?.values ?? {}))
      for (const [place, path] of files.entries()) if (path) named.push([[...at, 'values', name, String(place)], path])
  }
  if (config.baseline !== undefined) named.push([['baseline'], config.baseline])
  const outside = named.filter(([, path]) => !isAllowed(path))
  for (const [at] of outside) drop(config, at)
  return outside.map(([at, path]) => {
    return {
      message: `"${path}" is outside of the repository; only a configuration given with --config may refer to such a file`,
      at,
      key: false,
    }
  })
}

function checkIgnored(config: ConfigData): ConfigProblem[] {
  const problems = (config.ignore ?? []).flatMap((pattern, index): ConfigProblem[] => {
    const message = ignoreProblem(pattern)
    return message === undefined ? [] : [{ message, at: ['ignore', String(index)], key: false }]
  })
  for (const { at } of problems) drop(config, at)
  return problems
}

function checkGlobs(override: Partial<Override>, index: number): ConfigProblem[] {
  const problems = (override.files ?? []).flatMap((glob, place): ConfigProblem[] => {
    const message = globProblem(glob)
    return message === undefined ? [] : [{ message, at: ['overrides', String(index), 'files', String(place)], key: false }]
  })
  for (const { at } of problems) drop(override, at.slice(2))
  return problems
}

function checkValues(place: Pick<ConfigData, 'rules' | 'kubernetes' | 'roles'>, at: readonly string[], rules: KnownRules): ConfigProblem[] {
  const under = (key: string, problem: ConfigProblem): ConfigProblem => ({ ...problem, at: [...at, key, ...problem.at] })
  const problems = [
    ...Array.from(checkRules(place.rules ?? {}, rules, MOST_DESCRIBED), problem => under('rules', problem)),
    ...Array.from(checkRoles(place.roles ?? {}), problem => under('roles', problem)),
  ]
  // A policy may have the id of an unknown rule.
  for (const { at: where, unknownRule } of problems) if (unknownRule === undefined) drop(place, where.slice(at.length))
  if (place.kubernetes !== undefined) {
    const version = parseVersionRange(place.kubernetes)
    if ('message' in version) {
      problems.push({ message: `"${place.kubernetes}" ${version.message}`, at: [...at, 'kubernetes'], key: false })
      drop(place, ['kubernetes'])
    }
  }
  return problems
}

function describe({ keyword, instancePath, params, data, parentSchema }: ErrorObject, inFull: boolean): ConfigProblem {
  const at = instancePath
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const name = at.findLast(step => !/^\d+$/.test(step))
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty'])
      if (!inFull) return { message: `unknown key "${key}"`, at: [...at, key], key: true }
      const known = Object.keys(Object(parentSchema?.['properties']))
      const meant = at.length === 0 ? MEANT[key] : undefined
      const advice = meant === undefined ? didYouMean(key, known) || `; the keys are ${listed(known)}` : `; use ${meant}`
      return { message: `unknown key "${key}"${advice}`, at: [...at, key], key: true }
    }
    case 'enum': {
      const allowed: readonly string[] = params['allowedValues']
      if (at.at(-2) === 'featureGates')
        return { message: `${shown(data)} is not a valid value of a feature gate; use true or false`, at, key: false }
      const noun = NOUNS[name ?? ''] ?? 'value'
      return { message: invalid(data, noun, allowed, inFull), at, key: false }
    }
    case 'required':
      if (at[0] === 'render')
        return { message: `chart has no "${params['missingProperty']}"; add the folder of its Chart.yaml`, at, key: false }
      return {
        message:
          at[0] === 'overrides'
            ? `override has no "${params['missingProperty']}"; add the globs of the files that it applies to`
            : `a rule under "${at[0]}" has no "${params['missingProperty']}"; add one`,
        at,
        key: false,
      }
    case 'maxItems':
    case 'maxProperties':
      return { message: `"${name}" holds more than ${params['limit']}`, at, key: false }
    case 'maxLength':
      return { message: `the text is longer than ${params['limit']} characters`, at, key: false }
    case 'minItems':
      return { message: `"${name}" is empty; give it at least one ${at[0] === 'overrides' ? 'glob' : 'value'}`, at, key: false }
    default:
      return {
        message: `${name === undefined ? 'a configuration' : `"${name}"`} ${mustBe(String(params['type']), at)}, not ${shown(data)}`,
        at,
        key: false,
      }
  }
}

function mustBe(type: string, at: readonly string[]): string {
  if (type === 'object') return 'must be a mapping'
  if (type === 'array,object') return 'must be a list or a mapping'
  if (type === 'array') return 'must be a list'
  if (type === 'boolean') return 'must be true or false'
  return /^\d+$/.test(at.at(-1) ?? '') ? 'must hold text only' : 'must be text'
}

/** A list keeps its indices: later problems are told by them. */
function drop(data: object, at: readonly string[]): void {
  let holder: unknown = data
  for (const step of at.slice(0, -1)) holder = Object(holder)[step]
  const last = at.at(-1)
  if (last !== undefined && typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, last)
}

function withoutHoles<T>(value: T): T
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(item => item !== undefined).map(withoutHoles)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutHoles(item)]))
}
