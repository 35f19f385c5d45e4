/** What a label changes with, by its name and values: with each version of a chart, or with each release; undefined where it stays. */
export declare function changesWith(key: string, values: readonly string[], versionLabels: readonly string[]): 'chart' | 'release' | undefined;
