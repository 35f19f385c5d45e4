import { type AnyField, type Field, problem, rule, set } from 'ds-lint/rule'
import { quantityOf, type ResourceRequirements } from 'ds-lint/kubernetes'

const MEBIBYTE = 2 ** 20
const TEBIBYTE = 2 ** 40
/** More than an agent of a node asks for; a number of millicores whose m is missing is far above. */
const MOST_CORES = 32
/** One millicore: less is rounded up. */
const LEAST_CORES = 0.000_999

export default rule({
  id: 'unlikely-quantity',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Unlikely amount of CPU or memory',
  why: `A number without a unit means cores of CPU or bytes of memory, and m a thousandth of one. A request for 100 cores fits on no node, so every pod stays
    Pending; with a memory limit of 512 bytes no container starts.`,
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
  if (name === 'cpu' && number > MOST_CORES) {
    const outcome = list === 'requests' ? 'no node has room for the pod' : 'that is no limit'
    const meant = /^\d+$/.test(text) ? `${text}m` : text.endsWith('M') ? `${text.slice(0, -1)}m` : undefined
    yield problem(
      amount,
      `${text} of cpu is ${round(number)} cores on every node, and ${outcome}${meant ? `; did you mean ${meant}?` : ''}`,
      {
        fix: meant === undefined ? undefined : set(amount, meant, 'unsafe'),
      },
    )
  }
  if (name === 'cpu' && number < LEAST_CORES) {
    yield problem(amount, `${text} of cpu is less than a thousandth of a core, the least that Kubernetes gives; correct the unit`)
  }
  if (name !== 'memory' && name !== 'ephemeral-storage') return
  // Of thousandths of a byte another rule speaks.
  if (number < MEBIBYTE && (list === 'sizeLimit' || !text.endsWith('m'))) {
    const meant = /^\d+[kKm]?i?$/.test(text) ? `${Number.parseInt(text, 10)}Mi` : undefined
    const what = list === 'sizeLimit' ? 'sizeLimit' : name
    yield problem(
      amount,
      `${text} of ${what} is less than a mebibyte${meant ? `; did you mean ${meant}?` : ', too little for any process'}`,
      {
        fix: meant === undefined ? undefined : set(amount, meant, 'unsafe'),
      },
    )
  }
  if (name === 'memory' && list === 'requests' && number >= TEBIBYTE) {
    yield problem(amount, `${text} of memory on every node is more than nodes have, and the pods stay Pending; check the unit`)
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function round(number: number): string {
  return number >= 1000 ? number.toLocaleString('en-US', { maximumFractionDigits: 0 }) : String(number)
}
