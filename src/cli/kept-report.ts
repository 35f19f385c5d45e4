/**
 * `--cache`: the report of a run, kept for the next one with the same command, and printed again where everything that the run asked of the file
 * system still has its answer. It is looked for before the program is loaded. Of 5000 mixed files the second run takes a tenth of the first
 * (bench/README.md). What a report depends on besides: what KEY lists.
 */
import { areStillTrue, type Asked } from '../node/index.ts'
import { PrivateFolder } from './private-folder.ts'

/** Variables that the report depends on; HOME and XDG_CACHE_HOME say where it is kept. */
export const VARIABLES: readonly string[] =
  'CI CLICOLOR CLICOLOR_FORCE FORCE_COLOR FORCE_HYPERLINK KONSOLE_VERSION NO_COLOR TEAMCITY_VERSION TERM TERM_PROGRAM TF_BUILD VTE_VERSION WT_SESSION'.split(
    ' ',
  )
/** What the names of their files begin with. */
const START = 'report-'
/** Reports, and the bytes of all of them, that are kept. */
const MOST = 32
const MOST_BYTES = 256 * 1024 * 1024

type StreamName = 'stdout' | 'stderr'
const STREAMS: readonly StreamName[] = ['stdout', 'stderr']

/** The first line of the file; the two texts follow. */
interface Head {
  readonly answers: readonly Asked[]
  readonly code: number
  /** When the run ended, in milliseconds since 1970. */
  readonly time: number
  readonly bytes: Readonly<Record<StreamName, number>>
}

export class KeptReport {
  readonly #printed: Record<StreamName, Buffer[]> = { stdout: [], stderr: [] }

  /** `program`: a hash of what is run. Undefined where --cache is not given, and where nothing can be kept safely. */
  static of(program: string): KeptReport | undefined {
    const end = process.argv.indexOf('--')
    if (!process.argv.slice(2, end < 0 ? undefined : end).includes('--cache')) return undefined
    const folder = PrivateFolder.open()
    const streams = STREAMS.map(name => [process[name].isTTY, process[name].columns, process[name].rows])
    const variables = VARIABLES.map(name => process.env[name] ?? null)
    const node = [process.version, process.platform, process.arch, process.execArgv, process.env['NODE_OPTIONS'] ?? null]
    const key = JSON.stringify([program, node, process.argv.slice(2), process.cwd(), variables, streams])
    return folder && new KeptReport(folder, `${START}${process.getBuiltinModule('node:crypto').hash('sha256', key)}`)
  }

  private constructor(
    readonly folder: PrivateFolder,
    readonly name: string,
  ) {}

  /** Prints what was kept, and gives the exit status; undefined where there is nothing, or something has changed. */
  print(): number | undefined {
    const kept = this.folder.read(this.name)
    const end = kept?.indexOf(10)
    if (!kept || end === undefined || end < 0) return undefined
    const { answers, code, time, bytes } = JSON.parse(kept.toString('utf8', 0, end)) as Head
    if (!areStillTrue(answers)) return undefined
    // A reader that has seen enough closes the pipe.
    for (const name of STREAMS) process[name].on('error', () => {})
    const texts = end + 1
    process.stdout.write(kept.subarray(texts, texts + bytes.stdout))
    process.stderr.write(kept.subarray(texts + bytes.stdout))
    if (!process.argv.includes('--quiet'))
      process.stderr.write(`ds-lint: nothing has changed since ${new Date(time).toISOString()}; this is the report of that run (--cache)\n`)
    return code
  }

  /** From here on, what is printed is remembered. */
  listen(): void {
    for (const name of STREAMS) {
      const stream = process[name]
      const write = stream.write.bind(stream) as (...args: unknown[]) => boolean
      stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
        this.#printed[name].push(Buffer.from(chunk as string))
        return write(chunk, ...rest)
      }
    }
  }

  /** Keeps what was printed, for as long as these answers hold. */
  keep(answers: readonly Asked[], code: number): void {
    const [stdout, stderr] = STREAMS.map(name => Buffer.concat(this.#printed[name])) as [Buffer, Buffer]
    const head: Head = { answers, code, time: Date.now(), bytes: { stdout: stdout.length, stderr: stderr.length } }
    if (this.folder.write(this.name, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), stdout, stderr]))) this.#prune()
  }

  #prune(): void {
    let bytes = 0
    for (const [index, { name, size }] of this.folder.files(START).entries()) {
      bytes += size
      if (index >= MOST || bytes > MOST_BYTES) this.folder.remove(name)
    }
  }
}
