import { type AnyField, type Fix, present, rule, set } from 'ds-lint/rule'
import { parseQuantity } from 'ds-lint/kubernetes'

export default rule({
  id: 'bad-quantity',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Invalid resource quantity',
  why: `A quantity is a number with an optional suffix: m, k, M, G, T, P, E, or Ki, Mi, Gi, Ti, Pi, Ei, without a space or a B. The API
    server stops decoding at the first invalid one.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/'],

  *check(subject) {
    yield present(subject, { fix: correct(subject.daemonSet.resolve(subject.rejection.at.steps())) })
  },
})

const WRITTEN = /^([+-]?\d+(?:\.\d+)?)\s*([a-zA-Z]*)$/
const SUFFIXES: ReadonlyMap<string, string> = new Map(
  ['m', 'k', 'M', 'G', 'T', 'P', 'E', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map(suffix => [suffix.toLowerCase(), suffix]),
)

/** MB is M and MiB is Mi, whoever writes them; of other letters the suffix is a guess. */
function correct(field: AnyField): Fix | undefined {
  const { raw } = field
  const [, number = '', unit = ''] = typeof raw === 'string' ? (WRITTEN.exec(raw.trim()) ?? []) : []
  if (number === '') return undefined
  const bytes = /^([kKMGTPE]i?)B$/
    .exec(unit)?.[1]
    ?.replace(/^k(?=i)/, 'K')
    .replace(/^K$/, 'k')
  const exact = bytes ?? unit
  const guess = SUFFIXES.get(unit.toLowerCase().replace(/b(?:ytes?)?$/, ''))
  if (isQuantity(number + exact)) return set(field, number + exact, 'safe')
  return guess !== undefined && isQuantity(number + guess) ? set(field, number + guess, 'unsafe') : undefined
}

function isQuantity(text: string): boolean {
  return typeof parseQuantity(text) !== 'string'
}
