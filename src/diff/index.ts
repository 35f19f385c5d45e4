export { type Plan, type PlannedChange, type PlannedDaemonSet, type Risk, RISKS, type Rollout, type Sender } from './plan.ts'
export { unrenderedWords } from '../lint/index.ts'
export { runDiff } from './run.ts'
