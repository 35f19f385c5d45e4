/** Fixes and suppressions over the files of a run: new texts in memory first, written only at the end. */
import type { Finding, Source, SourceFile, UserError } from '../base/index.ts'
import { addSuppressions, applyFixes, type FixLevel, PLACEHOLDER, type Suppressions } from '../lint/index.ts'
import { encode, type SourceText } from '../node/index.ts'
import { allowedFixes } from './allowed.ts'

export class FixedFiles {
  /** By absolute path. */
  readonly #files = new Map<string, { readonly source: SourceText; readonly text: string }>()
  #count = 0

  /** Fixes applied so far, and the files that they change. */
  get counts(): { readonly fixes: number; readonly files: number } {
    return { fixes: this.#count, files: this.#changed().length }
  }

  /** One round of fixes; false when there was nothing to do. */
  apply(findings: readonly Finding[], level: FixLevel): boolean {
    const files = new Map<string, SourceText>()
    const fixable = findings.filter(({ suppression, fix }) => {
      if (suppression || !fix) return false
      const sources = fix.edits.map(({ location }) => location.file)
      if (!sources.every(isWritable)) return false
      for (const source of sources) files.set(source.path, source)
      return true
    })
    const { texts, count } = applyFixes(fixable, level)
    this.#keep(texts, files)
    this.#count += count
    return count > 0
  }

  /** Adds comments that suppress the findings. Gives what could not be suppressed, and why. */
  suppress(findings: readonly Finding[]): Suppressions {
    const files = new Map<string, SourceText>()
    const suppressions = addSuppressions(findings, file => {
      if (isWritable(file)) files.set(file.path, file)
      return files.has(file.path)
    })
    this.#keep(suppressions.texts, files)
    return suppressions
  }

  #keep(texts: ReadonlyMap<string, string>, files: ReadonlyMap<string, SourceText>): void {
    for (const [path, text] of texts) {
      const file = files.get(path)
      if (file) this.#files.set(file.absolute, { source: this.#files.get(file.absolute)?.source ?? file, text })
    }
  }

  /** Changed texts by absolute path. */
  get texts(): ReadonlyMap<string, string> {
    return new Map(this.#changed().map(({ source, text }) => [source.absolute, text]))
  }

  /** The source as it is now. */
  current(source: Source): Source {
    const fixed = source.kind === 'file' ? this.#files.get(source.absolute) : undefined
    return fixed ? { ...fixed.source, text: fixed.text } : source
  }

  /** A unified diff, as git and patch read it; empty when nothing changes. */
  async diff(): Promise<string> {
    const changed = this.#changed()
    if (changed.length === 0) return ''
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff')
    const patch = ({ source: { path, text: old }, text }: (typeof changed)[number]): string => {
      const [from, to] = path.startsWith('/') ? [path, path] : [`a/${path}`, `b/${path}`]
      return createTwoFilesPatch(from, to, old, text, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY })
    }
    return changed.map(patch).join('')
  }

  /** Keeps each file's encoding. Gives what could not be written; the others are. */
  async write(paths: readonly string[], cwd: string): Promise<UserError[]> {
    const errors: UserError[] = []
    const changed = this.#changed()
    if (changed.length === 0) return errors
    const { replaceFile } = await import('./replace.ts')
    const allowed = allowedFixes(paths, cwd)
    for (const { source, text } of changed) {
      const allows = (real: string): boolean => allowed(source.absolute, real)
      errors.push(...(await replaceFile(source.absolute, [encode(text, source.encoding)], { shown: source.path, allows })))
    }
    return errors
  }

  #changed() {
    return [...this.#files.values()].filter(({ source, text }) => text !== source.text)
  }
}

/** Not standard input, not a pipe that the shell opened, and not a file whose invalid bytes, in its text or name, would not survive. */
function isWritable(file: SourceFile): file is SourceText {
  return (
    'encoding' in file &&
    !('invalid' in file) &&
    file.path !== '-' &&
    !/\p{Surrogate}/u.test(file.path) &&
    !/^\/(?:dev|proc)\//.test(file.path)
  )
}

/** What was suppressed, and what was not and why. */
export async function suppressedLines({ texts, count, left }: Suppressions): Promise<string> {
  const { visible, withoutCommands } = await import('../report/shared/escape.ts')
  const added = `${count} ${count === 1 ? 'suppression' : 'suppressions'} added in ${texts.size} ${texts.size === 1 ? 'file' : 'files'}`
  const lines = [`${added}${count === 0 ? '' : `; replace each "${PLACEHOLDER}" with the reason`}`]
  for (const [reason, findings] of left) {
    const files = [...new Set(findings.map(({ location }) => location.file.path))]
    const where = files.length === 1 ? files[0] : `${files.length} files`
    lines.push(`${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} not suppressed in ${where}: ${reason}`)
  }
  return withoutCommands(lines.map(line => `ds-lint: ${visible(line)}\n`).join(''))
}
