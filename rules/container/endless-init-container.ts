import { problem, rule } from 'ds-lint/rule'
import { isShell, takesScript } from 'ds-lint/kubernetes'

/** What never returns. */
const ENDLESS = /^(?:exec\s+)?(?:\S*\/)?(?:sleep\s+(?:infinity|inf)|tail\s+-[fF]\s+\/dev\/null)$/
const LOOP = /^(?:while\s+(?:true|:|\[\s*1\s*\])|until\s+false)\s*(?:;\s*)?do\b[^]*\bdone$/
/** Images whose program serves or watches until it is stopped. */
const SERVERS =
  /(?:^|\/)(?:configmap-reload|(?:csi-)?node-driver-registrar|livenessprobe|kube-rbac-proxy|oauth2-proxy|prometheus-config-reloader|node-exporter|fluent-bit|promtail|opentelemetry-collector(?:-[a-z]+)?|k8s-sidecar)(?:[:@]|$)/

/** With these a server does its work once: `validate` of the OpenTelemetry Collector, -D of Fluent Bit. */
const ONCE = /^--?(?:watch-interval=0|version|help|dry-run|once|validate.*|check.*)$|^(?:-[DV]|validate|components)$/

export default rule({
  id: 'endless-init-container',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Init container never ends',
  why: `The kubelet starts the main containers when every init container has exited with success. One that sleeps or waits forever keeps the pod at
    Init: on every node, no agent starts, and the rollout waits for the first pod.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/init-containers/'],

  *check({ container, kind }) {
    if (kind !== 'init') return
    const { command = [], args = [], env = [], envFrom = [] } = container.value ?? {}
    const words = [...command, ...args]
    const [program = '', flag = '', script = ''] = words
    const isScript = isShell(program) && takesScript(flag)
    // Some of them can do their work once.
    const isOnce =
      args.some(arg => ONCE.test(arg)) || env.some(({ name, value }) => name === 'METHOD' && value === 'LIST') || envFrom.length > 0
    const serves = !isOnce && command.length === 0 && SERVERS.test(container.value?.image ?? '')
    if (!serves && (isScript ? !endsNever(script) && !stopsAtStep(script) : !ENDLESS.test(words.join(' ')))) return
    const place = isScript ? [...container.at('command').items(), ...container.at('args').items()][2] : undefined
    yield problem(
      place ?? container.at(serves ? 'image' : command.length > 0 ? 'command' : 'args'),
      `init container ${container.value?.name ?? ''} never ends, so no main container starts; let it exit, or set restartPolicy: Always for a sidecar`,
    )
  },
})

/** What leads around a step, or ends a script before it. */
const AROUND = /\b(?:if|case|then|do|else|function|exit|break|return|kill|trap|timeout)\b|\|\||[&{(]\s*$|<</m

/** A step in the middle waits forever, and nothing leads around it. */
function stopsAtStep(script: string): boolean {
  let before = ''
  for (const line of script.split('\n')) {
    const step = line.trim()
    if (ENDLESS.test(step)) return !AROUND.test(before)
    before += `${step}\n`
  }
  return false
}

/** Its last step waits forever, and no earlier one leaves the script. */
function endsNever(script: string): boolean {
  const text = script.trim().replace(/;$/, '').trim()
  if (/\b(?:exit|break|return|kill|trap|timeout)\b|&\s*$/.test(text)) return false
  const last =
    text
      .split(/\n|;|&&/)
      .at(-1)
      ?.trim() ?? ''
  if (ENDLESS.test(last)) return !/\b(?:if|case|then|\|\|)\b|\|\|/.test(text)
  const loop = text.search(/\b(?:while|until)\b/)
  return loop >= 0 && LOOP.test(text.slice(loop)) && !/\b(?:if|case|then)\b|\|\|/.test(text)
}
