import { type Field, problem, rule, volumeNamed } from 'ds-lint/rule'
import { normalPath, type PodSpec, type Volume, type VolumeMount } from 'ds-lint/kubernetes'

/** Where images have their programs and libraries; /usr/local and others are empty in many. */
const PROGRAMS = /^\/(?:bin|lib|usr|usr\/(?:bin|lib))$/
const EVERYTHING = 'all files of the image'

export default rule({
  id: 'mount-hides-image',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Volume is mounted over the files of the image',
  why: `A mount covers what the image has at its path. At / nothing of the image is left, and the container does not start. Over a directory of programs or libraries only the files of the
    volume are left: a container whose program or libraries are there does not start.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#background'],

  *check({ container, pod }) {
    for (const mount of container.at('volumeMounts').items()) {
      const path = mount.at('mountPath')
      const hidden = hides(mount, pod)
      if (hidden === undefined) continue
      const isAll = hidden === EVERYTHING
      yield problem(
        path,
        `the mount at ${path.value} hides ${hidden}, so the container ${isAll ? 'does' : 'may'} not start; mount it at a directory that the image does not use`,
        { severity: isAll ? 'error' : 'warning' },
      )
    }
  },
})

function hides(mount: Field<VolumeMount>, pod: Field<PodSpec>): string | undefined {
  const { mountPath = '', subPath, subPathExpr, name } = mount.value ?? {}
  if (subPath || subPathExpr) return undefined
  const path = mountPath.length > 1 ? normalPath(mountPath) : mountPath
  if (path === '/') return EVERYTHING
  const volume = volumeNamed(pod.value, name)
  // Those of the node, of an image or of a claim may hold what is needed there.
  return PROGRAMS.test(path) && volume && isOwn(volume) ? 'the files of the image there' : undefined
}

function isOwn({ configMap, secret, projected, downwardAPI }: Volume): boolean {
  return [configMap, secret, projected, downwardAPI].some(source => source !== undefined)
}
