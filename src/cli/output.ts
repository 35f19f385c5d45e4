/** Where reports go: standard output and files. */
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Report, UserError } from '../base/index.ts'
import { reasonOf } from '../node/index.ts'
import { type FormatOptions, formatChunks } from '../report/index.ts'
import type { Output } from './args.ts'

/** Standard output holds one format and nothing else; formats with a file go there. Gives what could not be written. */
export async function writeReport(
  report: Report,
  outputs: readonly Output[],
  { color, width, ...options }: FormatOptions,
): Promise<UserError[]> {
  const errors: UserError[] = []
  for (const { format: name, file } of outputs) {
    if (file !== undefined) errors.push(...writePieces(file, file, formatChunks(name, report, options)))
    else await print(process.stdout, formatChunks(name, report, { ...options, ...(color && { color }), ...(width && { width }) }))
  }
  return errors
}

/** No faster than the other end reads; ends early where it has gone. */
export async function print(stream: NodeJS.WriteStream, chunks: Iterable<string>): Promise<void> {
  for (const piece of inPieces(chunks)) {
    if (!stream.writable) return
    if (stream.write(piece)) continue
    await new Promise<void>(resolved => {
      const done = (): void => {
        stream.off('drain', done).off('close', done)
        resolved()
      }
      stream.on('drain', done).on('close', done)
    })
  }
}

/** UTF-16 units. */
const PIECE = 64 * 1024

function* inPieces(chunks: Iterable<string>): Generator<string> {
  let piece = ''
  for (const chunk of chunks) {
    piece += chunk
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

export function writeText(path: string, text: string): UserError[] {
  return writeBytes(path, path, Buffer.from(text))
}

/** `shown`: how the user knows the path. */
export function writeBytes(path: string, shown: string, bytes: Buffer): UserError[] {
  return write(path, shown, [bytes])
}

function writePieces(path: string, shown: string, chunks: Iterable<string>): UserError[] {
  return write(path, shown, inPieces(chunks))
}

function write(path: string, shown: string, parts: Iterable<string | Buffer>): UserError[] {
  try {
    const descriptor = openSync(resolve(path), 'w')
    try {
      for (const part of parts) writeFileSync(descriptor, part)
    } finally {
      closeSync(descriptor)
    }
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
