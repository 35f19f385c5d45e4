/** GitLab's Code Quality report: a list of issues of the Code Climate specification. */
import type { Finding, Report, Severity } from '../../base/index.ts'
import { mapped, safeJsonChunks } from '../shared/escape.ts'
import { Fingerprints } from './fingerprint.ts'
import { escapeMarkdown } from './markdown.ts'
import type { PathOptions } from './paths.ts'
import { Regions } from '../shared/region.ts'
import { fixLine, helpUri, messageOf, openFindings, reviewedPath, whyOf } from './said.ts'

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>

export function* gitlabChunks(report: Report, options: PathOptions = {}): Generator<string> {
  const regions = new Regions()
  const fingerprints = new Fingerprints(options)
  const issue = (finding: Finding): object => {
    const { location, severity, rule: check } = finding
    const { line, endLine } = regions.of(location)
    const rule = report.rules.get(check)
    return {
      type: 'issue',
      check_name: check,
      description: messageOf(finding),
      content: { body: body(finding, report) },
      categories: [rule?.securitySeverity === undefined ? 'Bug Risk' : 'Security'],
      severity: SEVERITIES[severity],
      fingerprint: fingerprints.of(finding),
      location: { path: reviewedPath(location.file.path, options), lines: { begin: line, end: endLine } },
    }
  }
  yield* safeJsonChunks(mapped(openFindings(report), issue))
  yield '\n'
}

/** Markdown. */
function body({ rule: check, fix }: Finding, { rules }: Report): string {
  const rule = rules.get(check)
  const link = helpUri(rule)
  const parts = [escapeMarkdown(whyOf(rule)), fix === undefined ? '' : escapeMarkdown(fixLine(fix)), link === undefined ? '' : `<${link}>`]
  return parts.filter(part => part !== '').join('\n\n')
}
