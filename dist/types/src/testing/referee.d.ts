import type { AnyRule } from '../rule/index.js';
/**
 * Runs a rule over its cases, as `# bad:`, `# good:`, `# fixed:`, `# before:` and `# with:` begin them, and compares.
 * @returns What is wrong with the rule or a case, one sentence each; empty where all is as promised. It does not throw for what either holds.
 * @example
 * expect(await checkRule(myRule, readFileSync('my-rule.yaml', 'utf8'))).toEqual([])
 */
export declare function checkRule(rule: AnyRule, casesText: string): Promise<string[]>;
/** @param isWorded Whether messages follow the style of ds-lint: those of policies are their authors' own. */
export declare function checkCases(rule: AnyRule, casesText: string, isWorded: boolean): Promise<string[]>;
