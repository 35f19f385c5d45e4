/** What `--render` renders: the sources, and what stood there before. */
import type { Configs } from '../config/index.ts'
import type { Base, RenderedBase, RenderResult, Sources } from '../node/index.ts'

export interface Rendering extends RenderedBase {
  readonly sources: Sources
}

interface RenderCommand {
  readonly paths: readonly string[]
  readonly base: string | undefined
  readonly network: boolean
}

/** `changed`: texts that stand in the place of files; `merges`: whether equal findings of several renderings become one. */
export async function renderNow(
  { paths, network }: RenderCommand,
  configs: Configs,
  sources: Sources,
  changed: ReadonlyMap<string, string>,
  merges: boolean,
): Promise<RenderResult> {
  const { render } = await import('../node/render/index.ts')
  return render({ ...common(configs, merges), paths, network, sources, changed })
}

/** Throws GitError. */
export async function renderBefore(
  { paths, network, base: revision }: RenderCommand,
  configs: Configs,
  base: Base,
  now: RenderResult,
  merges: boolean,
): Promise<RenderedBase> {
  const { renderBase } = await import('../node/render/base.ts')
  return renderBase({ ...common(configs, merges), paths, network, revision, base, now, ignore: folder => configs.ignores(folder) })
}

/** For a plan, where each object keeps its own findings; what renders on one side alone is neither new nor gone. Throws GitError. */
export async function renderBoth(command: RenderCommand, configs: Configs, sources: Sources, base: Base): Promise<Rendering> {
  const now = await renderNow(command, configs, sources, new Map(), false)
  const before = await renderBefore(command, configs, base, now, false)
  return { ...before, sources: now.without(before.failed), errors: [...now.errors, ...before.errors] }
}

function common(configs: Configs, merges: boolean) {
  return {
    cwd: configs.cwd,
    shown: (path: string): string => configs.shown(path),
    settings: async (path: string) => configs.settings(path),
    merges,
  }
}
