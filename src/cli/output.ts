/** Where reports go: standard output and files. */
import type { Report, UserError } from '../base/index.ts'
import type { Plan } from '../diff/index.ts'
import { type FormatOptions, formatChunks, type OutputFormat } from '../report/index.ts'
import { allowedOutput } from './allowed.ts'
import type { ColorChoice, Output } from './command.ts'

export interface ReportOptions extends FormatOptions {
  /** With a base: what an apply would do, for the formats that show it with the findings. */
  readonly plan?: (() => Promise<Plan | UserError>) | undefined
}

/** Standard output holds one format and nothing else; formats with a file go there. Gives what could not be written. */
export async function writeReport(
  report: Report,
  outputs: readonly Output[],
  { color, links, width, rows, plan: planOf, ...given }: ReportOptions,
): Promise<UserError[]> {
  const errors: UserError[] = []
  const plan = planOf && outputs.some(({ format }) => format === 'html') ? await planOf() : undefined
  const options = { ...given, plan: plan && 'message' in plan ? undefined : plan }
  for (const { format: name, file } of outputs) {
    if (file !== undefined) errors.push(...(await writeFile(file, inPieces(await chunksOf(name, report, options)))))
    else
      await print(
        process.stdout,
        await chunksOf(name, report, {
          ...options,
          ...(color && { color }),
          ...(links && { links }),
          ...(width && { width }),
          ...(rows && { rows }),
        }),
      )
  }
  return errors
}

interface Shown extends FormatOptions {
  readonly plan: Plan | undefined
}

async function chunksOf(name: OutputFormat, report: Report, { plan, ...options }: Shown): Promise<Iterable<string>> {
  return name === 'html' ? (await import('../report/html/index.ts')).htmlChunks(report, plan) : formatChunks(name, report, options)
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

/** Replaces a file that the user named. Gives why it could not. */
export function writeText(path: string, text: string): Promise<UserError[]> {
  return writeFile(path, [text])
}

async function writeFile(path: string, parts: Iterable<string>): Promise<UserError[]> {
  const { replaceFile } = await import('./replace.ts')
  return replaceFile(path, parts, { shown: path, allows: allowedOutput(path) })
}

/** Whether somebody looks at what is printed: in a terminal, or in the log of a CI service, which takes commands from it. Azure and TeamCity set no CI. */
export function isLooked(stream: NodeJS.WriteStream): boolean {
  const { CI, TEAMCITY_VERSION, TF_BUILD } = process.env
  return stream.isTTY || [CI, TEAMCITY_VERSION, TF_BUILD].some(Boolean)
}

/** https://no-color.org, https://bixense.com/clicolors and FORCE_COLOR, which wins; else a terminal's own word. */
export function hasColor(stream: NodeJS.WriteStream, choice: ColorChoice): boolean {
  if (choice !== 'auto') return choice === 'always'
  const { NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM } = process.env
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR) return false
  if (CLICOLOR_FORCE !== undefined && CLICOLOR_FORCE !== '0') return true
  return stream.isTTY && CLICOLOR !== '0' && TERM !== 'dumb'
}

/** How errors are shown. */
export function errorDisplay(choice: ColorChoice): Pick<FormatOptions, 'color' | 'width'> {
  const { columns } = process.stderr
  return { color: hasColor(process.stderr, choice), ...(columns && { width: columns }) }
}

/** Whether the terminal is one of those that show hyperlinks (OSC 8); FORCE_HYPERLINK decides for the others. */
export function hasLinks(stream: NodeJS.WriteStream, color: boolean): boolean {
  const { FORCE_HYPERLINK, CI, TERM = '', TERM_PROGRAM = '', VTE_VERSION, WT_SESSION, KONSOLE_VERSION } = process.env
  if (FORCE_HYPERLINK !== undefined) return FORCE_HYPERLINK !== '0' && FORCE_HYPERLINK !== 'false'
  if (!stream.isTTY || !color || CI !== undefined) return false
  if (WT_SESSION !== undefined || Number(VTE_VERSION) >= 5000 || Number(KONSOLE_VERSION) >= 201200) return true
  return (
    /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|zed)$/.test(TERM_PROGRAM) || /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/.test(TERM)
  )
}
