import { type Field, problem, rule, volumeNamed } from 'ds-lint/rule'
import type { PodSpec, Volume, VolumeMount } from 'ds-lint/kubernetes'

/** Where images have their programs and libraries; /usr/local and others are empty in many. */
const PROGRAMS = /^\/(?:bin|lib|usr|usr\/(?:bin|lib))$/

export default rule({
  id: 'mount-hides-image',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Volume is mounted over the files of the image',
  why: `A mount covers what the image has at its path. At / nothing of the image is left, and over the folders of its programs and libraries it holds only what is in the volume: the container
    does not start.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#background'],

  *check({ container, pod }) {
    for (const mount of container.at('volumeMounts').items()) {
      const path = mount.at('mountPath')
      const hidden = hides(mount, pod)
      if (hidden === undefined) continue
      yield problem(path, `the mount at ${path.value} hides ${hidden}, and the container does not start; mount a folder of its own`)
    }
  },
})

function hides(mount: Field<VolumeMount>, pod: Field<PodSpec>): string | undefined {
  const { mountPath = '', subPath, subPathExpr, name } = mount.value ?? {}
  if (subPath || subPathExpr) return undefined
  const path = mountPath.length > 1 ? mountPath.replace(/(?<!\/)\/+$/, '') : mountPath
  if (path === '/') return 'all files of the image'
  const volume = volumeNamed(pod.value, name)
  // Those of the node, of an image or of a claim may hold what is needed there.
  return PROGRAMS.test(path) && volume && isOwn(volume) ? 'the programs of the image there' : undefined
}

function isOwn({ configMap, secret, projected, downwardAPI }: Volume): boolean {
  return [configMap, secret, projected, downwardAPI].some(source => source !== undefined)
}
