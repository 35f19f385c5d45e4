/** What helm does not delete because the API server rejects something else of the release. */
import { type Finding, groupBy, type Location, type ObjectReference, type RenderedFrom } from '../base/index.ts'
import { FORMER_APIS, manifestField, type Previous } from '../workspace/index.ts'
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

/**
 * helm builds the objects of the release that is there and those of the new one first: where the cluster does not serve one of their API versions, upgrade
 * and rollback end before they change anything (run with Helm 3.18 and 4.3 against an API server of 1.37).
 *
 * @param old DaemonSets of the base, with their releases.
 * @param findings About new and updated ones, with their releases.
 * @returns By release. An export says nothing of what helm has stored.
 */
export function endedReleases(
  old: Iterable<readonly [release: string | undefined, previous: Previous]>,
  findings: Iterable<readonly [release: string | undefined, finding: Finding]>,
): ReadonlyMap<string, Ended> {
  const ended = new Map<string, Ended>()
  for (const [release, { manifest, live }] of old) {
    const { object } = manifest
    if (release === undefined || live || ended.has(release) || !FORMER_APIS.has(object.apiVersion)) continue
    const { location } = manifestField(manifest).resolve(['apiVersion'])
    const message = `helm upgrade ends before it changes anything: the release that is there has ${object.kind} ${object.name} in ${object.apiVersion}, which the cluster no longer serves`
    ended.set(release, { object, refusal: { rule: 'removed-api', type: 'Client', field: '', at: '', message, location }, isStored: true })
  }
  for (const [release, { rule, hazard, message, location, object, holder = object }] of findings) {
    if (release === undefined || hazard !== 'unsent' || !holder || ended.has(release)) continue
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
