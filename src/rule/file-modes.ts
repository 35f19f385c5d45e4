/** The modes of files that volumes of ConfigMaps and Secrets give to a container. */
import type { Container, PodSpec, Volume } from '../kubernetes/index.ts'
import type { Field } from '../yaml/index.ts'
import { mountAt } from './volumes.ts'

/** A file of a ConfigMap or Secret. */
export interface ModeOfFile {
  readonly mode: number
  /** Where the mode is written, or would be. */
  readonly at: Field<number | undefined>
  readonly volume: Field<Volume>
  readonly kind: 'configMap' | 'secret'
}

/** The mode of a file under a path of a container; undefined for what is of another volume or of none, and for an item that is missing. */
export function modeOfFile(path: string, container: Field<Container>, pod: Field<PodSpec>): ModeOfFile | undefined {
  const mounted = mountedAt(path, container, pod)
  if (!mounted) return undefined
  const { volume, file } = mounted
  const kind = volume.value?.configMap ? ('configMap' as const) : ('secret' as const)
  const source = volume.value?.[kind]
  if (!source) return undefined
  const items = volume.at(kind, 'items').items()
  const item = items.find(({ value }) => value?.path === file)
  if (items.length > 0 && !item) return undefined
  return {
    mode: item?.value?.mode ?? source.defaultMode ?? 0o644,
    at: item?.value?.mode === undefined ? volume.at(kind, 'defaultMode') : item.at('mode'),
    volume,
    kind,
  }
}

/** The volume that holds the path, and the file in it. */
function mountedAt(
  path: string,
  container: Field<Container>,
  pod: Field<PodSpec>,
): { readonly volume: Field<Volume>; readonly file: string } | undefined {
  const { mount, rest = '' } = mountAt(path, container) ?? {}
  const { name, subPath = '', subPathExpr } = mount?.value ?? {}
  const volume = pod
    .at('volumes')
    .items()
    .find(({ value }) => value?.name === name)
  if (!volume || subPathExpr) return undefined
  return { volume, file: [subPath, rest].filter(part => part !== '').join('/') }
}
