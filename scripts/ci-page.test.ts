import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import packageJson from '../package.json' with { type: 'json' }
import { parseCommand } from '../src/cli/args.ts'
import { OPTIONS } from '../src/cli/options.ts'
import { shellWords } from '../src/cli/words.ts'
import { ROOT } from './rule-files.ts'

const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8')
const commands = [...page.matchAll(/npx (?:--yes )?ds-lint(?:@(\S+))? ([^'\n]+)/g)].map(([, version, args = '']) => ({ version, args }))

describe('docs/ci.md', () => {
  it('shows commands', () => expect(commands.length).toBeGreaterThan(6))

  test.each(commands)('ds-lint $args', ({ version = packageJson.version, args }) => {
    expect(parseCommand(shellWords(args)).name).toBe('lint')
    expect(version).toBe(packageJson.version)
  })

  it('names options that exist', () => {
    const named = [...page.matchAll(/`(--[a-z][a-z-]*)/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(4)
    expect(named.filter(name => !Object.hasOwn(OPTIONS, name!.slice(2)))).toEqual([])
  })

  it('has files that are YAML', () => {
    const blocks = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => text)
    expect(blocks.length).toBeGreaterThan(5)
    for (const document of blocks.flatMap(text => parseAllDocuments(text))) expect(document.errors).toEqual([])
  })
})
