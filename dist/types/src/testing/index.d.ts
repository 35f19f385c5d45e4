/** The entry "ds-lint/testing": runs the cases of a rule as the tests of the built-in rules do. */
export { type Around, type Beside, type Case, linesOf, parseCases, pathOf, runCase, withoutMarks } from './cases.js';
export { checkPolicies, type PolicyVerdict } from './policies.js';
export { checkRule } from './referee.js';
