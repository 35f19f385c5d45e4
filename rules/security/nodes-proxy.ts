import { accountOf, accountPlace, grantsByRule, grantsOf, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'nodes-proxy',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'The right to nodes/proxy is the right to run commands in every pod',
  why: `nodes/proxy opens the whole API of each kubelet: with it, even with get alone, one executes commands in any container of any node, past
    admission and audit. Metrics, stats, logs, health and the list of pods have subresources of their own: nodes/metrics, nodes/stats, nodes/log,
    and from Kubernetes 1.33 on nodes/healthz, nodes/configz and nodes/pods.`,
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
        first.place,
        `${first.verb === '*' ? 'everything' : first.verb} on nodes/proxy lets service account ${account.name} execute commands in the pods of every node: grant nodes/metrics, nodes/stats, nodes/log or nodes/pods instead`,
        { related: [{ place: accountPlace(pod), message: `DaemonSet ${daemonSet.value?.metadata?.name ?? ''} runs as it on every node` }] },
      )
    }
  },
})
