export { type Plan, type PlannedChange, type PlannedDaemonSet, type Risk, RISKS, type Rollout, type Sender } from './plan.js';
export { unrenderedWords } from '../lint/index.js';
export { runDiff } from './run.js';
