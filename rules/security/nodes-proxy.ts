import { accountOf, accountPlace, grantsByRule, grantsOf, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'nodes-proxy',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'Permission for nodes/proxy allows commands in every pod',
  why: `nodes/proxy gives access to the whole API of each kubelet: even with get alone, a client can execute commands in every container
    of every node, bypassing admission and audit. Metrics, stats and logs have subresources of their own: nodes/metrics,
    nodes/stats, nodes/log and, since Kubernetes 1.33, nodes/healthz, nodes/configz and nodes/pods.`,
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/#fine-grained-authorization',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes',
  ],
  securitySeverity: 8.1,

  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod })
    const grants = grantsOf(account, objects).filter(({ resource }) => resource === 'nodes/proxy')
    for (const [first] of grantsByRule(grants)) {
      if (!first) continue
      yield problem(
        first.resourcePlace,
        `${first.verb === '*' ? 'everything' : first.verb} on nodes/proxy lets service account ${account.name} execute commands in the pods of every node; grant nodes/metrics, nodes/stats, nodes/log or nodes/pods instead`,
        { related: [{ place: accountPlace(pod), message: `DaemonSet ${daemonSet.value?.metadata?.name ?? ''} runs as it on every node` }] },
      )
    }
  },
})
