/**
 * What a lint asks of the file system. All of it is asked here, so that `--cache` can ask the same once more: where every answer is what it was, so
 * is the report. Paths are absolute, their names as `decodedName` has them; errors are the system's.
 */
import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import { sep } from 'node:path'
import { isInside } from '../config/index.ts'
import { decodedName, systemPath } from './names.ts'
import { placeOf, WITHOUT_WAITING } from './opened.ts'

/** A kind of question: how it is asked, and a text that differs wherever answers do. */
interface Question<Answer> {
  readonly ask: (path: string) => Answer
  readonly tell: (answer: Answer) => string
}

const question = <Answer>(ask: (path: string) => Answer, tell: (answer: Answer) => string): Question<Answer> => ({ ask, tell })

const QUESTIONS = {
  entries: question(readEntries, entries =>
    hash(
      entries
        .map(entry => `${typeOf(entry)} ${entry.name}`)
        .sort()
        .join('\0'),
    ),
  ),
  type: question((path: string) => statSync(systemPath(path)), typeAndSize),
  linkType: question((path: string) => lstatSync(systemPath(path)), typeAndSize),
  isThere: question((path: string) => existsSync(systemPath(path)), String),
  real: question(readReal, path => path),
  target: question(
    (path: string) => readlinkSync(systemPath(path)),
    target => target,
  ),
  bytes: question((path: string) => readBytes(path, WITHOUT_WAITING), hash),
  /** In UTC; of no path. */
  today: question(
    () => new Date().toISOString().slice(0, 10),
    day => day,
  ),
}

type Name = keyof typeof QUESTIONS
type AnswerTo<Of extends Name> = ReturnType<(typeof QUESTIONS)[Of]['ask']>

/** Kind of question, path, answer. */
export type Asked = readonly [name: string, path: string, answer: string]

let asked: Map<string, Asked> | undefined
let isRepeatable = true

/** From here on, answers are remembered. */
export function rememberAnswers(): void {
  asked = new Map()
}

/** The run depends on, or changes, what cannot be asked for again: a program, a pipe, a file that it writes. */
export function cannotBeRepeated(): void {
  isRepeatable = false
}

/** What was asked, each once; undefined where it is not all that the run depends on, or an answer changed meanwhile. */
export function rememberedAnswers(): readonly Asked[] | undefined {
  return isRepeatable && asked ? [...asked.values()] : undefined
}

/** Whether each question has the answer that it had. */
export function areStillTrue(answers: readonly Asked[]): boolean {
  return answers.every(([name, path, answer]) => {
    if (!Object.hasOwn(QUESTIONS, name)) return false
    const { ask, tell } = QUESTIONS[name as Name] as Question<unknown>
    try {
      return tell(ask(path)) === answer
    } catch (error) {
      return errorText(error) === answer
    }
  })
}

function askFor<Of extends Name>(name: Of, path: string, how?: (path: string) => AnswerTo<Of>): AnswerTo<Of> {
  const { ask: plainly, tell } = QUESTIONS[name] as unknown as Question<AnswerTo<Of>>
  const ask = how ?? plainly
  if (!asked) return ask(path)
  try {
    const answer = ask(path)
    remember(name, path, tell(answer))
    return answer
  } catch (error) {
    remember(name, path, errorText(error))
    throw error
  }
}

function remember(name: Name, path: string, answer: string): void {
  const key = `${name} ${path}`
  const known = asked?.get(key)
  if (known && known[2] !== answer) cannotBeRepeated()
  else asked?.set(key, [name, path, answer])
}

export function entriesOf(folder: string): Dirent[] {
  return askFor('entries', folder)
}

/** Of what a link leads to. */
export function statsOf(path: string): Stats {
  return askFor('type', path)
}

export function linkStatsOf(path: string): Stats {
  return askFor('linkType', path)
}

export function isThere(path: string): boolean {
  return askFor('isThere', path)
}

/** The path of a file or folder without symbolic links, with `/` between folders. */
export function realPath(path: string): string {
  return askFor('real', path)
}

