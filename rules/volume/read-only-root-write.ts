import { fileCommandsOf, mountAt, problem, rule, settingsOf } from 'ds-lint/rule'
import { isForWindows, normalPath } from 'ds-lint/kubernetes'

/** Options of folders that a program writes to: `--storage.agent.path`, `--data-dir`, `--cache-folder`. */
const FOLDER_OPTION =
  /^(?:storage\.(?:agent|tsdb|local)\.path|(?:data|state|cache|work|tmp|temp|storage|spool|buffer)-?(?:dir|directory|folder|path)|positions-?(?:file|directory))$/i
/** Writable in every container. */
const GIVEN = /^\/(?:dev\/shm|dev|proc)(?:\/|$)/

export default rule({
  id: 'read-only-root-write',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Program or script writes to the read-only root file system',
  why: `With readOnlyRootFilesystem a container writes to its volumes only. A program that is told to keep its data elsewhere stops with "read-only file system", unless the image declares a volume
    there and the runtime makes one, as containerd does and CRI-O may not.`,
  references: [
    'https://github.com/prometheus-operator/prometheus-operator/issues/7812',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],

  *check({ container, pod }) {
    if (container.value?.securityContext?.readOnlyRootFilesystem !== true || isForWindows(pod.value)) return
    const told = new Set<string>()
    for (const { program, paths, place, isCertain } of fileCommandsOf(container)) {
      for (const path of paths) {
        if (GIVEN.test(path) || mountAt(path, container) || told.has(folderOf(path))) continue
        told.add(folderOf(path))
        yield problem(
          place,
          `${program} writes to ${path}, which is in no volume, and readOnlyRootFilesystem forbids that: the command fails; mount a volume at ${folderOf(path)}`,
          {
            severity: isCertain ? 'warning' : 'info',
            related: [{ place: container.at('securityContext', 'readOnlyRootFilesystem'), message: 'what forbids it' }],
          },
        )
      }
    }
    for (const { name, value, isVariable, place } of settingsOf(container)) {
      if (isVariable || !FOLDER_OPTION.test(name) || !/^\/[\w./-]+$/.test(value) || GIVEN.test(value)) continue
      // Fluent Bit reads relative paths from there.
      if (name === 'workdir' && isFluentBit(container.value?.image)) continue
      const path = normalPath(value)
      if (mountAt(path, container)) continue
      yield problem(
        place,
        `--${name} is ${value}, which is in no volume, and readOnlyRootFilesystem forbids writes elsewhere; mount a volume at ${path}`,
        { severity: 'info', related: [{ place: container.at('securityContext', 'readOnlyRootFilesystem'), message: 'what forbids it' }] },
      )
    }
  },
})

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1))
}

function isFluentBit(image = ''): boolean {
  return /(?:^|\/)[\w.-]*fluent-bit(?:[:@]|$)/.test(image)
}
