import { type AnyField, type Field, problem, rule, set } from 'ds-lint/rule'
import { quantityOf, type ResourceRequirements } from 'ds-lint/kubernetes'

const MEBIBYTE = 2 ** 20
const TEBIBYTE = 2 ** 40
/** More than an agent of a node asks for; a number of millicores whose m is missing is far above. */
const MOST_CORES = 32
const NAMES: Readonly<Record<string, string>> = { cpu: 'a CPU', memory: 'a memory', 'ephemeral-storage': 'an ephemeral-storage' }
/** One millicore: less is rounded up. */
const LEAST_CORES = 0.000_999

export default rule({
  id: 'unlikely-quantity',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Unlikely amount of CPU or memory',
  why: `A number without a unit means cores of CPU or bytes of memory, and m a thousandth of one. A pod that requests 100 cores stays Pending
    on most nodes; with a memory limit of 512 bytes no container starts.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#resource-units-in-kubernetes'],

  *check({ pod }) {
    const holders: Field<{ readonly resources?: ResourceRequirements }>[] = [
      ...pod.at('containers').items(),
      ...pod.at('initContainers').items(),
    ]
    for (const holder of holders) {
      for (const list of ['requests', 'limits'] as const) {
        for (const [name, amount] of holder.at('resources', list).entries()) yield* unlikely(name, amount, list)
      }
    }
    for (const volume of pod.at('volumes').items()) yield* unlikely('memory', volume.at('emptyDir', 'sizeLimit'), 'sizeLimit')
  },
})

function* unlikely(name: string, amount: AnyField, list: 'requests' | 'limits' | 'sizeLimit'): Iterable<ReturnType<typeof problem>> {
  const text = textOf(amount.value)
  const number = quantityOf(text)?.asApproximateFloat() ?? 0
  if (number <= 0) return
  const subject = list === 'sizeLimit' ? `a sizeLimit of ${text}` : `${NAMES[name] ?? name} ${list.slice(0, -1)} of ${text}`
  if (name === 'cpu' && number > MOST_CORES) {
    const outcome = list === 'requests' ? 'more than most nodes have, so the pods there stay Pending' : 'which limits nothing on most nodes'
    const meant = /^\d+$/.test(text) ? `${text}m` : text.endsWith('M') ? `${text.slice(0, -1)}m` : undefined
    yield problem(amount, `${subject} is ${round(number)} cores, ${outcome}; ${meant ? `did you mean ${meant}?` : 'check the unit'}`, {
      fix: meant === undefined ? undefined : set(amount, meant, 'unsafe'),
    })
  }
  if (name === 'cpu' && number < LEAST_CORES) {
    yield problem(amount, `${subject} is less than 1m, the smallest amount, to which it is rounded up; correct the unit`)
  }
  if (name !== 'memory' && name !== 'ephemeral-storage') return
  // Of thousandths of a byte another rule speaks.
  if (number < MEBIBYTE && (list === 'sizeLimit' || !text.endsWith('m'))) {
    const meant = /^\d+[kKm]?i?$/.test(text) ? `${Number.parseInt(text, 10)}Mi` : undefined
    const size = /^\d+$/.test(text) ? `${text} ${text === '1' ? 'byte' : 'bytes'}` : 'less than a mebibyte'
    yield problem(amount, `${subject} is ${size}, too little for an agent; ${meant ? `did you mean ${meant}?` : 'correct the unit'}`, {
      fix: meant === undefined ? undefined : set(amount, meant, 'unsafe'),
    })
  }
  if (name === 'memory' && list === 'requests' && number >= TEBIBYTE) {
    yield problem(amount, `${subject} is more than most nodes have, so the pods there stay Pending; check the unit`)
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function round(number: number): string {
  return number >= 1000 ? number.toLocaleString('en-US', { maximumFractionDigits: 0 }) : String(number)
}
