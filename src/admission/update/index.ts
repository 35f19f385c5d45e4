/** The update (PUT) of a DaemonSet, as the API server answers it with fieldValidation=Strict. */
import { append } from '../../base/index.ts'
import {
  isPathSegmentName,
  isPathSegmentPrefix,
  Path,
  type DaemonSet,
  type FeatureGates,
  type ObjectMeta,
  sameMap,
  sameRevision,
  sameSelector,
  sameSpec,
  sameTemplate,
} from '../../kubernetes/index.ts'
import { type Verdict, verdictOf } from '../admit.ts'
import { validateDaemonSetSpec } from '../validate/daemon-set.ts'
import type { DroppedField } from '../drop/index.ts'
import { keptFrom } from './kept.ts'
import { validateCommon, validateFinalizerNames, validateObjectMeta } from '../validate/object-meta.ts'
import { Checks, NOTHING_KEPT } from '../rejection.ts'
import { prepare, withoutTemplateGeneration } from '../request.ts'
import { warnPodTemplate } from '../warnings/index.ts'

const METADATA = Path.of('metadata')
const TEMPLATE = Path.of('spec', 'template')
const SELECTOR = Path.of('spec', 'selector')

/** What an update that is not refused sets off. Where the request does not get as far as validation, only metadataChanged is told. */
export interface Effects {
  /** The pod template is another: templateGeneration and generation go up. */
  readonly templateChanged: boolean
  /** The spec is another: generation goes up. */
  readonly specChanged: boolean
  /** The template prints differently, so the controller makes a new ControllerRevision. */
  readonly revisionChanged: boolean
  readonly metadataChanged: boolean
  /** How pods are replaced; empty where the update is refused. */
  readonly rollout: '' | 'none' | 'RollingUpdate' | 'OnDelete'
}

export const NO_EFFECTS: Effects = {
  templateChanged: false,
  specChanged: false,
  revisionChanged: false,
  metadataChanged: false,
  rollout: '',
}

export interface UpdateOutcome extends Effects {
  readonly checks: Checks
  readonly verdict: Verdict
  readonly dropped: readonly DroppedField[]
}

/**
 * @param old As a create would have stored it, had nothing refused it.
 * @param effective The new object after defaulting.
 */
export function updateDaemonSet(old: DaemonSet, effective: DaemonSet, minor: number, gates?: FeatureGates): UpdateOutcome {
  const refused = refusedBefore(old.metadata ?? {}, effective.metadata ?? {}, minor)
  if (refused) return refused

  const oldTemplate = old.spec?.template ?? {}
  const preparing = new Checks(minor, NOTHING_KEPT, gates)
  const { daemonSet, dropped, original } = prepare(effective, preparing, oldTemplate)
  const checks = new Checks(minor, keptFrom(old, daemonSet, minor), gates)
  append(checks.warnings, preparing.warnings)
  validateMetadata({ ...daemonSet.metadata, namespace: old.metadata?.namespace ?? '' }, checks)
  if (!sameSelector(old.spec?.selector, daemonSet.spec?.selector)) {
    const message =
      'the selector of a DaemonSet is immutable; keep the old one, or delete the DaemonSet with --cascade=orphan and recreate it'
    checks.invalid(SELECTOR, message, { rule: 'selector-changed' })
  }
  validateDaemonSetSpec(daemonSet.spec ?? {}, checks, oldTemplate.spec?.volumes)
  checks.relocate(0, original)

  const template = daemonSet.spec?.template ?? {}
  const templateChanged = !sameTemplate(oldTemplate, template)
  const verdict = verdictOf(checks.rejections)
  if (verdict === 'ok' && templateChanged) warnPodTemplate(template, TEMPLATE, checks)
  const revisionChanged = !sameRevision(oldTemplate, template)
  return {
    checks,
    verdict,
    dropped,
    templateChanged,
    specChanged: templateChanged || !sameSpec(old.spec ?? {}, daemonSet.spec ?? {}),
    revisionChanged,
    metadataChanged: isOtherMetadata(old.metadata ?? {}, daemonSet.metadata ?? {}),
    rollout: verdict === 'ok' ? (revisionChanged ? strategyOf(daemonSet) : 'none') : '',
  }
}

/** Where the request is not for the old object: another name, namespace or uid. */
function refusedBefore(old: ObjectMeta, updated: ObjectMeta, minor: number): UpdateOutcome | undefined {
  const checks = new Checks(minor)
  const metadataChanged = isOtherMetadata(old, withoutTemplateGeneration(updated))
  const namespace = old.namespace || 'default'
  if (updated.namespace && updated.namespace !== namespace) {
    const message = `the object is in ${namespace}, not in ${updated.namespace}; an update cannot move it`
    checks.badRequest(METADATA.child('namespace'), 'renamed-or-moved', message)
  } else if (!updated.name || updated.name !== old.name) {
    const [before, after] = [JSON.stringify(old.name ?? ''), JSON.stringify(updated.name ?? '')]
    checks.badRequest(
      METADATA.child('name'),
      'renamed-or-moved',
      `the object's name is ${before}, not ${after}; an update cannot rename it`,
    )
  } else if (updated.uid && updated.uid !== old.uid) {
    const message = `the uid ${updated.uid} is not that of the live object; remove it`
    checks.conflict(METADATA.child('uid'), 'uid-changed', message)
    return { checks, verdict: 'conflict', dropped: [], ...NO_EFFECTS, metadataChanged }
  } else return undefined
  return { checks, verdict: 'badrequest', dropped: [], ...NO_EFFECTS, metadataChanged }
}

function isOtherMetadata(old: ObjectMeta, updated: ObjectMeta): boolean {
  return !sameMap(old.labels, updated.labels) || !sameMap(old.annotations, updated.annotations)
}

/**
 * validateCommonFields, ValidateObjectMetaUpdate. The old object is not being deleted, and what only the server
 * writes is taken from it: uid, generation, creationTimestamp, resourceVersion, managedFields. Until 1.33 a name had to be a valid
 * one even where it was there before.
 */
function validateMetadata(metadata: ObjectMeta, checks: Checks): void {
  const { deletionTimestamp, deletionGracePeriodSeconds, managedFields: _, ...common } = metadata
  const { name = '', generateName } = common
  for (const [field, problems] of [
    ['generateName', generateName ? isPathSegmentPrefix(generateName) : []],
    ['name', isPathSegmentName(name)],
  ] as const) {
    for (const problem of problems)
      checks.invalid(METADATA.child(field), `${JSON.stringify(metadata[field])} ${problem}`, { cause: `metadata.${field}` })
  }
  if (checks.minor < 34) validateObjectMeta(common, checks)
  else {
    validateCommon(common, checks)
    validateFinalizerNames(common.finalizers ?? [], checks)
  }
  for (const [field, value] of Object.entries({ deletionTimestamp, deletionGracePeriodSeconds })) {
    if (value !== undefined) checks.invalid(METADATA.child(field), 'only the API server sets this field; remove it')
  }
}

function strategyOf({ spec }: DaemonSet): 'RollingUpdate' | 'OnDelete' {
  return spec?.updateStrategy?.type === 'OnDelete' ? 'OnDelete' : 'RollingUpdate'
}
