/** Markdown for a job's summary or a comment. */
import { type Finding, type Report, type RuleInfo, SEVERITIES } from '../../base/index.ts'
import { bugPlace } from '../shared/bug.ts'
import { visible, visibleUpTo } from '../shared/escape.ts'
import { type PathOptions, repositoryPath, STDIN, toUri } from './paths.ts'
import { renderedWords } from '../shared/rendered.ts'
import { Regions } from '../shared/region.ts'
import { helpUri } from './said.ts'
import { closingLine, count, objectName } from './summary.ts'

export interface MarkdownOptions extends PathOptions {
  /** Where the lines of the files can be seen. */
  readonly repository?: {
    /** `https://github.com/owner/name` */
    readonly url: string
    readonly commit: string
  }
}

const ICONS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const
/** Rows: with the limits below, a tenth of the 1 MiB that GitHub takes. */
const MOST = 100
const MESSAGE_LIMIT = 500
const NAME_LIMIT = 300

/** A table of the findings, the worst first, and the closing line. */
export function formatMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const regions = new Regions()
  const ordered = SEVERITIES.flatMap(severity => report.findings.filter(finding => finding.severity === severity))
  const shown = ordered.slice(0, MOST)
  const parts = [`### ds-lint: ${escapeMarkdown(closingLine(report.summary))}`]
  if (shown.length > 0) {
    const rows = shown.map(finding => `| ${row(finding, report, regions, options).join(' | ')} |`)
    parts.push(['| | Where | Finding | Rule |', '| --- | --- | --- | --- |', ...rows].join('\n'))
  }
  if (ordered.length > shown.length) parts.push(`… and ${count(ordered.length - shown.length, 'more finding')}`)
  const why = reasons(report, shown)
  if (why.length > 0) parts.push(`<details><summary>Why</summary>\n\n${why.join('\n')}\n\n</details>`)
  const failures = [
    ...report.errors.map(error => visibleUpTo(error.message, MESSAGE_LIMIT)),
    ...report.bugs.map(bug => visibleUpTo(`a bug of ds-lint ${bugPlace(bug)}: ${bug.message}`, MESSAGE_LIMIT)),
  ]
  if (failures.length > 0) {
    const rest = failures.length > MOST ? [`- … and ${failures.length - MOST} more`] : []
    parts.push(
      ['**Not everything could be checked**', '', ...failures.slice(0, MOST).map(text => `- ${escapeMarkdown(text)}`), ...rest].join('\n'),
    )
  }
  return `${parts.join('\n\n')}\n`
}

/** Text that Markdown shows as it is: no markup, no HTML, no table cell, no link, no mention. */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]|~$]|^[-+#]|:(?=\S)/g, '\\$&')
    .replace(/^(\d+)(?=[.)])|(?<=www)(?=\.)/gi, '$1\\')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@&#8203;')
}

function row(finding: Finding, { rules }: Report, regions: Regions, options: MarkdownOptions): string[] {
  const { severity, message, object, fix, rule, suppression } = finding
  const lines = [escapeMarkdown(visibleUpTo(message, MESSAGE_LIMIT))]
  if (object !== undefined) lines.push(escapeMarkdown(objectName(object)))
  const rendered = renderedWords(finding)
  if (rendered !== undefined) lines.push(escapeMarkdown(rendered))
  if (fix !== undefined) lines.push(`fix (${fix.safety}): ${escapeMarkdown(visibleUpTo(fix.title, MESSAGE_LIMIT))}`)
  if (suppression !== undefined) lines.push(`suppressed: ${escapeMarkdown(visibleUpTo(suppression.reason, MESSAGE_LIMIT))}`)
  return [
    `${ICONS[severity]} ${severity}`,
    where(finding, regions, options),
    lines.join('<br>'),
    linked(escapeMarkdown(visibleUpTo(rule, NAME_LIMIT)), rules.get(rule)),
  ]
}

function where({ location }: Finding, regions: Regions, options: MarkdownOptions): string {
  const { line, column, endLine } = regions.of(location)
  const { path } = location.file
  const name = escapeMarkdown(visibleUpTo(`${path === STDIN ? '<stdin>' : path}:${line}:${column}`, NAME_LIMIT))
  const inRepository = repositoryPath(path, options)
  const uri = toUri(inRepository)
  if (options.repository === undefined || path === STDIN || /^(?:file:|\.\.(?:\/|$)|$)/.test(uri)) return name
  const { url, commit } = options.repository
  return `[${name}](<${encodeURI(url)}/blob/${encodeURIComponent(commit)}/${uri}#L${line}${endLine > line ? `-L${endLine}` : ''}>)`
}

/** To the page about the rule. */
function linked(name: string, info: RuleInfo | undefined): string {
  const link = helpUri(info)
  return link === undefined ? name : `[${name}](<${link}>)`
}

/** Once per rule that is shown. */
function reasons(report: Report, shown: readonly Finding[]): string[] {
  return [...new Set(shown.map(finding => finding.rule))].flatMap(rule => {
    const info = report.rules.get(rule)
    const why = info?.why.replace(/\s+/g, ' ').trim() ?? ''
    if (why === '') return []
    const name = linked(`**${escapeMarkdown(visibleUpTo(rule, NAME_LIMIT))}**`, info)
    return [`- ${name}: ${escapeMarkdown(visibleUpTo(why, MESSAGE_LIMIT * 2))}`]
  })
}
