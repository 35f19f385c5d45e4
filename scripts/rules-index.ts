/** Writes rules/index.ts, the list of rules that the bundles are made from. */
import { readFileSync, writeFileSync } from 'node:fs'
import { rulePage } from '../src/base/finding.ts'
import { ROOT, ruleFiles } from './rule-files.ts'

const LINE = 140

export function rulesIndex(): string {
  const files = ruleFiles()
  const name = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return [
    '/** Made by scripts/rules-index.ts from the files of this folder. */',
    "import type { AnyRule } from 'ds-lint/rule'",
    ...files.map(({ topic, id }) => `import ${name(id)} from './${topic}/${id}.ts'`),
    '',
    'const all: readonly AnyRule[] = [',
    ...files.map(({ id }) => `  ${name(id)},`),
    ']',
    '',
    '/** By id: ids of other linters, from docs/coming-from-other-linters.md. */',
    'const elsewhere: Readonly<Record<string, string>> = {',
    ...[...elsewhere(readFileSync(`${ROOT}/docs/coming-from-other-linters.md`, 'utf8'))]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, theirs]) => entry(id, theirs.join(' '))),
    '}',
    '',
    'export const rules: readonly AnyRule[] = all.map(rule => ({',
    '  ...rule,',
    `  url: \`${rulePage('${rule.id}')}\`,`,
    "  elsewhere: elsewhere[rule.id]?.split(' ') ?? [],",
    '}))',
    '',
  ].join('\n')
}

/** As the formatter breaks lines. */
function entry(id: string, theirs: string): string {
  const line = `  '${id}': '${theirs}',`
  return line.length > LINE ? `  '${id}':\n    '${theirs}',` : line
}

/** From the tables of the page: a row without a rule of ours starts with `none` or `not yet`. */
function elsewhere(page: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [, theirs = '', ours = ''] of page.matchAll(/^\| (.*) \| (.*) \|$/gm)) {
    if (/^(?:none|not yet|here|-)/.test(ours)) continue
    for (const [, id = ''] of ours.matchAll(/\(rules\/([\w-]+)\.md\)/g)) found.set(id, [...(found.get(id) ?? []), ...idsIn(theirs)])
  }
  return found
}

/** `latest-tag`, and of `checkov CKV_K8S_10, 12` both. */
function idsIn(text: string): string[] {
  return text.split('; ').flatMap(part => {
    if (!part.startsWith('checkov')) return Array.from(part.matchAll(/`([\w-]+)`/g), ([, id = '']) => id)
    const [series = ''] = /CKV2?_K8S_/.exec(part) ?? []
    return Array.from(part.matchAll(/\d+(?=,|$)/g), ([number]) => `${series}${number}`)
  })
}

if (process.argv[1]?.endsWith('rules-index.ts')) writeFileSync(`${ROOT}/rules/index.ts`, rulesIndex())
