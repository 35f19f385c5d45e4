/** What the API server answers to the creation of a DaemonSet: verdict, errors, strict errors and what lies beyond them, warnings. */
import { type Answer, create } from '../../src/admission/api.ts'
import { difference } from '../difference.ts'
import { type Expected, expected, given, isDryRun } from './admission.ts'

interface Vector extends Expected {
  readonly manifest: string
  readonly contentType: 'yaml' | 'json'
}

export function check(vector: unknown): string | undefined {
  const { manifest, contentType, ...wanted } = vector as Vector
  const answer: Answer = create(manifest, { contentType, dryRun: isDryRun(wanted) })
  return difference(expected(wanted), given(answer, contentType))
}
