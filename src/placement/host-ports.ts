/** Ports of nodes that pods take (framework.HostPortInfo, scheduler/util.GetHostPorts). */
import { isSidecar, type PodSpec } from '../kubernetes/index.ts'

export interface HostPort {
  /** 0.0.0.0 is every address. */
  readonly ip: string
  readonly protocol: string
  readonly port: number
}

const EVERY = '0.0.0.0'

/** Of containers that run as long as the pod does. */
export function hostPorts({ containers = [], initContainers = [] }: PodSpec): HostPort[] {
  return [...initContainers.filter(isSidecar), ...containers].flatMap(({ ports = [] }) =>
    ports.flatMap(({ hostIP, protocol, hostPort = 0 }) =>
      hostPort > 0 ? [{ ip: hostIP || EVERY, protocol: protocol || 'TCP', port: hostPort }] : [],
    ),
  )
}

/** The same for equal ports. */
export function portKey({ ip, protocol, port }: HostPort): string {
  return `${ip} ${protocol} ${port}`
}

export function conflict(a: HostPort, b: HostPort): boolean {
  return a.port === b.port && a.protocol === b.protocol && (a.ip === b.ip || a.ip === EVERY || b.ip === EVERY)
}
