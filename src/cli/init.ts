/** `ds-lint init`: files to start with. Nothing that is there is changed. */
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { allowedOutput } from './allowed.ts'
import { parseCommand } from './args.ts'
import { type InitCommand, UsageError } from './command.ts'
import { lintPaths, type Tool } from './lint.ts'
import { linkTypeAt, reasonOf } from '../node/index.ts'
import { keyDescription, type OptionDefinition, optionsOf } from './options.ts'
import { replaceFile } from './replace.ts'

const CONFIG = '.ds-lint.yaml'
const HOOK = '.pre-commit-config.yaml'
const WORKFLOW = '.github/workflows/ds-lint.yml'
const SCHEMA = 'https://raw.githubusercontent.com/ds-lint/ds-lint/main/schemas/config.json'

/** Says what was written and what was not. 2: nothing was. */
export async function initCommand({ hook, workflow, baseline }: InitCommand, tool: Tool): Promise<number> {
  const files: (readonly [string, string])[] = [[CONFIG, configText(baseline)]]
  if (hook) files.push([HOOK, hookText(tool.version)])
  if (workflow) files.push([WORKFLOW, workflowText(tool.version)])
  let written = 0
  let isConfigured = false
  for (const [path, text] of files) {
    if (await write(path, text)) {
      written++
      if (path === CONFIG) isConfigured = true
      process.stdout.write(`${path}: written\n`)
    } else
      process.stdout.write(
        `${path}: exists and is not changed${path === HOOK ? `; add to its repos:\n\n${text.replace('repos:\n', '')}\n` : '\n'}`,
      )
  }
  if (baseline !== undefined) {
    if (existsSync(baseline)) process.stdout.write(`${baseline}: exists and is not changed; --update-baseline updates it\n`)
    else {
      const command = parseCommand(['--baseline', baseline, '--update-baseline'])
      if (command.name !== 'lint') throw new Error('a baseline is written by a check')
      const { report } = await lintPaths(command, tool)
      if (report.errors.length > 0) throw new UsageError(...report.errors.map(({ message }) => message))
      written++
      const use = isConfigured ? '' : `; to use it, set baseline: ${JSON.stringify(baseline)} in ${CONFIG}`
      process.stdout.write(
        `${baseline}: written with ${report.summary.baselined} finding${report.summary.baselined === 1 ? '' : 's'}${use}\n`,
      )
    }
  }
  return written > 0 ? 0 : 2
}

/** False where something is there. Throws UsageError where it cannot be written, and where a link leads out of the work tree. */
async function write(path: string, text: string): Promise<boolean> {
  if (linkTypeAt(path)) return false
  const folder = existing(dirname(path))
  if (!allowedOutput(path)(join(realpathSync(folder), relative(folder, path))))
    throw new UsageError(`${path} cannot be written: a symbolic link leads out of the repository`)
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${reasonOf(error)}`)
  }
  const [problem] = await replaceFile(path, [text], { shown: path, allows: allowedOutput(path), isNew: true })
  if (problem) throw new UsageError(problem.message)
  return true
}

function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder))
}

/** Every key with its meaning; what is not a comment is what was asked for. */
function configText(baseline: string | undefined): string {
  const keys = optionsOf().flatMap(([, option]: readonly [string, OptionDefinition]) => {
    const { key } = option
    if (key === undefined) return []
    const text = keyDescription(option)
    const line =
      key === 'baseline' && baseline !== undefined
        ? `baseline: ${JSON.stringify(baseline)}`
        : `# ${key}: ${EXAMPLES[key] ?? option.default ?? ''}`
    return [`\n# ${text}`, line]
  })
  return [
    `# yaml-language-server: $schema=${SCHEMA}`,
    '# Configuration of ds-lint: the nearest one upward from a file holds for it. ds-lint help lists the options that replace its values.',
    ...keys,
    '\n# what DaemonSets are, where their manifests do not show it',
    '# roles: {node-agent: log}',
    '\n# rules of your own without code; forbid takes the same',
    '# require:',
    '#   - id: owner-label',
    '#     message: set the team that runs the agent',
    '#     labels: [platform.example.com/owner]',
    '\n# what holds for some files only',
    '# overrides:',
    '#   - files: [edge/**]',
    '#     rules: {missing-tolerations: off}',
    '',
  ].join('\n')
}

const EXAMPLES: Readonly<Record<string, string>> = {
  rules: '{no-requests: error, mutable-image-tag: off, long-grace-period: {severity: warning, seconds: 120}}',
  kubernetes: '1.31-1.34',
  profiles: '[eks, bottlerocket]',
  plugins: '[./rules/our-rule.js]',
  closedWorld: 'true',
  ignore: '[vendor/, "*.generated.yaml"]',
  schemas: '[crds/agents.yaml]',
  baseline: '.ds-lint.baseline.json',
  featureGates: '{SELinuxMount: true}',
  policies: '[policies]',
  nodes: '[nodes.json]',
}

function hookText(version: string): string {
  return `repos:
  - repo: https://github.com/ds-lint/ds-lint
    rev: v${version}
    hooks:
      - id: ds-lint
`
}

function workflowText(version: string): string {
  return `name: ds-lint
on: [pull_request]
permissions:
  contents: read
jobs:
  daemonsets:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with: {fetch-depth: 0}      # for the rules about updates
      - uses: ds-lint/ds-lint@v${version}
`
}
