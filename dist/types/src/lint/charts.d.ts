/** Helm charts among the linted files: their templates are told of once for each chart. */
type ReadFile = (absolute: string, within: string) => string | undefined;
export declare class Charts {
    #private;
    constructor(readFile: ReadFile | undefined);
    /** The outermost chart around a template, which is rendered with it; undefined where there is none. Absolute paths. */
    of(absolute: string): string | undefined;
    /** Whether it was not told of before. */
    isFirst(chart: string): boolean;
    /** Whether a folder holds a chart. */
    isChart(folder: string): boolean;
}
export {};
