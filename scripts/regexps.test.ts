/** What ds-lint looks for in other people's text it finds in time that is linear in the text: a repository is untrusted. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RegExpParser } from '@eslint-community/regexpp'
import { parseSync, Visitor } from 'oxc-parser'
import { analyse } from 'scslre'
import { afterEach, expect, it, vi } from 'vitest'
import { ROOT } from './rule-files.ts'

interface Expression {
  readonly source: string
  readonly flags: string
}

const parser = new RegExpParser()

/** The quantifiers that cost more than linear time: they share text with each other, or a search starts over at each of their characters. */
function slowParts({ source, flags }: Expression): string[] {
  const pattern = parser.parsePattern(source, 0, source.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') })
  return analyse({ pattern, flags: parser.parseFlags(flags) }).reports.map(report =>
    report.type === 'Trade' ? `${report.startQuant.raw} and ${report.endQuant.raw}` : report.quant.raw,
  )
}

function literalsIn(path: string, text: string): Expression[] {
  const found: Expression[] = []
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node) found.push({ source: node.regex.pattern, flags: node.regex.flags })
    },
  })
  visitor.visit(parseSync(path, text).program)
  return found
}

/** The expressions that a module puts together while it loads. */
async function builtBy(path: string): Promise<Expression[]> {
  const found: Expression[] = []
  const Real = RegExp
  vi.resetModules()
  vi.stubGlobal(
    'RegExp',
    class extends Real {
      constructor(pattern: string | RegExp, flags?: string) {
        super(pattern, flags)
        if (typeof pattern === 'string') found.push({ source: this.source, flags: this.flags })
      }
    },
  )
  await import(path)
  return found
}

afterEach(() => {
  vi.unstubAllGlobals()
})

const files = ['src', 'rules'].flatMap(folder =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.m?[jt]s$/.test(name) && !/\.(?:test|testing|fixture|d)\.m?ts$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name)),
)

it('every regular expression takes linear time', () => {
  let count = 0
  const slow = files.flatMap(path => {
    const literals = literalsIn(path, readFileSync(path, 'utf8'))
    count += literals.length
    return literals.flatMap(literal => slowParts(literal).map(part => `${path.slice(ROOT.length)}: ${part} in /${literal.source}/`))
  })
  expect(count).toBeGreaterThan(100)
  expect(slow).toEqual([])
})

it('so does every one that is put together', async () => {
  const builders = files.filter(path => readFileSync(path, 'utf8').includes('new RegExp('))
  for (const path of builders) {
    const built = await builtBy(path)
    expect(built.length, `${path} puts none together while it loads`).toBeGreaterThan(0)
    for (const each of built) expect(slowParts(each), `${path}: /${each.source}/`).toEqual([])
  }
})

it.each([
  [String.raw`^(?:a+)+$`, ['a+']],
  [String.raw`\s+$`, [String.raw`\s+`]],
  [String.raw`^\d+\.?\d*x`, [String.raw`\d+ and \d*`]],
  [String.raw`(?<!\s)\s+$`, []],
  [String.raw`^\d+(?:\.\d*)?x`, []],
])('%s', (source, parts) => {
  expect(slowParts({ source, flags: '' })).toEqual(parts)
})
