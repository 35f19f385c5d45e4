/** Text that is not a manifest yet: Go templates (Helm), Jinja (Ansible, Salt), ytt, names that stand for values (Flux, envsubst), and placeholders. */
import type { SourceFile, Span } from '../base/index.js';
export interface Template {
    /** What writes such text, and what to run before linting: its output is what reaches the cluster. */
    readonly engine: 'Helm' | 'Go template' | 'Jinja' | 'ytt' | 'substitution' | 'placeholder';
    readonly span: Span;
    /** The paths of the values that are placeholders. */
    readonly paths?: readonly string[];
}
/**
 * The first template action of a text, if there is one that its author means to have rendered. An action inside a block scalar or between
 * other text in quotes may be the agent's own configuration: `parsed` text counts as a template only where an action is a whole value.
 */
export declare function templateIn({ path, text }: SourceFile, { start, end }: Span, parsed: boolean): Template | undefined;
/** The placeholder on a line of its own, where such lines are all that is wrong with a document. */
export declare function placeholderLine({ text }: SourceFile, problems: readonly {
    readonly span: Span;
}[]): Template | undefined;
/** Whether a template may become a DaemonSet: others only speak of one. */
export declare function mayBecomeDaemonSet({ text }: SourceFile, { start, end }: Span): boolean;
/** The name that stands for a value, or a part of one, where that is all that is written: `${memory}Mi`, and no command of a shell. */
export declare function substitutionIn({ text }: SourceFile, { start, end }: Span): Span | undefined;
