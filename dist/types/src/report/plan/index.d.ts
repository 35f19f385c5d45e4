/** What an update would do, in each of its formats. */
import type { Plan } from '../../diff/index.js';
import type { PlanFormat } from './formats.js';
import { type PlanTextOptions } from './text.js';
/** The plan's whole text, ending with a line break. */
export declare function formatPlan(name: PlanFormat, plan: Plan, options?: PlanTextOptions): string;
