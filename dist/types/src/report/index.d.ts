/** The formats by name. Each is a pure function of the report. */
import type { Report } from '../finding.js';
import { type MarkdownOptions } from './markdown.js';
import { type SarifOptions } from './sarif.js';
import { type TextOptions } from './text.js';
export { formatErrors } from './text.js';
/** What some format asks for; `version` is ds-lint's own. */
export interface FormatOptions extends TextOptions, SarifOptions, MarkdownOptions {
}
export declare const FORMATS: readonly ['text', 'json', 'sarif', 'github', 'markdown'];
export type Format = (typeof FORMATS)[number];
export declare function isFormat(name: string): name is Format;
/** The report's whole text, ending with a line break; empty where a format has nothing to say (github, without findings). */
export declare function format(name: Format, report: Report, options: FormatOptions): string;
