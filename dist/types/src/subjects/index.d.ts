export type { AgentRole, RoleName } from './agent-role.js';
export type { Change } from './changes.js';
export { DaemonSetModel } from './daemon-set.js';
export { type About, PRODUCERS, type Subjected } from './producers.js';
export type { Before, ContainerKind, SubjectName, Subjects, Update, UpdateEffects } from './subjects.js';
export { Updates } from './updates.js';
export type { UpdateModel } from './update.js';
