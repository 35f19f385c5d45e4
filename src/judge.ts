/** Findings as the user wants them: severities of the configuration, suppressions, the baseline; and the exit status. */
import type { FailOn, Settings } from './config.ts'
import { type Finding, type Report, SEVERITIES, type Severity } from './finding.ts'
import type { AnyRule } from './rule.ts'

/** 3 before 2 before 1. */
export function exitCode(report: Report, failOn: FailOn): 0 | 1 | 2 | 3 {
  if (report.bugs.length > 0) return 3
  if (report.errors.length > 0) return 2
  const fails = ({ severity, suppression }: Finding): boolean =>
    failOn !== 'never' && !suppression && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn)
  return report.findings.some(fails) ? 1 : 0
}

/** With the severity that the configuration gives, and without those that it turns off. */
export function withSeverity(findings: readonly Finding[], settings: Settings, rules: ReadonlyMap<string, AnyRule>): Finding[] {
  return findings.flatMap(finding => {
    const rule = rules.get(finding.rule)
    const setting = rule ? settings.severityOf(rule, finding.severity) : finding.severity
    return setting === 'off' ? [] : [{ ...finding, severity: setting satisfies Severity }]
  })
}
