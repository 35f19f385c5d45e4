/** What is common to checks of single values. */
import { type Path, Quantity } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/**
 * One rejection for each problem of the value at `path.name`; writing another value cures them all, so they share a cause.
 * Problems read on after the value: `must be …`.
 */
export declare function rejectValue(path: Path, name: string, value: string | number, problems: readonly string[], checks: Checks): void;
/** apimachinery's ValidateNonnegativeField. */
export declare function validateNonnegative(value: number | undefined, path: Path, name: string, checks: Checks): void;
/** A quantity that decoding has let pass; one that is absent is 0. */
export declare function quantityOf(value: string | undefined): Quantity;
export declare function listed(names: {
    readonly size: number;
    keys(): Iterable<string>;
}): string;
