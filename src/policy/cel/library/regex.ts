/** find() and findAll() (k8s.io/apiserver pkg/cel/library/regex.go). */
import { type Cost, costSize, matchCost, method, noSuchOverload } from '../functions.ts'
import { compilePattern } from '../regexp.ts'
import { listOf, types } from '../types.ts'
import { CelError, isInt, type Result, type Value } from '../values.ts'
import { work } from '../work.ts'
import type { Library } from './library.ts'

const { int, string } = types

function find(text: Value, pattern: Value): Result {
  if (typeof text !== 'string' || typeof pattern !== 'string') return noSuchOverload()
  const compiled = compilePattern(pattern)
  if (compiled instanceof CelError) return illegal(compiled)
  work(matchCost(text, pattern.length))
  return compiled.find(text) ?? ''
}

function findAll(text: Value, pattern: Value, most: Value = -1): Result {
  if (typeof text !== 'string' || typeof pattern !== 'string' || !isInt(most)) return noSuchOverload()
  const compiled = compilePattern(pattern)
  if (compiled instanceof CelError) return illegal(compiled)
  work(matchCost(text, pattern.length))
  return compiled.findAll(text, Number(most))
}

function illegal({ message }: CelError): CelError {
  return new CelError(`Illegal regex: ${message}`)
}

const cost: Cost = ([text, pattern]) => matchCost(text!, costSize(pattern!))

export const regex: Library = {
  functions: [
    { name: 'find', overloads: [method('string_find_string', [string, string], string, find)], unguarded: true, cost },
    {
      name: 'findAll',
      overloads: [
        method('string_find_all_string', [string, string], listOf(string), findAll),
        method('string_find_all_string_int', [string, string, int], listOf(string), findAll),
      ],
      unguarded: true,
      cost,
    },
  ],
}
