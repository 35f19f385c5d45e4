/** Plain scalars as Go reads them (go.yaml.in/yaml/v2 resolve.go, through sigs.k8s.io/yaml): YAML 1.1 with Go's numbers. */
export interface Resolved {
    readonly value: string | number | bigint | boolean | null;
    readonly float: boolean;
}
/** What a plain scalar is unless it is a string: undefined then. NaN and infinities are returned as such: they are no JSON values. */
export declare function resolvePlain(text: string): Resolved | undefined;
/** The value under a tag in full; undefined where Go cannot decode the text as it. Tags that Go does not know make strings. */
export declare function resolveTagged(tag: string, text: string): Resolved | undefined;
/** A mapping key as the JSON conversion writes it (convertToJSONableObject); undefined where it refuses the key. */
export declare function keyName(value: Resolved['value'], isFloat: boolean): string | undefined;
