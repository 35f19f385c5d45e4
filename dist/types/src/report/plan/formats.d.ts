/** The names of a plan's formats: the command line needs no more of them. */
export declare const PLAN_FORMATS: readonly ['text', 'json', 'markdown'];
export type PlanFormat = (typeof PLAN_FORMATS)[number];
/** What the command writes besides. */
export declare const PLAN_OUTPUT_FORMATS: readonly ["text", "json", "markdown", "html"];
export type PlanOutputFormat = (typeof PLAN_OUTPUT_FORMATS)[number];
export declare function isPlanFormat(name: string): name is PlanOutputFormat;
