import { COMPANION_APIS, isSentByHelm } from 'ds-lint/kubernetes'
import { type AnyField, isFilledInLater, objectsInFolder, type OtherObject, problem, rule, set } from 'ds-lint/rule'

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
    for (const [kind, known] of Object.entries(COMPANION_APIS)) {
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
              hazard: isOfHelm ? 'unsent' : 'refusal',
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
          hazard: isOfHelm ? 'unsent' : 'refusal',
          related: [{ place: daemonSet.at('metadata', 'name'), message: 'the DaemonSet beside it' }],
          fix: set(place, current, known.isSame && removed !== undefined ? 'safe' : 'unsafe'),
        })
      }
    }
  },
})

function isNotCurrent({ object: { kind, apiVersion } }: OtherObject): boolean {
  return COMPANION_APIS[kind]?.current.includes(apiVersion) === false && OWN_GROUP.test(apiVersion) && !isFilledInLater(apiVersion)
}
