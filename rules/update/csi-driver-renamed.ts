import { type AnyField, type Field, problem, rule, wordsOf } from 'ds-lint/rule'
import type { PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'csi-driver-renamed',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'CSI driver has another name, and volumes keep the old one',
  why: `PersistentVolumes and the inline volumes of pods name their driver, and nobody can change that of a PersistentVolume. Once the pods of
    the old driver are replaced, the kubelet knows none of that name: pods with its volumes neither start nor end.`,
  references: ['https://kubernetes-csi.github.io/docs/csi-driver-object.html', 'https://kubernetes.io/docs/concepts/storage/volumes/#csi'],

  *check({ before, pod, objects, objectsBefore }) {
    const added = objects.all('CSIDriver').filter(({ object }) => !objectsBefore.find('CSIDriver', undefined, object.name))
    if (added.length === 0) return
    const gone = objectsBefore.all('CSIDriver').filter(({ object }) => !objects.find('CSIDriver', undefined, object.name))
    for (const { object, field } of gone) {
      if (!isNamedIn(before.pod, object.name) || isNamedIn(pod, object.name)) continue
      const [heir] = added
      yield problem(
        (heir!.field as AnyField).resolve(['metadata', 'name']),
        `the pods serve CSI driver ${heir!.object.name} instead of ${object.name}: pods with volumes of ${object.name} can no longer start or end on nodes whose pod is replaced; keep the old DaemonSet until no volume names it`,
        { related: [{ place: (field as AnyField).resolve(['metadata', 'name']), message: 'before' }] },
      )
    }
  },
})

/** In its arguments, its variables and the folders of the node that it mounts. */
function isNamedIn(pod: Field<PodSpec>, driver: string): boolean {
  const paths = (pod.value?.volumes ?? []).map(({ hostPath }) => hostPath?.path ?? '')
  const texts = pod
    .at('containers')
    .items()
    .flatMap(container => wordsOf(container).map(({ text }) => text))
  return [...paths, ...texts].some(text => text.split(/[^\w.-]+/).includes(driver))
}
