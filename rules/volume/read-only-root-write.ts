import { mountAt, problem, rule, settingsOf } from 'ds-lint/rule'
import { isForWindows, normalPath } from 'ds-lint/kubernetes'

/** Options of folders that a program writes to: `--storage.agent.path`, `--data-dir`, `--cache-folder`. */
const FOLDER_OPTION =
  /^(?:storage\.(?:agent|tsdb|local)\.path|(?:data|state|cache|work|tmp|temp|storage|spool|buffer)-?(?:dir|directory|folder|path)|positions-?(?:file|directory))$/i
/** Writable in every container. */
const GIVEN = /^\/(?:dev\/shm|dev|proc)(?:\/|$)/

export default rule({
  id: 'read-only-root-write',
  on: 'container',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Folder that the program writes to is in the read-only root file system',
  why: `With readOnlyRootFilesystem a container writes to its volumes only. A program that is told to keep its data elsewhere stops with "read-only file system", unless the image declares a volume
    there and the runtime makes one, as containerd does and CRI-O may not.`,
  references: [
    'https://github.com/prometheus-operator/prometheus-operator/issues/7812',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],

  *check({ container, pod }) {
    if (container.value?.securityContext?.readOnlyRootFilesystem !== true || isForWindows(pod.value)) return
    for (const { name, value, isVariable, place } of settingsOf(container)) {
      if (isVariable || !FOLDER_OPTION.test(name) || !/^\/[\w./-]+$/.test(value) || GIVEN.test(value)) continue
      // Fluent Bit reads relative paths from there.
      if (name === 'workdir' && isFluentBit(container.value?.image)) continue
      const path = normalPath(value)
      if (mountAt(path, container)) continue
      yield problem(
        place,
        `--${name} is ${value}, which is in no volume, and readOnlyRootFilesystem forbids writes elsewhere; mount a volume at ${path}`,
        { related: [{ place: container.at('securityContext', 'readOnlyRootFilesystem'), message: 'what forbids it' }] },
      )
    }
  },
})

function isFluentBit(image = ''): boolean {
  return /(?:^|\/)[\w.-]*fluent-bit(?:[:@]|$)/.test(image)
}
