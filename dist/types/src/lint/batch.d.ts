import { type Subjected } from '../subjects/index.js';
import { type Found, type RuleSet } from './dispatch.js';
export declare class Batch {
    #private;
    /** What was found of a document, of so many characters. Its findings are complete after the next `run`. */
    add(parts: Iterable<readonly [Subjected, RuleSet]>, found: Found, characters: number): void;
    /** All rules over what waits. */
    run(): void;
}
