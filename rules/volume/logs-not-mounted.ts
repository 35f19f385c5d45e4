import {
  type ConfigFile,
  configTree,
  type Field,
  filesInUse,
  lineAt,
  mountedFiles,
  problem,
  rule,
  runningComponents,
  runningContainers,
} from 'ds-lint/rule'
import { type Container, overlaps } from 'ds-lint/kubernetes'

/** Where nodes keep the logs of containers, as a pattern of files that an agent reads. */
const LOGS = /(?<![\w./-])(\/var\/log\/(?:containers|pods)|\/var\/lib\/docker\/containers)\/[^\s"',]*\*/g
/** Any folder of which an agent reads files by a pattern that ends as logs do. */
const OTHERS = /(?<![\w./$}*-])((?:\/[\w.-]+)+)\/[^\s"',/*]*\*[^\s"',]*\.log(?![\w-])/g
/** Where systemd keeps its journal, as the path of an input. */
const JOURNAL = /^[ \t]*"?path"?[ \t:=]+["']?(\/(?:var|run)\/log\/journal)\/?["']?[ \t]*(?:#.*)?$/gim
/** Of a text: configurations can be long. */
const LONGEST = 100_000

export default rule({
  id: 'logs-not-mounted',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Agent reads logs of the node from a folder that is not mounted',
  why: `A container sees the files of its node where a volume mounts them. A pattern below another folder matches nothing: the agent runs, and delivers no log.`,
  references: ['https://kubernetes.io/docs/concepts/cluster-administration/logging/#log-location-node'],

  *check({ container, pod, daemonSet, objects, kind }) {
    if (kind === 'init') return
    const about = { pod, daemonSet, objects }
    for (const file of filesInUse(container, about)) {
      const { key, text } = file
      // A sidecar that reloads or checks the configuration has the same files.
      const readers = runningContainers(pod).filter(each => mountedFiles(each, about).includes(file))
      const mounts = [container, ...readers].flatMap(mountsIn)
      const shown = text.slice(0, LONGEST)
      const isMounted = (folder: string): boolean => mounts.some(mount => overlaps(folder, mount))
      for (const { 1: folder = '', index } of shown.matchAll(JOURNAL)) {
        if (isMounted(folder)) continue
        yield problem(
          lineAt(file, index),
          `${key} reads the journal in ${folder}, but no volume is mounted there, so it finds no entry; mount the folder, or correct the path`,
          { related: [{ place: container.at('volumeMounts'), message: 'what is mounted' }] },
        )
        return
      }
      const others = [...shown.matchAll(OTHERS)]
      // Of several folders each may be that of another runtime.
      const patterns = [...shown.matchAll(LOGS), ...(others.some(([, folder = '']) => isMounted(folder)) ? [] : others)]
      for (const { 1: folder = '', index } of patterns) {
        if (isMounted(folder)) continue
        const before = text.slice(0, index)
        const line = before.slice(before.lastIndexOf('\n') + 1)
        // Comments, and what is not read; a list may stand below its key.
        if (
          /#|exclude|ignore|match|tag|source|items|condition/i.test(line) ||
          isUnused(file, index) ||
          /exclude[\w.]*:[ \t]*(?:\n[ \t]*-[^\n]*)*\n[ \t]*-[ \t]*["']?$/i.test(before.slice(-2000))
        )
          continue
        yield problem(
          lineAt(file, index),
          `${key} reads logs in ${folder}, but no volume is mounted there, so it finds no file; mount the folder, or correct the path`,
          { related: [{ place: container.at('volumeMounts'), message: 'what is mounted' }] },
        )
        return
      }
    }
  },
})

/** Those of Windows without the drive. */
function mountsIn({ value }: Field<Container>): string[] {
  return (value?.volumeMounts ?? []).map(({ mountPath = '' }) => mountPath.replace(/^[A-Za-z]:/, '').replaceAll('\\', '/'))
}

/** An input that is disabled, or a receiver of the OpenTelemetry Collector that no pipeline has. */
function isUnused(file: ConfigFile, at: number): boolean {
  if (/^[ \t-]*enabled[ \t]*[:=][ \t]*false[ \t]*$(?![\s\S]*^[ \t]*- (?:type|paths):)/m.test(file.text.slice(Math.max(0, at - 300), at)))
    return true
  const root = file.text.includes('pipelines:') ? configTree(file)?.root : undefined
  const running = root && runningComponents(root, 'receivers')
  const receivers = root?.resolve(['receivers']).entries() ?? []
  return receivers.some(
    ([
      name,
      {
        location: { span },
      },
    ]) => span.start <= at && at < span.end && !running?.has(name),
  )
}
