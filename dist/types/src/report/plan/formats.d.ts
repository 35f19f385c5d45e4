/** The names of a plan's formats: the command line needs no more of them. */
export declare const PLAN_FORMATS: readonly ['text', 'json', 'markdown'];
export type PlanFormat = (typeof PLAN_FORMATS)[number];
export declare function isPlanFormat(name: string): name is PlanFormat;
