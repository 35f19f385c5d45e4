import { problem, rule, set, volumeNamed } from 'ds-lint/rule'
import { isForWindows } from 'ds-lint/kubernetes'

/** Files of devices, and none that runtimes let every container open. */
const DEVICE =
  /^\/dev\/(?:kmsg|fuse|kvm|mem|port|hwrng|kfd|cuse|uinput|ppp|watchdog\d*|rtc\d*|vhost-(?:net|vsock)|vfio\/vfio|nvidia(?:\d+|ctl|-uvm|-modeset)|sgx_(?:enclave|provision)|tpm(?:rm)?\d+|ipmi\d+|loop-control|mapper\/control|input\/event\d+|video\d+|ttyUSB\d+|ttyACM\d+|[sv]d[a-z]\d*|nvme\d+(?:n\d+)?)$/
const ALLOWED = /^\/dev\/(?:null|zero|full|u?random|tty|console|ptmx|pts(?:\/\d+)?|net\/tun|log|shm.*)$/

export default rule({
  id: 'device-access-denied',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Container mounts a device that it may not open',
  why: `A hostPath shows the file of a device, but the device rules of the container's cgroup decide who may open it: without privileged they allow only devices such as /dev/null. Capabilities do not change
    them, so the program gets "operation not permitted". A device plugin adds rules for the devices that it gives to a container.`,
  references: [
    'https://github.com/kubernetes/kubernetes/issues/137549',
    'https://github.com/kubernetes/kubernetes/issues/7890',
    'https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/device-plugins/',
  ],

  *check({ container, pod, role }) {
    const { securityContext: own, resources: { limits = {} } = {}, name: ownName = '' } = container.value ?? {}
    if (own?.privileged === true || isForWindows(pod.value)) return
    // It looks which devices there are, and opens none.
    if (role.is('device')) return
    // A device plugin allows what it gives.
    if (Object.keys(limits).some(resource => resource.includes('/'))) return
    for (const mount of container.at('volumeMounts').items()) {
      const { path = '', type } = volumeNamed(pod.value, mount.value?.name)?.hostPath ?? {}
      const isDevice = DEVICE.test(path) || (/^\/dev\/./.test(path) && (type === 'CharDevice' || type === 'BlockDevice'))
      if (!isDevice || ALLOWED.test(path)) continue
      const place = container.at('securityContext', 'privileged')
      yield problem(
        mount,
        `container ${ownName} is not privileged, so it may not open ${path}: operation not permitted; set privileged: true, or use a device plugin`,
        { fix: set(place, true, 'unsafe') },
      )
    }
  },
})
