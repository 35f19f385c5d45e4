/** The formats by name. Each is a pure function of the report. */
import type { Report } from '../base/index.ts'
import { annotationChunks } from './findings/github.ts'
import { jsonChunks } from './findings/json.ts'
import { formatMarkdown, type MarkdownOptions } from './findings/markdown.ts'
import { sarifChunks, type SarifOptions } from './findings/sarif.ts'
import { textChunks, type TextOptions } from './findings/text.ts'

export { formatErrors } from './findings/text.ts'

/** What some format asks for; `version` is ds-lint's own. */
export interface FormatOptions extends TextOptions, SarifOptions, MarkdownOptions {}

export const FORMATS = ['text', 'json', 'sarif', 'github', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

const WRITERS: Readonly<Record<Format, (report: Report, options: FormatOptions) => Iterable<string>>> = {
  text: textChunks,
  json: jsonChunks,
  sarif: sarifChunks,
  github: annotationChunks,
  markdown: (report, options) => [formatMarkdown(report, options)],
}

export function isFormat(name: string): name is Format {
  return Object.hasOwn(WRITERS, name)
}

/**
 * The report's whole text, ending with a line break; empty where a format has nothing to say (github, without findings).
 * Throws a RangeError where it is longer than a string can be (in Node, 512 MiB): see formatChunks.
 */
export function format(name: Format, report: Report, options: FormatOptions): string {
  return [...formatChunks(name, report, options)].join('')
}

/** The same text in pieces of whole lines or items, made one by one as they are asked for. */
export function formatChunks(name: Format, report: Report, options: FormatOptions): Iterable<string> {
  return WRITERS[name](report, options)
}

export { repositoryPath } from './findings/paths.ts'
export { isPlanFormat, PLAN_FORMATS, type PlanFormat } from './plan/formats.ts'
export { formatPlan } from './plan/index.ts'
export { BUG_REPORT } from './shared/bug.ts'
