import { Tokens } from './tokens.ts';
export declare class Scanner extends Tokens {
    #private;
    /** The column of the innermost block collection. */
    indent: number;
    /** The column of the collection that was left last. */
    left: number;
    protected scan(): void;
}
