/** What the formats with little room say of a finding, each part on one line. */
import type { Finding, Fix, Report, RuleInfo } from '../../base/index.ts';
import { type PathOptions } from './paths.ts';
/** Suppressed findings are left out: these formats cannot mark them. */
export declare function openFindings({ findings }: Report): readonly Finding[];
export declare function messageOf({ message, rule }: Finding): string;
/** `fix (safe): set …` */
export declare function fixLine({ safety, title }: Fix): string;
/** The consequence in the cluster; empty for a rule without a description. */
export declare function whyOf(rule: RuleInfo | undefined): string;
/** The page about a rule, else its first reference. */
export declare function helpUri(rule: RuleInfo | undefined): string | undefined;
/** As reviewing tools look files up: from the repository's root, `stdin` for standard input. */
export declare function reviewedPath(path: string, options: PathOptions): string;
