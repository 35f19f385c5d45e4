import type { Library } from './library.ts';
export declare const libraries: readonly Library[];
