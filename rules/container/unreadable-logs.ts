import { isForOpenShift, problem, rule, volumeNamed } from 'ds-lint/rule'
import { addsCapability, runsWithoutRoot, userOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'unreadable-logs',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Log agent may not read the logs of its node',
  why: `Container runtimes make the log files of containers readable only by root and its group (mode 0640). An agent that runs as another user and group gets "permission denied" for
    each of them and delivers nothing. Without runAsGroup the image decides on the group. On OpenShift SELinux keeps the files from every container that is not privileged, whatever its user.`,
  references: [
    'https://github.com/containerd/containerd/issues/8920',
    'https://github.com/fluent/fluentd-kubernetes-daemonset/issues/548',
    'https://github.com/tigera/operator/pull/5064',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],

  *check({ container, pod, role, kind, daemonSet, cluster }) {
    const own = container.value?.securityContext
    const logs = container
      .at('volumeMounts')
      .items()
      .flatMap(mount => {
        const path = volumeNamed(pod.value, mount.value?.name)?.hostPath?.path
        return path !== undefined && /^\/var\/log(?:\/|$)/.test(path) ? [{ mount, path }] : []
      })
    const [first] = logs
    if (!first) return
    const isOnOpenShift = cluster.profiles.some(({ name }) => name === 'openshift') || isForOpenShift(daemonSet)
    if (isOnOpenShift && own?.privileged !== true && !(own?.seLinuxOptions ?? pod.value?.securityContext?.seLinuxOptions)?.type) {
      const context = container.at('securityContext')
      yield problem(
        context.exists ? context : first.mount,
        `SELinux on OpenShift denies container ${container.value?.name ?? ''} ${first.path} of the node, also as root, because it is neither privileged nor of another type; set privileged: true, or seLinuxOptions.type: spc_t`,
      )
      return
    }
    // Others than log agents read other files of /var/log, too.
    const wanted = role.is('log') ? /^\/var\/log(?:\/(?:pods|containers))?\/?$/ : /^\/var\/log\/(?:pods|containers)\/?$/
    if (kind === 'init' || !logs.some(({ path }) => wanted.test(path))) return
    const ofPod = pod.value?.securityContext
    const user = userOf(container.value, pod.value)
    if (!runsWithoutRoot(container.value, pod.value) || own?.privileged === true) return
    const group = own?.runAsGroup ?? ofPod?.runAsGroup
    const { supplementalGroups = [], fsGroup } = ofPod ?? {}
    // A group that nodes give the files to is set up on purpose.
    if (group === 0 || fsGroup === 0 || supplementalGroups.length > 0) return
    if (addsCapability(own, 'DAC_READ_SEARCH', 'DAC_OVERRIDE')) return
    const field = user === undefined ? 'runAsNonRoot' : 'runAsUser'
    const place = container.at('securityContext').at(field)
    const who = user === undefined ? 'another user than root' : `user ${user}`
    yield problem(
      place.exists ? place : pod.at('securityContext').at(field),
      group === undefined
        ? `the container runs as ${who}, and only root and its group can read the log files of containers; run as root, or set runAsGroup: 0`
        : `the container runs as ${who} and group ${group}, and only root and its group can read the log files of containers; run as root, or set runAsGroup: 0`,
      { severity: group === undefined ? 'info' : 'warning' },
    )
  },
})
