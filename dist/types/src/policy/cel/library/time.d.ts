/** The parts of timestamps and durations (github.com/google/cel-go common/stdlib/standard.go). */
import { type FunctionDeclaration } from '../functions.ts';
export declare const time: readonly FunctionDeclaration[];
