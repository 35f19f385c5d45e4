/** Plain scalars as Go reads them (go.yaml.in/yaml/v2 resolve.go, through sigs.k8s.io/yaml): YAML 1.1 with Go's numbers. */
export interface Resolved {
    readonly value: string | number | bigint | boolean | null;
    readonly float: boolean;
}
/** The value of a plain scalar's text. NaN and infinities are returned as such: they are no JSON values. */
export declare function resolvePlain(text: string): string | number | bigint | boolean | null;
/** As `resolvePlain`, and whether Go made a float of it. */
export declare function resolve(text: string): Resolved;
/** The value under an explicit tag; undefined where Go cannot decode the text as it. */
export declare function resolveTagged(tag: string, text: string): Resolved | undefined;
/** A mapping key as the JSON conversion writes it (convertToJSONableObject); undefined where it refuses the key. */
export declare function keyName(value: Resolved['value'], isFloat: boolean): string | undefined;
