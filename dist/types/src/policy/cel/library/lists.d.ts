import type { Library } from './library.ts';
export declare const lists: readonly Library[];
