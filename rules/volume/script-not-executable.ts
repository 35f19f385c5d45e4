import { modeOfFile, problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'script-not-executable',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Program in a ConfigMap or Secret is not executable',
  why: `Files of a ConfigMap or Secret have mode 0644 unless defaultMode or the item sets another one. A container whose command is such
    a file fails with "permission denied" on every node.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#configmap'],

  *check({ container, pod }) {
    const program = container.at('command').items()[0]
    const path = program?.value
    if (!program || !path?.startsWith('/')) return
    const found = modeOfFile(path, container, pod)
    if (!found) return
    const { mode, at, volume, kind } = found
    // Of an item that is missing, or of a mode in decimal, other rules speak.
    if ((mode & 0o111) !== 0) return
    yield problem(
      program,
      `${path} has mode 0${mode.toString(8)} and is not executable, so the container fails with "permission denied"; set defaultMode: 0755`,
      {
        related: [
          { place: at.exists ? at : volume.at('name'), message: `the volume of the ${kind === 'configMap' ? 'ConfigMap' : 'Secret'}` },
        ],
        fix: set(at, 0o755, 'unsafe', `set ${at.path} to 493 (mode 0755)`),
      },
    )
  },
})
