/** Made by scripts/rules-index.ts from the files of this folder. */
import type { AnyRule } from 'ds-lint/rule';
export declare const rules: readonly AnyRule[];
