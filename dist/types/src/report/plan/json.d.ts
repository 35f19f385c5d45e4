import type { Plan } from '../../diff/index.ts';
/** Raised when a field changes or goes away; new fields do not raise it. */
export declare const PLAN_VERSION = 1;
export declare function formatPlanJson({ base, kubernetes, summary, daemonSets, assumptions, errors }: Plan): string;
