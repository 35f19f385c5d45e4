/** What an apply leaves of an object that is there. Pure: objects as JSON has them go in and come out. */
export { type Entry, missingItems, type Steps, twinIn } from './entries.ts'
export { type ApplyRequest, type Outcome, outcomeOf } from './outcome.ts'
export { isStruct, type Struct } from './plain.ts'
export { type Sender, sendingOf, sendsAsHelm } from './request.ts'
export { managersOf } from './server-side.ts'
export { placesOf } from './structured.ts'
export { type MapShape, objectShape } from './shape.ts'
