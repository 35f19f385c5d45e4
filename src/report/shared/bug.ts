import type { Bug } from '../../base/index.ts'

/** `in rule some-rule on agent.yaml` */
export function bugPlace({ rule, file }: Pick<Bug, 'rule' | 'file'>): string {
  return rule === undefined ? `on ${file}` : `in rule ${rule} on ${file}`
}

/** What to do about exit status 3. */
export const BUG_REPORT =
  'this is a bug in ds-lint, not in your files: report it at https://github.com/ds-lint/ds-lint/issues with this output, `ds-lint --version` and the file'
