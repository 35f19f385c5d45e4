/** What pods use of their node: folders of drivers and of state, ports. */
import { normalPath, type PodSpec, PROBES } from '../kubernetes/index.ts'
import { isChainedNetwork } from '../rule/index.ts'
import type { AnyField } from '../yaml/index.ts'

/** Folders of one driver each; `kubernetes.io` holds what the kubelet mounts for all of them. */
export function driverFolders(pod: AnyField | undefined): string[] {
  const folders = foldersIn(pod, path => DRIVER.test(path)).map(({ path }) => DRIVER.exec(path)![0])
  return [...new Set(folders)]
}

const DRIVER = /^.*\/kubelet\/plugins\/(?!kubernetes\.io(?:\/|$))[^/]+/

/** The driver, by its folder; only a name with a dot is surely that of one. */
export function driverOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1)
}

/** What programs of the node keep there, and others only read or extend. */
const OF_NODE =
  /^\/var\/lib\/(?:kubelet|docker|containerd|containers|cni|etcd|rancher|k0s|dbus|systemd|lxcfs|nfs|iscsi|dpkg|rpm|apt|cloud|modules|nvidia)(?:\/|$)/

/** Where network plugins are configured: one of them is that of the node. */
export function isNetworkFolder(folder: string): boolean {
  return /^\/etc\/cni(?:\/net\.d)?$/.test(folder)
}

/** Folders that containers write and that are one program's own, those of network plugins among them. */
export function stateFolders(pod: AnyField | undefined): string[] {
  return [...networkFolders(pod), ...writtenFolders(pod, path => STATE.test(path) && !OF_NODE.test(path))]
}

const STATE = /^\/(?:var\/(?:lib|db)|data)\/./

/** Where containers configure the network of their node; what adds to another plugin is made to stand beside it. */
export function networkFolders(pod: AnyField | undefined): string[] {
  const folders = writtenFolders(pod, isNetworkFolder)
  return folders.length === 0 || isChainedNetwork(pod?.value as PodSpec | undefined) ? [] : folders
}

/** Where logs of a node are read, by the folder that holds them. */
export function logFolders(pod: AnyField | undefined): string[] {
  return [...new Set(foldersIn(pod, path => LOGS.test(path)).map(({ path }) => path.replace(CONTAINERS, '')))]
}

const LOGS = /^\/var\/log(?:\/(?:pods|containers|journal))?$|^\/run\/log\/journal$|^\/var\/lib\/docker\/containers$/
/** Links to the files of containers, and those files. */
const CONTAINERS = /(?<=^\/var\/log)\/(?:pods|containers)$/

function writtenFolders(pod: AnyField | undefined, matters: (path: string) => boolean): string[] {
  const folders = foldersIn(pod, matters)
  if (folders.length === 0) return []
  const written = new Set(
    ['containers', 'initContainers'].flatMap(list =>
      (pod?.resolve([list]).items() ?? []).flatMap(container =>
        container
          .resolve(['volumeMounts'])
          .items()
          .flatMap(mount => (mount.resolve(['readOnly']).raw === true ? [] : [mount.resolve(['name']).raw])),
      ),
    ),
  )
  return folders.flatMap(({ path, volume }) => (written.has(volume) ? [path] : []))
}

/** Of containers on the network of the node: what they declare, and what probes ask. */
export function listenedPorts(pod: AnyField | undefined): string[] {
  if (pod?.resolve(['hostNetwork']).raw !== true) return []
  const probed = pod
    .resolve(['containers'])
    .items()
    .flatMap(container => PROBES.flatMap(probe => HANDLERS.map(handler => container.resolve([probe, handler, 'port']).raw)))
  return [...new Set([...declaredPorts(pod), ...probed.flatMap(port => (typeof port === 'number' ? [String(port)] : []))])]
}

const HANDLERS = ['httpGet', 'tcpSocket', 'grpc'] as const

export function declaredPorts(pod: AnyField | undefined): string[] {
  return (pod?.resolve(['containers']).items() ?? []).flatMap(container =>
    container
      .resolve(['ports'])
      .items()
      .flatMap(each => {
        const port = each.resolve(['containerPort']).raw
        return typeof port === 'number' ? [String(port)] : []
      }),
  )
}

interface Folder {
  readonly path: string
  readonly volume: unknown
}

/** What is gone is known as it is written. */
function foldersIn(pod: AnyField | undefined, matters: (path: string) => boolean): Folder[] {
  const folders = (pod?.resolve(['volumes']).items() ?? []).flatMap(volume => {
    const raw = volume.resolve(['hostPath', 'path']).raw
    const path = typeof raw === 'string' ? normalPath(raw) : ''
    return matters(path) ? [{ path, volume: volume.resolve(['name']).raw }] : []
  })
  return [...new Map(folders.map(folder => [folder.path, folder])).values()]
}
