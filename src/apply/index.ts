export { type Struct } from './plain.ts'
export { type ApplyRequest, type Outcome, outcomeOf } from './outcome.ts'
export { type Conflict, type Manager, managersOf } from './server-side.ts'
export { daemonSetShape } from './shape.ts'
