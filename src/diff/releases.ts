/** What helm does not delete because the API server rejects something else of the release. */
import { type Finding, groupBy, type Location, type ObjectReference, type RenderedFrom } from '../base/index.ts'
import { COMPANION_APIS, isRemovedCompanion } from '../kubernetes/index.ts'
import { objectsInFolder } from '../rule/index.ts'
import { FORMER_APIS, manifestField, type Objects, type Previous } from '../workspace/index.ts'
import type { Draft } from './draft.ts'
import type { Refusal } from './plan.ts'

/** What tells a release from others: the folder of its chart, and its values. Equal for all that is not rendered. */
export function releaseOf({ file }: Location, rendering: Pick<RenderedFrom, 'by'> | undefined): string {
  const [chart = ''] = rendering ? file.path.split(/(?:^|\/)templates\//) : []
  return JSON.stringify([chart, ...(rendering?.by ?? [])])
}

/**
 * helm upgrade goes on behind an update that is rejected and stops at a creation that is; it deletes last, and only where all went well (run with
 * Helm 3.18 and 4.3 against an API server of 1.37).
 */
export function withFailedReleases(planned: readonly Draft[]): readonly Draft[] {
  const refused = groupBy(
    planned.filter(({ release, risk }) => release !== undefined && risk === 'refused'),
    ({ release }) => release,
  )
  return planned.map(each => {
    const [failed] = (each.isPruned && refused.get(each.release)) || []
    if (!failed) return each
    return { ...each, failedAt: failed.object, risk: each.risk === 'removal' ? 'none' : each.risk }
  })
}

/** An object of the release that is there. */
export interface OldPart {
  readonly release: string | undefined
  readonly object: ObjectReference
  readonly location: Location
  /** It stands beside the DaemonSet. */
  readonly isBeside: boolean
}

/** The old DaemonSet where the cluster no longer serves its API version, and such objects in its folder. An export says nothing of what helm has stored. */
export function unservedParts(
  { manifest, live }: Previous,
  release: string | undefined,
  { objectsBefore, minor }: { readonly objectsBefore?: Objects; readonly minor: number },
): OldPart[] {
  if (release === undefined || live) return []
  const { object } = manifest
  const field = manifestField(manifest)
  const own = FORMER_APIS.has(object.apiVersion)
    ? [{ release, object, location: field.resolve(['apiVersion']).location, isBeside: false }]
    : []
  if (own.length > 0 || !objectsBefore) return own
  return Object.keys(COMPANION_APIS).flatMap(kind =>
    objectsInFolder(kind, field, objectsBefore, undefined, each => isRemovedCompanion(kind, each.object.apiVersion, minor)).map(each => ({
      release,
      object: each.object,
      location: each.field.resolve(['apiVersion']).location,
      isBeside: true,
    })),
  )
}

/**
 * helm builds the objects of the release that is there and those of the new one first: where the cluster does not serve one of their API versions, upgrade
 * and rollback end before they change anything (run with Helm 3.18 and 4.3 against an API server of 1.37).
 *
 * @param old What is not served of the releases that are there.
 * @param findings About new and updated ones, with their releases.
 * @returns By release.
 */
export function endedReleases(
  old: readonly OldPart[],
  findings: Iterable<readonly [release: string | undefined, finding: Finding]>,
): ReadonlyMap<string, Ended> {
  const unsent = [...findings].filter(([release, { hazard }]) => release !== undefined && hazard === 'unsent')
  // What the new chart has, too, is told where it is to be mended.
  const isTold = new Set(unsent.map(([release]) => release))
  const ended = new Map<string, Ended>()
  for (const { release, object, location, isBeside } of old) {
    if (release === undefined || ended.has(release) || (isBeside && isTold.has(release))) continue
    const message = `helm upgrade ends before it changes anything: the release that is there has ${object.kind} ${object.name} in ${object.apiVersion}, which the cluster no longer serves`
    ended.set(release, { object, refusal: { rule: 'removed-api', type: 'Client', field: '', at: '', message, location }, isStored: true })
  }
  for (const [release, { rule, message, location, object, holder = object }] of unsent) {
    if (release === undefined || !holder || ended.has(release)) continue
    ended.set(release, { object: holder, refusal: { rule, type: 'Client', field: '', at: '', message, location }, isStored: false })
  }
  return ended
}

/** Why helm does nothing of a release. */
export interface Ended {
  readonly object: ObjectReference
  readonly refusal: Refusal
  /** It is in the release that is there, which only a rewrite of that mends. */
  readonly isStored: boolean
}
