import { isValidPortName, isValidPortNum, type Path, type Container, type ContainerPort } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'

const PROTOCOLS = ['TCP', 'UDP', 'SCTP']

/** validateContainerPorts: each port of one container on its own, and their names. */
export function validateContainerPorts(ports: readonly ContainerPort[], path: Path, checks: Checks): void {
  const names = new Set<string>()
  ports.forEach((port, index) => validateContainerPort(port, names, path.index(index), checks))
}

function validateContainerPort(port: ContainerPort, names: Set<string>, path: Path, checks: Checks): void {
  const { name, containerPort, hostPort, protocol } = port
  if (name) {
    const problems = isValidPortName(name)
    rejectValue(path, 'name', name, problems, checks)
    if (names.has(name)) checks.duplicate(path.child('name'), name)
    else if (problems.length === 0) names.add(name)
  }
  if (!containerPort)
    checks.required(path.child('containerPort'), 'containerPort is missing; set the port that the container listens on: 1 to 65535')
  else rejectValue(path, 'containerPort', containerPort, isValidPortNum(containerPort), checks)
  if (hostPort) rejectValue(path, 'hostPort', hostPort, isValidPortNum(hostPort), checks)
  if (!protocol) checks.required(path.child('protocol'), `protocol is missing; set one of ${PROTOCOLS.join(', ')}`)
  else if (!PROTOCOLS.includes(protocol)) checks.unsupported(path.child('protocol'), protocol, PROTOCOLS)
}

/** checkHostPortConflicts of the containers that run side by side. */
export function validateHostPorts(containers: readonly Container[], path: Path, checks: Checks): void {
  const taken: TakenPorts = new Map()
  containers.forEach((container, index) => takeHostPorts(container, taken, path, index, index, checks))
}

/** checkHostPortConflicts of one init container, as they take turns. Kubernetes always names the first one. */
export function validateInitHostPorts(container: Container, path: Path, index: number, checks: Checks): void {
  if (container.ports) takeHostPorts(container, new Map(), path, 0, index, checks)
}

/** The ports of each number that share no protocol and address. */
type TakenPorts = Map<number, ContainerPort[]>

function takeHostPorts({ ports }: Container, taken: TakenPorts, path: Path, named: number, index: number, checks: Checks): void {
  if (!ports) return
  for (const [portIndex, port] of ports.entries()) {
    if (!port.hostPort) continue
    const others = taken.get(port.hostPort)
    if (!others) taken.set(port.hostPort, [port])
    else if (others.every(other => other.protocol !== port.protocol || (other.hostIP ?? '') !== (port.hostIP ?? ''))) others.push(port)
    else {
      const shown = port.hostIP ? `${port.hostIP}:${port.hostPort}` : port.hostPort
      checks.duplicate(path.index(named).child('ports').index(portIndex).child('hostPort'), port.hostPort, {
        at: path.index(index).child('ports').index(portIndex).child('hostPort'),
        rule: 'duplicate-port',
        message: `host port ${shown}/${port.protocol ?? ''} is already used by another port of this pod; use a different one or remove this entry`,
      })
    }
  }
}

/**
 * validatePodHostNetworkDeps, up to 1.27 validateHostNetwork: on the host's network a container's port is the host's.
 * Since 1.28 a host port may be left out, as it is set in the pods only.
 */
export function validateHostNetworkPorts(containers: readonly Container[], path: Path, checks: Checks): void {
  for (const [index, { ports }] of containers.entries()) {
    if (!ports) continue
    for (const [portIndex, { containerPort = 0, hostPort = 0 }] of ports.entries()) {
      if (hostPort === containerPort || (hostPort === 0 && checks.minor >= 28)) continue
      const port = path.index(index).child('ports').index(portIndex)
      const at = port.child('hostPort')
      const differ = `host port ${hostPort} differs from container port ${containerPort}`
      checks.invalid(
        checks.minor >= 28 ? at : port.child('containerPort'),
        `${differ}, but hostNetwork requires them to be equal; remove hostPort or set it to ${containerPort}`,
        { at, rule: 'host-port-mismatch', cause: at.toString() },
      )
    }
  }
}
