/** What the API server answers to the update of a DaemonSet, and what the update sets off. */
import { update } from '../../src/admission/api.ts'
import { difference } from '../difference.ts'
import { type Expected, expected, given, strictErrorsOf } from './admission.ts'

interface Vector extends Expected {
  readonly old: string
  readonly new: string
  readonly templateChanged: boolean
  readonly specChanged: boolean
  readonly revisionChanged: boolean
  readonly metadataChanged: boolean
  readonly rollout?: string
}

export function check(vector: unknown): string | undefined {
  const { old, new: updated, ...wanted } = vector as Vector
  const answer = update(old, updated, { contentType: 'yaml' })
  return difference(
    // The vectors do not tell what lies beyond strict errors.
    { ...expected(wanted), strict: strictErrorsOf(wanted.strictErrors ?? []), ...effects(wanted) },
    { ...given(answer, 'yaml'), ...effects(answer), ...(!wanted.beyond && { beyond: undefined }) },
  )
}

type Told = Pick<Vector, 'verdict' | 'templateChanged' | 'specChanged' | 'revisionChanged' | 'metadataChanged' | 'rollout'>

function effects({ templateChanged, specChanged, revisionChanged, metadataChanged, rollout = '' }: Told): Omit<Told, 'verdict'> {
  return { templateChanged, specChanged, revisionChanged, metadataChanged, rollout }
}
