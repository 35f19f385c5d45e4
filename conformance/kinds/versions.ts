/** What the API servers of Kubernetes 1.25 to 1.37 answer to the creation of one DaemonSet. */
import { create } from '../../src/admission/api.ts'
import { difference } from '../difference.ts'
import { type Expected, expected, given, isDryRun } from './admission.ts'

interface Vector {
  readonly manifest: string
  readonly contentType: 'yaml' | 'json'
  readonly byVersion: Readonly<Record<string, Expected & { readonly dropped: readonly string[] }>>
}

/** Earlier versions report some errors twice. */
const FIRST_WITHOUT_REPEATS = 34

export function check(vector: unknown): string | undefined {
  const { manifest, contentType, byVersion } = vector as Vector
  for (const [version, wanted] of Object.entries(byVersion)) {
    const sets = Number(version.split('.')[1]) < FIRST_WITHOUT_REPEATS
    const answer = create(manifest, { contentType, kubernetes: version, dryRun: isDryRun(wanted) })
    const found =
      difference(expected(wanted, sets), given(answer, contentType, sets)) ??
      difference({ dropped: written(wanted.dropped) }, { dropped: written(answer.dropped) })
    if (found !== undefined) return `${version}: ${found}`
  }
  return undefined
}

/** A key of a map after a dot, and an item of a list as its list; the vectors tell nothing else of a list that lost items. */
function written(dropped: readonly string[]): string[] {
  const paths = new Set(dropped.map(path => path.replace(/\[([^\]\d][^\]]*)\]/g, '.$1').replace(/\[\d*\]$/, '')))
  return [...paths].filter(path => ![...paths].some(list => path.startsWith(`${list}[`))).sort()
}
