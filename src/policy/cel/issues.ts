/** What is wrong with an expression, and where. */

export interface Issue {
  readonly message: string
  /** The text that is meant, in UTF-16 code units of the source. */
  readonly start: number
  readonly end: number
  /** Where cel-go points at. */
  readonly at: number
  /** Of a name that is not known: those that are. */
  readonly known?: readonly string[]
  /** More than cel-go says. */
  readonly why?: string
}

/** The most issues that cel-go reports of one expression. */
const most = 100

export class Issues {
  readonly #list: Issue[] = []

  report(
    place: { readonly start: number; readonly end: number; readonly at?: number },
    message: string,
    more: Pick<Issue, 'known' | 'why'> = {},
  ): void {
    this.#list.push({ message, start: place.start, end: place.end, at: place.at ?? place.start, ...more })
  }

  /** In the order of the text. */
  get list(): readonly Issue[] {
    return this.#list.toSorted((a, b) => a.at - b.at)
  }
}

/** The issues as cel-go prints them, each with its line of the source. */
export function issuesText(source: string, issues: readonly Issue[]): string {
  const texts = issues.slice(0, most).map(issue => issueText(source, issue))
  if (issues.length > most) texts.push(`${issues.length - most} more errors were truncated`)
  return texts.join('\n')
}

function issueText(source: string, { message, at }: Issue): string {
  if (at < 0) return `ERROR: <input>:-1:0: ${message}`
  // cel-go has no place in a text of nothing.
  if (source.trim() === '') return `ERROR: <input>:1:0: ${message}`
  const start = source.lastIndexOf('\n', at - 1) + 1
  const lines = source.slice(0, start).split('\n').length
  const end = source.indexOf('\n', at)
  const line = source.slice(start, end < 0 ? source.length : end).replaceAll('\t', ' ')
  const before = Array.from(source.slice(start, at))
  const marks = before.map(char => (isWide(char) ? '\uff0e' : '.')).join('')
  const mark = isWide(String.fromCodePoint(source.codePointAt(at) ?? 0)) ? '\uff3e' : '^'
  return `ERROR: <input>:${lines}:${before.length + 1}: ${message}\n | ${line}\n | ${marks}${mark}`
}

function isWide(char: string): boolean {
  return char > '\u007f'
}
