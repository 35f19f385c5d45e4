/** Strings: those of the language, and cel-go's extension in version 2 (github.com/google/cel-go ext/strings.go). */
import { type FunctionDeclaration } from '../functions.ts';
import type { Library } from './library.ts';
export declare const standardStrings: readonly FunctionDeclaration[];
export declare function byteLength(text: string): number;
/** Version 0 of the extension has neither format() nor strings.quote(). */
export declare const strings: readonly Library[];
