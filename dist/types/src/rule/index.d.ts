/** The entry "ds-lint/rule": what a rule is, what it says, and what many rules ask of a DaemonSet and of its update. */
export { type Edit, type Fix, groupBy, type Location, type Severity, type SourceFile, type Span } from '../base/index.js';
export type { AgentRole, AgentRoles, Before, Change, ContainerKind, RoleName, SubjectName, Subjects, Update, UpdateEffects, } from '../subjects/index.js';
export { ROLE_NAMES } from '../subjects/index.js';
export type { Objects, OtherObject } from '../workspace/index.js';
export type { AnyField, Field, Item } from '../yaml/index.js';
export { type ContainerPair, containerPairs, describeChange, fieldsByName, needlessChanges, type NeedlessChange } from './changes.js';
export { type ConfigChange, configChanges, type ConfigUse, configUses } from './configuration.js';
export { type HeldPort, heldPorts, runningContainers } from './containers.js';
export { describeValue, optionProblems, optionText, type OptionValue, optionValues, type OptionValues, readOption, type RuleOption, type RuleOptions, } from './options.js';
export { remove, rename, set, together } from './fix.js';
export { hasMistakenResource, isMistaken } from './mistakes.js';
export { describeSelection, describeTolerated, missingTolerations, selectionChange, type SelectionChange } from './node-selection.js';
export { type AnyRule, needsBase, type Place, type Preset, PRESETS, present, problem, type Problem, type ProblemDetails, type RelatedPlace, rule, type Rule, } from './rule.js';
export { type ForbiddenBreach, enforcedLevel, forbiddenBreaches, isForbidden, namespaceOf, type PodSecurityBreach, podSecurityBreaches, } from './pod-security.js';
export { type Account, accountName, accountOf, mountsToken, accountPlace, describeGrants, type Grant, grantsByRule, bindingsOfRole, grantsOf, bindingsNaming, isPowerful, isWholeCluster, rolesOf, } from './rbac.js';
export { isBeside, isEarlier, daemonSetsNamed, imagesOf, objectsInFolder, objectsOf, objectsSelecting, type OtherWorkload, podLabels, selectsPods, sharesNamespace, workloadsNamed, workloadsOfClass, workloadsOnPorts, workloadsRunningAs, workloadsSelected, workloadsUsing, } from './workloads.js';
export { type HostPower, isItsJob } from './host-powers.js';
export { type UnquotedClass, unquotedSystemClass } from './system-class.js';
