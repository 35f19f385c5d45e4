/** Folders to files: recursive, in order, without what nobody means. */
import type { Dirent, Stats } from 'node:fs'
import { sep } from 'node:path'
import { CONFIG_NAMES, isInside } from '../config/index.ts'
import { repositoryOf, rootOf } from './config-files.ts'
import { entriesOf, realPath, statsOf } from './disk.ts'
import { brokenLink, DANGLING, reasonOf, specialFile } from './file.ts'
import { type Gitignore, gitIgnores, gitignoreAround, gitignoreOf } from './ignores.ts'

/** A file to read, or what there is to say instead. `real` is free of symbolic links. */
export type Found =
  | FoundFile
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string; readonly named: boolean }
  | { readonly kind: 'skipped'; readonly path: string; readonly reason: string }

export interface FoundFile {
  readonly kind: 'found'
  readonly path: string
  readonly absolute: string
  readonly real: string
  /** The path itself is an argument. */
  readonly named?: boolean
  /** Left out where it holds a DaemonSet, and passed over where it does not: why, as a noun. */
  readonly aside?: string
  /** A pipe that must be waited for. */
  readonly blocking?: boolean
  /** A folder, free of links, that it is in when it is read. */
  readonly within?: string | undefined
}

/** A folder as the user names it (empty: the current one), where it is, and where it really is. */
export interface Folder {
  readonly path: string
  readonly absolute: string
  readonly real: string
  /** Why everything in it is left out. */
  readonly aside?: string | undefined
}

export interface WalkOptions {
  /** Whether the configuration leaves a path out, a file's or a folder's. */
  ignored(absolute: string, isFolder: boolean, folder: string): boolean | Promise<boolean>
  /** Which files are meant: by their path in the walked folder, and their name. */
  file(inner: string, name: string): boolean
  /** Whether everything in a folder is meant, whatever `file` says. */
  wholeFolder?(inner: string): boolean
  /** Whether a folder can hold something that is meant; a folder that cannot is not entered. */
  mayHold?(inner: string): boolean
  /** Whether hidden folders and node_modules are entered. */
  readonly enterAll: boolean
  /** Whether a folder that is left out by its name is meant. */
  isNamed(absolute: string, name: string, folder: string): boolean | Promise<boolean>
  /** A folder, free of links, that everything is in; without it the repository of the walked folder, or that folder. */
  readonly within?: string | undefined
  /** Whether templates are looked at, too. */
  readonly templates?: boolean
}

const MANIFEST = /\.(?:ya?ml|json)$/i
/** What something else renders first. */
const TEMPLATE = /\.(?:j2|jinja2?|(?:ht?|go|g|tf)?tpl|(?:go)?tmpl|template|erb|ejs|hbs|liquid|mustache|envsubst|in|dist|sample|example)$/i
/** Manifests of others, and what tests expect. */
const LEFT_OUT = /^(?:vendor|third_party|testdata|__snapshots__|__fixtures__)$/

export function isManifestName(name: string): boolean {
  return MANIFEST.test(name) && !CONFIG_NAMES.includes(name) && !isCases(name)
}

/** The cases of policies show what is wrong: they are no manifests to check. */
export function isCases(path: string): boolean {
  return /\.cases\.ya?ml$/.test(path)
}

export async function walk(root: Folder, options: WalkOptions): Promise<Found[]> {
  return new Walk(root, options).run(await gitignoreAround(root.absolute))
}

type Entry = Pick<Dirent, 'name' | 'isFile' | 'isDirectory' | 'isSymbolicLink' | 'isFIFO' | 'isSocket'>

/** What an entry is, or leads to as a link. */
interface Target {
  readonly real: string
  readonly leadsOut: boolean
}

interface Link {
  readonly entry: Entry
  readonly folder: Folder
  readonly gitignore: Gitignore | undefined
  readonly whole: boolean
}

class Walk {
  readonly #found: Found[] = []
  readonly #entered = new Set<string>()
  /** Followed after all real folders, so that what lies in the walked folder keeps its own path. */
  readonly #links: Link[] = []
  /** Of the repository that is walked, or of the walked folder: what a stranger's links lead to elsewhere on the machine is not theirs to show. */
  readonly #within: string
  /** Why a link is not followed, as a noun. */
  readonly #leadsOut: string

  constructor(
    readonly root: Folder,
    readonly options: WalkOptions,
  ) {
    this.#within = options.within ?? rootOf(root.real)
    this.#leadsOut = repositoryOf(root.real) === undefined ? 'link out of the folder' : 'link out of the repository'
  }

