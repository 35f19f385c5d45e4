/** Where `kubectl apply -f` stops in a file with a DaemonSet: what stands before that is applied, and nothing behind it. Helm applies nothing. */
import type { Encoding, SourceFile, Span } from '../base/index.js';
import { type Apply } from '../kubernetes/index.js';
import { type Document } from '../yaml/index.js';
import type { Refused } from './mistaken.js';
interface Sending {
    readonly encoding?: Encoding | undefined;
    readonly apply?: Apply | undefined;
    /** A document, where it has been read. */
    readonly atHand?: (span: Span) => Document | undefined;
}
/** `sound`, `broken`: where documents start that were read, and what else is wrong with them is told elsewhere. */
export declare function stopsIn(file: SourceFile, sound: ReadonlySet<number>, broken: ReadonlySet<number>, { encoding, apply, atHand }?: Sending): Refused[];
/** What the API server refuses of a file that is the body of a request: NUL characters, which UTF-16 has where no mark tells what it is. */
export declare function refusedAsBody(file: SourceFile, { name, bom }: Encoding): Refused[];
export {};
