/** A plan in words, for people: what text and Markdown have in common. */
import type { Plan, PlannedChange, PlannedDaemonSet, Rollout } from '../../diff/index.ts';
/** `updated, renamed from node-exporter`; what becomes of the object itself. */
export declare function actionWords({ action, former, object }: PlannedDaemonSet): string;
/** What an apply does, in a sentence. */
export declare function effectWords(planned: PlannedDaemonSet): string;
/** `RollingUpdate, 10% of 500 nodes = 50 at once`. */
export declare function replacementWords({ maxUnavailable, maxSurge, nodes, atOnce }: Rollout): string;
/** `10 batches, about 6 min: 35 s each (5 s to stop, 20 s to pull the images, 10 s to start)`; empty without an estimate. */
export declare function estimateWords({ batches, seconds, steps, nodes }: Rollout): string;
/** A value on one line: texts as they are where that is clear, the rest as JSON. */
export declare function valueWords(value: unknown): string;
/** Where two long texts differ is what a reader looks for: the part that both begin with is cut short. */
export declare function changeWords({ kind, from, to }: PlannedChange): string;
/** The closing line. */
export declare function planClosing({ summary, base, kubernetes }: Plan): string;
