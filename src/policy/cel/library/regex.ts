/** find() and findAll() (k8s.io/apiserver pkg/cel/library/regex.go). */
import { type Cost, costSize, matchCost, method } from '../functions.ts'
import { compilePattern } from '../regexp.ts'
import { listOf, types } from '../types.ts'
import { CelError, type Int, type Result } from '../values.ts'
import { work } from '../work.ts'
import type { Library } from './library.ts'

const { int, string } = types

function find(text: string, pattern: string): Result {
  const compiled = compilePattern(pattern)
  if (compiled instanceof CelError) return illegal(compiled)
  work(matchCost(text, pattern.length))
  return compiled.find(text) ?? ''
}

function findAll(text: string, pattern: string, most: Int = -1): Result {
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
    { name: 'find', overloads: [method('string_find_string', [string, string], string, find)], cost },
    {
      name: 'findAll',
      overloads: [
        method('string_find_all_string', [string, string], listOf(string), findAll),
        method('string_find_all_string_int', [string, string, int], listOf(string), findAll),
      ],
      cost,
    },
  ],
}
