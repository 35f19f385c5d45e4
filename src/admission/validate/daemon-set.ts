import {
  matchesLabels,
  Path,
  type DaemonSet,
  type DaemonSetSpec,
  type LabelSelector,
  type PodTemplateSpec,
  type Volume,
} from '../../kubernetes/index.ts'
import { listed } from '../../base/index.ts'
import { validateLabelSelector } from './label-selector.ts'
import { validateObjectMeta } from './object-meta.ts'
import { validatePodTemplate } from './pod-template.ts'
import type { Checks } from '../rejection.ts'
import { validateUpdateStrategy } from './update-strategy.ts'

const SPEC = Path.of('spec')
const TEMPLATE = SPEC.child('template')

/** ValidateDaemonSet: a new DaemonSet after defaulting, without the fields whose gates are off. */
export function validateDaemonSet(daemonSet: DaemonSet, checks: Checks): void {
  validateObjectMeta(daemonSet.metadata ?? {}, checks)
  validateDaemonSetSpec(daemonSet.spec ?? {}, checks)
}

/**
 * ValidateDaemonSetSpec.
 * @param old The volumes of the object that is updated.
 */
export function validateDaemonSetSpec(spec: DaemonSetSpec, checks: Checks, old: readonly Volume[] = []): void {
  const { selector, template = {}, updateStrategy = {} } = spec
  validateSelector(selector, template, checks)
  validatePodTemplate(template, TEMPLATE, checks)
  validateReadOnlyDisks(template.spec?.volumes ?? [], old, checks)
  validateForDaemons(template, checks)
  validateNonnegative(spec, 'minReadySeconds', checks)
  validateUpdateStrategy(updateStrategy, SPEC.child('updateStrategy'), checks)
  validateNonnegative(spec, 'revisionHistoryLimit', checks)
}

/** The selector must select the pods that the template makes; a missing one selects nothing, an empty one everything. */
function validateSelector(selector: LabelSelector | undefined, template: PodTemplateSpec, checks: Checks): void {
  const path = SPEC.child('selector')
  const labels = template.metadata?.labels ?? {}
  if (!selector) {
    const message = 'the DaemonSet has no selector; add matchLabels with labels of its pod template'
    checks.invalid(TEMPLATE.child('metadata', 'labels'), message, { at: path, rule: 'selector-missing', cause: 'spec.selector' })
    return
  }
  validateLabelSelector(selector, path, checks, checks.keeps.invalidSelectorValues)
  const isEmpty = Object.keys(selector.matchLabels ?? {}).length === 0 && !selector.matchExpressions?.length
  if (isEmpty) {
    const message =
      'the selector has neither matchLabels nor matchExpressions, so it would match every pod of the namespace; add matchLabels with labels of the pod template'
    checks.invalid(path, message, {
      rule: 'selector-empty',
      cause: 'spec.selector',
    })
  } else if (matchesLabels(selector, labels) === false) {
    checks.invalid(TEMPLATE.child('metadata', 'labels'), mismatch(selector, labels), {
      rule: 'selector-mismatch',
      cause: 'spec.selector mismatch',
    })
  }
}

/** What is required and what the template has instead, of each condition that does not hold. */
function mismatch(selector: LabelSelector, labels: Readonly<Record<string, string>>): string {
  const { matchLabels = {}, matchExpressions = [] } = selector
  const has = (key: string): string => (Object.hasOwn(labels, key) ? `${key}: ${JSON.stringify(labels[key])}` : `no label ${key}`)
  const unmet = [
    ...Object.entries(matchLabels)
      .filter(([key, value]) => labels[key] !== value)
      .map(([key, value]) => ({ key, wanted: `${key}: ${JSON.stringify(value)}`, isEqual: true })),
    ...matchExpressions
      .filter(expression => matchesLabels({ matchExpressions: [expression] }, labels) === false)
      .map(({ key = '', operator = '', values = [] }) => {
        return { key, wanted: `${key} ${operator}${values.length > 0 ? ` (${values.join(', ')})` : ''}`, isEqual: false }
      }),
  ]
  const [first] = unmet
  if (!first) return 'the selector does not match the labels of the pod template; make them match'
  const remedy =
    unmet.length > 1 || !first.isEqual ? 'make them match' : Object.hasOwn(labels, first.key) ? 'make them equal' : 'add it there'
  const found = [...new Set(unmet.map(({ key }) => has(key)))]
  return `the selector requires ${few(unmet.map(({ wanted }) => wanted))}, but the pod template has ${few(found)}; ${remedy}`
}

/** A message names so many. */
const MOST = 4

function few(words: readonly string[]): string {
  return listed(words.length > MOST ? [...words.slice(0, MOST), `${words.length - MOST} more`] : words)
}

/** What a pod may do and a pod of a DaemonSet may not. */
function validateForDaemons({ spec = {} }: PodTemplateSpec, checks: Checks): void {
  const { restartPolicy, activeDeadlineSeconds } = spec
  if (restartPolicy !== 'Always') {
    const message = `restartPolicy ${JSON.stringify(restartPolicy)} is not supported in a DaemonSet; remove it or set Always`
    const path = TEMPLATE.child('spec', 'restartPolicy')
    checks.unsupported(path, restartPolicy, ['Always'], { rule: 'restart-policy', cause: path.toString(), message })
  }
  if (activeDeadlineSeconds !== undefined) {
    const message = 'activeDeadlineSeconds is not allowed in a DaemonSet; remove it'
    const path = TEMPLATE.child('spec', 'activeDeadlineSeconds')
    checks.forbidden(path, message, { rule: 'active-deadline', cause: path.toString() })
  }
}

/** ValidateReadOnlyPersistentDisks, until 1.28. An update may keep writing where the old object wrote (1.28). */
function validateReadOnlyDisks(volumes: readonly Volume[], old: readonly Volume[], checks: Checks): void {
  if (checks.enabled('SkipReadOnlyValidationGCE')) return
  if (checks.minor >= 28 && old.some(isWritableDisk)) return
  for (const [index, volume] of volumes.entries()) {
    if (!isWritableDisk(volume)) continue
    const path = TEMPLATE.child('spec', 'volumes').index(index).child('gcePersistentDisk', 'readOnly')
    checks.invalid(path, 'pods on several nodes can mount a persistent disk only as read-only; set readOnly: true')
  }
}

function isWritableDisk({ gcePersistentDisk }: Volume): boolean {
  return gcePersistentDisk !== undefined && !gcePersistentDisk.readOnly
}

function validateNonnegative(spec: DaemonSetSpec, name: 'minReadySeconds' | 'revisionHistoryLimit', checks: Checks): void {
  const value = spec[name]
  if (value !== undefined && value < 0) {
    checks.invalid(SPEC.child(name), `${name} is ${value}; it must be 0 or more`, { rule: 'negative-number' })
  }
}
