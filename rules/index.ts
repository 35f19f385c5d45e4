/** Made by scripts/rules-index.ts from the files of this folder. */
import type { AnyRule } from 'ds-lint/rule'
import badMergeKey from './api/bad-merge-key.ts'
import danglingReference from './api/dangling-reference.ts'
import duplicateKey from './api/duplicate-key.ts'
import duplicateName from './api/duplicate-name.ts'
import fieldNotInVersion from './api/field-not-in-version.ts'
import forbiddenField from './api/forbidden-field.ts'
import invalidValue from './api/invalid-value.ts'
import missingApiVersion from './api/missing-api-version.ts'
import negativeNumber from './api/negative-number.ts'
import removedApi from './api/removed-api.ts'
import requiredField from './api/required-field.ts'
import schemaMismatch from './api/schema-mismatch.ts'
import tooLong from './api/too-long.ts'
import tooMany from './api/too-many.ts'
import unknownField from './api/unknown-field.ts'
import unsupportedValue from './api/unsupported-value.ts'
import wrongApiVersion from './api/wrong-api-version.ts'
import wrongType from './api/wrong-type.ts'
import activeDeadline from './container/active-deadline.ts'
import duplicateEnv from './container/duplicate-env.ts'
import duplicatePullSecret from './container/duplicate-pull-secret.ts'
import negativeGracePeriod from './container/negative-grace-period.ts'
import restartPolicy from './container/restart-policy.ts'
import unnamedPullSecret from './container/unnamed-pull-secret.ts'
import mutableImageTag from './image/mutable-image-tag.ts'
import deprecatedAnnotation from './metadata/deprecated-annotation.ts'
import duplicateOwner from './metadata/duplicate-owner.ts'
import dnsConfigMissing from './network/dns-config-missing.ts'
import duplicateHostAlias from './network/duplicate-host-alias.ts'
import duplicatePortName from './network/duplicate-port-name.ts'
import duplicatePort from './network/duplicate-port.ts'
import hostIpWithoutHostPort from './network/host-ip-without-host-port.ts'
import hostNetworkDns from './network/host-network-dns.ts'
import hostPortMismatch from './network/host-port-mismatch.ts'
import invalidIp from './network/invalid-ip.ts'
import nonStandardIp from './network/non-standard-ip.ts'
import overlappingPorts from './network/overlapping-ports.ts'
import blanketToleration from './placement/blanket-toleration.ts'
import deprecatedNodeLabel from './placement/deprecated-node-label.ts'
import impossibleLabelValue from './placement/impossible-label-value.ts'
import invalidToleration from './placement/invalid-toleration.ts'
import missingTolerations from './placement/missing-tolerations.ts'
import noOsSelector from './placement/no-os-selector.ts'
import noPriorityClass from './placement/no-priority-class.ts'
import nullLabelSelector from './placement/null-label-selector.ts'
import syntaxError from './reading/syntax-error.ts'
import unreadableFile from './reading/unreadable-file.ts'
import unrenderedTemplate from './reading/unrendered-template.ts'
import badQuantity from './resources/bad-quantity.ts'
import limitBelowRequest from './resources/limit-below-request.ts'
import milliBytes from './resources/milli-bytes.ts'
import noMemoryLimit from './resources/no-memory-limit.ts'
import noRequests from './resources/no-requests.ts'
import badPercent from './rollout/bad-percent.ts'
import noBudget from './rollout/no-budget.ts'
import onDelete from './rollout/on-delete.ts'
import surgeHostPort from './rollout/surge-host-port.ts'
import surgeWithUnavailable from './rollout/surge-with-unavailable.ts'
import hostPidConflict from './security/host-pid-conflict.ts'
import hostProcess from './security/host-process.ts'
import hostSysctl from './security/host-sysctl.ts'
import hostUsersConflict from './security/host-users-conflict.ts'
import privilegeEscalationConflict from './security/privilege-escalation-conflict.ts'
import unmaskedProcMount from './security/unmasked-proc-mount.ts'
import wrongOsField from './security/wrong-os-field.ts'
import selectorEmpty from './selector/selector-empty.ts'
import selectorMismatch from './selector/selector-mismatch.ts'
import selectorMissing from './selector/selector-missing.ts'
import configWithoutRollout from './update/config-without-rollout.ts'
import fleetRestart from './update/fleet-restart.ts'
import hostPathChanged from './update/host-path-changed.ts'
import hostPortChanged from './update/host-port-changed.ts'
import imageDowngraded from './update/image-downgraded.ts'
import imageVersionSkew from './update/image-version-skew.ts'
import needlessRestart from './update/needless-restart.ts'
import placementBroadened from './update/placement-broadened.ts'
import placementNarrowed from './update/placement-narrowed.ts'
import privilegeAdded from './update/privilege-added.ts'
import rbacWidened from './update/rbac-widened.ts'
import renamedOrMoved from './update/renamed-or-moved.ts'
import requestsRaised from './update/requests-raised.ts'
import selectorChanged from './update/selector-changed.ts'
import strategyFlipped from './update/strategy-flipped.ts'
import uidChanged from './update/uid-changed.ts'
import undeliveredUpdate from './update/undelivered-update.ts'
import updateWhileUnavailable from './update/update-while-unavailable.ts'
import emptyProjection from './volume/empty-projection.ts'
import overlappingPaths from './volume/overlapping-paths.ts'
import propagationNeedsPrivileged from './volume/propagation-needs-privileged.ts'
import removedVolumePlugin from './volume/removed-volume-plugin.ts'
import volumeMountWithoutVolume from './volume/volume-mount-without-volume.ts'

