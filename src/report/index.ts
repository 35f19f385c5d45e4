/** The formats by name. Each is a pure function of the report. */
import type { Report } from '../base/index.ts'
import { checkstyleChunks } from './findings/checkstyle.ts'
import { conciseChunks } from './findings/concise.ts'
import { annotationChunks } from './findings/github.ts'
import { gitlabChunks } from './findings/gitlab.ts'
import { jsonChunks } from './findings/json.ts'
import { junitChunks } from './findings/junit.ts'
import { formatMarkdown, type MarkdownOptions } from './findings/markdown.ts'
import { rdjsonChunks } from './findings/rdjson.ts'
import { sarifChunks, type SarifOptions } from './findings/sarif.ts'
import { textChunks, type TextOptions } from './findings/text.ts'

export { formatErrors } from './findings/text.ts'
export { visibleLines } from './shared/escape.ts'

/** What some format asks for. */
export interface FormatOptions extends TextOptions, SarifOptions, MarkdownOptions {}

interface Definition {
  /** For the help, the README and completions: one line, at most 70 characters. */
  readonly description: string
  readonly chunks: (report: Report, options: FormatOptions) => Iterable<string>
}

const DEFINITIONS = {
  text: { description: 'for people: the code, the reason and the fix of each finding (default)', chunks: textChunks },
  concise: { description: 'path:line:column: severity[rule] message, one line per finding', chunks: conciseChunks },
  json: { description: 'everything, as a versioned contract (schemas/report.json)', chunks: jsonChunks },
  sarif: { description: 'SARIF 2.1.0: GitHub code scanning, Azure DevOps, editors', chunks: sarifChunks },
  github: { description: 'GitHub workflow commands: annotations on the lines of a pull request', chunks: annotationChunks },
  gitlab: { description: "GitLab's Code Quality report", chunks: gitlabChunks },
  junit: { description: 'JUnit XML: Jenkins, Azure Pipelines, Bitbucket, GitLab', chunks: junitChunks },
  checkstyle: { description: "Checkstyle XML: Jenkins' Warnings plugin, reviewdog", chunks: checkstyleChunks },
  rdjson: { description: "reviewdog's diagnostics: review comments with suggested changes", chunks: rdjsonChunks },
  markdown: { description: 'table for a job summary or a comment', chunks: (report, options) => [formatMarkdown(report, options)] },
} satisfies Readonly<Record<string, Definition>>

/** The name of a format of findings. */
export type Format = keyof typeof DEFINITIONS
/** The names of all formats of findings. */
export const FORMATS = Object.keys(DEFINITIONS) as readonly Format[]

export function isFormat(name: string): name is Format {
  return Object.hasOwn(DEFINITIONS, name)
}

/** What a format is for: one line. */
export function describeFormat(name: OutputFormat): string {
  return name === HTML.name ? HTML.description : DEFINITIONS[name].description
}

/**
 * The report's whole text, ending with a line break; empty where a format has nothing to say (github, without findings).
 * Throws a RangeError where it is longer than a string can be (in Node, 512 MiB): see formatChunks.
 */
export function format(name: Format, report: Report, options: FormatOptions = {}): string {
  return [...formatChunks(name, report, options)].join('')
}

/** The same text in pieces of whole lines or items, made one by one as they are asked for. Throws a TypeError for another name. */
export function formatChunks(name: Format, report: Report, options: FormatOptions = {}): Iterable<string> {
  if (!isFormat(name)) throw new TypeError(`unknown format "${String(name)}"; use ${FORMATS.join(', ')}`)
  return DEFINITIONS[name].chunks(report, options)
}

/** What the command and the action write besides: its parts are loaded when it is asked for. */
export const HTML = { name: 'html', description: 'one self-contained page: charts, filters, code, reasons and fixes' } as const
export type OutputFormat = Format | typeof HTML.name
/** The names of all formats that the command writes findings in. */
export const OUTPUT_FORMATS: readonly OutputFormat[] = [...FORMATS, HTML.name]

export function isOutputFormat(name: string): name is OutputFormat {
  return isFormat(name) || name === HTML.name
}

export { repositoryPath } from './findings/paths.ts'
export { FLEET_FORMATS, type FleetFormat, isFleetFormat } from './fleet/formats.ts'
export { isPlanFormat, PLAN_FORMATS, PLAN_OUTPUT_FORMATS, type PlanFormat, type PlanOutputFormat } from './plan/formats.ts'
export { formatPlan } from './plan/index.ts'
export { BUG_REPORT } from './shared/bug.ts'
export { hanging, wrap } from './shared/wrap.ts'
