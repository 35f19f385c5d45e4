/** One kustomization, rendered from a copy of everything that it names. */
import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { isInside, relativeTo } from '../../config/index.ts'
import { KUSTOMIZATION_NAMES, type SourceFile, type UserError } from '../../base/index.ts'
import {
  isRemote,
  type Kustomization,
  kustomizationIn,
  kustomizeTexts,
  placeOfFailure,
  pluginReferencesIn,
  type Reference,
} from '../../render/index.ts'
import { linkTypeAt, typeAt } from '../there.ts'
import type { SourceText } from '../read.ts'
import { slashes } from '../walk.ts'
import type { ChartsInput, Outcome } from './chart.ts'
import { Copier, Refusal } from './copy.ts'

/** What a kustomization is rendered from. */
export interface OverlayOutcome extends Outcome {
  /** Absolute paths of the files; empty where it was not rendered. */
  readonly parts: readonly string[]
}

export async function renderOverlay(folder: string, input: ChartsInput): Promise<OverlayOutcome> {
  const run = new OverlayRun(folder, input)
  try {
    return await run.run()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return run.failed(`this kustomization is not rendered: ${error.message}`)
  }
}

/** The file of a folder's kustomization. */
export function kustomizationOf(folder: string): string | undefined {
  return KUSTOMIZATION_NAMES.map(name => `${folder}/${name}`).find(path => existsSync(path))
}

class OverlayRun {
  readonly #copier: Copier
  readonly #tree: string
  readonly #kustomizations: Kustomization[] = []
  readonly #seen = new Set<string>()
  #at: Reference | undefined

  constructor(
    readonly folder: string,
    readonly input: ChartsInput,
  ) {
    this.#copier = new Copier(input.root, input.folder, input.files)
    this.#tree = join(input.folder, 'tree')
  }

