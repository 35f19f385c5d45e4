/** The declarations of variables and functions as the specification's tests write them (cel.expr.Decl). */
import { messages } from './messages.ts'
import type { FunctionDeclaration } from '../../src/policy/cel/functions.ts'
import {
  listOf,
  mapOf,
  nullable,
  opaqueType,
  param,
  structType,
  type Type,
  Type as CelType,
  types,
  typeOfType,
} from '../../src/policy/cel/types.ts'

export interface Declaration {
  readonly name: string
  readonly ident?: { readonly type: TypeText }
  readonly function?: {
    readonly overloads: readonly {
      readonly overloadId: string
      readonly params?: readonly TypeText[]
      readonly resultType: TypeText
      readonly isInstanceFunction?: boolean
    }[]
  }
}

interface TypeText {
  readonly dyn?: object
  readonly null?: unknown
  readonly primitive?: string
  readonly wrapper?: string
  readonly wellKnown?: string
  readonly listType?: { readonly elemType: TypeText }
  readonly mapType?: { readonly keyType: TypeText; readonly valueType: TypeText }
  readonly messageType?: string
  readonly typeParam?: string
  readonly type?: TypeText
  readonly abstractType?: { readonly name: string; readonly parameterTypes?: readonly TypeText[] }
}

export function variablesOf(declarations: readonly Declaration[]): Readonly<Record<string, Type>> {
  return Object.fromEntries(declarations.flatMap(({ name, ident }) => (ident ? [[name, typeOf(ident.type)]] : [])))
}

export function functionsOf(declarations: readonly Declaration[]): readonly FunctionDeclaration[] {
  return declarations.flatMap(({ name, function: declared }) =>
    declared
      ? [
          {
            name,
            overloads: declared.overloads.map(({ overloadId, params = [], resultType, isInstanceFunction = false }) => ({
              id: overloadId,
              args: params.map(typeOf),
              result: typeOf(resultType),
              method: isInstanceFunction,
              call: undefined,
            })),
          },
        ]
      : [],
  )
}

const primitives: Readonly<Record<string, Type>> = {
  BOOL: types.bool,
  INT64: types.int,
  UINT64: types.uint,
  DOUBLE: types.double,
  STRING: types.string,
  BYTES: types.bytes,
  ANY: types.any,
  TIMESTAMP: types.timestamp,
  DURATION: types.duration,
}

function typeOf(text: TypeText): Type {
  if (text.primitive) return primitives[text.primitive]!
  if (text.wellKnown) return primitives[text.wellKnown]!
  if (text.wrapper) return nullable(primitives[text.wrapper]!)
  if (text.listType) return listOf(typeOf(text.listType.elemType))
  if (text.mapType) return mapOf(typeOf(text.mapType.keyType), typeOf(text.mapType.valueType))
  if (text.messageType) return messageType(text.messageType)
  if (text.typeParam) return param(text.typeParam)
  if (text.type) return typeOfType(typeOf(text.type))
  if (text.abstractType) {
    const { name, parameterTypes = [] } = text.abstractType
    return parameterTypes.length === 0 ? opaqueType(name) : new CelType('opaque', name, parameterTypes.map(typeOf))
  }
  return 'null' in text ? types.null : types.dyn
}

function messageType(name: string): Type {
  return messages.typeNamed(name) ?? structType(name)
}
