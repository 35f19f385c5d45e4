/** Expressions that cost Kubernetes little and a machine much: each ends. */
import { expect, it } from 'vitest'
import { Environment, type Program } from './environment.ts'
import { activationOf } from './frame.ts'
import { types } from './types.ts'
import type { Value } from './values.ts'

/** A list that holds the same list twice, and so on. */
function doubled(depth: number): Value {
  let list: Value = [1]
  for (let left = depth; left > 0; left--) list = [list, list]
  return list
}

it.each([
  'a == b',
  'a in [b]',
  "'%s'.format([a]) == ''",
  'a.flatten(60).size() > 0',
  'lists.range(900000).distinct().size() > 0',
  'sets.contains(lists.range(900000), lists.range(900000))',
  "'%.999999999f'.format([1.0]) == ''",
  "text.replace('', text).replace('', text) == ''",
  'text.contains(part)',
  "text.indexOf(text.substring(0, 200000) + 'x') > 0",
  'text.split(part).size() > 0',
  "lists.range(100000).all(x, text.charAt(1) != '' && text.size() > 0)",
])('ends: %s', expression => {
  const names = ['a', 'b', 'text', 'part']
  const compiled = new Environment({ variables: Object.fromEntries(names.map(name => [name, types.dyn])) }).compile(expression)
  const values = { a: doubled(60), b: doubled(60), text: 'é'.repeat(400_000), part: `x${'é'.repeat(200_000)}` }
  const { value } = (compiled as Program).evaluate(activationOf(values))
  expect(value).toMatchObject({ message: 'operation cancelled: actual cost limit exceeded' })
})
