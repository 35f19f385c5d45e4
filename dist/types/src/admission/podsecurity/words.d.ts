import type { Setter } from './pod.ts';
/** `"a", "b"` */
export declare function quoted(items: readonly string[]): string;
export declare function plural(word: string, count: number, many?: string): string;
/** `container "a"`, `containers "a", "b"` */
export declare function named(word: string, names: readonly string[]): string;
/** `pod and containers "a", "b"` */
export declare function settersText(setters: readonly Pick<Setter, 'container'>[]): string;
/** Each once, as Go sorts strings. */
export declare function sorted(items: readonly string[]): string[];
