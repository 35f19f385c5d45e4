import { configFiles, lineAt, type Place, problem, rule, runningContainers, wordsOf } from 'ds-lint/rule'

/** A URL of the kubelet. */
const URL = /\b(https?):\/\/(?:\[[^\]\s]*\]|[\w.-]|\$[({][^)}\s]*[)}]|\$[A-Z])*:(10250|10255)\b/g
/** Of a text: configurations can be long. */
const LONGEST = 50_000

export default rule({
  id: 'kubelet-port-mismatch',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Kubelet is asked on a port that does not answer so',
  why: `The kubelet serves HTTPS on port 10250 and answers plain HTTP there with status 400. Its read-only port 10255 speaks plain HTTP, and is closed where the kubelet has a
    configuration file that does not open it, as kubeadm writes it: connections are refused, and the agent has no metrics of its node.`,
  references: [
    'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/',
    'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/',
    'https://github.com/kubernetes/kubernetes/pull/64187',
  ],

  *check({ pod, daemonSet, objects }) {
    const texts: { readonly text: string; readonly placeAt: (index: number) => Place }[] = [
      ...runningContainers(pod).flatMap(container => wordsOf(container).map(({ text, place }) => ({ text, placeAt: () => place }))),
      ...configFiles({ pod, daemonSet, objects }).map(file => ({ text: file.text, placeAt: (index: number) => lineAt(file, index) })),
    ]
    for (const { text, placeAt } of texts) {
      if (text.length > LONGEST || !text.includes(':102')) continue
      for (const { 1: scheme = '', 2: port = '', 0: written, index } of text.matchAll(URL)) {
        if (isComment(text, index)) continue
        const place = placeAt(index)
        if (port === '10250' && scheme === 'http')
          yield problem(
            place,
            `${written} asks the kubelet by plain HTTP on port 10250, which serves HTTPS: every request fails with status 400; write https://`,
          )
        else if (port === '10255' && scheme === 'https')
          yield problem(
            place,
            `${written} asks the kubelet by HTTPS on its read-only port, which speaks plain HTTP: every request fails; use port 10250`,
          )
        else if (port === '10255')
          yield problem(
            place,
            `${written} is the read-only port of the kubelet, which is closed on most clusters: the connection is refused; use https and port 10250, with the token of the service account`,
            { severity: 'info' },
          )
        else continue
        return
      }
    }
  },
})

/** Whether a line is a comment up to here. */
function isComment(text: string, index: number): boolean {
  return /^[ \t]*(?:#|\/\/)/.test(text.slice(text.lastIndexOf('\n', index) + 1, index))
}
