import type { JudgedPolicy } from './index.js';
/** Paragraphs: what it is, why, what it matches, and each validation with its message. */
export declare function explainPolicy({ rule, name, written, bindings }: JudgedPolicy): readonly string[];
