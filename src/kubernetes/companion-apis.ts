/** API versions of objects that stand beside DaemonSets, and when Kubernetes removed them. */

/** The API versions of a kind, and the minor version of Kubernetes 1 that removed each; none is current of a kind that was removed. */
export interface CompanionApis {
  readonly current: readonly string[]
  readonly removed: Readonly<Record<string, number>>
  /** Whether an object of the removed version is one of the current as it stands. */
  readonly isSame: boolean
}

const RBAC: CompanionApis = {
  current: ['rbac.authorization.k8s.io/v1'],
  removed: { 'rbac.authorization.k8s.io/v1beta1': 22 },
  isSame: true,
}
const CORE: CompanionApis = { current: ['v1'], removed: {}, isSame: true }

/** By kind. */
export const COMPANION_APIS: Readonly<Record<string, CompanionApis>> = {
  ClusterRole: RBAC,
  ClusterRoleBinding: RBAC,
  Role: RBAC,
  RoleBinding: RBAC,
  ServiceAccount: CORE,
  ConfigMap: CORE,
  Secret: CORE,
  PriorityClass: { current: ['scheduling.k8s.io/v1'], removed: { 'scheduling.k8s.io/v1beta1': 22 }, isSame: true },
  CSIDriver: { current: ['storage.k8s.io/v1'], removed: { 'storage.k8s.io/v1beta1': 22 }, isSame: true },
  // A schema is required in v1, and optional in v1beta1.
  CustomResourceDefinition: {
    current: ['apiextensions.k8s.io/v1'],
    removed: { 'apiextensions.k8s.io/v1beta1': 22 },
    isSame: false,
  },
  RuntimeClass: { current: ['node.k8s.io/v1'], removed: { 'node.k8s.io/v1beta1': 25 }, isSame: true },
  NetworkPolicy: { current: ['networking.k8s.io/v1'], removed: { 'extensions/v1beta1': 16 }, isSame: true },
  // An empty selector of v1 selects every pod, of v1beta1 none.
  PodDisruptionBudget: { current: ['policy/v1'], removed: { 'policy/v1beta1': 25 }, isSame: false },
  HorizontalPodAutoscaler: {
    current: ['autoscaling/v2', 'autoscaling/v1'],
    removed: { 'autoscaling/v2beta1': 25, 'autoscaling/v2beta2': 26 },
    isSame: false,
  },
  PodSecurityPolicy: { current: [], removed: { 'extensions/v1beta1': 16, 'policy/v1beta1': 25 }, isSame: false },
}

/** Whether a minor version of Kubernetes 1 has removed the API version of an object beside a DaemonSet. */
export function isRemovedCompanion(kind: string, apiVersion: string, minor: number): boolean {
  const removed = COMPANION_APIS[kind]?.removed[apiVersion]
  return removed !== undefined && minor >= removed
}
