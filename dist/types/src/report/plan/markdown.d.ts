/** A plan as the comment of a pull request. */
import type { Plan } from '../../diff/index.ts';
export declare function formatPlanMarkdown(plan: Plan): string;
