/** Feature gates as they are configured. */
import { minorsOf, parseVersionRange } from '../kubernetes/index.ts'
import { didYouMean } from './suggest.ts'

export interface GateProblem {
  readonly gate: string
  /** The name is wrong, not the value. */
  readonly isName: boolean
  readonly message: string
}

/** `kubernetes`: the versions or ranges that are targeted; a gate is wrong where no targeted version takes it. */
export type GateProblems = (gates: Readonly<Record<string, boolean>>, kubernetes: readonly string[]) => GateProblem[]

type AllGates = typeof import('../kubernetes/generated/all-gates.ts').ALL_GATES

/** Loads the table of every gate of Kubernetes. */
export async function loadGateProblems(): Promise<GateProblems> {
  const { ALL_GATES } = await import('../kubernetes/generated/all-gates.ts')
  return (gates, kubernetes) => gateProblems(gates, kubernetes, ALL_GATES)
}

function gateProblems(gates: Readonly<Record<string, boolean>>, kubernetes: readonly string[], all: AllGates): GateProblem[] {
  const ranges = kubernetes.map(parseVersionRange)
  const minors = ranges.flatMap(range => ('from' in range ? minorsOf(range) : []))
  return Object.entries(gates).flatMap(([gate, isOn]): GateProblem[] => {
    const found = Object.hasOwn(all, gate) ? all[gate] : undefined
    if (!found) return [{ gate, isName: true, message: unknown(gate, Object.keys(all)) }]
    const [first, last, locked = Number.POSITIVE_INFINITY, to] = found
    const known = minors.filter(minor => minor >= first && minor <= last)
    if (minors.length > 0 && known.length === 0) {
      const when = minors[0]! < first ? `exists since Kubernetes 1.${first}` : `was removed in Kubernetes 1.${last + 1}`
      return [{ gate, isName: true, message: `feature gate ${gate} ${when}; remove it` }]
    }
    if (isOn === to || known.some(minor => minor < locked) || minors.length === 0) return []
    const message = `feature gate ${gate} is locked to ${to} since Kubernetes 1.${locked}; remove it`
    return [{ gate, isName: false, message }]
  })
}

function unknown(gate: string, known: readonly string[]): string {
  if (/^All(?:Alpha|Beta)$/.test(gate)) return `${gate} is not supported; name the feature gates that are on`
  return `unknown feature gate "${gate}"${didYouMean(gate, known)}`
}
