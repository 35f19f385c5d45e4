/** What the Pod Security Standards forbid a DaemonSet's pods, as the labels of its Namespace ask. */
import { remembered } from '../base/index.ts'
import type { Other, PodTemplateSpec } from '../kubernetes/index.ts'
import { type Level, levelVersionText, type Mode, policyOf, type PolicyVersion, resolveVersion, violations } from '../admission/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { Objects, OtherObject } from '../workspace/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'

/** A check that the pods break. */
export interface PodSecurityBreach {
  /** The check's id in k8s.io/pod-security-admission. */
  readonly check: string
  /** As the API server words it: `host namespaces (hostPID=true)`. */
  readonly words: string
  /** Every field that breaks it; one that has to be set is missing. At least one. */
  readonly places: readonly [AnyField, ...AnyField[]]
}

/** One that the labels of a Namespace forbid. */
export interface ForbiddenBreach extends PodSecurityBreach {
  readonly mode: Mode
  /** `baseline:v1.31` */
  readonly level: string
  /** The label that forbids it, or the Namespace where another label stands for it. */
  readonly label: AnyField
}

type About = Pick<Subjects['daemonSet'], 'daemonSet' | 'target' | 'objects'>

/** What the pods break at a level. `version` is no newer than the newest targeted one. */
export function podSecurityBreaches(
  { daemonSet, target }: About,
  level: Level,
  version: PolicyVersion = 'latest',
): readonly PodSecurityBreach[] {
  const template = daemonSet.at('spec', 'template')
  const known = breachesOf(template)
  const policy = `${level} ${version} ${target.to}`
  let breaches = known.get(policy)
  if (!breaches) known.set(policy, (breaches = findBreaches(template, level, resolveVersion(version, target.to))))
  return breaches
}

/** By level and version. */
const breachesOf: (template: AnyField) => Map<string, readonly PodSecurityBreach[]> = remembered(() => new Map())

function findBreaches(template: Field<PodTemplateSpec>, level: Level, minor: ReturnType<typeof resolveVersion>): PodSecurityBreach[] {
  if (!template.effective) return []
  return violations(template.effective, level, minor).flatMap(({ check, reason, detail, paths }) => {
    const [first, ...others] = paths.map(path => template.resolve(path.steps()))
    return [{ check, words: detail === '' ? reason : `${reason} (${detail})`, places: [first ?? template, ...others] as const }]
  })
}

/** The Namespace that a DaemonSet names, where it is given. */
export function namespaceOf({ daemonSet, objects }: About): OtherObject<Other<'Namespace'>> | undefined {
  const name = daemonSet.value?.metadata?.namespace
  return name === undefined || name === '' ? undefined : objects.find('Namespace', undefined, name)
}

/** The level that a Namespace enforces, and the label that says so; without a label every pod is allowed. */
export function enforcedLevel(about: About): { readonly level: Level; readonly label: AnyField } | undefined {
  const namespace = namespaceOf(about)
  if (!namespace) return undefined
  const labels = namespace.field.at('metadata', 'labels')
  const { policy, errors } = policyOf(labels.value ?? {})
  return errors.length > 0 ? undefined : { level: policy.enforce.level, label: labels.resolve(['pod-security.kubernetes.io/enforce']) }
}

const MODES: readonly Mode[] = ['enforce', 'warn', 'audit']
const known = new WeakMap<AnyField, { readonly objects: Objects; readonly breaches: readonly ForbiddenBreach[] }>()

/** What the labels of the Namespace forbid: each check once, in the mode that has the most effect. Empty without a Namespace. */
export function forbiddenBreaches(about: About): readonly ForbiddenBreach[] {
  const last = known.get(about.daemonSet)
  if (last?.objects === about.objects) return last.breaches
  const breaches = findForbidden(about)
  known.set(about.daemonSet, { objects: about.objects, breaches })
  return breaches
}

/** Whether the Namespace forbids one of these checks to be broken: the rule pod-security tells it then. */
export function isForbidden(about: About, ...checks: readonly string[]): boolean {
  return forbiddenBreaches(about).some(({ check }) => checks.includes(check))
}

function findForbidden(about: About): ForbiddenBreach[] {
  const namespace = namespaceOf(about)
  if (!namespace) return []
  const labels = namespace.field.at('metadata', 'labels')
  const { policy, errors } = policyOf(labels.value ?? {})
  // The API server refuses such a Namespace, and another rule says so.
  if (errors.length > 0) return []
  const found = new Map<string, ForbiddenBreach>()
  for (const mode of MODES) {
    const { level, version } = policy[mode]
    const written = labels.resolve([`pod-security.kubernetes.io/${mode}`])
    const label = written.exists ? written : labels.resolve(['pod-security.kubernetes.io/enforce'])
    for (const breach of podSecurityBreaches(about, level, version)) {
      if (!found.has(breach.check)) found.set(breach.check, { ...breach, mode, level: levelVersionText({ level, version }), label })
    }
  }
  return [...found.values()]
}
