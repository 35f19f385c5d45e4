import type { Plan } from '../../diff/index.js';
export interface PlanTextOptions {
    readonly color?: boolean;
    /** Columns of a terminal, at which sentences wrap; commands and YAML stay whole. Without it each is one line. */
    readonly width?: number;
}
export declare function formatPlanText(plan: Plan, { color, width }?: PlanTextOptions): string;
