/** The formats by name. Each is a pure function of the report. */
import type { Report } from '../base/index.js';
import { checkstyleChunks } from './findings/checkstyle.js';
import { conciseChunks } from './findings/concise.js';
import { annotationChunks } from './findings/github.js';
import { gitlabChunks } from './findings/gitlab.js';
import { jsonChunks } from './findings/json.js';
import { junitChunks } from './findings/junit.js';
import { type MarkdownOptions } from './findings/markdown.js';
import { rdjsonChunks } from './findings/rdjson.js';
import { sarifChunks, type SarifOptions } from './findings/sarif.js';
import { textChunks, type TextOptions } from './findings/text.js';
export { formatErrors } from './findings/text.js';
export { visibleLines } from './shared/escape.js';
/** What some format asks for. */
export interface FormatOptions extends TextOptions, SarifOptions, MarkdownOptions {
}
declare const DEFINITIONS: {
    text: {
        description: string;
        chunks: typeof textChunks;
    };
    concise: {
        description: string;
        chunks: typeof conciseChunks;
    };
    json: {
        description: string;
        chunks: typeof jsonChunks;
    };
    sarif: {
        description: string;
        chunks: typeof sarifChunks;
    };
    github: {
        description: string;
        chunks: typeof annotationChunks;
    };
    gitlab: {
        description: string;
        chunks: typeof gitlabChunks;
    };
    junit: {
        description: string;
        chunks: typeof junitChunks;
    };
    checkstyle: {
        description: string;
        chunks: typeof checkstyleChunks;
    };
    rdjson: {
        description: string;
        chunks: typeof rdjsonChunks;
    };
    markdown: {
        description: string;
        chunks: (report: Report, options: FormatOptions) => string[];
    };
};
/** The name of a format of findings. */
export type Format = keyof typeof DEFINITIONS;
/** The names of all formats of findings. */
export declare const FORMATS: readonly Format[];
export declare function isFormat(name: string): name is Format;
/** What a format is for: one line. */
export declare function describeFormat(name: OutputFormat): string;
/**
 * The report's whole text, ending with a line break; empty where a format has nothing to say (github, without findings).
 * Throws a RangeError where it is longer than a string can be (in Node, 512 MiB): see formatChunks.
 */
export declare function format(name: Format, report: Report, options?: FormatOptions): string;
/** The same text in pieces of whole lines or items, made one by one as they are asked for. Throws a TypeError for another name. */
export declare function formatChunks(name: Format, report: Report, options?: FormatOptions): Iterable<string>;
/** What the command and the action write besides: its parts are loaded when it is asked for. */
export declare const HTML: {
    readonly name: 'html';
    readonly description: 'one self-contained page: charts, filters, code, reasons and fixes';
};
export type OutputFormat = Format | typeof HTML.name;
/** The names of all formats that the command writes findings in. */
export declare const OUTPUT_FORMATS: readonly OutputFormat[];
export declare function isOutputFormat(name: string): name is OutputFormat;
export { repositoryPath } from './findings/paths.js';
export { FLEET_FORMATS, type FleetFormat, isFleetFormat } from './fleet/formats.js';
export { isPlanFormat, PLAN_FORMATS, PLAN_OUTPUT_FORMATS, type PlanFormat, type PlanOutputFormat } from './plan/formats.js';
export { formatPlan } from './plan/index.js';
export { BUG_REPORT } from './shared/bug.js';
export { hanging, wrap } from './shared/wrap.js';
