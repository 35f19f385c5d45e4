/** The formats by name. Each is a pure function of the report. */
import type { Report } from '../finding.ts'
import { formatAnnotations } from './github.ts'
import { formatJson } from './json.ts'
import { formatMarkdown, type MarkdownOptions } from './markdown.ts'
import { formatSarif, type SarifOptions } from './sarif.ts'
import { formatText, type TextOptions } from './text.ts'

export { formatErrors } from './text.ts'

/** What some format asks for; `version` is ds-lint's own. */
export interface FormatOptions extends TextOptions, SarifOptions, MarkdownOptions {}

export const FORMATS = ['text', 'json', 'sarif', 'github', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

const WRITERS: Readonly<Record<Format, (report: Report, options: FormatOptions) => string>> = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  github: formatAnnotations,
  markdown: formatMarkdown,
}

export function isFormat(name: string): name is Format {
  return Object.hasOwn(WRITERS, name)
}

/** The report's whole text, ending with a line break; empty where a format has nothing to say (github, without findings). */
export function format(name: Format, report: Report, options: FormatOptions): string {
  return WRITERS[name](report, options)
}
