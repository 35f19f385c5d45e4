/** A field's path as Kubernetes' field.Path writes it: `spec.template.spec.containers[0].resources.limits[cpu]`. */
export declare class Path {
    #private;
    readonly parent: Path | undefined;
    /** A struct field's name, a list index, or a map key. */
    readonly name: string | number;
    readonly kind: 'child' | 'index' | 'key';
    private constructor();
    /** Several names may be given at once. */
    static of(...names: readonly [string, ...string[]]): Path;
    child(...names: readonly string[]): Path;
    index(index: number): Path;
    key(key: string): Path;
    /** Names, indices and keys from the root. */
    steps(): (string | number)[];
    toString(): string;
}
