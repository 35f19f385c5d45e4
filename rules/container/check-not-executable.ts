import { lineAt, modeOfFile, mountedFiles, problem, rule, set } from 'ds-lint/rule'

const DETECTOR = /(?:^|\/)node-problem-detector(?:[:@]|$)/
const IS_CUSTOM = /"plugin"[ \t]*:[ \t]*"custom"/
const CHECK = /"path"[ \t]*:[ \t]*"(\/[\w./-]+)"/g

export default rule({
  id: 'check-not-executable',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Check of the node problem detector is not executable',
  why: `Custom monitors of the node problem detector run the programs that their rules name. A script of a ConfigMap has mode 0644 unless defaultMode or its item sets another one, so each run fails with
    "permission denied", and the problem is never found.`,
  references: [
    'https://github.com/deliveryhero/helm-charts/issues/307',
    'https://github.com/kubernetes/node-problem-detector/blob/master/docs/custom_plugin_monitor.md',
  ],

  *check({ container, pod, daemonSet, objects }) {
    if (!DETECTOR.test(container.value?.image ?? '')) return
    for (const file of mountedFiles(container, { pod, daemonSet, objects })) {
      if (!IS_CUSTOM.test(file.text)) continue
      for (const { 1: path = '', index } of file.text.matchAll(CHECK)) {
        const found = modeOfFile(path, container, pod)
        if (!found || (found.mode & 0o111) !== 0) continue
        yield problem(
          lineAt(file, index),
          `${path} has mode 0${found.mode.toString(8)} and is not executable, so the check fails with "permission denied"; set defaultMode: 0755`,
          {
            related: [{ place: found.at.exists ? found.at : found.volume.at('name'), message: 'the volume' }],
            fix: set(found.at, 0o755, 'unsafe', `set ${found.at.path} to 493 (mode 0755)`),
          },
        )
      }
    }
  },
})
