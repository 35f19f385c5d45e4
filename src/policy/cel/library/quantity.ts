/** quantity() and what is asked of one (k8s.io/apiserver pkg/cel/library/quantity.go). */
import { parseQuantity, Quantity as Resource, quantityProblem } from '../../../kubernetes/index.ts'
import { type Cost, type Implementation, method, overload, traversalCost } from '../functions.ts'
import { structType, type Type, types } from '../types.ts'
import { CelError, Double, type Int, intOf, Opaque, type Result, type Value } from '../values.ts'
import type { Library } from './library.ts'

const { bool, double, int, string } = types

export const quantityType: Type = structType('kubernetes.Quantity')

export class Quantity extends Opaque {
  override readonly type = quantityType

  constructor(
    readonly quantity: Resource,
    /** Whether add() or sub() made it: Kubernetes does not know such a one on the right side of a comparison. */
    readonly isReckoned = false,
  ) {
    super()
  }

  override equals(other: Value): boolean | undefined {
    return other instanceof Quantity && !other.isReckoned ? this.quantity.equal(other.quantity) : undefined
  }

  override toString(): string {
    return this.quantity.toString()
  }
}

const kubernetesSays: Readonly<Record<string, string>> = {
  [quantityProblem.format]: "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
  [quantityProblem.suffix]: "unable to parse quantity's suffix",
  [quantityProblem.numeric]: 'unable to parse numeric part of quantity',
}

function quantityOf(text: string): Result {
  const parsed = parseQuantity(text)
  return typeof parsed === 'string' ? new CelError(kubernetesSays[parsed] ?? parsed) : new Quantity(parsed)
}

function wholeOf(value: Int): Resource {
  return new Resource(value, 0, 'DecimalExponent', false)
}

function asInteger({ quantity }: Quantity): Result {
  const value = quantity.asInt64()
  return value === undefined ? new CelError('cannot convert value to integer') : intOf(value)
}

function comparison(answer: (order: number) => Value): Implementation {
  return (a: Quantity, b: Quantity): Result => answer(a.quantity.cmp(b.quantity))
}

const textCost: Cost = ([text]) => traversalCost(text!)

export const quantities: Library = {
  since: 28,
  functions: [
    { name: 'quantity', overloads: [overload('string_to_quantity', [string], quantityType, quantityOf)], cost: textCost },
    {
      name: 'isQuantity',
      overloads: [overload('is_quantity_string', [string], bool, (text: string): Result => typeof parseQuantity(text) !== 'string')],
      cost: textCost,
    },
    { name: 'sign', overloads: [overload('quantity_sign', [quantityType], int, ({ quantity }: Quantity): Result => quantity.sign())] },
    {
      name: 'isGreaterThan',
      overloads: [
        method(
          'quantity_is_greater_than',
          [quantityType, quantityType],
          bool,
          comparison(order => order > 0),
        ),
      ],
    },
    {
      name: 'isLessThan',
      overloads: [
        method(
          'quantity_is_less_than',
          [quantityType, quantityType],
          bool,
          comparison(order => order < 0),
        ),
      ],
    },
    {
      name: 'compareTo',
      overloads: [
        method(
          'quantity_compare_to',
          [quantityType, quantityType],
          int,
          comparison(order => order),
        ),
      ],
    },
    {
      name: 'asApproximateFloat',
      overloads: [
        method('quantity_get_float', [quantityType], double, ({ quantity }: Quantity): Result => new Double(quantity.asApproximateFloat())),
      ],
    },
    { name: 'asInteger', overloads: [method('quantity_get_int', [quantityType], int, asInteger)] },
    {
      name: 'isInteger',
      overloads: [
        method('quantity_is_integer', [quantityType], bool, ({ quantity }: Quantity): Result => quantity.asInt64() !== undefined),
      ],
    },
    {
      name: 'add',
      overloads: [
        method(
          'quantity_add',
          [quantityType, quantityType],
          quantityType,
          (a: Quantity, b: Quantity): Result => new Quantity(a.quantity.add(b.quantity), true),
        ),
        method(
          'quantity_add_int',
          [quantityType, int],
          quantityType,
          (a: Quantity, b: Int): Result => new Quantity(a.quantity.add(wholeOf(b)), true),
        ),
      ],
    },
    {
      name: 'sub',
      overloads: [
        method(
          'quantity_sub',
          [quantityType, quantityType],
          quantityType,
          (a: Quantity, b: Quantity): Result => new Quantity(a.quantity.sub(b.quantity), true),
        ),
        method(
          'quantity_sub_int',
          [quantityType, int],
          quantityType,
          (a: Quantity, b: Int): Result => new Quantity(a.quantity.sub(wholeOf(b)), true),
        ),
      ],
    },
  ],
}
