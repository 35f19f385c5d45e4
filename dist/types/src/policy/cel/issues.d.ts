/** What is wrong with an expression, and where. */
export interface Issue {
    readonly message: string;
    /** The text that is meant, in UTF-16 code units of the source. */
    readonly start: number;
    readonly end: number;
    /** Where cel-go points at. */
    readonly at: number;
    /** Of a name that is not known: those that are. */
    readonly known?: readonly string[];
    /** More than cel-go says. */
    readonly why?: string;
}
export declare class Issues {
    #private;
    report(place: {
        readonly start: number;
        readonly end: number;
        readonly at?: number;
    }, message: string, more?: Pick<Issue, 'known' | 'why'>): void;
    /** In the order of the text. */
    get list(): readonly Issue[];
}
/** The issues as cel-go prints them, each with its line of the source. */
export declare function issuesText(source: string, issues: readonly Issue[]): string;
