export interface URLParts {
    readonly scheme: string;
    /** With the port, without user and password. */
    readonly host: string;
    readonly user: string | undefined;
    /** Decoded. */
    readonly path: string;
    /** As it was written. */
    readonly rawPath: string;
    /** What follows the scheme where no path does: mailto:somebody. */
    readonly opaque: string;
    readonly query: string;
    /** Whether the query is an empty one. */
    readonly bareQuery: boolean;
    readonly fragment: string;
}
/** url.ParseRequestURI() where `isRequest`, else url.Parse(). A text says what is wrong, as Go does. */
export declare function parseURL(text: string, isRequest: boolean): URLParts | string;
export declare function escapedPath({ path, rawPath }: URLParts): string;
export declare function splitHost({ host }: URLParts): {
    readonly name: string;
    readonly port: string;
};
/** The parameters that are no mistakes, each with its values. */
export declare function queryOf({ query }: URLParts): ReadonlyMap<string, readonly string[]>;
export declare function urlText(parts: URLParts): string;
