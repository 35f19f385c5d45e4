import type { Path } from '../kubernetes/path.ts'
import type { Toleration } from '../kubernetes/types.ts'
import type { Mutable } from './defaultscontainer.ts'
import { Checks } from './rejection.ts'
import { validateTolerations } from './toleration.ts'

const KEY = 'scheduler.alpha.kubernetes.io/tolerations'

/**
 * ValidateTolerationsInPodAnnotations: tolerations as JSON, from before they were a field.
 * @param at The annotation itself.
 */
export function validateTolerationsAnnotation(text: string, annotations: Path, at: Path, checks: Checks): void {
  const tolerations = parse(text)
  if (!tolerations) {
    checks.invalid(annotations, `the annotation ${KEY} is no JSON list of tolerations; move them to spec.tolerations`, { at })
    return
  }
  const inner = new Checks(checks.minor, checks.keeps)
  validateTolerations(tolerations, annotations.child(KEY), inner)
  for (const rejection of inner.rejections) checks.rejections.push({ ...rejection, at })
}

/** Go's encoding/json: names in any case, others ignored, values of another type refused. */
function parse(text: string): Toleration[] | undefined {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    return undefined
  }
  if (list === null) return []
  if (!Array.isArray(list)) return undefined
  const tolerations = list.map(read)
  return tolerations.includes(undefined) ? undefined : (tolerations as Toleration[])
}

function read(item: unknown): Toleration | undefined {
  if (item === null) return {}
  if (typeof item !== 'object' || Array.isArray(item)) return undefined
  const toleration: Mutable<Toleration> = {}
  for (const [written, value] of Object.entries(item)) {
    const name = NAMES[written.toLowerCase()]
    if (name === undefined || value === null) continue
    if (name === 'tolerationSeconds') {
      if (!Number.isInteger(value)) return undefined
      toleration[name] = value
    } else {
      if (typeof value !== 'string') return undefined
      toleration[name] = value
    }
  }
  return toleration
}

const NAMES: Readonly<Record<string, keyof Toleration>> = {
  key: 'key',
  operator: 'operator',
  value: 'value',
  effect: 'effect',
  tolerationseconds: 'tolerationSeconds',
}
