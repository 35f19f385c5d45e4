/** What Kubernetes' resource.Quantity answers: parse, compare, add and subtract. */
import { difference } from '../difference.ts'
import { parseQuantity, type Quantity, quantityProblem, unmarshalQuantity } from '../../src/kubernetes/quantity.ts'

type Vector = ParseVector | CompareVector | AddVector

interface ParseVector {
  readonly fn: 'parse'
  readonly in: string
  readonly ok: boolean
  readonly err?: string
  readonly canonical?: string
  readonly format?: string
  readonly milli?: string
  readonly value?: string
  readonly sign?: number
  readonly int64?: boolean
  readonly jsonStringOK: boolean
  readonly jsonNumberOK?: boolean
  readonly jsonOut?: string
}

interface CompareVector {
  readonly fn: 'cmp'
  readonly a: string
  readonly b: string
  readonly r: number
}

interface AddVector {
  readonly fn: 'addsub'
  readonly a: string
  readonly b: string
  readonly sum: string
  readonly diff: string
}

const kubernetesSays: Readonly<Record<string, string>> = {
  "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'": quantityProblem.format,
  "unable to parse quantity's suffix": quantityProblem.suffix,
  'unable to parse numeric part of quantity': quantityProblem.numeric,
}

export function check(vector: Vector): string | undefined {
  switch (vector.fn) {
    case 'parse':
      return checkParse(vector)
    case 'cmp':
      return difference({ r: vector.r }, { r: quantity(vector.a).cmp(quantity(vector.b)) })
    case 'addsub': {
      const [a, b] = [quantity(vector.a), quantity(vector.b)]
      return difference({ sum: vector.sum, diff: vector.diff }, { sum: a.add(b).toString(), diff: a.sub(b).toString() })
    }
    default:
      return `no such function: ${JSON.stringify(vector)}`
  }
}

function checkParse(given: ParseVector): string | undefined {
  const { in: text, ok, err, canonical, format, milli, value, sign, int64, jsonStringOK, jsonNumberOK, jsonOut } = given
  const parsed = parseQuantity(text)
  const json = unmarshalQuantity(text)
  return (
    difference({ ok, jsonStringOK, jsonOut }, { ok: typeof parsed !== 'string', ...inJSON(json) }) ??
    (jsonNumberOK === undefined ? undefined : difference({ jsonNumberOK }, { jsonNumberOK: isJSONQuantity(text) })) ??
    (typeof parsed === 'string'
      ? difference({ err: kubernetesSays[err ?? ''] ?? err }, { err: parsed })
      : difference(
          { canonical, format, milli, value, sign, int64 },
          {
            canonical: parsed.toString(),
            format: parsed.format,
            milli: parsed.milliValue().toString(),
            value: parsed.value().toString(),
            sign: parsed.sign(),
            int64: parsed.asInt64() !== undefined,
          },
        ))
  )
}

/** Whether the text, which is JSON, stands for a quantity there. */
function isJSONQuantity(text: string): boolean {
  const value: unknown = JSON.parse(text)
  if (typeof value === 'string') return typeof unmarshalQuantity(value) !== 'string'
  return value === null || typeof parseQuantity(text.trim()) !== 'string'
}

function inJSON(json: Quantity | string): { jsonStringOK: boolean; jsonOut: string | undefined } {
  return typeof json === 'string' ? { jsonStringOK: false, jsonOut: undefined } : { jsonStringOK: true, jsonOut: JSON.stringify(json) }
}

function quantity(text: string): Quantity {
  const parsed = parseQuantity(text)
  if (typeof parsed === 'string') throw new Error(`${JSON.stringify(text)} ${parsed}`)
  return parsed
}
