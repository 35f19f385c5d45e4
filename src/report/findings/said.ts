/** What the formats with little room say of a finding, each part on one line. */
import type { Finding, Fix, Report, RuleInfo } from '../../base/index.ts'
import { visibleProse, visibleUpTo } from '../shared/escape.ts'
import { renderedWords } from '../shared/rendered.ts'
import { type PathOptions, repositoryPath, STDIN } from './paths.ts'

/** UTF-16 units. */
const LIMIT = 2000

/** Suppressed findings are left out: these formats cannot mark them. */
export function openFindings({ findings }: Report): readonly Finding[] {
  return findings.filter(({ suppression }) => suppression === undefined)
}

export function messageOf(finding: Finding): string {
  const { message, rule } = finding
  const rendered = renderedWords(finding)
  return `${visibleUpTo(message === '' ? rule : message, LIMIT)}${rendered === undefined ? '' : ` (${rendered})`}`
}

/** `fix (safe): set …` */
export function fixLine({ safety, title }: Fix): string {
  return `fix (${safety}): ${visibleUpTo(title, LIMIT)}`
}

/** The consequence in the cluster; empty for a rule without a description. */
export function whyOf(rule: RuleInfo | undefined): string {
  return visibleProse(rule?.why ?? '')
}

/** The page about a rule, else its first reference. */
export function helpUri(rule: RuleInfo | undefined): string | undefined {
  if (rule === undefined) return undefined
  const { url, references } = rule
  const link = (url === undefined ? references : [url, ...references]).find(each => /^https?:\/\/[^\s<>]+$/.test(each))
  return link !== undefined && URL.canParse(link) ? new URL(link).href : undefined
}

/** As reviewing tools look files up: from the repository's root, `stdin` for standard input. */
export function reviewedPath(path: string, options: PathOptions): string {
  return path === STDIN ? 'stdin' : repositoryPath(path, options)
}
