import type { Plan } from '../../diff/index.js';
export interface PlanTextOptions {
    readonly color?: boolean;
}
export declare function formatPlanText(plan: Plan, { color }?: PlanTextOptions): string;
