/** Fixes: edits with a title that say how far they go. */
import type { Fix } from '../base/index.js';
import type { AnyField } from '../yaml/index.js';
/** Writes a value at a field, whether or not something is written there now. */
export declare function set(field: AnyField, value: unknown, safety: Fix['safety'], title?: string): Fix | undefined;
/** Takes a field out, key and all. */
export declare function remove(field: AnyField, safety: Fix['safety'], title?: string): Fix | undefined;
/** Gives a field another key. */
export declare function rename(field: AnyField, key: string, safety: Fix['safety'], title?: string): Fix | undefined;
/** Several fixes as one, applied wholly or not at all; undefined when one of them is. */
export declare function together(title: string, ...fixes: readonly (Fix | undefined)[]): Fix | undefined;
