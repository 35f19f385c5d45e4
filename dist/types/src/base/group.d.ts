/** Values by their keys, in the order in which they come: Map.groupBy, which Node 20 does not have. */
export declare function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]>;
/** Adds values to a list, however many: `push(...values)` has as many arguments, which the stack may not hold. */
export declare function append<V>(list: V[], values: Iterable<V>): void;
/** Adds a value to the others of its key. */
export declare function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void;
