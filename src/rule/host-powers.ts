/** What of its node a DaemonSet takes, and whose job that is. */
import { addsCapability, type Container, type PodSpec } from '../kubernetes/index.ts'
import type { RoleName, Subjects } from '../subjects/index.ts'
import type { Field } from '../yaml/index.ts'
import { volumeNamed } from './volumes.ts'

/** A way in which a pod reaches beyond its own sandbox. */
export type HostPower = 'privileged' | 'capabilities' | 'hostNetwork' | 'hostPID' | 'hostIPC' | 'hostPath' | 'runtimeSocket'

/** The names of the sockets of container runtimes. */
export const RUNTIME_SOCKETS: readonly string[] = [
  'docker.sock',
  'dockershim.sock',
  'cri-dockerd.sock',
  'containerd.sock',
  'crio.sock',
  'podman.sock',
  'frakti.sock',
]

/** The agents that cannot do their work without. */
const JOBS: Readonly<Record<HostPower, readonly RoleName[]>> = {
  privileged: ['cni', 'csi', 'proxy', 'device', 'driver', 'storage', 'security', 'tuning', 'health', 'runtime', 'time', 'identity'],
  capabilities: [
    'cni',
    'csi',
    'proxy',
    'dns',
    'device',
    'driver',
    'storage',
    'security',
    'tuning',
    'balancer',
    'health',
    'runtime',
    'time',
    'identity',
  ],
  hostNetwork: [
    'cni',
    'csi',
    'proxy',
    'dns',
    'ingress',
    'metrics',
    'driver',
    'storage',
    'security',
    'tuning',
    'balancer',
    'health',
    'runtime',
    'time',
    'identity',
  ],
  hostPID: ['cni', 'csi', 'driver', 'storage', 'security', 'metrics', 'tuning', 'health', 'runtime'],
  hostIPC: ['storage', 'driver'],
  hostPath: ['cni', 'csi', 'proxy', 'device', 'driver', 'storage', 'security', 'tuning', 'health', 'runtime', 'identity', 'labeler'],
  runtimeSocket: ['cni', 'security', 'puller', 'driver', 'log', 'metrics', 'health', 'runtime'],
}

/** Whether one of its roles has a reason for it. */
export function isItsJob(role: Subjects['daemonSet']['role'], power: HostPower): boolean {
  return role.is(...JOBS[power])
}

/** Whether a container may write kernel parameters without being privileged: runtimes leave its /proc as it is, or it has or may mount another one. */
export function mayWriteProc({ value }: Field<Container>, pod: Field<PodSpec>): boolean {
  const { securityContext, volumeMounts = [] } = value ?? {}
  return (
    securityContext?.procMount === 'Unmasked' ||
    addsCapability(securityContext, 'SYS_ADMIN') ||
    volumeMounts.some(({ name, mountPath = '' }) => mountPath.startsWith('/proc') && volumeNamed(pod.value, name)?.hostPath !== undefined)
  )
}
