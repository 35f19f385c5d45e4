import { type AnyField, type Field, isFilledInLater, problem, rule } from 'ds-lint/rule'
import { type Container, didYouMean, type PodSpec } from 'ds-lint/kubernetes'

const LABEL = /^metadata\.labels\['([^']+)'\]$/
/** Labels of pods that no template has: those of the controller, those that admission copies from the node since 1.35, and those of service meshes. */
const ADDED = /^(?:controller-revision-hash|pod-template-generation|(?:[a-z.]+\.)?(?:istio|linkerd)\.io\/.+)$/
const OF_NODES =
  /^(?:(?:beta\.)?kubernetes\.io\/(?:hostname|os|arch)|node(?:-role)?\.kubernetes\.io\/.+|failure-domain\.beta\.kubernetes\.io\/.+)$/
const COPIED = /^topology\.kubernetes\.io\/(?:zone|region)$/

export default rule({
  id: 'missing-downward-label',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Field reference to a label that the pods do not have',
  why: `metadata.labels refers to the labels of the pod, not to those of the DaemonSet or, except for zone and region since Kubernetes 1.35, of its node. A label that the pod template does not have gives an
    empty value, and no error.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/downward-api/'],

  *check({ daemonSet, pod, objects, target }) {
    const { labels = {} } = daemonSet.value?.spec?.template?.metadata ?? {}
    for (const place of fieldPaths(pod)) {
      const [, key] = LABEL.exec(typeof place.value === 'string' ? place.value : '') ?? []
      if (key === undefined || key in labels || ADDED.test(key) || isFilledInLater(key)) continue
      // A kustomization may add it to the pods.
      if (objects.all('Kustomization').some(({ text }) => text.includes(key))) continue
      const isCopied = COPIED.test(key)
      if (isCopied && target.to >= 35) continue
      const isOfNode = isCopied || OF_NODES.test(key)
      yield problem(
        place,
        isOfNode
          ? `${key} is a label of nodes${isCopied ? ', which pods get since Kubernetes 1.35' : ', not of pods'}, so the value is empty; ${key.endsWith('/hostname') ? 'use fieldPath spec.nodeName' : 'let the agent read its Node from the API server'}`
          : `the pod template has no label ${key}, so the value is empty unless something adds it${didYouMean(key, Object.keys(labels)) || '; add the label'}`,
        // What is called into a pod may bring labels along.
        { severity: isOfNode || didYouMean(key, Object.keys(labels)) !== '' ? 'warning' : 'info' },
      )
    }
  },
})

function fieldPaths(pod: Field<PodSpec>): AnyField[] {
  const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()]
  return [...containers.flatMap(inEnv), ...pod.at('volumes').items().flatMap(inVolume)]
}

function inEnv(container: Field<Container>): AnyField[] {
  return container
    .at('env')
    .items()
    .map(variable => variable.at('valueFrom', 'fieldRef', 'fieldPath'))
}

function inVolume(volume: ReturnType<Field<NonNullable<PodSpec['volumes']>>['items']>[number]): AnyField[] {
  const projected = volume
    .at('projected', 'sources')
    .items()
    .flatMap(source => source.at('downwardAPI', 'items').items())
  return [...volume.at('downwardAPI', 'items').items(), ...projected].map(item => item.at('fieldRef', 'fieldPath'))
}
