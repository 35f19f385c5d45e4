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
import octalNumber from './api/octal-number.ts'
import removedApi from './api/removed-api.ts'
import repeatedMergeKey from './api/repeated-merge-key.ts'
import requiredField from './api/required-field.ts'
import schemaMismatch from './api/schema-mismatch.ts'
import tooLong from './api/too-long.ts'
import tooMany from './api/too-many.ts'
import unknownField from './api/unknown-field.ts'
import unsupportedValue from './api/unsupported-value.ts'
import wrongApiVersion from './api/wrong-api-version.ts'
import wrongType from './api/wrong-type.ts'
import activeDeadline from './container/active-deadline.ts'
import brokenCommand from './container/broken-command.ts'
import checkNotExecutable from './container/check-not-executable.ts'
import collectsWholeCluster from './container/collects-whole-cluster.ts'
import configVariableUndefined from './container/config-variable-undefined.ts'
import copyOutsideVolumes from './container/copy-outside-volumes.ts'
import dockerLogParser from './container/docker-log-parser.ts'
import drainExpectation from './container/drain-expectation.ts'
import duplicateEnv from './container/duplicate-env.ts'
import duplicatePullSecret from './container/duplicate-pull-secret.ts'
import endlessInitContainer from './container/endless-init-container.ts'
import entryPointReplaced from './container/entry-point-replaced.ts'
import envReferenceUndefined from './container/env-reference-undefined.ts'
import ignoredPullSecret from './container/ignored-pull-secret.ts'
import keyIsCertificate from './container/key-is-certificate.ts'
import misspelledOption from './container/misspelled-option.ts'
import negativeGracePeriod from './container/negative-grace-period.ts'
import neverRestarted from './container/never-restarted.ts'
import noGracePeriod from './container/no-grace-period.ts'
import nodeNameMissing from './container/node-name-missing.ts'
import oneShotContainer from './container/one-shot-container.ts'
import pipelineComponentUndefined from './container/pipeline-component-undefined.ts'
import prestopExceedsGrace from './container/prestop-exceeds-grace.ts'
import quotedArgument from './container/quoted-argument.ts'
import relativeWorkingDir from './container/relative-working-dir.ts'
import repeatedOption from './container/repeated-option.ts'
import restartPolicy from './container/restart-policy.ts'
import shellIgnoresSigterm from './container/shell-ignores-sigterm.ts'
import shellSyntaxInArgs from './container/shell-syntax-in-args.ts'
import shellSyntaxInEnv from './container/shell-syntax-in-env.ts'
import unknownContainerName from './container/unknown-container-name.ts'
import unknownOptionValue from './container/unknown-option-value.ts'
import unnamedPullSecret from './container/unnamed-pull-secret.ts'
import unreadableLogs from './container/unreadable-logs.ts'
import unusualEnvName from './container/unusual-env-name.ts'
import wrongFieldRef from './container/wrong-field-ref.ts'
import alwaysPull from './image/always-pull.ts'
import anonymousDockerHub from './image/anonymous-docker-hub.ts'
import deadRegistry from './image/dead-registry.ts'
import invalidImage from './image/invalid-image.ts'
import mixedImageVersions from './image/mixed-image-versions.ts'
import mutableImageTag from './image/mutable-image-tag.ts'
import mutableNewTag from './image/mutable-new-tag.ts'
import neverPull from './image/never-pull.ts'
import brokenCorefile from './metadata/broken-corefile.ts'
import brokenFluentdConfig from './metadata/broken-fluentd-config.ts'
import brokenJsonConfig from './metadata/broken-json-config.ts'
import brokenTomlConfig from './metadata/broken-toml-config.ts'
import brokenYamlConfig from './metadata/broken-yaml-config.ts'
import certificateMismatch from './metadata/certificate-mismatch.ts'
import dependencyElsewhere from './metadata/dependency-elsewhere.ts'
import deprecatedAnnotation from './metadata/deprecated-annotation.ts'
import duplicateObject from './metadata/duplicate-object.ts'
import duplicateOwner from './metadata/duplicate-owner.ts'
import exportedField from './metadata/exported-field.ts'
import ignoredAutoscalerAnnotation from './metadata/ignored-autoscaler-annotation.ts'
import invalidCompanion from './metadata/invalid-companion.ts'
import invalidConfigData from './metadata/invalid-config-data.ts'
import misspelledNamespace from './metadata/misspelled-namespace.ts'
import misspelledReference from './metadata/misspelled-reference.ts'
import removedCompanionApi from './metadata/removed-companion-api.ts'
import templateInConfig from './metadata/template-in-config.ts'
import unknownConfigValue from './metadata/unknown-config-value.ts'
import agentExposed from './network/agent-exposed.ts'
import agentWithoutHostNetwork from './network/agent-without-host-network.ts'
import connectionBlocked from './network/connection-blocked.ts'
import dnsAddressMismatch from './network/dns-address-mismatch.ts'
import dnsConfigMissing from './network/dns-config-missing.ts'
import dnsEgressBlocked from './network/dns-egress-blocked.ts'
import duplicateHostAlias from './network/duplicate-host-alias.ts'
import duplicatePortName from './network/duplicate-port-name.ts'
import duplicatePort from './network/duplicate-port.ts'
import hostIpWithoutHostPort from './network/host-ip-without-host-port.ts'
import hostNetworkDns from './network/host-network-dns.ts'
import hostPortMismatch from './network/host-port-mismatch.ts'
import hostportClash from './network/hostport-clash.ts'
import ignoredPolicyRules from './network/ignored-policy-rules.ts'
import impossibleAddress from './network/impossible-address.ts'
import ingressPortUndefined from './network/ingress-port-undefined.ts'
import invalidCidr from './network/invalid-cidr.ts'
import invalidIp from './network/invalid-ip.ts'
import invalidService from './network/invalid-service.ts'
import kubeletAtLocalhost from './network/kubelet-at-localhost.ts'
import kubeletPortMismatch from './network/kubelet-port-mismatch.ts'
import listenPortConflict from './network/listen-port-conflict.ts'
import listensOnLoopback from './network/listens-on-loopback.ts'
import lowPortDenied from './network/low-port-denied.ts'
import malformedUrl from './network/malformed-url.ts'
import metricsPortMismatch from './network/metrics-port-mismatch.ts'
import misspelledClusterDomain from './network/misspelled-cluster-domain.ts'
import monitorFindsNothing from './network/monitor-finds-nothing.ts'
import monitorSchemeMismatch from './network/monitor-scheme-mismatch.ts'
import monitorWithoutTlsConfig from './network/monitor-without-tls-config.ts'
import networkPolicyIsolates from './network/network-policy-isolates.ts'
import networkPolicyOnHostNetwork from './network/network-policy-on-host-network.ts'
import networkPolicyPortUndefined from './network/network-policy-port-undefined.ts'
import nodeDns from './network/node-dns.ts'
import nonStandardIp from './network/non-standard-ip.ts'
import overlappingPorts from './network/overlapping-ports.ts'
import policyPeerMismatch from './network/policy-peer-mismatch.ts'
import portNotOnNode from './network/port-not-on-node.ts'
import reservedHostPort from './network/reserved-host-port.ts'
import scrapePathDiffers from './network/scrape-path-differs.ts'
import scrapePortUndefined from './network/scrape-port-undefined.ts'
import scrapeTimeoutExceedsInterval from './network/scrape-timeout-exceeds-interval.ts'
import selectsNothing from './network/selects-nothing.ts'
import serviceHostMismatch from './network/service-host-mismatch.ts'
import serviceMissesItsPods from './network/service-misses-its-pods.ts'
import serviceNotLocal from './network/service-not-local.ts'
import servicePortUndefined from './network/service-port-undefined.ts'
import serviceSelectsOthers from './network/service-selects-others.ts'
import undeclaredPort from './network/undeclared-port.ts'
import unreadScrapeAnnotation from './network/unread-scrape-annotation.ts'
import upstreamPortMismatch from './network/upstream-port-mismatch.ts'
import webhookAdmitsItself from './network/webhook-admits-itself.ts'
import webhookUnreachable from './network/webhook-unreachable.ts'
import windowsHostNetwork from './network/windows-host-network.ts'
import budgetCoversFleet from './nodes/budget-covers-fleet.ts'
import coverageGap from './nodes/coverage-gap.ts'
import daemonsetTax from './nodes/daemonset-tax.ts'
import fewPodSlots from './nodes/few-pod-slots.ts'
import fitsByEviction from './nodes/fits-by-eviction.ts'
import foreignArchitecture from './nodes/foreign-architecture.ts'
import halfToleratedTaint from './nodes/half-tolerated-taint.ts'
import matchesNoNode from './nodes/matches-no-node.ts'
import noMinReadySeconds from './nodes/no-min-ready-seconds.ts'
import percentRoundsUp from './nodes/percent-rounds-up.ts'
import podDoesNotFit from './nodes/pod-does-not-fit.ts'
import slowRollout from './nodes/slow-rollout.ts'
import unusedToleration from './nodes/unused-toleration.ts'
import virtualNodes from './nodes/virtual-nodes.ts'
import windowsNodes from './nodes/windows-nodes.ts'
import archMismatch from './placement/arch-mismatch.ts'
import blanketToleration from './placement/blanket-toleration.ts'
import computedField from './placement/computed-field.ts'
import contradictorySelection from './placement/contradictory-selection.ts'
import customScheduler from './placement/custom-scheduler.ts'
import deprecatedNodeLabel from './placement/deprecated-node-label.ts'
import emptyTolerationValue from './placement/empty-toleration-value.ts'
import excludesOwnPlatform from './placement/excludes-own-platform.ts'
import extendedResourceEverywhere from './placement/extended-resource-everywhere.ts'
import gpuRuntimeMissing from './placement/gpu-runtime-missing.ts'
import impossibleLabelValue from './placement/impossible-label-value.ts'
import invalidPriorityClass from './placement/invalid-priority-class.ts'
import invalidToleration from './placement/invalid-toleration.ts'
import legacyRoleLabel from './placement/legacy-role-label.ts'
import limitedToleration from './placement/limited-toleration.ts'
import missingTolerations from './placement/missing-tolerations.ts'
import missingUninitializedToleration from './placement/missing-uninitialized-toleration.ts'
import misspelledNodeKey from './placement/misspelled-node-key.ts'
import neverPreemptingClass from './placement/never-preempting-class.ts'
import noExecuteGap from './placement/no-execute-gap.ts'
import noOsSelector from './placement/no-os-selector.ts'
import noPriorityClass from './placement/no-priority-class.ts'
import nodeName from './placement/node-name.ts'
import nullLabelSelector from './placement/null-label-selector.ts'
import podAffinity from './placement/pod-affinity.ts'
import redundantToleration from './placement/redundant-toleration.ts'
import runtimeClassConflict from './placement/runtime-class-conflict.ts'
import schedulingGated from './placement/scheduling-gated.ts'
import systemClassOutsideKubeSystem from './placement/system-class-outside-kube-system.ts'
import systemClassRefused from './placement/system-class-refused.ts'
import systemNodeCriticalAbuse from './placement/system-node-critical-abuse.ts'
import tolerationValuesDiffer from './placement/toleration-values-differ.ts'
import unknownPlatform from './placement/unknown-platform.ts'
import unknownPriorityClass from './placement/unknown-priority-class.ts'
import untoleratedPool from './placement/untolerated-pool.ts'
import virtualNode from './placement/virtual-node.ts'
import csiHealthPortMismatch from './probe/csi-health-port-mismatch.ts'
import execProbeTimeout from './probe/exec-probe-timeout.ts'
import hastyLivenessProbe from './probe/hasty-liveness-probe.ts'
import hastyStartupProbe from './probe/hasty-startup-probe.ts'
import healthPortMismatch from './probe/health-port-mismatch.ts'
import lateProbe from './probe/late-probe.ts'
import misspelledProbePath from './probe/misspelled-probe-path.ts'
import noLivenessProbe from './probe/no-liveness-probe.ts'
import probeHost from './probe/probe-host.ts'
import probeNotServed from './probe/probe-not-served.ts'
import probeOfUdpPort from './probe/probe-of-udp-port.ts'
import probePathNotServed from './probe/probe-path-not-served.ts'
import probePortUndefined from './probe/probe-port-undefined.ts'
import probeSchemesDiffer from './probe/probe-schemes-differ.ts'
import sameProbe from './probe/same-probe.ts'
import timeoutExceedsPeriod from './probe/timeout-exceeds-period.ts'
import zeroIsDefault from './probe/zero-is-default.ts'
import mistakenIdentity from './reading/mistaken-identity.ts'
import syntaxError from './reading/syntax-error.ts'
import unreadableFile from './reading/unreadable-file.ts'
import unreadableNeighbour from './reading/unreadable-neighbour.ts'
import unrenderedTemplate from './reading/unrendered-template.ts'
import impossibleName from './references/impossible-name.ts'
import kustomizationNamesNothing from './references/kustomization-names-nothing.ts'
import missingDownwardLabel from './references/missing-downward-label.ts'
import objectNotFound from './references/object-not-found.ts'
import optionNamesNothing from './references/option-names-nothing.ts'
import patchFitsNothing from './references/patch-fits-nothing.ts'
import storageClassSecretMissing from './references/storage-class-secret-missing.ts'
import badQuantity from './resources/bad-quantity.ts'
import bufferAboveMemoryLimit from './resources/buffer-above-memory-limit.ts'
import burstableByInit from './resources/burstable-by-init.ts'
import cpuLimit from './resources/cpu-limit.ts'
import goMemoryLimit from './resources/go-memory-limit.ts'
import heapAboveLimit from './resources/heap-above-limit.ts'
import incompleteRequests from './resources/incomplete-requests.ts'
import initRequestPeak from './resources/init-request-peak.ts'
import limitBelowRequest from './resources/limit-below-request.ts'
import limitRangeForbids from './resources/limit-range-forbids.ts'
import lowMemoryLimit from './resources/low-memory-limit.ts'
import memoryVolumeExceedsLimit from './resources/memory-volume-exceeds-limit.ts'
import milliBytes from './resources/milli-bytes.ts'
import misspelledQuotaClass from './resources/misspelled-quota-class.ts'
import noMemoryLimit from './resources/no-memory-limit.ts'
import noRequests from './resources/no-requests.ts'
import quotaForbids from './resources/quota-forbids.ts'
import unlikelyQuantity from './resources/unlikely-quantity.ts'
import vpaFindsNothing from './resources/vpa-finds-nothing.ts'
import vpaWrongKind from './resources/vpa-wrong-kind.ts'
import allAtOnce from './rollout/all-at-once.ts'
import badPercent from './rollout/bad-percent.ts'
import hpaOnDaemonset from './rollout/hpa-on-daemonset.ts'
import ignoredRollingUpdate from './rollout/ignored-rolling-update.ts'
import livenessWithoutReadiness from './rollout/liveness-without-readiness.ts'
import longGracePeriod from './rollout/long-grace-period.ts'
import longMinReady from './rollout/long-min-ready.ts'
import noBudget from './rollout/no-budget.ts'
import noReadinessGate from './rollout/no-readiness-gate.ts'
import noRollback from './rollout/no-rollback.ts'
import onDelete from './rollout/on-delete.ts'
import pdbOnDaemonset from './rollout/pdb-on-daemonset.ts'
import surgeAntiAffinity from './rollout/surge-anti-affinity.ts'
import surgeExclusiveResource from './rollout/surge-exclusive-resource.ts'
import surgeHostPort from './rollout/surge-host-port.ts'
import surgeWithUnavailable from './rollout/surge-with-unavailable.ts'
import bindingSubjectElsewhere from './security/binding-subject-elsewhere.ts'
import capabilityWithoutRoot from './security/capability-without-root.ts'
import clusterWideWatch from './security/cluster-wide-watch.ts'
import daemonSaClusterPowers from './security/daemon-sa-cluster-powers.ts'
import dangerousCapability from './security/dangerous-capability.ts'
import defaultCapabilities from './security/default-capabilities.ts'
import dropBesidePrivileged from './security/drop-beside-privileged.ts'
import droppedCapability from './security/dropped-capability.ts'
import exceedsBaseline from './security/exceeds-baseline.ts'
import hostIpc from './security/host-ipc.ts'
import hostNetwork from './security/host-network.ts'
import hostPidConflict from './security/host-pid-conflict.ts'
import hostPid from './security/host-pid.ts'
import hostProcessUnreachable from './security/host-process-unreachable.ts'
import hostProcess from './security/host-process.ts'
import hostSysctl from './security/host-sysctl.ts'
import hostUsersConflict from './security/host-users-conflict.ts'
import invalidBinding from './security/invalid-binding.ts'
import invalidPodSecurityLabel from './security/invalid-pod-security-label.ts'
import networkAdminMissing from './security/network-admin-missing.ts'
import noSeccompProfile from './security/no-seccomp-profile.ts'
import nodesProxy from './security/nodes-proxy.ts'
import permissionMissing from './security/permission-missing.ts'
import podSecurity from './security/pod-security.ts'
import privilegeEscalationConflict from './security/privilege-escalation-conflict.ts'
import privilegeEscalation from './security/privilege-escalation.ts'
import privilegedContainer from './security/privileged-container.ts'
import rbacGrantsNothing from './security/rbac-grants-nothing.ts'
import refusedByProvider from './security/refused-by-provider.ts'
import roleBindingTooNarrow from './security/role-binding-too-narrow.ts'
import rootForbidden from './security/root-forbidden.ts'
import runsAsRoot from './security/runs-as-root.ts'
import runtimeSocket from './security/runtime-socket.ts'
import sccTooWeak from './security/scc-too-weak.ts'
import secretInArgs from './security/secret-in-args.ts'
import secretInEnv from './security/secret-in-env.ts'
import secretNotEncoded from './security/secret-not-encoded.ts'
import secretThroughEnv from './security/secret-through-env.ts'
import sensitiveHostpath from './security/sensitive-hostpath.ts'
import serviceAccountAlias from './security/service-account-alias.ts'
import serviceAccountNotUsed from './security/service-account-not-used.ts'
import sharedSa from './security/shared-sa.ts'
import sysctlNeedsPrivileged from './security/sysctl-needs-privileged.ts'
import sysctlScriptDenied from './security/sysctl-script-denied.ts'
import tokenMissing from './security/token-missing.ts'
import tokenNotNeeded from './security/token-not-needed.ts'
import unknownCapability from './security/unknown-capability.ts'
import unmaskedProcMount from './security/unmasked-proc-mount.ts'
import unsafeSysctl from './security/unsafe-sysctl.ts'
import watchWithoutList from './security/watch-without-list.ts'
import writableRootFilesystem from './security/writable-root-filesystem.ts'
import wrongOsField from './security/wrong-os-field.ts'
import overlappingSelectors from './selector/overlapping-selectors.ts'
import selectorEmpty from './selector/selector-empty.ts'
import selectorMismatch from './selector/selector-mismatch.ts'
import selectorMissing from './selector/selector-missing.ts'
import volatileCommonLabel from './selector/volatile-common-label.ts'
import volatileSelectorLabel from './selector/volatile-selector-label.ts'
import applyRefused from './update/apply-refused.ts'
import clusterDnsLost from './update/cluster-dns-lost.ts'
import configWithoutRollout from './update/config-without-rollout.ts'
import csiDriverRenamed from './update/csi-driver-renamed.ts'
import dependencyRemoved from './update/dependency-removed.ts'
import fleetRestart from './update/fleet-restart.ts'
import fuseMountsLost from './update/fuse-mounts-lost.ts'
import hostPathChanged from './update/host-path-changed.ts'
import hostPortChanged from './update/host-port-changed.ts'
import imageDowngraded from './update/image-downgraded.ts'
import imageVersionSkew from './update/image-version-skew.ts'
import immutableObjectChanged from './update/immutable-object-changed.ts'
import keptByApply from './update/kept-by-apply.ts'
import needlessRestart from './update/needless-restart.ts'
import permissionsLost from './update/permissions-lost.ts'
import placementBroadened from './update/placement-broadened.ts'
import placementNarrowed from './update/placement-narrowed.ts'
import portsMergedByNumber from './update/ports-merged-by-number.ts'
import prestopUninstalls from './update/prestop-uninstalls.ts'
import priorityClassChanged from './update/priority-class-changed.ts'
import privilegeAdded from './update/privilege-added.ts'
import psaRelaxed from './update/psa-relaxed.ts'
import psaTightened from './update/psa-tightened.ts'
import rbacWidened from './update/rbac-widened.ts'
import releaseSkipped from './update/release-skipped.ts'
import renamedOrMoved from './update/renamed-or-moved.ts'
import requestsRaised from './update/requests-raised.ts'
import selectorChanged from './update/selector-changed.ts'
import serviceDropsOldPods from './update/service-drops-old-pods.ts'
import strategyFlipped from './update/strategy-flipped.ts'
import uidChanged from './update/uid-changed.ts'
import undeliveredUpdate from './update/undelivered-update.ts'
import updateWhileUnavailable from './update/update-while-unavailable.ts'
import claimNeverBinds from './volume/claim-never-binds.ts'
import cniConfigPathMismatch from './volume/cni-config-path-mismatch.ts'
import configBySubpath from './volume/config-by-subpath.ts'
import configFileMissing from './volume/config-file-missing.ts'
import configKeyMissing from './volume/config-key-missing.ts'
import credentialsNotMounted from './volume/credentials-not-mounted.ts'
import csiDriverNameMismatch from './volume/csi-driver-name-mismatch.ts'
import csiModeUnsupported from './volume/csi-mode-unsupported.ts'
import csiPathMismatch from './volume/csi-path-mismatch.ts'
import csiRegistrarMissing from './volume/csi-registrar-missing.ts'
import danglingLogLinks from './volume/dangling-log-links.ts'
import decimalFileMode from './volume/decimal-file-mode.ts'
import deviceAccessDenied from './volume/device-access-denied.ts'
import deviceFolderCreated from './volume/device-folder-created.ts'
import devicePluginPath from './volume/device-plugin-path.ts'
import dockerPath from './volume/docker-path.ts'
import emptyProjection from './volume/empty-projection.ts'
import fileFolderMismatch from './volume/file-folder-mismatch.ts'
import hostpathFolderNoType from './volume/hostpath-folder-no-type.ts'
import hostpathNoType from './volume/hostpath-no-type.ts'
import hostpathWrongType from './volume/hostpath-wrong-type.ts'
import kernelModulesNotMounted from './volume/kernel-modules-not-mounted.ts'
import logsNotMounted from './volume/logs-not-mounted.ts'
import misspelledHostPath from './volume/misspelled-host-path.ts'
import misspelledMountPath from './volume/misspelled-mount-path.ts'
import mountHidesImage from './volume/mount-hides-image.ts'
import mountsNotPropagated from './volume/mounts-not-propagated.ts'
import movedHostPath from './volume/moved-host-path.ts'
import nestedBidirectional from './volume/nested-bidirectional.ts'
import neverWrittenVolume from './volume/never-written-volume.ts'
import nodeFolderMissing from './volume/node-folder-missing.ts'
import nodeRootMismatch from './volume/node-root-mismatch.ts'
import overlappingPaths from './volume/overlapping-paths.ts'
import positionsInEmptydir from './volume/positions-in-emptydir.ts'
import propagationNeedsPrivileged from './volume/propagation-needs-privileged.ts'
import readOnlyHost from './volume/read-only-host.ts'
import readOnlyRootWrite from './volume/read-only-root-write.ts'
import relativePath from './volume/relative-path.ts'
import removedVolumePlugin from './volume/removed-volume-plugin.ts'
import rootOnlyPath from './volume/root-only-path.ts'
import rwoPvc from './volume/rwo-pvc.ts'
import scriptNotExecutable from './volume/script-not-executable.ts'
import sharedStateFolder from './volume/shared-state-folder.ts'
import socketFileMount from './volume/socket-file-mount.ts'
import socketNotShared from './volume/socket-not-shared.ts'
import stagingNotPropagated from './volume/staging-not-propagated.ts'
import stateInTmp from './volume/state-in-tmp.ts'
import unboundedBuffer from './volume/unbounded-buffer.ts'
import unboundedMemoryVolume from './volume/unbounded-memory-volume.ts'
import unexpandedSubPath from './volume/unexpanded-sub-path.ts'
import unknownMedium from './volume/unknown-medium.ts'
import unreadableFiles from './volume/unreadable-files.ts'
import unusedVolume from './volume/unused-volume.ts'
import unwritableHostPath from './volume/unwritable-host-path.ts'
import volumeMountWithoutVolume from './volume/volume-mount-without-volume.ts'
import volumeWithoutSource from './volume/volume-without-source.ts'
import writeToReadOnlyMount from './volume/write-to-read-only-mount.ts'

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
  octalNumber,
  removedApi,
  repeatedMergeKey,
  requiredField,
  schemaMismatch,
  tooLong,
  tooMany,
  unknownField,
  unsupportedValue,
  wrongApiVersion,
  wrongType,
  activeDeadline,
  brokenCommand,
  checkNotExecutable,
  collectsWholeCluster,
  configVariableUndefined,
  copyOutsideVolumes,
  dockerLogParser,
  drainExpectation,
  duplicateEnv,
  duplicatePullSecret,
  endlessInitContainer,
  entryPointReplaced,
  envReferenceUndefined,
  ignoredPullSecret,
  keyIsCertificate,
  misspelledOption,
  negativeGracePeriod,
  neverRestarted,
  noGracePeriod,
  nodeNameMissing,
  oneShotContainer,
  pipelineComponentUndefined,
  prestopExceedsGrace,
  quotedArgument,
  relativeWorkingDir,
  repeatedOption,
  restartPolicy,
  shellIgnoresSigterm,
  shellSyntaxInArgs,
  shellSyntaxInEnv,
  unknownContainerName,
  unknownOptionValue,
  unnamedPullSecret,
  unreadableLogs,
  unusualEnvName,
  wrongFieldRef,
  alwaysPull,
  anonymousDockerHub,
  deadRegistry,
  invalidImage,
  mixedImageVersions,
  mutableImageTag,
  mutableNewTag,
  neverPull,
  brokenCorefile,
  brokenFluentdConfig,
  brokenJsonConfig,
  brokenTomlConfig,
  brokenYamlConfig,
  certificateMismatch,
  dependencyElsewhere,
  deprecatedAnnotation,
  duplicateObject,
  duplicateOwner,
  exportedField,
  ignoredAutoscalerAnnotation,
  invalidCompanion,
  invalidConfigData,
  misspelledNamespace,
  misspelledReference,
  removedCompanionApi,
  templateInConfig,
  unknownConfigValue,
  agentExposed,
  agentWithoutHostNetwork,
  connectionBlocked,
  dnsAddressMismatch,
  dnsConfigMissing,
  dnsEgressBlocked,
  duplicateHostAlias,
  duplicatePortName,
  duplicatePort,
  hostIpWithoutHostPort,
  hostNetworkDns,
  hostPortMismatch,
  hostportClash,
  ignoredPolicyRules,
  impossibleAddress,
  ingressPortUndefined,
  invalidCidr,
  invalidIp,
  invalidService,
  kubeletAtLocalhost,
  kubeletPortMismatch,
  listenPortConflict,
  listensOnLoopback,
  lowPortDenied,
  malformedUrl,
  metricsPortMismatch,
  misspelledClusterDomain,
  monitorFindsNothing,
  monitorSchemeMismatch,
  monitorWithoutTlsConfig,
  networkPolicyIsolates,
  networkPolicyOnHostNetwork,
  networkPolicyPortUndefined,
  nodeDns,
  nonStandardIp,
  overlappingPorts,
  policyPeerMismatch,
  portNotOnNode,
  reservedHostPort,
  scrapePathDiffers,
  scrapePortUndefined,
  scrapeTimeoutExceedsInterval,
  selectsNothing,
  serviceHostMismatch,
  serviceMissesItsPods,
  serviceNotLocal,
  servicePortUndefined,
  serviceSelectsOthers,
  undeclaredPort,
  unreadScrapeAnnotation,
  upstreamPortMismatch,
  webhookAdmitsItself,
  webhookUnreachable,
  windowsHostNetwork,
  budgetCoversFleet,
  coverageGap,
  daemonsetTax,
  fewPodSlots,
  fitsByEviction,
  foreignArchitecture,
  halfToleratedTaint,
  matchesNoNode,
  noMinReadySeconds,
  percentRoundsUp,
  podDoesNotFit,
  slowRollout,
  unusedToleration,
  virtualNodes,
  windowsNodes,
  archMismatch,
  blanketToleration,
  computedField,
  contradictorySelection,
  customScheduler,
  deprecatedNodeLabel,
  emptyTolerationValue,
  excludesOwnPlatform,
  extendedResourceEverywhere,
  gpuRuntimeMissing,
  impossibleLabelValue,
  invalidPriorityClass,
  invalidToleration,
  legacyRoleLabel,
  limitedToleration,
  missingTolerations,
  missingUninitializedToleration,
  misspelledNodeKey,
  neverPreemptingClass,
  noExecuteGap,
  noOsSelector,
  noPriorityClass,
  nodeName,
  nullLabelSelector,
  podAffinity,
  redundantToleration,
  runtimeClassConflict,
  schedulingGated,
  systemClassOutsideKubeSystem,
  systemClassRefused,
  systemNodeCriticalAbuse,
  tolerationValuesDiffer,
  unknownPlatform,
  unknownPriorityClass,
  untoleratedPool,
  virtualNode,
  csiHealthPortMismatch,
  execProbeTimeout,
  hastyLivenessProbe,
  hastyStartupProbe,
  healthPortMismatch,
  lateProbe,
  misspelledProbePath,
  noLivenessProbe,
  probeHost,
  probeNotServed,
  probeOfUdpPort,
  probePathNotServed,
  probePortUndefined,
  probeSchemesDiffer,
  sameProbe,
  timeoutExceedsPeriod,
  zeroIsDefault,
  mistakenIdentity,
  syntaxError,
  unreadableFile,
  unreadableNeighbour,
  unrenderedTemplate,
  impossibleName,
  kustomizationNamesNothing,
  missingDownwardLabel,
  objectNotFound,
  optionNamesNothing,
  patchFitsNothing,
  storageClassSecretMissing,
  badQuantity,
  bufferAboveMemoryLimit,
  burstableByInit,
  cpuLimit,
  goMemoryLimit,
  heapAboveLimit,
  incompleteRequests,
  initRequestPeak,
  limitBelowRequest,
  limitRangeForbids,
  lowMemoryLimit,
  memoryVolumeExceedsLimit,
  milliBytes,
  misspelledQuotaClass,
  noMemoryLimit,
  noRequests,
  quotaForbids,
  unlikelyQuantity,
  vpaFindsNothing,
  vpaWrongKind,
  allAtOnce,
  badPercent,
  hpaOnDaemonset,
  ignoredRollingUpdate,
  livenessWithoutReadiness,
  longGracePeriod,
  longMinReady,
  noBudget,
  noReadinessGate,
  noRollback,
  onDelete,
  pdbOnDaemonset,
  surgeAntiAffinity,
  surgeExclusiveResource,
  surgeHostPort,
  surgeWithUnavailable,
  bindingSubjectElsewhere,
  capabilityWithoutRoot,
  clusterWideWatch,
  daemonSaClusterPowers,
  dangerousCapability,
  defaultCapabilities,
  dropBesidePrivileged,
  droppedCapability,
  exceedsBaseline,
  hostIpc,
  hostNetwork,
  hostPidConflict,
  hostPid,
  hostProcessUnreachable,
  hostProcess,
  hostSysctl,
  hostUsersConflict,
  invalidBinding,
  invalidPodSecurityLabel,
  networkAdminMissing,
  noSeccompProfile,
  nodesProxy,
  permissionMissing,
  podSecurity,
  privilegeEscalationConflict,
  privilegeEscalation,
  privilegedContainer,
  rbacGrantsNothing,
  refusedByProvider,
  roleBindingTooNarrow,
  rootForbidden,
  runsAsRoot,
  runtimeSocket,
  sccTooWeak,
  secretInArgs,
  secretInEnv,
  secretNotEncoded,
  secretThroughEnv,
  sensitiveHostpath,
  serviceAccountAlias,
  serviceAccountNotUsed,
  sharedSa,
  sysctlNeedsPrivileged,
  sysctlScriptDenied,
  tokenMissing,
  tokenNotNeeded,
  unknownCapability,
  unmaskedProcMount,
  unsafeSysctl,
  watchWithoutList,
  writableRootFilesystem,
  wrongOsField,
  overlappingSelectors,
  selectorEmpty,
  selectorMismatch,
  selectorMissing,
  volatileCommonLabel,
  volatileSelectorLabel,
  applyRefused,
  clusterDnsLost,
  configWithoutRollout,
  csiDriverRenamed,
  dependencyRemoved,
  fleetRestart,
  fuseMountsLost,
  hostPathChanged,
  hostPortChanged,
  imageDowngraded,
  imageVersionSkew,
  immutableObjectChanged,
  keptByApply,
  needlessRestart,
  permissionsLost,
  placementBroadened,
  placementNarrowed,
  portsMergedByNumber,
  prestopUninstalls,
  priorityClassChanged,
  privilegeAdded,
  psaRelaxed,
  psaTightened,
  rbacWidened,
  releaseSkipped,
  renamedOrMoved,
  requestsRaised,
  selectorChanged,
  serviceDropsOldPods,
  strategyFlipped,
  uidChanged,
  undeliveredUpdate,
  updateWhileUnavailable,
  claimNeverBinds,
  cniConfigPathMismatch,
  configBySubpath,
  configFileMissing,
  configKeyMissing,
  credentialsNotMounted,
  csiDriverNameMismatch,
  csiModeUnsupported,
  csiPathMismatch,
  csiRegistrarMissing,
  danglingLogLinks,
  decimalFileMode,
  deviceAccessDenied,
  deviceFolderCreated,
  devicePluginPath,
  dockerPath,
  emptyProjection,
  fileFolderMismatch,
  hostpathFolderNoType,
  hostpathNoType,
  hostpathWrongType,
  kernelModulesNotMounted,
  logsNotMounted,
  misspelledHostPath,
  misspelledMountPath,
  mountHidesImage,
  mountsNotPropagated,
  movedHostPath,
  nestedBidirectional,
  neverWrittenVolume,
  nodeFolderMissing,
  nodeRootMismatch,
  overlappingPaths,
  positionsInEmptydir,
  propagationNeedsPrivileged,
  readOnlyHost,
  readOnlyRootWrite,
  relativePath,
  removedVolumePlugin,
  rootOnlyPath,
  rwoPvc,
  scriptNotExecutable,
  sharedStateFolder,
  socketFileMount,
  socketNotShared,
  stagingNotPropagated,
  stateInTmp,
  unboundedBuffer,
  unboundedMemoryVolume,
  unexpandedSubPath,
  unknownMedium,
  unreadableFiles,
  unusedVolume,
  unwritableHostPath,
  volumeMountWithoutVolume,
  volumeWithoutSource,
  writeToReadOnlyMount,
]

