/** Schemas that users bring for kinds that Kubernetes does not have: JSON Schemas and CustomResourceDefinitions. */
import type { SourceFile, UserError } from '../base/index.js';
import type { Spending } from '../policy/index.js';
import type { SchemaProblem } from './problem.js';
export type { SchemaProblem } from './problem.js';
export interface UserSchemas {
    /** Of the documents that there are schemas for. */
    readonly kinds: ReadonlySet<string>;
    /**
     * What its schema refuses of a document's plain value, which is JSON; of one that it accepts, what its CEL rules refuse.
     * Undefined when no schema is for its apiVersion and kind; empty when there is nothing to refuse.
     */
    check(value: unknown): readonly SchemaProblem[] | undefined;
}
export interface CompiledSchemas {
    readonly schemas: UserSchemas;
    /** Files that hold no schema, and schemas that cannot be used; that turns out in a check, too. */
    readonly errors: readonly UserError[];
    /** Files whose rules compare with the old object, which they are not evaluated with. */
    readonly transitions: ReadonlySet<string>;
}
/**
 * Schemas may refer to one another by path or by `$id`; nothing is fetched. Of two schemas for the same kind the later one counts.
 * Loads ajv, which takes tens of milliseconds: to be called only when there are files.
 * @param spending What the rules of definitions take in the run.
 */
export declare function compileSchemas(files: readonly SourceFile[], spending?: Spending): Promise<CompiledSchemas>;
