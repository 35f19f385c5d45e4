/** Writes rules/index.ts, the list of rules that the bundles are made from. */
import { writeFileSync } from 'node:fs'
import { rulePage } from '../src/base/finding.ts'
import { ROOT, ruleFiles } from './rule-files.ts'

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
    'export const rules: readonly AnyRule[] = all.map(rule => ({',
    '  ...rule,',
    `  url: \`${rulePage('${rule.id}')}\`,`,
    '}))',
    '',
  ].join('\n')
}

if (process.argv[1]?.endsWith('rules-index.ts')) writeFileSync(`${ROOT}/rules/index.ts`, rulesIndex())
