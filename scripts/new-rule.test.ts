/** npm run new-rule: two files that hold as they are. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkRule } from 'ds-lint/testing'
import { newRule } from './new-rule.ts'
import { ROOT } from './rule-files.ts'

it('makes a rule whose cases hold', async () => {
  const files = newRule('network/quite-new')
  if (typeof files === 'string') throw new Error(files)
  expect([...files.keys()]).toEqual(['rules/network/quite-new.ts', 'rules/network/quite-new.yaml'])
  const [text, cases] = [...files.values()] as [string, string]
  const folder = join(ROOT, 'node_modules/.new-rule')
  mkdirSync(folder, { recursive: true })
  try {
    const path = join(folder, 'quite-new.mts')
    writeFileSync(path, text)
    const { default: rule } = (await import(path)) as { default: Parameters<typeof checkRule>[0] }
    expect(rule.id).toBe('quite-new')
    expect(await checkRule(rule, cases)).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it.each([
  ['', 'invalid name ""'],
  ['network/Wrong', 'invalid name "network/Wrong"'],
  ['../network/x', 'invalid name "../network/x"'],
  ['network/hostport-clash', 'the rule hostport-clash exists'],
  ['nonsense/quite-new', 'unknown topic "nonsense"; use '],
])('refuses %j', (name, message) => expect(newRule(name)).toContain(message))
