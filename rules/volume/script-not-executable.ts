import { type AnyField, type Field, lineAt, type Location, mountedFiles, problem, rule, set } from 'ds-lint/rule'
import type { Container, PodSpec, Volume } from 'ds-lint/kubernetes'

export default rule({
  id: 'script-not-executable',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Program in a ConfigMap or Secret is not executable',
  why: `Files of a ConfigMap or Secret have mode 0644 unless defaultMode or the item sets another one. A container whose command is such
    a file fails with "permission denied" on every node, and so does a check of the node problem detector.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#configmap', 'https://github.com/deliveryhero/helm-charts/issues/307'],

  *check({ container, pod, daemonSet, objects }) {
    const [program] = container.at('command').items()
    if (program?.value?.startsWith('/')) yield* notExecutable(program.value, program, container, pod)
    if (!/(?:^|\/)node-problem-detector(?:[:@]|$)/.test(container.value?.image ?? '')) return
    for (const file of mountedFiles(container, { pod, daemonSet, objects })) {
      if (!/"plugin"[ \t]*:[ \t]*"custom"/.test(file.text)) continue
      for (const { 1: path = '', index } of file.text.matchAll(/"path"[ \t]*:[ \t]*"(\/[\w./-]+)"/g))
        yield* notExecutable(path, lineAt(file, index), container, pod)
    }
  },
})

function* notExecutable(
  path: string,
  program: AnyField | Location,
  container: Field<Container>,
  pod: Field<PodSpec>,
): Iterable<ReturnType<typeof problem>> {
  const mounted = mountedAt(path, container, pod)
  if (!mounted) return
  const { volume, file } = mounted
  const kind = volume.value?.configMap ? ('configMap' as const) : ('secret' as const)
  const source = volume.value?.[kind]
  if (!source) return
  const items = volume.at(kind, 'items').items()
  const item = items.find(({ value }) => value?.path === file)
  const mode = item?.value?.mode ?? source.defaultMode ?? 0o644
  // Of an item that is missing, or of a mode in decimal, other rules speak.
  if ((mode & 0o111) !== 0 || (items.length > 0 && !item)) return
  const at = item?.value?.mode === undefined ? volume.at(kind, 'defaultMode') : item.at('mode')
  yield problem(
    program,
    `${path} has mode 0${mode.toString(8)} and is not executable, so running it fails with "permission denied"; set defaultMode: 0755`,
    {
      related: [
        { place: at.exists ? at : volume.at('name'), message: `the volume of the ${kind === 'configMap' ? 'ConfigMap' : 'Secret'}` },
      ],
      fix: set(at, 0o755, 'unsafe', `set ${at.path} to 493 (mode 0755)`),
    },
  )
}

/** The volume that holds the path, and the file in it; the longest mountPath wins. */
function mountedAt(
  path: string,
  container: Field<Container>,
  pod: Field<PodSpec>,
): { readonly volume: Field<Volume>; readonly file: string } | undefined {
  const [mount] = container
    .at('volumeMounts')
    .items()
    .filter(({ value }) => path === value?.mountPath || path.startsWith(`${value?.mountPath?.replace(/\/$/, '')}/`))
    .toSorted((a, b) => (b.value?.mountPath?.length ?? 0) - (a.value?.mountPath?.length ?? 0))
  const { name, mountPath = '', subPath, subPathExpr } = mount?.value ?? {}
  const volume = pod
    .at('volumes')
    .items()
    .find(({ value }) => value?.name === name)
  if (!volume || subPathExpr) return undefined
  const rest = path === mountPath ? '' : path.slice(mountPath.replace(/\/$/, '').length + 1)
  return { volume, file: [subPath ?? '', rest].filter(part => part !== '').join('/') }
}
