/** The closing line: what was found, and always what was read. */
import type { ObjectReference, Summary } from '../../base/index.ts';
/** The parts of the closing line; `text` joins them with ` · `. */
export interface Closing {
    readonly found: string;
    readonly rest: readonly string[];
}
export declare function closing(summary: Summary): Closing;
export declare function closingLine(summary: Summary): string;
/** `1 finding`, `2 findings`, `2 kustomize patches`; what cannot be counted stays as it is. */
export declare function count(number: number, noun: string): string;
/** `DaemonSet logging/agent`. */
export declare function objectName({ kind, namespace, name }: ObjectReference): string;
