/** Which Pod Security Standards hold in a namespace, as its labels say. */
import type { Labels } from '../../kubernetes/index.ts'

/** From the most permissive to the strictest. */
export const LEVELS = ['privileged', 'baseline', 'restricted'] as const
export type Level = (typeof LEVELS)[number]

/** The minor of `v1.31`, or the cluster's own version. */
export type PolicyVersion = number | 'latest'

export interface LevelVersion {
  readonly level: Level
  readonly version: PolicyVersion
}

/** `enforce` refuses pods; `audit` and `warn` speak of pods and of the workloads that create them, and refuse nothing. */
export type Mode = 'enforce' | 'audit' | 'warn'
export type Policy = Readonly<Record<Mode, LevelVersion>>

/** A label whose value is invalid: the API server refuses a Namespace that sets it. */
export interface LabelError {
  readonly label: string
  readonly value: string
  /** As the API server words it. */
  readonly message: string
}

export interface NamespacePolicy {
  readonly policy: Policy
  readonly errors: readonly LabelError[]
}

const PREFIX = 'pod-security.kubernetes.io/'

/** Unless the cluster's administrator configures others. */
const DEFAULTS: Policy = {
  enforce: { level: 'privileged', version: 'latest' },
  audit: { level: 'privileged', version: 'latest' },
  warn: { level: 'privileged', version: 'latest' },
}

/**
 * The policy of a namespace with these labels. An invalid level enforces `restricted`, and audits and warns of nothing; an invalid version is
 * `latest`. A stricter level to enforce is warned of as well where no label says of what to warn.
 */
export function policyOf(labels: Labels, defaults: Policy = DEFAULTS): NamespacePolicy {
  const reader = new LabelReader(labels)
  const read = (mode: Mode, invalid: Level): LevelVersion => ({
    level: reader.level(mode, invalid) ?? defaults[mode].level,
    version: reader.version(mode) ?? defaults[mode].version,
  })
  const policy = { enforce: read('enforce', 'restricted'), audit: read('audit', 'privileged'), warn: read('warn', 'privileged') }
  const { enforce, warn } = policy
  const follows = !reader.sets('warn') && parseLevel(labels[`${PREFIX}enforce`] ?? '') !== undefined
  if (follows && compareLevels(enforce.level, warn.level) > 0) {
    policy.warn = { level: enforce.level, version: reader.sets('warn-version') ? warn.version : enforce.version }
  }
  return { policy, errors: reader.errors }
}

class LabelReader {
  readonly errors: LabelError[] = []

  constructor(readonly labels: Labels) {}

  sets(name: string): boolean {
    return Object.hasOwn(this.labels, PREFIX + name)
  }

  level(mode: Mode, invalid: Level): Level | undefined {
    return this.#read(mode, parseLevel, invalid, `must be one of ${LEVELS.join(', ')}`)
  }

  version(mode: Mode): PolicyVersion | undefined {
    return this.#read(`${mode}-version`, parsePolicyVersion, 'latest', 'must be "latest" or "v1.x"')
  }

  /** Undefined where the label is not set. */
  #read<T>(name: string, parse: (text: string) => T | undefined, invalid: T, message: string): T | undefined {
    if (!this.sets(name)) return undefined
    const label = PREFIX + name
    const value = this.labels[label]!
    const parsed = parse(value)
    if (parsed === undefined) this.errors.push({ label, value, message })
    return parsed ?? invalid
  }
}

function parseLevel(text: string): Level | undefined {
  return LEVELS.find(level => level === text)
}

/** Reads `v1.31` and `latest`; undefined for anything else. */
export function parsePolicyVersion(text: string): PolicyVersion | undefined {
  if (text === 'latest') return text
  const minor = /^v1\.(0|[1-9]\d*)$/.exec(text)?.[1]
  return minor === undefined || BigInt(minor) > MAX_INT64 ? undefined : Number(minor)
}

const MAX_INT64 = 2n ** 63n - 1n

/** `baseline:v1.31`, as the API server writes it. */
export function levelVersionText({ level, version }: LevelVersion): string {
  return `${level}:${version === 'latest' ? version : `v1.${version}`}`
}

/** Positive where `a` is the stricter one. */
function compareLevels(a: Level, b: Level): number {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b)
}
