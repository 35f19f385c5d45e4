export { sendsAsHelm } from '../admission/apply/index.js';
export { type Plan, type PlannedChange, type PlannedDaemonSet, type Risk, RISKS, type Rollout, type Sender } from './plan.js';
export { canRender, type Unrendered, unrenderedWords } from '../lint/index.js';
export { isSurging } from './rollout.js';
export { runDiff } from './run.js';
export { isNetworkFolder } from './folders.js';
export { BURST_REPLICAS } from '../placement/index.js';
