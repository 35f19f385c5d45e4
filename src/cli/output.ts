/** Where reports go: standard output and files. */
import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Report, UserError } from '../finding.ts'
import { reasonOf } from '../read/file.ts'
import { type FormatOptions, format } from '../report/index.ts'
import type { Output } from './args.ts'

/** Standard output holds one format and nothing else; formats with a file go there. Gives what could not be written. */
export function writeReport(report: Report, outputs: readonly Output[], { color, width, ...options }: FormatOptions): UserError[] {
  return outputs.flatMap(({ format: name, file }) => {
    if (file !== undefined) return writeText(file, format(name, report, options))
    process.stdout.write(format(name, report, { ...options, ...(color && { color }), ...(width && { width }) }))
    return []
  })
}

export function writeText(path: string, text: string): UserError[] {
  return writeBytes(path, path, Buffer.from(text))
}

/** `shown`: how the user knows the path. */
export function writeBytes(path: string, shown: string, bytes: Buffer): UserError[] {
  try {
    writeFileSync(resolve(path), bytes)
    return []
  } catch (error) {
    return [{ message: `${shown} cannot be written: ${reasonOf(error)}` }]
  }
}

/** https://no-color.org and FORCE_COLOR, which wins; else a terminal's own word. */
export function hasColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return stream.isTTY && !NO_COLOR && TERM !== 'dumb'
}

/** The nearest folder with a `.git` in it: code hosts want paths from there. */
export function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryRoot(parent)
}
