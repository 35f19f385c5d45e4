import { accountOf, grantsOf, problem, rule } from 'ds-lint/rule'

/** What agents keep a copy of; of the rest of Kubernetes' own many are written only. */
const CACHED = /^(?:pods|nodes|namespaces|services|endpoints|endpointslices|networkpolicies|configmaps|secrets)$/
const CORE = /^$|^(?:apps|batch)$|\.k8s\.io$/

export default rule({
  id: 'watch-without-list',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Permission to watch a resource without list',
  why: `Most clients list a resource before they watch it. Newer ones (client-go 0.35 and later) may stream the list through the watch, and list if that
    fails. Without permission to list, an agent that lists retries forever and sees no object, on every node at once.`,
  references: ['https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes'],

  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod })
    const grants = grantsOf(account, objects)
    const covers = (a: string, b: string): boolean => a === '*' || a === b
    for (const grant of grants) {
      const { group, resource, verb, names, namespace } = grant
      if (verb !== 'watch' || names.length > 0 || resource.includes('/') || resource === '*') continue
      const lists = grants.some(
        other =>
          (other.verb === 'list' || other.verb === '*') &&
          other.names.length === 0 &&
          covers(other.group, group) &&
          covers(other.resource, resource) &&
          (other.namespace === undefined || other.namespace === namespace),
      )
      if (lists) continue
      yield problem(
        grant.place,
        `service account ${account.name} may watch ${grant.what} but not list them, so clients that list first get Forbidden; add list`,
        {
          severity: CACHED.test(resource) || !CORE.test(group) ? 'warning' : 'info',
        },
      )
      // One rule of a role is told once.
      return
    }
  },
})
