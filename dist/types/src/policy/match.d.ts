import type { MatchResources } from './resources.ts';
type Labels = Readonly<Record<string, string>>;
/** A request about an object in the one version that its resource has. */
export interface Matchable {
    readonly operation: 'CREATE' | 'UPDATE' | 'DELETE';
    readonly group: string;
    readonly version: string;
    readonly resource: string;
    readonly name: string;
    /** Of the object and of what it replaces; undefined where there is none. */
    readonly labels: readonly (Labels | undefined)[];
    /** Undefined for an object in no namespace. */
    readonly namespaceLabels: Labels | undefined;
    readonly isNamespaced: boolean;
}
export declare function matches(constraints: MatchResources, request: Matchable): boolean;
export {};
