import type { Bug } from '../../base/index.js';
/** `in rule some-rule on agent.yaml` */
export declare function bugPlace({ rule, file }: Pick<Bug, 'rule' | 'file'>): string;
/** What to do about exit status 3. */
export declare const BUG_REPORT = "this is a bug in ds-lint, not in your files: report it at https://github.com/ds-lint/ds-lint/issues with this output, `ds-lint --version` and the file";
