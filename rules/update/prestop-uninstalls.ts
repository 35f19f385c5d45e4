import { fieldsByName, problem, rule } from 'ds-lint/rule'
import { isShell } from 'ds-lint/kubernetes'

export default rule({
  id: 'prestop-uninstalls',
  on: 'update',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'preStop hook of the old pods undoes what they installed on the node',
  why: `A preStop hook runs each time a pod stops, and so on every node of a rollout. One that removes what the agent installed on its node
    (network configuration, a container runtime, drivers) leaves the node without it until the new pod has installed it again, and for good
    where the new pod does not start. The hook is that of the old pods: a new one counts from the next update on.`,
  references: ['https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#container-hooks'],

  *check({ before, pod, relation, restarts }) {
    if (relation === 'same' && !restarts) return
    const ofNode = new Set((before.pod.value?.volumes ?? []).flatMap(({ name, hostPath }) => (hostPath ? [name] : [])))
    const updated = fieldsByName(pod.at('containers').items())
    for (const container of before.pod.at('containers').items()) {
      const command = container.at('lifecycle', 'preStop', 'exec', 'command')
      const step = undoing(command.value ?? [])
      if (step === undefined) continue
      const { name, volumeMounts = [] } = container.value ?? {}
      if (!volumeMounts.some(({ name: volume, readOnly }) => readOnly !== true && ofNode.has(volume))) continue
      const same = updated.get(name)
      const hook = same?.at('lifecycle', 'preStop', 'exec', 'command')
      yield problem(
        hook?.exists ? hook : (same ?? pod.at('containers')),
        `each old pod runs "${step}" before it stops (preStop of ${name}): what it installed on its node is missing there until the new pod installs it again`,
        { related: [{ place: command, message: 'before' }] },
      )
    }
  },
})

/** The step of a command that says so by its name. */
function undoing(words: readonly string[]): string | undefined {
  const script = isShell(words[0]) && words.length > 2 ? words.slice(2) : [words.join(' ')]
  const step = script.flatMap(text => text.split(/[;&|\n]+/)).find(text => UNDOES.test(text))
  return step?.trim().slice(0, MOST)
}

const UNDOES = /(?:^|[\s/_-])(?:clean-?up|un-?install|tear-?down|undeploy)(?=$|[\s._-])/i
/** So many characters of a step are shown. */
const MOST = 80
