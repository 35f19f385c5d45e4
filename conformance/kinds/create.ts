/** What comes of the creation of a DaemonSet: verdict, errors, strict errors and what lies beyond them, warnings; of a document that kubectl reads, too. */
import { type Answer, create } from '../../src/admission/api.ts'
import type { Apply } from '../../src/kubernetes/apply.ts'
import { difference } from '../difference.ts'
import { type Expected, expected, given, isDryRun } from './admission.ts'

interface Vector extends Expected {
  readonly manifest: string
  readonly contentType: 'yaml' | 'json'
  /** What reads the manifest; without it the API server does. */
  readonly client?: Apply
}

export function check(vector: unknown): string | undefined {
  const { manifest, contentType, client = 'raw', ...wanted } = vector as Vector
  const isClient = client === 'kubectl'
  const answer: Answer = create(manifest, { apply: client, dryRun: isDryRun(wanted), ...(isClient ? {} : { contentType }) })
  // kubectl reads JSON where it can, and makes JSON of the rest.
  return difference(expected(wanted), given(answer, isClient ? 'json' : contentType))
}
