import { problem, rule, runningContainers } from 'ds-lint/rule'
import { type Container, quantityOf } from 'ds-lint/kubernetes'

const RESOURCES = ['cpu', 'memory'] as const

export default rule({
  id: 'burstable-by-init',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.2.0',
  summary: 'Init container keeps the pod from the class Guaranteed',
  why: `A pod is of the class Guaranteed where each container, init containers included, has limits of cpu and memory and requests no less. One init container without them makes the whole pod Burstable for as
    long as it runs: it is evicted and killed for memory before Guaranteed ones.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/',
    'https://github.com/k8snetworkplumbingwg/multus-cni/issues/1093',
  ],

  *check({ pod }) {
    // Requests of the pod as a whole count instead.
    if (pod.value?.resources) return
    const inits = pod.at('initContainers').items()
    const running = runningContainers(pod)
    if (inits.length === 0 || running.length === 0 || !running.every(({ value }) => isGuaranteed(value))) return
    const first = inits.find(({ value }) => !isGuaranteed(value))
    if (!first) return
    const place = first.at('resources', 'limits')
    yield problem(
      place.exists ? place : first.at('resources'),
      `init container ${first.value?.name ?? ''} has no limits of cpu and memory that equal its requests, so the pod is Burstable, though its other containers are Guaranteed; set them`,
    )
  },
})

/** Requests that are missing are those of the limits. */
function isGuaranteed({ resources }: Container = {}): boolean {
  return RESOURCES.every(name => {
    const limit = quantityOf(resources?.limits?.[name])
    const request = quantityOf(resources?.requests?.[name] ?? resources?.limits?.[name])
    return limit !== undefined && limit.sign() > 0 && request?.cmp(limit) === 0
  })
}
