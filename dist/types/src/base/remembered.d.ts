/** Computes for each object once, and keeps the answer as long as somebody has the object. */
export declare function remembered<K extends object, V>(compute: (key: K) => V): (key: K) => V;
