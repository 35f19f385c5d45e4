/** What helm does not delete because the API server rejects something else of the release. */
import { groupBy, type Location, type RenderedFrom } from '../base/index.ts'
import type { Draft } from './draft.ts'

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
