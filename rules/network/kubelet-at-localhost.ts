import {
  type AnyField,
  type ConfigFile,
  FLUENT_BIT,
  filesInUse,
  fluentBitSections,
  lineAt,
  type Location,
  problem,
  rule,
  wordsOf,
} from 'ds-lint/rule'
import { type Container, isForWindows } from 'ds-lint/kubernetes'

const SPIRE = /(?:^|\/)spire-agent(?:[:@]|$)/

/** A port of the kubelet at the address of the container itself. */
const KUBELET = /(?:^|[/"'@=\s,])((?:localhost|127\.0\.0\.1):1025[05])(?=$|[/"'\s,])/m

export default rule({
  id: 'kubelet-at-localhost',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Agent looks for the kubelet in its own pod',
  why: `On the pod network localhost is the pod itself, where no kubelet listens: "connection refused". An agent reaches the kubelet of its node at the address of the node, which a variable with fieldRef
    status.hostIP gives it, or on the host network.`,
  references: [
    'https://docs.fluentbit.io/manual/pipeline/filters/kubernetes',
    'https://github.com/newrelic/helm-charts/issues/1397',
    'https://github.com/spiffe/spire/blob/main/doc/plugin_agent_workloadattestor_k8s.md',
    'https://kubernetes.io/docs/tasks/inject-data-application/environment-variable-expose-pod-information/',
  ],

  *check({ container, pod, daemonSet, objects, kind }) {
    if (pod.value?.hostNetwork === true || kind === 'init' || isForWindows(pod.value)) return
    const word = wordsOf(container).find(({ text }) => text.includes(':1025') && KUBELET.test(text))
    if (word) {
      yield* told(word.place, KUBELET.exec(word.text)?.[1] ?? '')
      return
    }
    const isSpire = SPIRE.test(container.value?.image ?? '')
    const isFluentBit = FLUENT_BIT.test(container.value?.image ?? '')
    for (const file of filesInUse(container, { pod, daemonSet, objects })) {
      const match = file.text.includes(':1025') ? KUBELET.exec(withoutComments(file.text)) : null
      const filter = isFluentBit ? asksKubelet(file) : undefined
      const attestor = isSpire ? attestsWithoutNode(file, container.value) : undefined
      if (match) yield* told(lineAt(file, match.index + match[0].indexOf(match[1] ?? '')), match[1] ?? '')
      else if (filter !== undefined) yield* told(lineAt(file, filter), '127.0.0.1, the default of Kubelet_Host')
      else if (attestor !== undefined)
        yield problem(
          lineAt(file, attestor.at),
          `the attestor does not know its node, because ${attestor.variable} is not set, and asks the kubelet at 127.0.0.1, which is the pod itself without hostNetwork; set ${attestor.variable} from fieldRef spec.nodeName`,
        )
      else continue
      return
    }
  },
})

function* told(place: AnyField | Location, address: string): Iterable<ReturnType<typeof problem>> {
  yield problem(
    place,
    `the kubelet is asked at ${address}, which is the pod itself without hostNetwork; use the address of the node (status.hostIP), or set hostNetwork: true`,
  )
}

/** The attestor of workloads in Kubernetes, up to the end of its data. */
const ATTESTOR = /^[ \t]*WorkloadAttestor[ \t]+"k8s"[ \t]*\{[^{}]*\{([^{}]*)\}/m

/** Where SPIRE attests workloads without the name of its node, and the variable in which it looks for it. */
function attestsWithoutNode(
  file: ConfigFile,
  container: Container | undefined,
): { readonly at: number; readonly variable: string } | undefined {
  const match = ATTESTOR.exec(withoutComments(file.text))
  const data = match?.[1] ?? ''
  if (!match || /^[ \t]*node_name[ \t]*=/m.test(data)) return undefined
  const variable = /\bnode_name_env[ \t]*=[ \t]*"([^"]+)"/.exec(data)?.[1] ?? 'MY_NODE_NAME'
  const isGiven = container?.env?.some(({ name }) => name === variable) || (container?.envFrom ?? []).length > 0
  return isGiven ? undefined : { at: match.index, variable }
}

/** Of the same length. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*[#;].*$/gm, line => ' '.repeat(line.length))
}

/** Where a filter of Fluent Bit asks the kubelet without an address of its own. */
function asksKubelet(file: ConfigFile): number | undefined {
  if (!/use_kubelet/i.test(file.text)) return undefined
  for (const { settings } of fluentBitSections(file)) {
    const asks = settings.get('use_kubelet')
    if (!asks || !/^(?:on|true|yes)$/i.test(asks.value)) continue
    if (/^(?:127\.0\.0\.1|localhost)$/.test(settings.get('kubelet_host')?.value ?? 'localhost')) return asks.at
  }
  return undefined
}
