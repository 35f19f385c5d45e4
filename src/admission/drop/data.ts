/**
 * The fields of a pod template that the API server removes while their feature gate is off (pkg/api/pod, dropDisabledFields).
 * A field that its version does not know never gets here: decoding has refused it.
 */
import { enabled, type FeatureGates, type Gate } from '../../kubernetes/index.ts'

export interface Droppable {
  /** Undefined: dropped as long as `until` says. */
  readonly gate?: Gate
  /** Under the pod's spec, through lists; `containers*` stands for init and ephemeral containers too. */
  readonly fields: readonly string[]
  /** Those of the fields that, used by the old object, keep all of them; by default any. */
  readonly keptBy?: readonly string[]
  /** The first minor version that drops it, where that is later than the field's. */
  readonly since?: number
  /** The last minor version that drops it, where no gate says so. */
  readonly until?: number
  /** Only values of this kind are dropped. */
  readonly when?: (value: unknown) => boolean
  /** An object in which nothing else is left goes with the field. */
  readonly withParent?: boolean
  /** Of a volume with several sources, which is refused anyway, only one is looked at. */
  readonly firstSourceOnly?: boolean
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'].map(probe => `containers*.${probe}`)
const HANDLERS = ['postStart', 'preStop'].map(handler => `containers*.lifecycle.${handler}`)
const AFFINITY_TERMS = ['podAffinity', 'podAntiAffinity'].flatMap(kind => [
  `affinity.${kind}.requiredDuringSchedulingIgnoredDuringExecution`,
  `affinity.${kind}.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm`,
])

const DROPPABLE: readonly Droppable[] = [
  { gate: 'UserNamespacesSupport', fields: ['hostUsers'] },
  { gate: 'SupplementalGroupsPolicy', fields: ['securityContext.supplementalGroupsPolicy'] },
  { gate: 'SELinuxChangePolicy', fields: ['securityContext.seLinuxChangePolicy'] },
  { gate: 'PodLevelResources', fields: ['resources'], keptBy: ['resources.limits', 'resources.requests'] },
  { gate: 'DynamicResourceAllocation', fields: ['resourceClaims', 'containers*.resources.claims'], keptBy: ['resourceClaims'] },
  { fields: ['volumes.ephemeral.volumeClaimTemplate.spec.resources.claims'], until: 28 },
  { gate: 'PodSchedulingReadiness', fields: ['schedulingGates'] },
  { gate: 'HostnameOverride', fields: ['hostnameOverride'] },
  { gate: 'GenericWorkload', fields: ['schedulingGroup', 'workloadRef'] },
  { gate: 'EvictionRequestAPI', fields: ['evictionResponders'] },
  { gate: 'MinDomainsInPodTopologySpread', fields: ['topologySpreadConstraints.minDomains'] },
  { gate: 'NodeInclusionPolicyInPodTopologySpread', fields: ['topologySpreadConstraints.nodeAffinityPolicy'] },
  { gate: 'NodeInclusionPolicyInPodTopologySpread', fields: ['topologySpreadConstraints.nodeTaintsPolicy'] },
  { gate: 'MatchLabelKeysInPodTopologySpread', fields: ['topologySpreadConstraints.matchLabelKeys'] },
  { gate: 'MatchLabelKeysInPodAffinity', fields: AFFINITY_TERMS.flatMap(term => [`${term}.matchLabelKeys`, `${term}.mismatchLabelKeys`]) },
  {
    gate: 'InPlacePodVerticalScaling',
    fields: ['containers*.resizePolicy'],
    keptBy: ['containers.resizePolicy', 'initContainers.resizePolicy'],
  },
  { gate: 'SidecarContainers', fields: ['initContainers.restartPolicy'] },
  {
    gate: 'ContainerRestartRules',
    since: 34,
    fields: [
      'containers.restartPolicy',
      'ephemeralContainers.restartPolicy',
      'initContainers.restartPolicyRules',
      'containers.restartPolicyRules',
      'ephemeralContainers.restartPolicyRules',
    ],
    keptBy: ['containers.restartPolicy', 'initContainers.restartPolicyRules'],
  },
  { gate: 'ContainerRestartRules', since: 34, fields: ['initContainers.restartPolicy'], when: policy => policy !== 'Always' },
  { gate: 'PodLifecycleSleepAction', fields: HANDLERS.map(handler => `${handler}.sleep`) },
  { gate: 'ContainerStopSignals', fields: ['containers*.lifecycle.stopSignal'], withParent: true },
  { gate: 'GRPCContainerProbeTLS', fields: PROBES.map(probe => `${probe}.grpc.mode`) },
  { gate: 'H2CContainerProbe', fields: [...PROBES, ...HANDLERS].map(owner => `${owner}.httpGet.protocol`) },
  { gate: 'EnvFiles', fields: ['containers*.env.valueFrom.fileKeyRef'] },
  { gate: 'RecursiveReadOnlyMounts', fields: ['containers*.volumeMounts.recursiveReadOnly'] },
  { gate: 'VolumeBindMountOptions', fields: ['containers*.volumeMounts.bindMountOptions'] },
  { gate: 'EmptyDirVolumeMode', fields: ['volumes.emptyDir.mode'] },
  { gate: 'ClusterTrustBundleProjection', fields: ['volumes.projected.sources.clusterTrustBundle'] },
  { gate: 'PodCertificateRequest', fields: ['volumes.projected.sources.podCertificate'] },
  {
    gate: 'AtomicWriteVolumeUserFields',
    firstSourceOnly: true,
    fields: [
      'volumes.secret.defaultUser',
      'volumes.secret.items.user',
      'volumes.configMap.defaultUser',
      'volumes.configMap.items.user',
      'volumes.downwardAPI.defaultUser',
      'volumes.downwardAPI.items.user',
      'volumes.projected.defaultUser',
      'volumes.projected.sources.secret.items.user',
      'volumes.projected.sources.configMap.items.user',
      'volumes.projected.sources.downwardAPI.items.user',
      'volumes.projected.sources.serviceAccountToken.user',
      'volumes.projected.sources.clusterTrustBundle.user',
      'volumes.projected.sources.podCertificate.user',
    ],
  },
]

/** What a version drops. */
export function droppedBy(minor: number, gates: FeatureGates): readonly Droppable[] {
  return DROPPABLE.filter(({ gate, since = 0, until = Infinity }) => {
    return minor >= since && minor <= until && (gate === undefined || !enabled(gate, minor, gates))
  })
}