export function linkTarget(path: string): string {
  return askFor('target', path)
}

export interface Reading {
  /** Wait for what another process still writes (a pipe that the shell opened for us). */
  readonly blocking?: boolean | undefined
  /** A folder, free of links: a file that is not in it when it is open is not read, nor what is no regular file then. */
  readonly within?: string | undefined
}

/** Good until the next call: the memory is used again. Throws TooLarge and LeadsOut, too. */
export function bytesOf(path: string, { blocking = false, within }: Reading = {}): Buffer {
  if (!blocking) return askFor('bytes', path, each => readBytes(each, WITHOUT_WAITING, within))
  cannotBeRepeated()
  return readBytes(path, constants.O_RDONLY, within)
}

/** As `2026-01-31`. */
export function today(): string {
  return askFor('today', '')
}

/** Larger files are refused: their tree would not fit into a CI runner's memory. */
export const MAX_BYTES = 100 * 1024 * 1024

export class TooLarge extends Error {
  /** @param bytes At least as many as the file has. */
  constructor(readonly bytes: number) {
    super(`the file is too large: ${Math.ceil(bytes / 1024 / 1024)} MB, at most ${MAX_BYTES / 1024 / 1024} MB are read`)
  }
}

/** A path that leads out of what may be read, whatever it was when it was looked at. */
export class LeadsOut extends Error {
  constructor() {
    super('a symbolic link out of the repository; such a file is read only where the command line names it')
  }
}

/** The bytes of most files; it is used again, so that reading a file allocates only its text. */
const buffer = Buffer.allocUnsafe(256 * 1024)

function readBytes(path: string, flags: number, within?: string): Buffer {
  const descriptor = openSync(systemPath(path), flags)
  try {
    if (within !== undefined) checkOpened(descriptor, path, within)
    let bytes = buffer
    let length = 0
    for (;;) {
      const count = readSync(descriptor, bytes, length, bytes.length - length, null)
      length += count
      if (count === 0) return bytes.subarray(0, length)
      if (length < bytes.length) continue
      const { size } = fstatSync(descriptor)
      if (size > MAX_BYTES || length > MAX_BYTES) throw new TooLarge(Math.max(size, length))
      const larger = Buffer.allocUnsafe(Math.max(size + 1, length * 2))
      bytes.copy(larger, 0, 0, length)
      bytes = larger
    }
  } finally {
    closeSync(descriptor)
  }
}

/** Throws for an open file that is not regular, or not in a folder, free of links, where one is given. */
export function checkOpened(descriptor: number, path: string, within: string | undefined): void {
  if (within !== undefined && !isInside(within, placeOf(descriptor, path))) throw new LeadsOut()
  if (!fstatSync(descriptor).isFile()) throw new Error('not a regular file')
}

/** Names that are not UTF-8 are rare: only a folder with one is read as bytes. */
function readEntries(folder: string): Dirent[] {
  const path = systemPath(folder)
  const entries = readdirSync(path, { withFileTypes: true })
  if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries
  const bytes = readdirSync(path, { withFileTypes: true, encoding: 'buffer' })
  return bytes.map(entry => {
    const name = decodedName(entry.name)
    return Object.assign(Object.create(entry) as Dirent, { name })
  })
}

function readReal(path: string): string {
  const real = decodedName(realpathSync.native(systemPath(path), { encoding: 'buffer' }))
  return sep === '/' ? real : real.replaceAll(sep, '/')
}

function typeOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink' | 'isFIFO' | 'isSocket'>): string {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : entry.isFIFO() ? 'pipe' : entry.isSocket() ? 'socket' : 'device'
}

function typeAndSize(stats: Stats): string {
  return stats.isFile() ? `file ${stats.size}` : typeOf(stats)
}

function errorText(error: unknown): string {
  return error instanceof Error ? `error ${'code' in error ? String(error.code) : error.message}` : 'error'
}

/** The module is loaded by those that need it. */
function hash(data: string | Buffer): string {
  return process.getBuiltinModule('node:crypto').hash('sha256', data, 'base64')
}
