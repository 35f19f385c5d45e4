export { type Plan, type PlannedChange, type PlannedDaemonSet, type Risk, RISKS, type Rollout, type Sender } from './plan.ts'
export { runDiff } from './run.ts'
