/** Which files a kustomization names as patches: they are parts of manifests, not manifests. */
import { toPlain } from './yaml/plain.ts'
import { parseYaml } from './yaml/parse.ts'

export const KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const

/** Paths as written, relative to the kustomization's folder. Text that is no kustomization names none. */
export function patchPaths(text: string): string[] {
  const { root, problems } = parseYaml(text)
  if (problems.length > 0) return []
  const { patches, patchesStrategicMerge, patchesJson6902 } = Object(toPlain(root)) as Record<string, unknown>
  return [patches, patchesStrategicMerge, patchesJson6902].flatMap(list => (Array.isArray(list) ? (list as unknown[]) : [])).flatMap(pathOf)
}

function pathOf(patch: unknown): string[] {
  if (typeof patch === 'string') return patch.includes('\n') ? [] : [patch]
  const path = (Object(patch) as { path?: unknown }).path
  return typeof path === 'string' ? [path] : []
}
