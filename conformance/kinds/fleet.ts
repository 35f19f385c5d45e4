/** What Kubernetes does with DaemonSets on a list of nodes. */
import { type ChangeVector, checkChange } from '../fleet/change.ts'
import { checkFit, type FitVector } from '../fleet/fit.ts'
import { checkPlace, type PlaceVector } from '../fleet/place.ts'
import { checkRollout, type RolloutVector } from '../fleet/rollout.ts'

export function check(vector: unknown): string | undefined {
  const { kind } = vector as { kind: string }
  switch (kind) {
    case 'fit':
      return checkFit(vector as FitVector)
    case 'place':
      return checkPlace(vector as PlaceVector)
    case 'change':
      return checkChange(vector as ChangeVector)
    case 'rollout':
      return checkRollout(vector as RolloutVector)
    default:
      return `no check for ${kind}`
  }
}
