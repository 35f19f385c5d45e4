import { type AnyField, type Field, objectsInFolder, problem, rule } from 'ds-lint/rule'
import { parseImage, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'toleration-values-differ',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Agents that belong together tolerate different values of a taint',
  why: `A toleration with operator Equal and a value matches the taint with that value alone. Where the DaemonSet beside it tolerates every value, or another one, there are nodes that get one
    of the two agents and not the other.`,
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
    'https://github.com/NVIDIA/k8s-device-plugin/issues/1934',
  ],

  *check({ daemonSet, pod, objects }) {
    const { namespace } = daemonSet.value?.metadata ?? {}
    const here = daemonSet.location.span.start
    const path = daemonSet.location.file.path
    const images = new Set(imagesOf(pod))
    const agents = objectsInFolder('DaemonSet', daemonSet, objects, namespace).flatMap(({ object, field }) => {
      const { location } = field
      const spec = (field as AnyField).resolve(['spec', 'template', 'spec']) as Field<PodSpec>
      if (location.file.path === path && location.span.start === here) return []
      // Files of one folder that run the same image are variants of one agent.
      if (location.file.path !== path && imagesOf(spec).some(image => images.has(image))) return []
      return [{ name: object.name, pod: spec }]
    })
    const tolerations = pod.at('tolerations').items()
    for (const toleration of tolerations) {
      const { key, operator = 'Equal', value = '', effect } = toleration.value ?? {}
      // Several values of one key are several tolerations.
      if (!key || operator !== 'Equal' || tolerations.filter(each => each.value?.key === key).length > 1) continue
      for (const other of agents) {
        const theirs = other.pod
          .at('tolerations')
          .items()
          .find(each => each.value?.key === key && (!each.value.effect || !effect || each.value.effect === effect))
        if (!theirs?.value) continue
        const isEvery = theirs.value.operator === 'Exists'
        if (!isEvery && (theirs.value.value ?? '') === value) continue
        const place = toleration.at('value')
        yield problem(
          place.exists ? place : toleration.at('key'),
          `tolerates ${key}=${value} alone, and DaemonSet ${other.name} ${isEvery ? 'every value' : `"${theirs.value.value ?? ''}"`}: other nodes get that agent and not this one; use the same`,
          { related: [{ place: theirs.at(isEvery ? 'operator' : 'value'), message: `the toleration of ${other.name}` }] },
        )
        break
      }
    }
  },
})

function imagesOf({ value }: Field<PodSpec>): string[] {
  return (value?.containers ?? []).map(({ image = '' }) => parseImage(image)?.path ?? image)
}
