import { problem, rule, volumeNamed } from 'ds-lint/rule'

export default rule({
  id: 'config-by-subpath',
  on: 'container',
  severity: 'info',
  preset: 'strict',
  since: '0.2.0',
  summary: 'Configuration that is mounted by subPath never updates',
  why: `The kubelet updates the files of a mounted ConfigMap or Secret, but not one that is mounted by subPath: the agents keep the old configuration until their pods restart, and
    new nodes start with the new one.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically',
    'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath',
  ],

  *check({ container, pod, daemonSet }) {
    if (!container.value?.volumeMounts?.some(({ subPath }) => subPath)) return
    const template = daemonSet.value?.spec?.template?.metadata?.annotations ?? {}
    const own = daemonSet.value?.metadata?.annotations ?? {}
    // Then each change restarts the pods.
    if (Object.keys({ ...own, ...template }).some(key => /checksum|(?:^|[-/.])hash|reloader|config-version/i.test(key))) return
    for (const mount of container.at('volumeMounts').items()) {
      const { name, subPath } = mount.value ?? {}
      const { configMap, secret } = (subPath && volumeNamed(pod.value, name)) || {}
      const object = configMap ? `ConfigMap ${configMap.name ?? ''}` : secret ? `Secret ${secret.secretName ?? ''}` : undefined
      // A generated name changes with its content.
      if (object === undefined || /-[a-z0-9]{10}$/.test(object)) continue
      yield problem(
        mount.at('subPath'),
        `${subPath} of ${object} is mounted by subPath: running pods never see a change; mount the folder, or put a checksum in an annotation of the pod template`,
      )
    }
  },
})
