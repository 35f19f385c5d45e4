/** What stood there before, rendered as today's configuration has it: of a revision, or of a folder. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type ChartSettings, type IgnorePatterns, relativeTo, type Settings } from '../../config/index.ts'
import { type BaseFile, groupBy, type Origins, type SourceFile, type UserError } from '../../base/index.ts'
import { RenderedOrigins } from '../../render/index.ts'
import type { Base } from '../base.ts'
import { typeAt } from '../there.ts'
import { read } from '../read.ts'
import { checkOut } from '../revision.ts'
import { slashes } from '../walk.ts'
import { inFolder, render, type RenderInput, type RenderResult, UTF8 } from './index.ts'

export interface RenderBaseInput extends Omit<RenderInput, 'sources' | 'changed'> {
  /** What `--base` was given; undefined: HEAD. */
  readonly revision: string | undefined
  readonly base: Base
  readonly now: RenderResult
  /** The patterns that hold for the entries of a folder. */
  ignore(folder: string): readonly IgnorePatterns[] | Promise<readonly IgnorePatterns[]>
}

export interface RenderedBase {
  readonly base: Base
  /** Of what is there now, and of what was. */
  readonly origins: Origins
  readonly errors: readonly UserError[]
  /** What did not render there, by the ids that its texts have now: nothing can be said of its updates. */
  readonly failed: ReadonlySet<string>
}

/** Throws GitError. A base that is one file is what was rendered before, and stays as it is. */
export async function renderBase(input: RenderBaseInput): Promise<RenderedBase> {
  const { base, now, cwd, revision = 'HEAD', paths } = input
  const asItIs = { base, origins: now.origins, errors: [], failed: new Set<string>() }
  const type = revision === '-' ? undefined : typeAt(resolve(cwd, revision))
  if (revision === '-' || type?.isFile()) return asItIs
  const [first = cwd] = paths.map(path => slashes(resolve(cwd, path)))
  if (type?.isDirectory() && input.revision !== undefined) return renderFrom(input, slashes(resolve(cwd, revision)), first)
  return inFolder(async folder => {
    const old = join(folder, 'base')
    // Nothing of a folder around it counts.
    mkdirSync(join(old, '.git'), { recursive: true })
    const root = checkOut(revision, cwd, typeAt(first)?.isDirectory() ? first : dirname(first), old)
    return root === undefined ? asItIs : renderFrom(input, old, root)
  })
}

/** `old`: what `now` was. Both are absolute folders. */
async function renderFrom(input: RenderBaseInput, old: string, now: string): Promise<RenderedBase> {
  const { base, cwd } = input
  const toOld = (path: string): string => (path === now ? old : moved(path, now, old))
  const toNow = (path: string): string => (path === old ? now : moved(path, old, now))
  const paths = input.paths.map(path => toOld(slashes(resolve(cwd, path)))).filter(path => existsSync(path))
  const result = await render({
    ...input,
    cwd: old,
    paths,
    sources: await read(paths, { cwd: old, ignore: folder => input.ignore(toNow(folder)) }),
    changed: new Map(),
    shown: path => `${base.name}:${relativeTo(old, path) ?? ''}`,
    settings: async path => asBefore(await input.settings(toNow(path)), toOld),
  })
  const textNow = (text: string): string => text.replaceAll(old, now)
  const texts = result.texts.filter(({ source }) => !input.now.failed.has(textNow(source.rendered!.by)))
  return {
    base: withRendered(base, { ...result, texts }, toOld, textNow),
    origins: new RenderedOrigins([...input.now.texts, ...result.texts], input.merges),
    // What is wrong with a program is told once.
    errors: result.errors.filter(({ message, location }) => location || !input.now.errors.some(each => each.message === message)),
    failed: new Set(Array.from(result.failed, textNow)),
  }
}

function moved(path: string, from: string, to: string): string {
  const inner = relativeTo(from, path)
  return inner === undefined ? path : `${to}/${inner}`
}

/** Charts and overlays that were not there are passed over. */
function asBefore({ render: settings, kubernetes }: Pick<Settings, 'render' | 'kubernetes'>, toOld: (path: string) => string) {
  const charts = settings.charts.map(
    (chart): ChartSettings => ({
      ...chart,
      folder: toOld(chart.folder),
      values: chart.values?.map(({ name, files }) => ({ name, files: files.map(toOld) })),
    }),
  )
  return {
    kubernetes,
    render: {
      ...settings,
      charts: charts.filter(({ folder }) => existsSync(folder)),
      overlays: settings.overlays?.map(toOld).filter(folder => existsSync(folder)),
    },
  }
}

/** `toNow`: of a text that has paths in it. */
function withRendered(base: Base, result: RenderResult, toOld: (path: string) => string, toNow: (text: string) => string): Base {
  const isRaw = ({ counterpart }: BaseFile): boolean => counterpart === undefined || !result.isRendered(toOld(counterpart))
  const rendered = new Map<BaseFile, SourceFile>(
    result.texts.map(({ source }) => [
      { path: source.path, counterpart: toNow(source.absolute), id: base.idOf({ ...source, encoding: UTF8 }) },
      { ...source },
    ]),
  )
  return {
    name: base.name,
    files: [...base.files.filter(isRaw), ...rendered.keys()],
    idOf: file => base.idOf(file),
    read: files => {
      const [old = [], raw = []] = [true, false].map(each => groupBy(files, file => rendered.has(file)).get(each))
      const texts = new Map(base.read(raw).map((text, index) => [raw[index]!, text]))
      for (const file of old) texts.set(file, rendered.get(file))
      return files.map(file => texts.get(file))
    },
    isThere: file => !rendered.has(file) && base.isThere(file),
    elsewhere: () => base.elsewhere().filter(isRaw),
  }
}
