import type { Library } from './library.ts';
export declare const extendedLists: Library;