const all: readonly AnyRule[] = [
  badMergeKey,
  danglingReference,
  duplicateKey,
  duplicateName,
  fieldNotInVersion,
  forbiddenField,
  invalidValue,
  missingApiVersion,
  negativeNumber,
  removedApi,
  requiredField,
  schemaMismatch,
  tooLong,
  tooMany,
  unknownField,
  unsupportedValue,
  wrongApiVersion,
  wrongType,
  activeDeadline,
  duplicateEnv,
  duplicatePullSecret,
  negativeGracePeriod,
  restartPolicy,
  unnamedPullSecret,
  mutableImageTag,
  deprecatedAnnotation,
  duplicateOwner,
  dnsConfigMissing,
  duplicateHostAlias,
  duplicatePortName,
  duplicatePort,
  hostIpWithoutHostPort,
  hostNetworkDns,
  hostPortMismatch,
  invalidIp,
  nonStandardIp,
  overlappingPorts,
  blanketToleration,
  deprecatedNodeLabel,
  impossibleLabelValue,
  invalidToleration,
  missingTolerations,
  noOsSelector,
  noPriorityClass,
  nullLabelSelector,
  syntaxError,
  unreadableFile,
  unrenderedTemplate,
  badQuantity,
  limitBelowRequest,
  milliBytes,
  noMemoryLimit,
  noRequests,
  badPercent,
  noBudget,
  onDelete,
  surgeHostPort,
  surgeWithUnavailable,
  hostPidConflict,
  hostProcess,
  hostSysctl,
  hostUsersConflict,
  privilegeEscalationConflict,
  unmaskedProcMount,
  wrongOsField,
  selectorEmpty,
  selectorMismatch,
  selectorMissing,
  configWithoutRollout,
  fleetRestart,
  hostPathChanged,
  hostPortChanged,
  imageDowngraded,
  imageVersionSkew,
  needlessRestart,
  placementBroadened,
  placementNarrowed,
  privilegeAdded,
  rbacWidened,
  renamedOrMoved,
  requestsRaised,
  selectorChanged,
  strategyFlipped,
  uidChanged,
  undeliveredUpdate,
  updateWhileUnavailable,
  emptyProjection,
  overlappingPaths,
  propagationNeedsPrivileged,
  removedVolumePlugin,
  volumeMountWithoutVolume,
]

export const rules: readonly AnyRule[] = all.map(rule => ({
  ...rule,
  url: `https://github.com/ds-lint/ds-lint/blob/main/docs/rules/${rule.id}.md`,
}))
