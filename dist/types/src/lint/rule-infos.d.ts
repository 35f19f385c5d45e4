/** What reports and notices say of rules. */
import type { Finding, RuleInfo, UserError } from '../base/index.js';
import type { Settings } from '../config/index.js';
import { type AnyRule } from '../rule/index.js';
/** Of the rules that found something. */
export declare function infos(rules: readonly AnyRule[], findings: readonly Finding[]): Map<string, RuleInfo>;
/** What reports tell about a rule; line breaks in its reason were only for its author's editor. */
export declare function ruleInfo({ id, severity, summary, why, references, url, securitySeverity }: AnyRule | RuleInfo): RuleInfo;
/** Rules of plugins that their preset keeps from running. */
export declare function leftOut(plugins: readonly AnyRule[], settings: Settings): UserError[];
/** Rules that are asked for by name, and cannot say anything in this run. */
export declare function withoutGround(rules: readonly AnyRule[], { only }: Settings, hasBase: boolean, hasNodes: boolean): UserError[];
