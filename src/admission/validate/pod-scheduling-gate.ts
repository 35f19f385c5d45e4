import { isQualifiedName, type Path, type PodSchedulingGate } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

/** validateSchedulingGates. Kubernetes reports at the gate, not at its name. */
export function validateSchedulingGates(gates: readonly PodSchedulingGate[], path: Path, checks: Checks): void {
  const names = new Set<string>()
  for (const [index, { name = '' }] of gates.entries()) {
    const gate = path.index(index)
    const problems = isQualifiedName(name)
    if (problems.length > 0 || names.has(name)) {
      const at = gate.child('name')
      const details = { at, cause: at.toString() }
      for (const problem of problems) checks.invalid(gate, `${JSON.stringify(name)} ${problem}`, details)
      if (names.has(name))
        checks.duplicate(gate, name, { ...details, message: `duplicate scheduling gate ${JSON.stringify(name)}; remove one` })
    }
    names.add(name)
  }
}
