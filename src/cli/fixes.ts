/** Fixes over the files of a run: new texts in memory first, written only at the end. */
import type { Finding, Source, SourceFile, UserError } from '../base/index.ts'
import { applyFixes, type FixLevel } from '../lint/index.ts'
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
    for (const [path, text] of texts) {
      const file = files.get(path)
      if (file) this.#files.set(file.absolute, { source: this.#files.get(file.absolute)?.source ?? file, text })
    }
    this.#count += count
    return count > 0
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
    const allowed = await allowedFixes(paths, cwd)
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
