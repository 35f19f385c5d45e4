/** What an apply leaves of an object that is there. Pure: objects as JSON has them go in and come out. */
export { type Entry, missingItems, type Steps, twinIn } from './entries.js';
export { type ApplyRequest, type Outcome, outcomeOf } from './outcome.js';
export { isStruct, type Struct } from './plain.js';
export { type Sender, sendingOf, sendsAsHelm } from './request.js';
export { managersOf } from './server-side.js';
export { placesOf } from './structured.js';
export { type MapShape, objectShape } from './shape.js';