/** By id: ids of other linters, from docs/coming-from-other-linters.md. */
const elsewhere: Readonly<Record<string, string>> = {
  'config-key-missing': 'env-value-from',
  'daemon-sa-cluster-powers':
    'CKV_K8S_49 CKV_K8S_155 CKV_K8S_156 CKV_K8S_157 CKV_K8S_158 CKV2_K8S_1 CKV2_K8S_3 CKV2_K8S_4 CKV2_K8S_5 CKV2_K8S_2',
  'dangerous-capability': 'dangerousCapabilities CKV_K8S_25 CKV_K8S_39',
  'default-capabilities': 'drop-net-raw-capability insecureCapabilities CKV_K8S_28 CKV_K8S_37 linuxHardening CKV_K8S_29 CKV_K8S_30',
  'dependency-elsewhere': 'non-existent-service-account',
  'duplicate-env': 'duplicate-env-var environment-variable-key-duplication',
  'exceeds-baseline': 'hostPortSet CKV_K8S_26 hostPathSet hostProcess container-seccomp-profile CKV_K8S_31 unsafe-proc-mount procMount',
  'host-ipc': 'host-ipc hostIPCSet CKV_K8S_18',
  'host-network': 'host-network hostNetworkSet CKV_K8S_19',
  'host-pid': 'host-pid hostPIDSet CKV_K8S_17',
  'hostport-clash': 'hostPortSet CKV_K8S_26',
  'hpa-on-daemonset': 'dangling-horizontalpodautoscaler horizontalpodautoscaler-has-target',
  'incomplete-requests':
    'unset-cpu-requirements cpuRequestsMissing memoryRequestsMissing CKV_K8S_10 CKV_K8S_12 unset-memory-requirements container-resources',
  'misspelled-reference': 'non-existent-service-account',
  'monitor-finds-nothing': 'dangling-servicemonitor',
  'mutable-image-tag': 'latest-tag container-image-tag tagNotSpecified CKV_K8S_14',
  'never-pull': 'container-image-pull-policy pullPolicyNotAlways CKV_K8S_15',
  'no-liveness-probe': 'no-liveness-probe livenessProbeMissing CKV_K8S_8 pod-probes',
  'no-memory-limit': 'unset-memory-requirements container-resources memoryLimitsMissing CKV_K8S_13',
  'no-priority-class': 'priority-class-name priorityClassNotSet',
  'no-readiness-gate': 'no-readiness-probe readinessProbeMissing CKV_K8S_9 pod-probes',
  'no-requests':
    'unset-cpu-requirements cpuRequestsMissing memoryRequestsMissing CKV_K8S_10 CKV_K8S_12 unset-memory-requirements container-resources',
  'no-seccomp-profile': 'linuxHardening CKV_K8S_29 CKV_K8S_30 container-seccomp-profile CKV_K8S_31',
  'nodes-proxy': 'CKV2_K8S_2',
  'on-delete': 'no-rolling-update-strategy',
  'pdb-on-daemonset': 'pdb-max-unavailable pdb-min-available poddisruptionbudget-has-policy',
  'privilege-escalation': 'privilege-escalation-container privilegeEscalationAllowed CKV_K8S_20 linuxHardening CKV_K8S_29 CKV_K8S_30',
  'privileged-container': 'privileged-container runAsPrivileged container-security-context-privileged CKV_K8S_16',
  'probe-port-undefined': 'liveness-port readiness-port startup-port',
  'removed-api': 'no-extensions-v1beta stable-version',
  'reserved-host-port': 'ssh-port privileged-ports',
  'restart-policy': 'restart-policy',
  'runs-as-root': 'run-as-non-root runAsRootAllowed CKV_K8S_23 linuxHardening CKV_K8S_29 CKV_K8S_30',
  'runtime-socket': 'docker-sock CKV_K8S_27',
  'same-probe': 'pod-probes-identical',
  'secret-in-env': 'env-var-secret sensitiveContainerEnvVar',
  'secret-through-env': 'read-secret-from-env-var CKV_K8S_35',
  'selector-mismatch': 'mismatching-selector',
  'selects-nothing': 'dangling-service service-targets-pod dangling-networkpolicy networkpolicy-targets-pod',
  'sensitive-hostpath': 'hostPathSet sensitive-host-mounts writable-host-mount',
  'service-account-alias': 'deprecated-service-account-field',
  'service-misses-its-pods': 'dangling-service service-targets-pod',
  'service-port-undefined': 'invalid-target-ports',
  'token-not-needed': 'default-service-account automountServiceAccountToken CKV_K8S_38',
  'undeclared-port': 'liveness-port readiness-port startup-port',
  'unmasked-proc-mount': 'unsafe-proc-mount procMount',
  'unsafe-sysctl': 'unsafe-sysctls',
  'writable-root-filesystem': 'no-read-only-root-fs notReadOnlyRootFilesystem container-security-context-readonlyrootfilesystem CKV_K8S_22',
}

export const rules: readonly AnyRule[] = all.map(rule => ({
  ...rule,
  url: `https://github.com/ds-lint/ds-lint/blob/main/docs/rules/${rule.id}.md`,
  elsewhere: elsewhere[rule.id]?.split(' ') ?? [],
}))
