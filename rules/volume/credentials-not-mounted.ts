import { type AnyField, filesInUse, lineAt, type Location, mountAt, problem, rule, settingsOf, volumeNamed, wordsOf } from 'ds-lint/rule'
import { isShell, normalPath } from 'ds-lint/kubernetes'

/** Options of files that belong to one cluster or machine, so that no image has them. */
const OPTION =
  /^(?:(?:authentication-|authorization-)?kubeconfig|cloud-config|(?:tls-)?private-key-file|tls-cert-file|client-ca-file|bearer-token-file|collector\.textfile\.directory)$/
const VARIABLE = /^(?:KUBECONFIG|GOOGLE_APPLICATION_CREDENTIALS|AWS_SHARED_CREDENTIALS_FILE)$/
/** `kubeconfig: /etc/agent/kubeconfig` in the configuration of a component of Kubernetes. */
const COMPONENT = /^kind:[ \t]*\w+Configuration[ \t]*$/m
const SETTING = /^[ \t]*kubeconfig:[ \t]*["']?(\/[\w./-]+)["']?[ \t]*$/gm
/** Where programs write files of their own, and where the kubelet mounts the token. */
const OWN = /^\/(?:tmp|root|home|dev|proc)\/|\/\.kube\/|^\/(?:var\/)?run\/secrets\//
/** These run in the file system of the node. */
const ENTERS = /(?:^|\/)(?:nsenter|chroot)$/
const SENTINEL = 'reboot-sentinel'
/** Of a text: configurations can be long. */
const LONGEST = 50_000

export default rule({
  id: 'credentials-not-mounted',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'File of the cluster or the node is outside of every mount',
  why: `A kubeconfig, the configuration of a cloud provider, a key, a folder of metrics or a sentinel belongs to one cluster or node, so no image has it. A program that is given a path below no
    mount does not find the file: it exits on every node, or never sees it appear.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/', 'https://kured.dev/docs/configuration/'],

  *check({ container, kind, pod, daemonSet, objects }) {
    const { command = [], args = [], volumeMounts = [] } = container.value ?? {}
    if (kind === 'init' || [...command, ...args].some(word => ENTERS.test(word)) || isShell(command[0])) return
    const wanted: { readonly path: string; readonly what: string; readonly place: AnyField | Location }[] = []
    for (const { name, value, isVariable, place } of settingsOf(container)) {
      if (name === SENTINEL && unnamedMount() === undefined) continue
      if (name !== SENTINEL && !(isVariable ? VARIABLE : OPTION).test(name)) continue
      wanted.push({ path: value, what: isVariable ? name : `--${name}`, place })
    }
    for (const file of volumeMounts.length === 0 ? [] : filesInUse(container, { pod, daemonSet, objects })) {
      const text = file.text.slice(0, LONGEST)
      if (!COMPONENT.test(text)) continue
      for (const { 1: path = '', index } of text.matchAll(SETTING)) wanted.push({ path, what: file.key, place: lineAt(file, index) })
    }
    for (const { path, what, place } of wanted) {
      if (!/^\/[\w./-]+$/.test(path) || OWN.test(path) || mountAt(path, container)) continue
      const mount = what === `--${SENTINEL}` ? unnamedMount() : undefined
      yield problem(
        place,
        `${what} names ${path}, which is below no mount of the container, so the file is not there; ${mount === undefined ? 'mount it, or correct the path' : `use the folder ${mount}`}`,
      )
    }

    /** A folder of the node that no word names. */
    function unnamedMount(): string | undefined {
      const words = wordsOf(container)
      return volumeMounts.find(
        ({ name, mountPath }) =>
          mountPath && volumeNamed(pod.value, name)?.hostPath && !words.some(({ text }) => text.includes(normalPath(mountPath))),
      )?.mountPath
    }
  },
})
