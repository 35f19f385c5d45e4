import { type Path, foldAscii, type Toleration } from '../../kubernetes/index.ts'
import { parseJson, type Anchored, target, type YamlNode } from '../../yaml/index.ts'
import { decodeInteger } from '../decode/scalar.ts'
import type { Mutable } from '../default/container.ts'
import { Checks } from '../rejection.ts'
import { validateTolerations } from './toleration.ts'

const KEY = 'scheduler.alpha.kubernetes.io/tolerations'

/**
 * ValidateTolerationsInPodAnnotations: tolerations as JSON, from before they were a field.
 * @param at The annotation itself.
 */
export function validateTolerationsAnnotation(text: string, annotations: Path, at: Path, checks: Checks): void {
  const tolerations = parse(text)
  if (!tolerations) {
    checks.invalid(annotations, `the annotation ${KEY} is not a valid JSON list of tolerations; move them to spec.tolerations`, { at })
    return
  }
  const inner = new Checks(checks.minor, checks.keeps, checks.gates)
  validateTolerations(tolerations, annotations.child(KEY), inner)
  for (const rejection of inner.rejections) checks.rejections.push({ ...rejection, at })
}

/** Go's encoding/json: names in any case, others ignored, values of another type refused though a later one of the same name follow. */
function parse(text: string): Toleration[] | undefined {
  const list = target(parseJson(text).root)
  if (isNull(list)) return []
  if (list?.kind !== 'sequence') return undefined
  const tolerations = list.items.map(read)
  return tolerations.includes(undefined) ? undefined : (tolerations as Toleration[])
}

function read(item: YamlNode): Toleration | undefined {
  const fields = target(item)
  if (isNull(fields)) return {}
  if (fields?.kind !== 'mapping') return undefined
  const toleration: Mutable<Toleration> = {}
  for (const { name: written = '', value: node } of fields.entries) {
    const name = NAMES.get(foldAscii(written))
    const value = target(node)
    if (name === undefined) continue
    if (value?.kind !== 'scalar') return undefined
    if (name === 'tolerationSeconds') {
      const seconds = value.value === null ? undefined : decodeInteger(value, 64, 'json')
      if (typeof seconds === 'string') return undefined
      if (seconds === undefined) delete toleration.tolerationSeconds
      else toleration.tolerationSeconds = seconds
    } else if (value.value !== null) {
      if (typeof value.value !== 'string') return undefined
      toleration[name] = value.value
    }
  }
  return toleration
}

function isNull(node: Anchored | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null
}

const NAMES: ReadonlyMap<string, keyof Toleration> = new Map([
  ['key', 'key'],
  ['operator', 'operator'],
  ['value', 'value'],
  ['effect', 'effect'],
  ['tolerationseconds', 'tolerationSeconds'],
])
