import type { Path, Volume, VolumeProjection } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

/** A file of a volume, without slashes at its end; the source is told for projected volumes only. */
interface VirtualFile {
  readonly path: string
  readonly source: string
  readonly at: Path
}

interface Item {
  readonly path?: string
}

/**
 * warningsForOverlappingVirtualPaths, since 1.32: files of one volume that hide each other, or that are a directory of one another.
 * Kubernetes names the volume in words, not by a field. `path`: of the volumes.
 */
export function warnVirtualPaths(volumes: readonly Volume[], path: Path, checks: Checks): void {
  if (checks.minor < 32) return
  volumes.forEach(({ configMap, secret, downwardAPI, projected }, index) => {
    const field = path.index(index)
    if (configMap?.items) warnItems(configMap.items, field, field.child('configMap'), checks)
    if (secret?.items) warnItems(secret.items, field, field.child('secret'), checks)
    if (downwardAPI?.items) warnItems(downwardAPI.items, field, field.child('downwardAPI'), checks)
    if (projected?.sources) warnProjected(projected.sources, field, checks)
  })
}

function warnItems(items: readonly Item[], volume: Path, path: Path, checks: Checks): void {
  if (items.length > 1) warnOverlaps(filesOf(items, '', path), new Directory(), volume, checks)
}

function warnProjected(sources: readonly VolumeProjection[], volume: Path, checks: Checks): void {
  const earlier = new Directory()
  let isEmptySaid = false
  let files: VirtualFile[] = []
  for (const [index, source] of sources.entries()) {
    const path = volume.child('projected', 'sources').index(index)
    if (Object.values(source).every(value => value === undefined)) {
      const message = 'projected source is empty; add a configMap, secret, downwardAPI or serviceAccountToken, or remove it'
      if (!isEmptySaid) checks.warn(volume, 'empty-projection', message, path)
      isEmptySaid = true
      continue
    }
    // Up to 1.33 a source without files is taken for the one before it again.
    const own = filesOfSource(source, path)
    files = own ?? (checks.minor >= 34 ? [] : files)
    warnOverlaps(files, earlier, volume, checks)
  }
}

/** undefined where all keys become files of their own names, which nobody knows here. */
function filesOfSource(source: VolumeProjection, path: Path): VirtualFile[] | undefined {
  const { configMap, secret, downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate } = source
  if (configMap?.items) return filesOf(configMap.items, `the ConfigMap ${configMap.name ?? ''}`, path.child('configMap'))
  if (secret?.items) return filesOf(secret.items, `the Secret ${secret.name ?? ''}`, path.child('secret'))
  if (downwardAPI?.items) return filesOf(downwardAPI.items, 'the downward API', path.child('downwardAPI'))
  if (serviceAccountToken) return [fileAt(serviceAccountToken.path, 'the service account token', path.child('serviceAccountToken', 'path'))]
  if (clusterTrustBundle) {
    const name = clusterTrustBundle.name ?? clusterTrustBundle.signerName ?? ''
    return [fileAt(clusterTrustBundle.path, `the ClusterTrustBundle ${name}`, path.child('clusterTrustBundle', 'path'))]
  }
  if (!podCertificate) return undefined
  const files: VirtualFile[] = []
  for (const name of ['certificateChainPath', 'keyPath', 'credentialBundlePath'] as const) {
    if (podCertificate[name])
      files.push(fileAt(podCertificate[name], `the ${name} of the pod certificate`, path.child('podCertificate', name)))
  }
  return files
}

function filesOf(items: readonly Item[], source: string, path: Path): VirtualFile[] {
  return items.map((item, index) => fileAt(item.path, source, path.child('items').index(index).child('path')))
}

function fileAt(path = '', source: string, at: Path): VirtualFile {
  return { path: path.replace(/(?<!\/)\/+$/, ''), source, at }
}

/** Compares each of the files with those before it, and adds it to them; the same words are said once. */
function warnOverlaps(files: readonly VirtualFile[], earlier: Directory, volume: Path, checks: Checks): void {
  for (const file of files) {
    for (const other of earlier.add(file)) {
      const clash = file.path === other.path ? 'write the same file' : 'use one path as both file and directory'
      checks.warn(volume, 'overlapping-paths', `${describe(file)} and ${describe(other)} ${clash}; rename one`, file.at)
    }
  }
}

/** A step of a path. */
interface Node {
  readonly files: Taken[]
  readonly below: Taken[]
  readonly steps: Map<string, Node>
}

interface Taken {
  readonly file: VirtualFile
  readonly order: number
}

/** The files of a volume by the steps of their paths, so that each meets only those that it overlaps. */
class Directory {
  readonly #root = newNode()
  /** How many files there were when one of the same path and source was added last. */
  readonly #met = new Map<string, number>()
  #count = 0

  /** Gives those before it that it overlaps and whose like has not met its like, in their order. */
  add(file: VirtualFile): VirtualFile[] {
    const order = this.#count++
    const id = JSON.stringify([file.path, file.source])
    const since = this.#met.get(id)
    this.#met.set(id, order)
    if (file.path === '') return []
    const overlapping: Taken[] = []
    const meet = (taken: readonly Taken[]): void => {
      for (let i = taken.length - 1; i >= 0 && taken[i]!.order >= (since ?? 0); i--) overlapping.push(taken[i]!)
    }
    const taken = { file, order }
    const isNew = since === undefined
    let node = this.#root
    for (const step of file.path.split('/')) {
      meet(node.files)
      if (isNew) node.below.push(taken)
      let next = node.steps.get(step)
      if (!next) node.steps.set(step, (next = newNode()))
      node = next
    }
    meet(node.files)
    meet(node.below)
    if (isNew) node.files.push(taken)
    return overlapping.sort((a, b) => a.order - b.order).map(other => other.file)
  }
}

function newNode(): Node {
  return { files: [], below: [], steps: new Map() }
}

function describe({ path, source }: VirtualFile): string {
  return source ? `${JSON.stringify(path)} of ${source}` : JSON.stringify(path)
}
