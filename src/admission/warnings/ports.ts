import type { Path, Container, ContainerPort, PodSpec } from '../../kubernetes/index.ts'
import { CONTAINER_LISTS } from '../validate/container-lists.ts'
import type { Checks } from '../rejection.ts'

interface Placed {
  readonly port: ContainerPort
  readonly list: (typeof CONTAINER_LISTS)[number]
  readonly container: number
  readonly index: number
}

/** Ports of all containers, which share their network: the same port twice (since 1.28), and the same name (since 1.33). */
export function warnPorts(spec: PodSpec, path: Path, checks: Checks): void {
  if (checks.minor < 28) return
  const numbers = new Map<number, Placed[]>()
  const names = new Map<string, Placed>()
  for (const list of CONTAINER_LISTS) {
    const containers: readonly Container[] | undefined = spec[list]
    if (!containers) continue
    for (const [container, { ports }] of containers.entries()) {
      if (!ports) continue
      ports.forEach((port, index) => {
        const placed = { port, list, container, index }
        warnPort(placed, numbers, path, checks)
        if (checks.minor >= 33) warnName(placed, names, path, checks)
      })
    }
  }
}

function warnPort(placed: Placed, numbers: Map<number, Placed[]>, path: Path, checks: Checks): void {
  const { containerPort = 0, hostIP, hostPort, protocol } = placed.port
  if (hostIP && !hostPort) {
    const field = pathOf(placed, path)
    const message = `hostIP ${hostIP} has no effect without a hostPort; add one or remove hostIP`
    checks.warn(field, 'host-ip-without-host-port', message, field.child('hostIP'))
  }
  const others = numbers.get(containerPort)
  if (!others) {
    numbers.set(containerPort, [placed])
    return
  }
  for (const other of others) {
    if (other.port.protocol === protocol) warnOverlap(placed, other, path, checks)
  }
  others.push(placed)
}

function warnOverlap(placed: Placed, other: Placed, path: Path, checks: Checks): void {
  const { containerPort = 0, protocol = '', hostPort = 0, hostIP = '' } = placed.port
  const { hostPort: otherPort = 0, hostIP: otherIP = '' } = other.port
  const shown = `port ${containerPort}/${protocol}`
  if (hostIP === otherIP && hostPort === otherPort) {
    warn(placed, `${shown} is already declared by ${briefly(other)}; remove one, because only one container can listen on it`, path, checks)
  } else if (hostPort === 0 || otherPort === 0) {
    warn(
      placed,
      `${shown} is also declared by ${briefly(other)}, one with a hostPort and one without; remove the one without`,
      path,
      checks,
    )
  } else if (hostPort === otherPort && (hostIP === '' || otherIP === '')) {
    const message = `${shown} uses host port ${hostPort}, as does ${briefly(other)}, one on all addresses and one on a single hostIP; set hostIP for both`
    warn(placed, message, path, checks)
  }
}

function warnName(placed: Placed, names: Map<string, Placed>, path: Path, checks: Checks): void {
  const { name } = placed.port
  if (!name) return
  const other = names.get(name)
  if (!other) {
    names.set(name, placed)
    return
  }
  const field = pathOf(placed, path)
  const first = briefly(other)
  const message = `the port name ${JSON.stringify(name)} is already used by ${first}, and Services resolve the name to that one; use a unique name`
  checks.warn(field, 'duplicate-port-name', message, field.child('name'))
}

function warn(placed: Placed, message: string, path: Path, checks: Checks): void {
  checks.warn(pathOf(placed, path), 'overlapping-ports', message)
}

function pathOf({ list, container, index }: Placed, path: Path): Path {
  return path.child(list).index(container).child('ports').index(index)
}

function briefly({ list, container, index }: Placed): string {
  return `${list}[${container}].ports[${index}]`
}
