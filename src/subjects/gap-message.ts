/** What to say about a field or value that not every targeted version takes. */
import { type FeatureGates, NEWEST, NO_GATES } from '../kubernetes/index.ts'
import type { Outcome } from './version-gaps.ts'

/**
 * @param name The field's name or the value, in quotes.
 * @param targeted Minors, oldest first.
 * @param outcomes Of every known version, oldest first.
 * @param gates That the cluster sets.
 */
export function gapMessage(
  name: string,
  targeted: readonly number[],
  outcomes: ReadonlyMap<number, Outcome>,
  gates: FeatureGates = NO_GATES,
): string {
  const gate = [...outcomes.values()].findLast(outcome => outcome.kind === 'dropped')?.gate
  const where = works(outcomes, gate, gates)
  const told = where.includes(gate ?? '\0')
  const runs: { minors: number[]; text: string }[] = []
  for (const minor of targeted) {
    const outcome = outcomes.get(minor)!
    const text = JSON.stringify(outcome)
    const run = runs.at(-1)
    if (run?.text === text) run.minors.push(minor)
    else runs.push({ minors: [minor], text })
  }
  const what = runs.flatMap(({ minors }) => does(minors, outcomes.get(minors[0]!)!, told))
  return `${name} ${where}; ${what.join('; ')}`
}

function works(outcomes: ReadonlyMap<number, Outcome>, gate: string | undefined, gates: FeatureGates): string {
  const fine = [...outcomes].filter(([, { kind }]) => kind === 'fine').map(([minor]) => minor)
  if (gate !== undefined && gates[gate] === false) return `requires the feature gate ${gate}, which is off`
  if (fine.at(-1) === NEWEST) return `requires Kubernetes 1.${fine.findLast(minor => outcomes.get(minor - 1)?.kind !== 'fine')} or later`
  if (fine.length > 0) return `works in Kubernetes ${versions(fine)} only`
  const [last, newest] = [...outcomes].findLast(([, { kind }]) => kind !== 'unknown') ?? []
  if (last !== undefined && last < NEWEST) return `was removed in Kubernetes 1.${last + 1}`
  // Dropped by old versions, and refused by those whose gate is on.
  if (newest?.kind === 'refused') return `is valid in no version${whileOff(gates)}`
  return gate === undefined ? 'is dropped by every version' : `requires the feature gate ${gate}, which no version enables by default`
}

/** ` while the feature gate SELinuxMount is off` */
function whileOff(gates: FeatureGates): string {
  const off = Object.keys(gates).filter(name => gates[name] === false)
  if (off.length === 0) return ''
  return ` while ${off.length === 1 ? `the feature gate ${off[0]!} is` : `the feature gates ${off.join(' and ')} are`} off`
}

/** Nothing is said of versions that take it. */
function does(minors: readonly number[], outcome: Outcome, isGateTold: boolean): string[] {
  const [who, s] = [versions(minors), minors.length === 1 ? 's' : '']
  switch (outcome.kind) {
    case 'unknown':
      return [`${who} reject${s} it as unknown, or silently drop${s} it without strict validation`]
    case 'refused':
      return [`${who} reject${s} it`]
    case 'dropped': {
      const { becomes, gate, refused } = outcome
      const why = gate === undefined || isGateTold ? '' : ` (feature gate ${gate})`
      const dropped = becomes === undefined ? `silently drop${s} it${why}` : `silently change${s} it to ${becomes}${why}`
      return [`${who} ${dropped}${refused ? `, and reject${s} the rest` : ''}`]
    }
    default:
      return []
  }
}

function versions(minors: readonly number[]): string {
  const [first, last] = [minors[0]!, minors.at(-1)!]
  return first === last ? `1.${first}` : `1.${first} to 1.${last}`
}
