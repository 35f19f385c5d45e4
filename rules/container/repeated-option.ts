import { problem, rule, type Setting, settingsOf } from 'ds-lint/rule'

/** Options that have one value in every program: of Kubernetes' components, and of exporters of Prometheus. */
const SINGLE =
  /^(?:v|path\.(?:procfs|sysfs|rootfs)|log[.-]level|log[.-]format|kubeconfig|node-?name|node-?id|nodename|csi-address|kubelet-registration-path|probe-timeout|(?:[a-z]+-)*(?:bind-address|metrics-address|health-port|metrics-port|http-endpoint))$/i

export default rule({
  id: 'repeated-option',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Option is given twice, with two values',
  why: `Of an option that has one value, programs of Kubernetes take the last, whatever the first says; exporters of Prometheus end with "flag cannot be repeated".`,
  references: ['https://pkg.go.dev/github.com/spf13/pflag', 'https://github.com/alecthomas/kingpin'],

  *check({ container }) {
    if ((container.value?.args?.length ?? 0) + (container.value?.command?.length ?? 0) < 2) return
    const first = new Map<string, Setting>()
    for (const setting of settingsOf(container)) {
      const { name, value, isVariable, place } = setting
      if (isVariable) continue
      const before = first.get(name)
      first.set(name, before ?? setting)
      if (!before || before.value === value || !(SINGLE.test(name) || areOpposite(before.value, value))) continue
      yield problem(
        place,
        `--${name} is given twice, as ${before.value} and as ${value}: the program takes one of them, or ends with an error; remove one`,
        { related: [{ place: before.place, message: 'the other value' }] },
      )
      return
    }
  },
})

function areOpposite(one: string, other: string): boolean {
  return (one === 'true' && other === 'false') || (one === 'false' && other === 'true')
}
