import { isSentByHelm } from 'ds-lint/kubernetes'
import { type AnyField, isFilledInLater, objectsInFolder, type OtherObject, problem, rule, set } from 'ds-lint/rule'

/** The API versions of a kind, and the minor version of Kubernetes 1 that removed each; none is current of a kind that was removed. */
interface Kind {
  readonly current: readonly string[]
  readonly removed: Readonly<Record<string, number>>
  /** Whether an object of the removed version is one of the current as it stands. */
  readonly isSame: boolean
}

const RBAC: Kind = { current: ['rbac.authorization.k8s.io/v1'], removed: { 'rbac.authorization.k8s.io/v1beta1': 22 }, isSame: true }
const CORE: Kind = { current: ['v1'], removed: {}, isSame: true }
const KINDS: Readonly<Record<string, Kind>> = {
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
/** Groups of Kubernetes itself. Others have kinds of the same names. */
const OWN_GROUP =
  /^(?:v\d|(?:apps|batch|policy|autoscaling|extensions|(?:rbac\.authorization|scheduling|storage|node|networking|apiextensions)\.k8s\.io)(?:\/|$))/

export default rule({
  id: 'removed-companion-api',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Object beside the DaemonSet has an API version that Kubernetes does not serve',
  why: `kubectl does not create an object of an API version that the cluster does not serve ("no matches for kind"), and goes on with the others: the DaemonSet runs without its
    permissions, its priority class or its network policy. Helm applies nothing of a chart that holds one.`,
  references: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/'],

  *check({ daemonSet, objects, target }) {
    const isOfHelm = isSentByHelm(target)
    for (const [kind, known] of Object.entries(KINDS)) {
      for (const { object, field } of objectsInFolder(kind, daemonSet, objects, undefined, isNotCurrent)) {
        const { apiVersion: value } = object
        const place: AnyField = field.resolve(['apiVersion'])
        const removed = known.removed[value]
        if (removed !== undefined && target.to < removed) continue
        const [current] = known.current
        if (current === undefined) {
          if (removed === undefined) continue
          yield problem(
            place,
            `PodSecurityPolicy was removed in Kubernetes 1.25, so ${isOfHelm ? 'helm applies nothing of the chart' : `kubectl fails on ${object.name}`}; remove it, and label the namespace for Pod Security`,
            {
              severity: isOfHelm ? 'error' : 'info',
              hazard: 'refusal',
              related: [{ place: daemonSet.at('metadata', 'name'), message: 'the DaemonSet beside it' }],
            },
          )
          continue
        }
        const what =
          removed === undefined ? `${kind} does not exist in apiVersion "${value}"` : `${value} was removed in Kubernetes 1.${removed}`
        const outcome = isOfHelm ? 'helm applies nothing of the chart' : `kubectl does not apply ${kind} ${object.name}`
        yield problem(place, `${what}, so ${outcome}; use ${current}`, {
          severity: isOfHelm ? 'error' : 'warning',
          hazard: 'refusal',
          related: [{ place: daemonSet.at('metadata', 'name'), message: 'the DaemonSet beside it' }],
          fix: set(place, current, known.isSame && removed !== undefined ? 'safe' : 'unsafe'),
        })
      }
    }
  },
})

function isNotCurrent({ object: { kind, apiVersion } }: OtherObject): boolean {
  return KINDS[kind]?.current.includes(apiVersion) === false && OWN_GROUP.test(apiVersion) && !isFilledInLater(apiVersion)
}
