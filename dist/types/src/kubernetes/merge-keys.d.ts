/** How strategic merge patches know the items of lists: patchMergeKey in k8s.io/api/core/v1/types.go. */
/** The keys of a list's items in their order; undefined for a list that is replaced as a whole, and where an item has none, or two have the same. */
export declare function keysOf(list: string, items: readonly unknown[]): readonly string[] | undefined;