  async run(gitignore: Gitignore | undefined): Promise<Found[]> {
    await this.#enter(this.root, gitignore, false)
    const straight = this.#found.length
    for (let link = this.#links.shift(); link; link = this.#links.shift()) await this.#follow(link)
    return this.#found.length === straight ? this.#found : this.#found.sort((a, b) => comparePaths(a.path, b.path))
  }

  async #enter(folder: Folder, outer: Gitignore | undefined, whole: boolean): Promise<void> {
    if (this.#entered.has(folder.real)) return
    this.#entered.add(folder.real)
    let entries: Entry[]
    try {
      entries = entriesOf(folder.absolute)
    } catch (error) {
      this.#unreadable(folder.path || '.', reasonOf(error), folder === this.root)
      return
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    let gitignore = outer
    const present = { gitignore: false, git: false }
    for (const { name } of entries) {
      if (name === '.gitignore') present.gitignore = true
      if (name === '.git') present.git = true
    }
    if (present.gitignore || present.git) gitignore = await gitignoreOf(folder.absolute, outer, present)
    for (const entry of entries) {
      if (entry.isDirectory()) await this.#folder(entry.name, folder, gitignore, whole)
      else if (entry.isSymbolicLink()) this.#links.push({ entry, folder, gitignore, whole })
      else await this.#file(entry.name, folder, { real: inside(folder.real, entry.name), leadsOut: false }, entry, gitignore, whole)
    }
  }

  async #folder(name: string, parent: Folder, gitignore: Gitignore | undefined, whole: boolean, link?: Target): Promise<void> {
    if (name === '.git' || (!this.options.enterAll && name === 'node_modules')) return
    const absolute = inside(parent.absolute, name)
    const aside = parent.aside ?? (await this.#whyAside(absolute, name, parent))
    const folder = { path: shown(parent, name), absolute, real: link?.real ?? inside(parent.real, name), aside }
    // git takes a link to a folder for a file.
    if (gitIgnores(gitignore, folder.absolute, !link)) return
    const inner = this.#inner(folder.absolute)
    const meant = whole || (this.options.wholeFolder?.(inner) ?? false)
    if (!meant && this.options.mayHold?.(inner) === false) return
    if (await this.options.ignored(folder.absolute, true, parent.absolute)) return
    if (link?.leadsOut) return this.#skipped(folder.path, this.#leadsOut)
    await this.#enter(folder, gitignore, meant)
  }

  async #whyAside(absolute: string, name: string, { absolute: parent }: Folder): Promise<string | undefined> {
    if (name.startsWith('.')) {
      return this.options.enterAll || (await this.options.isNamed(absolute, name, parent)) ? undefined : 'file in a hidden folder'
    }
    return LEFT_OUT.test(name) && !(await this.options.isNamed(absolute, name, parent)) ? `file in ${name}` : undefined
  }

  async #file(
    name: string,
    folder: Folder,
    { real, leadsOut }: Target,
    type: Entry | Stats,
    gitignore: Gitignore | undefined,
    whole: boolean,
  ): Promise<void> {
    const absolute = inside(folder.absolute, name)
    const meant = (whole && isManifestName(name)) || this.options.file(this.#inner(absolute), name)
    const isTemplate = !meant && this.options.templates === true && TEMPLATE.test(name)
    if (!(meant || isTemplate) || gitIgnores(gitignore, absolute, false)) return
    const ignored = this.options.ignored(absolute, false, folder.absolute)
    if (ignored === true || (ignored && (await ignored))) return
    const path = shown(folder, name)
    const aside = folder.aside ?? (isTemplate ? 'template' : undefined)
    if (leadsOut) {
      if (aside === undefined) this.#skipped(path, this.#leadsOut)
    } else if (type.isFile())
      this.#found.push({ kind: 'found', path, absolute, real, within: this.#within, ...(aside === undefined ? {} : { aside }) })
    else if (aside === undefined) this.#skipped(path, specialFile(type))
  }

  async #follow({ entry, folder, gitignore, whole }: Link): Promise<void> {
    const absolute = inside(folder.absolute, entry.name)
    let type: Stats
    let real: string
    try {
      type = statsOf(absolute)
      real = realPath(absolute)
    } catch (error) {
      const meant = this.options.file(this.#inner(absolute), entry.name) || (whole && isManifestName(entry.name))
      if (meant && !gitIgnores(gitignore, absolute, false)) {
        if (!(await this.options.ignored(absolute, false, folder.absolute))) {
          const path = shown(folder, entry.name)
          const reason = brokenLink(absolute, error)
          // A link without its file is nothing to apply: one line counts them all.
          if (reason.startsWith(DANGLING)) this.#skipped(path, 'dangling link')
          else this.#unreadable(path, reason, false)
        }
      }
      return
    }
    const link = { real, leadsOut: !isInside(this.#within, real) }
    if (!type.isDirectory()) return this.#file(entry.name, folder, link, type, gitignore, whole)
    // A link out to a folder around the walked one is a loop too.
    const loop = `${this.root.real}/`.startsWith(real.endsWith('/') ? real : `${real}/`)
    if (!loop) await this.#folder(entry.name, folder, gitignore, whole, link)
  }

  #skipped(path: string, reason: string): void {
    this.#found.push({ kind: 'skipped', path, reason })
  }

  #unreadable(path: string, reason: string, named: boolean): void {
    this.#found.push({ kind: 'unreadable', path, reason, named })
  }

  #inner(absolute: string): string {
    return absolute.slice(this.root.absolute.length + (this.root.absolute.endsWith('/') ? 0 : 1))
  }
}

export function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}

function inside(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`
}

function shown(folder: Folder, name: string): string {
  return folder.path === '' ? name : inside(folder.path, name)
}

/** As a walk meets them: folder by folder. */
function comparePaths(a: string, b: string): number {
  const left = a.replaceAll('/', '\0')
  const right = b.replaceAll('/', '\0')
  return left < right ? -1 : left > right ? 1 : 0
}
