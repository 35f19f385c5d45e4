import { type Mapping } from './tree.js';
/** Names of a list's items, each its own, by the name of the list; undefined where they have none. */
type KeysOf = (list: string, items: readonly unknown[]) => readonly string[] | undefined;
/** What is written in the other tree stands where it is written there; the rest at the key of its nearest ancestor. */
export declare function placed(value: Readonly<Record<string, unknown>>, by: Mapping, keysOf: KeysOf): Mapping;
export {};
