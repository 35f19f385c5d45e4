export { type AgentRole, type AgentRoles, CRITICAL_TITLES, ROLE_NAMES, roleOf, type RoleName } from './agent-role.js';
export type { Change } from './changes.js';
export { DaemonSetModel, loadServerSideApply } from './daemon-set.js';
export { type About, PRODUCERS, type Subjected } from './producers.js';
export type { Before, ContainerKind, MergedItem, MergedItems, SubjectName, Subjects, Update, UpdateEffects } from './subjects.js';
export type { Created, Updates } from './updates.js';
export type { UpdateModel } from './update.js';
export type { Fleets } from './fleets.js';
