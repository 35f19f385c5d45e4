/** Text that is not YAML yet: Go templates (Helm, Flux), Jinja (Ansible, Salt) and what stands for values in them. */
import type { SourceFile, Span } from './source.js';
export interface Template {
    /** What writes such text, and what to run before linting: its output is what reaches the cluster. */
    readonly engine: 'Helm' | 'Go template' | 'Jinja';
    readonly span: Span;
}
/**
 * The first template action of a text, if there is one that its author means to have rendered. An action inside a block scalar or between
 * other text in quotes may be the agent's own configuration: `parsed` text counts as a template only where an action is a whole value.
 */
export declare function templateIn({ path, text }: SourceFile, { start, end }: Span, parsed: boolean): Template | undefined;
