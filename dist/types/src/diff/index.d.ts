export { type Plan, type PlannedChange, type PlannedDaemonSet, type Risk, RISKS, type Rollout } from './plan.js';
export { runDiff } from './run.js';
