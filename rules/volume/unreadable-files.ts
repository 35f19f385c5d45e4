import { type Field, problem, rule, set } from 'ds-lint/rule'
import { type Container, isForWindows, type PodSpec, userOf, type Volume } from 'ds-lint/kubernetes'

export default rule({
  id: 'unreadable-files',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'User of the container may not read the files of its volume',
  why: `Files of ConfigMaps, Secrets and the downward API belong to root. With a mode such as 0400 a container that runs as another user cannot read them, unless fsGroup gives them
    to a group of the pod: the agent exits with "permission denied".`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/secret/#secret-files-permissions',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-pod',
  ],

  *check({ pod }) {
    if (pod.value?.securityContext?.fsGroup !== undefined || isForWindows(pod.value)) return
    const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()]
    for (const volume of pod.at('volumes').items()) {
      const mode = modeOf(volume)
      if (mode?.value === undefined || (mode.value & 0o004) !== 0) continue
      const reader = containers.find(
        ({ value }) =>
          value?.volumeMounts?.some(({ name }) => name === volume.value?.name) === true && !mayRead(mode.value ?? 0, value, pod.value),
      )
      if (!reader) continue
      const user = userOf(reader.value, pod.value) ?? ''
      yield problem(
        mode,
        `mode 0${mode.value.toString(8)} lets only root${(mode.value & 0o040) === 0 ? '' : ' and its group'} read the files, and container ${reader.value?.name ?? ''} runs as user ${user}; set 0444, or an fsGroup`,
        { fix: set(mode, 0o444, 'unsafe', `set ${mode.path} to 292 (mode 0444)`) },
      )
    }
  },
})

function modeOf(volume: Field<Volume>): Field<number | undefined> | undefined {
  for (const kind of ['configMap', 'secret', 'downwardAPI'] as const) {
    const source = volume.at(kind)
    if (!source.exists) continue
    return (source.value?.items ?? []).some(({ mode }) => mode !== undefined) ? undefined : source.at('defaultMode')
  }
  return undefined
}

/** Which user an image has, and its groups, nobody says here. */
function mayRead(mode: number, container: Container | undefined, pod: PodSpec | undefined): boolean {
  const user = userOf(container, pod)
  if (user === undefined || user === 0) return true
  const group = container?.securityContext?.runAsGroup ?? pod?.securityContext?.runAsGroup ?? 0
  const groups = [group, ...(pod?.securityContext?.supplementalGroups ?? [])]
  return (mode & 0o040) !== 0 && groups.includes(0)
}
