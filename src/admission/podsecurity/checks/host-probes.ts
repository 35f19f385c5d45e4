import type { Path, LifecycleHandler, Probe } from '../../../kubernetes/index.ts'
import type { Check } from '../check.ts'
import type { PodContainer } from '../pod.ts'
import { named, plural, quoted, sorted } from '../words.ts'

export const hostProbesAndHostLifecycle: Check = {
  id: 'hostProbesAndHostLifecycle',
  level: 'baseline',
  revisions: [
    {
      since: 34,
      judge({ containers }) {
        const bad = containers.flatMap(container => hostsOf(container).map(host => ({ ...host, name: container.name })))
        if (bad.length === 0) return undefined
        const who = sorted(bad.map(({ name }) => name))
        const hosts = sorted(bad.map(({ host }) => host))
        const uses = `${plural('uses', who.length, 'use')} ${plural('probe or lifecycle host', hosts.length)}`
        return {
          reason: 'probe or lifecycle host',
          detail: `${named('container', who)} ${uses} ${quoted(hosts)}`,
          paths: bad.map(({ at }) => at),
        }
      },
    },
  ],
}

function hostsOf({ value, at }: PodContainer): { host: string; at: Path }[] {
  const probes = (['livenessProbe', 'readinessProbe', 'startupProbe'] as const).map(name => [value[name], at.child(name)] as const)
  const hooks = (['postStart', 'preStop'] as const).map(name => [value.lifecycle?.[name], at.child('lifecycle', name)] as const)
  return [...probes, ...hooks].flatMap(([handler, path]) => handlerHosts(handler, path))
}

function handlerHosts(handler: Probe | LifecycleHandler | undefined, at: Path): { host: string; at: Path }[] {
  return (['httpGet', 'tcpSocket'] as const).flatMap(name => {
    const host = handler?.[name]?.host
    return host ? [{ host, at: at.child(name, 'host') }] : []
  })
}
