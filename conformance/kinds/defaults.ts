/** What a DaemonSet is after defaulting (SetObjectDefaults_DaemonSet). Zero values are left aside: Go writes some of them and others not. */
import { decode } from '../../src/admission/decode/index.ts'
import { defaultDaemonSet } from '../../src/admission/default/index.ts'
import { NEWEST } from '../../src/kubernetes/version.ts'
import { parseJson } from '../../src/yaml/json.ts'
import { parseFirst } from '../../src/yaml/parse.ts'
import { difference } from '../difference.ts'
import { written } from '../written.ts'

interface Vector {
  readonly manifest: string
  readonly contentType: 'yaml' | 'json'
  readonly object: object
}

export function check(vector: unknown): string | undefined {
  const { manifest, contentType, object } = vector as Vector
  const { root } = contentType === 'json' ? parseJson(manifest) : parseFirst(manifest)
  const { value } = decode(root, 'DaemonSet', { minor: NEWEST, contentType })
  const { status: _, ...effective } = defaultDaemonSet(value, NEWEST) as Readonly<Record<string, unknown>>
  const named = { ...effective, apiVersion: 'apps/v1', kind: 'DaemonSet' }
  return difference(written(object), written(named))
}
