/** Reviewdog's diagnostic format: a DiagnosticResult as JSON. */
import type { Edit, Finding, Report, Severity, Location } from '../../base/index.ts'
import { mapped, safeJsonChunks, visibleUpTo } from '../shared/escape.ts'
import type { PathOptions } from './paths.ts'
import { Regions } from '../shared/region.ts'
import { fixLine, helpUri, messageOf, openFindings, reviewedPath } from './said.ts'
import { INFORMATION } from './sarif.ts'

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const satisfies Record<Severity, string>
const LIMIT = 500

export function* rdjsonChunks(report: Report, options: PathOptions = {}): Generator<string> {
  const writer = new Writer(report, options)
  yield* safeJsonChunks({
    source: { name: 'ds-lint', url: INFORMATION },
    diagnostics: mapped(openFindings(report), finding => writer.diagnostic(finding)),
  })
  yield '\n'
}

class Writer {
  readonly #regions = new Regions()

  constructor(
    readonly report: Report,
    readonly options: PathOptions,
  ) {}

  diagnostic(finding: Finding): object {
    const { location, severity, rule, fix, related } = finding
    const url = helpUri(this.report.rules.get(rule))
    const suggestion = fix && suggestionIn(location, fix.edits)
    return {
      message: fix === undefined ? messageOf(finding) : `${messageOf(finding)}\n${fixLine(fix)}`,
      location: this.#location(location),
      severity: SEVERITIES[severity],
      code: { value: rule, url },
      ...(suggestion && { suggestions: [{ range: this.#range(suggestion.location), text: suggestion.text }] }),
      ...(related.length > 0 && {
        related_locations: related.map(other => ({
          message: visibleUpTo(other.message === '' ? other.path : other.message, LIMIT),
          location: this.#location(other.location),
        })),
      }),
    }
  }

  #location(location: Location): object {
    return { path: reviewedPath(location.file.path, this.options), range: this.#range(location) }
  }

  /** One-based; columns count bytes of UTF-8; the end is exclusive. */
  #range(location: Location): object {
    const { line, column, endLine, endColumn } = this.#regions.of(location)
    return { start: this.#position(location, line, column), end: this.#position(location, endLine, endColumn) }
  }

  #position({ file }: Location, line: number, column: number): object {
    const start = this.#regions.lines(file).start(line)
    return { line, column: UTF8.encode(file.text.slice(start, start + column - 1)).length + 1 }
  }
}

const UTF8 = new TextEncoder()

/** Several suggestions are alternatives, and each is for the file of the finding: a fix of several edits cannot be one. */
function suggestionIn({ file }: Location, edits: readonly Edit[]): Edit | undefined {
  const [edit, ...more] = edits
  return edit !== undefined && more.length === 0 && edit.location.file === file ? edit : undefined
}
