import { problem, rule, settingsOf, volumeNamed } from 'ds-lint/rule'
import { isBelow } from 'ds-lint/kubernetes'

/** Options and variables that name a path of the node for the configuration of CNI, in the programs that have them. */
const SETTINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|[/-])multus(?:-cni)?(?:[:@]|$)/, /^multus-kubeconfig-file-host$/],
  [/(?:^|\/)calico\/cni(?:[:@]|$)/, /^CNI_NET_DIR$/],
]
const FOLDER = /^(\/[\w./-]*\/cni\/net\.d)\/?$/

export default rule({
  id: 'cni-config-path-mismatch',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'CNI plugin is told another folder of the node than the one that is mounted',
  why: `An installer of a CNI plugin writes a kubeconfig into the folder that is mounted, and its path on the node into the configuration of the plugin. Where the two differ, the plugin does not find
    the file: no pod with a network of its own starts on the node ("failed to create pod sandbox").`,
  references: [
    'https://github.com/bitnami/charts/issues/30606',
    'https://docs.tigera.io/calico/latest/reference/configure-cni-plugins',
    'https://github.com/k8snetworkplumbingwg/multus-cni/blob/master/docs/how-to-use.md',
  ],

  *check({ container, pod }) {
    const { image = '', volumeMounts = [] } = container.value ?? {}
    const wanted = SETTINGS.find(([program]) => program.test(image))?.[1]
    if (!wanted) return
    const folders = volumeMounts.flatMap(({ name }, index) => {
      const onNode = FOLDER.exec(volumeNamed(pod.value, name)?.hostPath?.path ?? '')?.[1]
      return onNode === undefined ? [] : [{ onNode, place: container.at('volumeMounts', index) }]
    })
    const [folder, ...others] = folders
    if (!folder || others.length > 0) return
    for (const { name, value, isVariable, place } of settingsOf(container)) {
      if (!wanted.test(name) || !/^\/[\w./-]+$/.test(value)) continue
      if (isBelow(value, [folder.onNode])) continue
      yield problem(
        place,
        `${isVariable ? name : `--${name}`} is ${value}, but the files are written to ${folder.onNode} of the node, where the CNI plugin does not look; use one path`,
        { related: [{ place: folder.place, message: 'the mount' }] },
      )
    }
  },
})