  async run(): Promise<OverlayOutcome> {
    const { input, folder } = this
    const real = this.#copier.real(folder)
    this.#take(folder)
    this.#at = undefined
    const kustomize = await input.tools.kustomize()
    const wrapper = join(input.folder, 'wrapper')
    mkdirSync(wrapper, { recursive: true })
    const target = slashes(relative(wrapper, this.#copyOf(real)))
    writeFileSync(join(wrapper, 'kustomization.yaml'), JSON.stringify({ resources: [target], buildMetadata: ['originAnnotations'] }))
    const { status, out, error, problem } = await input.tools.run(
      kustomize,
      [wrapper, '--load-restrictor', 'LoadRestrictionsNone'],
      wrapper,
    )
    const { name } = kustomize
    if (problem !== undefined) return this.failed(`${name} ${problem}`)
    if (status !== 0) return this.failed(`${name} cannot render this kustomization: ${this.#said(error) || `status ${status}`}`)
    if (out.trim() === '' && error !== '')
      return this.failed(`${name} printed nothing on standard output, but on standard error: ${this.#said(error)}`)
    if (out.trim() === '' && this.#hasObjects()) return this.failed(`${name} printed nothing`)
    const shown = input.files.shown(folder)
    const texts = kustomizeTexts({
      name: shown === '' ? '.' : shown,
      id: folder,
      output: out,
      kustomizations: this.#kustomizations,
      originOf: path => (path === undefined ? this.input.files.of(kustomizationOf(real)!) : this.#originOf(resolve(wrapper, path))),
      fileOf: (kustomization, path) => this.#fileOf(kustomization, path),
      files: [...this.#copier.copied.keys()].flatMap(path => this.input.files.of(path) ?? []),
    })
    if (!texts)
      return this.failed(
        `${name} printed something else than objects with their origins on standard output: ${out.trim().split('\n')[0] ?? ''}`,
      )
    return { texts, errors: [], failed: [], skipped: [], parts: [...this.#copier.copied.keys()] }
  }

  /** Whether there is something to render: kustomizations of empty lists are placeholders. */
  #hasObjects(): boolean {
    return [...this.#copier.copied.keys()].some(
      path => !KUSTOMIZATION_NAMES.some(name => name === basename(path)) && /^kind:/m.test(this.input.files.of(path)?.text ?? ''),
    )
  }

  /** At the path that is at fault, else where kustomize says, else at the kustomization. */
  failed(message: string): OverlayOutcome {
    const path = kustomizationOf(this.folder)
    const file: SourceFile = (path === undefined ? undefined : this.input.files.of(path)) ?? {
      path: this.input.files.shown(this.folder),
      text: '',
    }
    const location = this.#at ? this.#at.field.location : placeOfFailure(message, file, name => this.#named(name))
    const error: UserError = { message, location }
    return { texts: [], errors: [error], failed: [this.folder], skipped: [], parts: [] }
  }

  /** The one file, or the kustomization of the one folder, that a message calls by a name. */
  #named(name: string): SourceFile | undefined {
    const end = `/${name.replace(/^(?:\.{0,2}\/)+/, '').replace(/\/$/, '')}`
    const folders = this.#kustomizations.map(({ file }) => file as SourceText)
    const paths = [
      ...[...this.#copier.copied.keys()].filter(path => path.endsWith(end)),
      ...folders.map(({ absolute }) => absolute).filter(path => dirname(path).endsWith(end)),
    ]
    return paths.length === 1 ? this.input.files.of(paths[0]!) : undefined
  }

  /** A folder with everything that its kustomization names, once. */
  #take(folder: string): void {
    const real = this.#copier.real(folder)
    if (this.#seen.has(real)) return
    this.#seen.add(real)
    const path = kustomizationOf(real)
    if (path === undefined) throw new Refusal(`${this.input.files.shown(folder)} has no kustomization`)
    const file = this.#copied(path)
    const kustomization = file && kustomizationIn(file)
    // What it names is not known.
    if (!kustomization) throw new Refusal(`${this.input.files.shown(path)} cannot be read as a kustomization`)
    this.#kustomizations.push(kustomization)
    if (kustomization.refused !== undefined)
      throw new Refusal(`${this.input.files.shown(path)} has ${kustomization.refused}; charts in kustomizations are not rendered`)
    for (const reference of kustomization.references) {
      this.#at = reference
      this.#takeReference(reference, real)
    }
    for (const { raw } of kustomization.texts)
      if (typeof raw === 'string' && this.#leadsOut(slashes(resolve(real, raw))))
        throw new Refusal('a plugin or patch leads out of the repository')
    for (const plugin of kustomization.plugins) {
      this.#at = { path: '', mayBeFolder: true, field: plugin }
      this.#takePlugin(plugin, real, real)
    }
  }

  #copied(path: string): SourceText | undefined {
    this.#copier.file(path, this.#copyOf(path))
    return this.input.files.of(path)
  }

  /** What the plugins that a text, a file or a folder configures read; `base`: the folder of the kustomization that uses them. */
  #takePlugin(plugin: Reference['field'], folder: string, base: string, around: readonly string[] = []): void {
    const { raw } = plugin
    if (typeof raw !== 'string') return
    // What it configures would be read without the limits of a fetched base.
    if (isRemote(raw.split('\n')[0]!)) throw new Refusal(`${raw} is remote; only resources and components are fetched`)
    // A mapping needs no second line.
    if (raw.includes(':')) this.#takePluginFiles({ path: plugin.location.file.path, text: raw }, base, plugin)
    if (raw.includes('\n')) return
    const path = this.#copier.real(slashes(resolve(folder, raw)))
    if (around.includes(path)) return
    if (typeAt(path)?.isDirectory() !== true) {
      const file = this.#copied(path)
      if (!file) throw new Refusal(`${raw} is not text`)
      return this.#takePluginFiles(file, base)
    }
    const inner = kustomizationOf(path)
    const file = inner === undefined ? undefined : this.#copied(inner)
    const kustomization = file && kustomizationIn(file)
    if (!kustomization?.isPlain) throw new Refusal(`${raw} may change its resources, which are plugins here`)
    for (const { field } of kustomization.references) this.#takePlugin(field, path, base, [...around, path])
  }

  /** `text`: where the text of the plugins stands in a kustomization. */
  #takePluginFiles(file: SourceFile, base: string, text?: Reference['field']): void {
    const references = pluginReferencesIn(file)
    if (!references) throw new Refusal(`${text ? 'a plugin' : file.path} has mistakes`)
    for (const reference of references) {
      this.#at = text ? { ...reference, field: text } : reference
      this.#takeReference(reference, base)
    }
  }

  #takeReference({ path, mayBeFolder }: Reference, folder: string): void {
    const absolute = slashes(resolve(folder, path))
    const type = typeAt(absolute)
    // As kustomize, which takes a folder of such a name for a repository.
    if (isRemote(path) && (!type?.isFile() || /^https?:/i.test(path))) {
      // kustomize gives it to git, which takes it for an option, such as --upload-pack=PROGRAM.
      if (/[?&](?:ref|version)=(?:-|%2d)/i.test(path)) throw new Refusal(`${path} has no valid revision`)
      if (this.input.network && /^(?:git::)?(?:[\w+.-]*ssh:\/\/|[\w.-]+@[\w.-]+:)/i.test(path))
        throw new Refusal(`${path} is fetched over ssh, and --render-network fetches over https and http; write its https:// address`)
      if (this.input.network) return
      throw new Refusal(`${path} is remote, and nothing is fetched without --render-network`)
    }
    // An absolute path leads out of the copy.
    if (isAbsolute(path) || this.#leadsOut(absolute)) throw new Refusal(`${path} leads out of the repository`)
    if (!type) throw new Refusal(`${path} not found`)
    const real = this.#copier.real(absolute)
    if (!type.isDirectory()) return this.#copier.file(absolute, this.#copyOf(absolute))
    if (!mayBeFolder) throw new Refusal(`${path} is a folder, not a file`)
    this.#take(real)
    if (real !== absolute) this.#link(absolute, real)
  }

  #leadsOut(absolute: string): boolean {
    return !isInside(this.input.root, absolute)
  }

  /** A link to a folder stays one: as a folder, what it names would be elsewhere. */
  #link(from: string, to: string): void {
    const copy = this.#copyOf(from)
    mkdirSync(dirname(copy), { recursive: true })
    const type = linkTypeAt(copy)
    if (!type) symlinkSync(this.#copyOf(to), copy, 'junction')
    else if (!type.isSymbolicLink()) throw new Refusal('a symbolic link to a folder is used as a link and as a folder', from)
  }

  #copyOf(absolute: string): string {
    return join(this.#tree, relativeTo(this.input.root, absolute) ?? '')
  }

  /** Of a copy, the file that it is of. */
  #originOf(copy: string): SourceText | undefined {
    const real = existsSync(copy) ? realpathSync.native(copy) : copy
    const inner = relativeTo(slashes(realpathSync.native(this.#tree)), slashes(real))
    const path = `${this.input.root}/${inner}`
    return inner !== undefined && this.#copier.copied.has(path) ? this.input.files.of(path) : undefined
  }

  #fileOf({ file }: Kustomization, path: string): SourceText | undefined {
    const absolute = slashes(resolve(dirname((file as SourceText).absolute), path))
    return this.#copier.copied.has(absolute) ? this.input.files.of(absolute) : undefined
  }

  /** kustomize's own words, with the paths of the user. */
  #said(error: string): string {
    const { root, files } = this.input
    const [, logged] = /"command failed" err="((?:[^"\\]|\\.)*)"/.exec(error) ?? []
    const said = (logged?.replaceAll(/\\(.)/g, '$1') ?? error)
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '' && !line.startsWith('# Warning:'))
      .join(' ')
    // The way from our own kustomization to the user's.
    const way = "recursed accumulation of path '"
    const from = said.lastIndexOf(way)
    const own = from < 0 ? said : said.slice(said.indexOf("': ", from + way.length) + 3)
    return own
      .replace(/^Error: /, '')
      .replaceAll(this.#tree, root)
      .replaceAll('../tree', root)
      .split(/([\s':"])/)
      .map(word => (word.startsWith(`${root}/`) ? files.shown(word) : word))
      .join('')
  }
}
