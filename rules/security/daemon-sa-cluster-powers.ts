import {
  type AnyField,
  accountOf,
  accountPlace,
  describeGrants,
  type Grant,
  grantsByRule,
  grantsOf,
  isPowerful,
  isWholeCluster,
  problem,
  rule,
} from 'ds-lint/rule'

export default rule({
  id: 'daemon-sa-cluster-powers',
  on: 'daemonSet',
  severity: 'error',
  preset: 'security',
  since: '0.1.0',
  summary: 'Service account on every node has permissions over the cluster',
  why: `The token of a DaemonSet's service account is on every node. With access to all secrets, to tokens of other accounts or to RBAC,
    an attacker on one node controls the cluster; with write access to pods, workloads or nodes, one more step does; who writes the status of Services receives what others send to any address. Grant by name
    or namespace, move controller work to a Deployment with its own account, or restrict by policy what the token may write about
    other nodes.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
    'https://github.com/kubernetes/kubernetes/issues/97076',
    'https://github.com/kubevirt/kubevirt/issues/11735',
    'https://github.com/carina-io/carina/issues/178',
  ],
  securitySeverity: 8.8,

  *check({ daemonSet, pod, objects, role }) {
    const account = accountOf({ daemonSet, pod })
    const powers = grantsOf(account, objects).filter(grant => {
      const reaches = grant.namespace === undefined || (grant.resource === '*' && grant.verb === '*' && isWholeCluster(grant))
      return reaches && grant.names.length === 0 && grant.resource !== 'nodes/proxy' && isPowerful(grant)
    })
    for (const grants of grantsByRule(powers)) {
      const [first] = grants
      if (!first) continue
      const { namespace } = first
      const whole = namespace === undefined ? grants.find(isWholeCluster) : undefined
      const isItsJob = !whole && role.nodeCritical && grants.every(isOfNodes)
      yield problem(
        placeOf(whole ?? first),
        namespace === undefined
          ? `service account ${account.name} may ${describeGrants(grants)} in the whole cluster, and so may an attacker on any node; grant less, by name or namespace`
          : `service account ${account.name} may ${describeGrants(grants)} in ${namespace === '' ? 'its namespace' : `namespace ${namespace}`}, its secrets and pods included, and so may an attacker on any node; grant what the agent uses`,
        {
          severity: whole ? 'error' : isItsJob ? 'info' : 'warning',
          related: [{ place: accountPlace(pod), message: `DaemonSet ${daemonSet.value?.metadata?.name ?? ''} runs as it on every node` }],
        },
      )
    }
  },
})

/** The resource, where the use of it is too much, whatever the verb; else the verb. */
function placeOf({ resource, verb, place, resourcePlace }: Grant): AnyField {
  const isResource = resource === '*' || (verb !== '*' && (resource === 'secrets' || resource.includes('/')))
  return isResource && !['escalate', 'bind', 'impersonate'].includes(verb) ? resourcePlace : place
}

/** What a network, storage or device agent writes about its node. */
function isOfNodes({ resource }: Grant): boolean {
  return resource === 'nodes' || resource === 'nodes/status'
}
