export { type Plan, type PlannedChange, type PlannedDaemonSet, planOf, type Rollout } from './plan.ts'
