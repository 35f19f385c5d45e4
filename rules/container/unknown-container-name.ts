import { type AnyField, problem, rule, set } from 'ds-lint/rule'
import { containersOf, didYouMean, suggest } from 'ds-lint/kubernetes'

const DEFAULT_CONTAINER = 'kubectl.kubernetes.io/default-container'

export default rule({
  id: 'unknown-container-name',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Reference to an undefined container',
  why: `The API server does not check names of containers in a resourceFieldRef or an annotation. The kubelet leaves a container with an unknown
    resourceFieldRef in CreateContainerConfigError on every node; kubectl logs and exec warn about an unknown default container, and use the first one.`,
  references: ['https://kubernetes.io/docs/tasks/inject-data-application/environment-variable-expose-pod-information/'],

  *check({ daemonSet, pod }) {
    const names = containersOf(pod.value).flatMap(({ name }) => (name ? [name] : []))
    if (names.length === 0) return
    const tell = (place: AnyField, name: string, outcome: string, severity: 'error' | 'warning'): ReturnType<typeof problem> => {
      const near = suggest(name, names)
      return problem(
        place,
        `the pod has no container "${name}", so ${outcome}${didYouMean(name, names) || `; its containers are ${names.join(', ')}`}`,
        {
          severity,
          hazard: severity === 'error' ? 'deadlock' : undefined,
          fix: near === undefined ? undefined : set(place, near, 'unsafe'),
        },
      )
    }
    for (const container of [...pod.at('containers').items(), ...pod.at('initContainers').items()]) {
      for (const variable of container.at('env').items()) {
        const place = variable.at('valueFrom', 'resourceFieldRef', 'containerName')
        if (place.value && !names.includes(place.value))
          yield tell(place, place.value, 'the container with the reference never starts', 'error')
      }
    }
    const annotation = daemonSet.at('spec', 'template', 'metadata', 'annotations').at(DEFAULT_CONTAINER)
    if (annotation.value && !names.includes(annotation.value))
      yield tell(annotation, annotation.value, 'kubectl logs and exec use the first one', 'warning')
  },
})
