/** The entry "ds-lint/rule": what a rule is, what it says, and what many rules ask of a DaemonSet and of its update. */
export { type Edit, type Fix, groupBy, type Location, remembered, type Severity, some, type SourceFile, type Span } from '../base/index.ts'
export type {
  AgentRole,
  AgentRoles,
  Before,
  Change,
  ContainerKind,
  MergedItem,
  MergedItems,
  RoleName,
  SubjectName,
  Subjects,
  Update,
  UpdateEffects,
} from '../subjects/index.ts'
export { ROLE_NAMES } from '../subjects/index.ts'
export { absoluteOf, folderOf, hasPlaceholder, isFilledInLater, isOpenImage, type Objects, type OtherObject } from '../workspace/index.ts'
export { type AnyField, type Field, isSame, type Item } from '../yaml/index.ts'
export {
  type ContainerPair,
  containerPairs,
  describeChange,
  fieldsByName,
  isKeptByHelm,
  keepsOnDelete,
  needlessChanges,
  type NeedlessChange,
} from './changes.ts'
export {
  brokenYamlLine,
  type ConfigChange,
  apiConfigChanges,
  configChanges,
  type ConfigFile,
  configFiles,
  type ConfigUse,
  configNames,
  configUses,
  DATA_FIELDS,
  dataDifferences,
  FLUENT_BIT,
  lineAt,
  lineInside,
  lineOf,
  filesInUse,
  mountedFiles,
  settingFiles,
  TELEGRAF,
  VECTOR,
} from './configuration.ts'
export { configTree, type ConfigTree, listsNamed, runningComponents, treesIn } from './config-tree.ts'
export { fluentBitSections, type FluentBitSection, type FluentBitSetting } from './fluent-bit.ts'
export { unclosedBlock, type UnclosedBlock } from './shell.ts'
export { FLUENTD, fluentdFile, type FluentdFile, type FluentdSection, type FluentdSetting } from './fluentd.ts'
export { modeOfFile, type ModeOfFile } from './file-modes.ts'
export { type FileCommand, fileCommandsOf } from './scripts.ts'
export { type CompanionDefect, refused, shapeDefects } from './companion-defects.ts'
export { COMPANION_TOP, COMPANIONS, type CompanionShape } from './companion-shapes.ts'
export {
  type Handler,
  handlersOf,
  type HeldPort,
  heldPorts,
  isChainedNetwork,
  largestRequest,
  portsClash,
  runningContainers,
  type Setting,
  settingsOf,
  sleepIn,
  type Word,
  wordsOf,
} from './containers.ts'
export {
  describeValue,
  optionProblems,
  optionText,
  type OptionValue,
  optionValues,
  type OptionValues,
  readOption,
  type RuleOption,
  type RuleOptions,
} from './options.ts'
export { remove, rename, set, together } from './fix.ts'
export { type ScrapedEndpoint, scrapedEndpoints } from './monitors.ts'
export { hasMistakenResource, isMistaken } from './mistakes.ts'
export { describeSelection, describeTolerated, missingTolerations, selectionChange, type SelectionChange } from './node-selection.ts'
export {
  type Absent,
  type AnyRule,
  needsBase,
  type Place,
  type Preset,
  PRESETS,
  present,
  problem,
  type Problem,
  type ProblemDetails,
  type RelatedPlace,
  rule,
  type Rule,
} from './rule.ts'
export {
  type ForbiddenBreach,
  enforcedLevel,
  forbiddenBreaches,
  isForbidden,
  namespaceOf,
  type PodSecurityBreach,
  podSecurityBreaches,
} from './pod-security.ts'
export {
  type Account,
  accountName,
  accountOf,
  mountsToken,
  accountPlace,
  describeGrants,
  type Grant,
  grantsByRule,
  GrantSet,
  bindingsOfRole,
  grantsBeyond,
  grantsOf,
  bindingsNaming,
  bindingsOf,
  roleOf,
  isBound,
  isFor,
  isPowerful,
  isWholeCluster,
  rolesOf,
} from './rbac.ts'
export {
  firstTwo,
  isBeside,
  isEarlier,
  daemonSetsNamed,
  daemonSetsTolerating,
  imagesOf,
  objectsInFile,
  objectsInFolder,
  podMonitorsOf,
  servicesOf,
  objectsOf,
  objectsSelecting,
  type OtherWorkload,
  podLabels,
  poolLabelsOf,
  selectsPods,
  sharesNamespace,
  shownFolderOf,
  workloadsNamed,
  workloadsOfClass,
  workloadsOfPool,
  workloadsOnPorts,
  workloadsRunningAs,
  workloadsSelected,
  workloadsSelecting,
  workloadsUsing,
  writtenLabels,
} from './workloads.ts'
export { addressIn, configListeners, isLoopback, type Listener, optionListeners } from './listeners.ts'
export { type Build, buildOf, buildsWith, daemonSetsIn, type KustomizePatch, patchesOf } from './kustomize.ts'
export { CLAIM_KINDS, givenObject, isGiven, madeIn, type Need, needsOf, outcomeWithout } from './needs.ts'
export { type HostPower, isItsJob, mayWriteProc, RUNTIME_SOCKETS } from './host-powers.ts'
export { pullSecretsOf, type Reference, referencesOf } from './references.ts'
export { changesWith } from './volatile-label.ts'
export { isUnused, type MountAt, mountAt, mountsOf, volumeNamed } from './volumes.ts'
export { hasForeignPolicies, nearLabel } from './network-policies.ts'
export { SERVICE_HOST, type ServiceHost, serviceHosts, WEBHOOK_KINDS } from './service-host.ts'
export { isSystemClass, type UnquotedClass, unquotedSystemClass } from './system-class.ts'
export { isForManagedClusters } from './managed-clusters.ts'
export { isForOpenShift } from './openshift.ts'
