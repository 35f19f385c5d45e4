/**
 * The commands and options of ds-lint, defined once: parsing, `--help`, docs/usage.md, shell completions, the check of the action's inputs and the
 * descriptions in schemas/config.json are made from these tables.
 */
import { SEVERITIES } from '../base/index.ts'
import { APPLY_MODES, FAIL_ON, PRESETS, PROFILE_NAMES } from '../config/index.ts'
import { FLEET_FORMATS, OUTPUT_FORMATS, type OutputFormat, PLAN_OUTPUT_FORMATS } from '../report/index.ts'

export interface CommandDefinition {
  /** Behind `ds-lint`, `[OPTIONS]` apart. */
  readonly usage: string
  readonly description: string
}

export const RULES_FORMATS = ['text', 'json'] as const

export const COMMANDS = {
  lint: { usage: '[PATH...]', description: 'check files, folders, globs, or - for standard input; the current folder by default' },
  diff: { usage: 'diff [PATH...]', description: 'show what an apply would do: what is rejected, what restarts, and how long it takes' },
  fleet: {
    usage: 'fleet [PATH...]',
    description: 'show what the DaemonSets do on your nodes: which run where and why not, what fits, what stays Pending; needs --nodes',
  },
  explain: {
    usage: 'explain RULE',
    description: 'show why a rule exists, with an example, or what a policy says; with --role PATH, the role of each DaemonSet',
  },
  test: {
    usage: 'test [PATH...]',
    description: 'run the cases beside policies and rules, and list what the cases of policies do not cover',
  },
  policy: {
    usage: 'policy export',
    description: 'print rules as ValidatingAdmissionPolicies with bindings that warn, or write them to the folder of --out',
  },
  rules: { usage: 'rules', description: 'list every rule with its severity and preset' },
  init: { usage: 'init', description: 'write a commented .ds-lint.yaml; existing files are never changed' },
  completions: { usage: 'completions SHELL', description: 'print completions for bash, zsh or fish' },
  help: { usage: 'help [COMMAND]', description: 'show this help, or the options of one command' },
} as const satisfies Readonly<Record<string, CommandDefinition>>

export type CommandName = keyof typeof COMMANDS

export const GROUPS = {
  checks: 'What is checked',
  comparison: 'Comparison',
  nodes: 'Nodes',
  output: 'Output',
  fixes: 'Fixes',
  general: 'General',
} as const

export interface OptionDefinition {
  readonly group: keyof typeof GROUPS
  /** One letter. */
  readonly short?: string
  /** Placeholder of the value; without it the option is a switch. */
  readonly value?: string
  /** The only values. Before the first `:` or `=` where the placeholder has one. */
  readonly values?: readonly string[]
  readonly repeated?: true
  readonly default?: string
  /** Lower case, no full stop. */
  readonly description: string
  /** Where it applies. */
  readonly commands: readonly CommandName[]
  /** The key in a configuration file that sets the same. */
  readonly key?: string
  /** An input of the action has its name and its meaning. */
  readonly input?: true
}

const EVERY = [
  'lint',
  'diff',
  'fleet',
  'explain',
  'test',
  'policy',
  'rules',
  'init',
  'completions',
  'help',
] as const satisfies readonly CommandName[]

export const OPTIONS = {
  preset: {
    group: 'checks',
    value: 'NAME',
    values: PRESETS,
    default: 'recommended',
    description: 'rules to start from; strict and security each add to recommended',
    commands: ['lint', 'diff', 'rules'],
    key: 'extends',
    input: true,
  },
  rule: {
    group: 'checks',
    value: 'RULE=SEVERITY',
    repeated: true,
    description: 'severity of one rule: off, info, warning or error; or one of its options, RULE.OPTION=VALUE; may be repeated',
    commands: ['lint', 'diff'],
    key: 'rules',
  },
  kubernetes: {
    group: 'checks',
    value: 'VERSION',
    default: 'latest',
    description: 'Kubernetes version (1.37) or range of versions (1.31-1.34) of the clusters',
    commands: ['lint', 'diff', 'fleet'],
    key: 'kubernetes',
    input: true,
  },
  profile: {
    group: 'checks',
    value: 'NAME',
    values: PROFILE_NAMES,
    repeated: true,
    description: 'provider, distribution or operating system of the nodes, for rules that depend on it; may be repeated',
    commands: ['lint'],
    key: 'profiles',
    input: true,
  },
  'closed-world': {
    group: 'checks',
    description: 'treat the given objects as all that exist: report references to others',
    commands: ['lint'],
    key: 'closedWorld',
    input: true,
  },
  'feature-gates': {
    group: 'checks',
    value: 'GATE=true,...',
    repeated: true,
    description: 'feature gates that the clusters set, separated by commas; may be repeated',
    commands: ['lint', 'diff'],
    key: 'featureGates',
  },
  apply: {
    group: 'checks',
    value: 'CLIENT',
    values: APPLY_MODES,
    default: 'kubectl',
    description:
      'what sends manifests: kubectl apply, server-side apply, helm upgrade, or a PUT by kubectl replace; raw sends the text itself. Without it, a live object in the base decides',
    commands: ['lint', 'diff', 'fleet'],
    key: 'apply',
  },
  ignore: {
    group: 'checks',
    value: 'PATTERN',
    repeated: true,
    description: 'leave out files, in the syntax of .gitignore; may be repeated',
    commands: ['lint', 'diff', 'fleet'],
    key: 'ignore',
  },
  schemas: {
    group: 'checks',
    value: 'FILE',
    repeated: true,
    description: 'JSON Schemas or CustomResourceDefinitions for other kinds; may be repeated',
    commands: ['lint'],
    key: 'schemas',
  },
  plugin: {
    group: 'checks',
    value: 'FILE',
    repeated: true,
    description: 'file or package with rules of your own, whose code is run; may be repeated',
    commands: ['lint', 'diff', 'explain', 'rules'],
    key: 'plugins',
    input: true,
  },
  'allow-plugins': {
    group: 'checks',
    description: 'run the code of the plugins that the configuration names, or that a tested folder holds',
    commands: ['lint', 'diff', 'test'],
    input: true,
  },
  cache: {
    group: 'general',
    description: "keep the report in the user's cache folder, and print it again while nothing has changed",
    commands: ['lint'],
  },
  timing: { group: 'output', description: 'print the time that each rule takes', commands: ['lint'] },
  policy: {
    group: 'checks',
    value: 'PATH',
    repeated: true,
    description: 'ValidatingAdmissionPolicies to evaluate: a file, or a folder with bindings and parameters; may be repeated',
    commands: ['lint', 'diff', 'explain'],
    key: 'policies',
    input: true,
  },
  rules: {
    group: 'output',
    value: 'RULE,...',
    repeated: true,
    description: 'rules to export; all that CEL can express by default',
    commands: ['policy'],
  },
  out: { group: 'output', value: 'DIR', description: 'folder for one file per rule', commands: ['policy'] },
  overwrite: { group: 'output', description: 'replace files that differ', commands: ['policy'] },
  'policy-unbound': {
    group: 'checks',
    description: 'evaluate policies without a binding, as if bound with Deny',
    commands: ['lint', 'diff'],
  },
  'policy-all-kinds': {
    group: 'checks',
    description: 'evaluate policies on objects of every kind, not only on DaemonSets and their pods',
    commands: ['lint'],
  },
  'policy-user': {
    group: 'checks',
    value: 'NAME[,GROUP]',
    description: 'user that sends the requests, for policies that read request.userInfo or ask the authorizer',
    commands: ['lint', 'diff'],
  },
  only: {
    group: 'checks',
    value: 'RULE,...',
    description: 'run only these rules, whatever the preset; or rejected, to report only what the API server rejects',
    commands: ['lint'],
  },
  config: {
    group: 'checks',
    value: 'FILE',
    description: 'configuration file, instead of the nearest .ds-lint.yaml of each file',
    commands: ['lint', 'diff', 'fleet'],
    input: true,
  },
  render: {
    group: 'checks',
    description:
      'render the Helm charts and kustomizations among the paths with your own helm and kustomize, and check what would be applied',
    commands: ['lint', 'diff'],
    input: true,
  },
  'render-network': {
    group: 'checks',
    description: 'let --render fetch what charts depend on and remote bases of kustomizations; without it nothing is fetched',
    commands: ['lint', 'diff'],
  },
  'stdin-filename': {
    group: 'checks',
    value: 'PATH',
    description: 'path of standard input, for reports and for its configuration',
    commands: ['lint'],
  },
  'show-config': {
    group: 'checks',
    value: 'PATH',
    description: 'print the settings that apply to a path, and check nothing',
    commands: ['lint'],
  },
  'no-config': { group: 'checks', description: 'read no configuration file', commands: ['lint', 'diff', 'fleet'] },
  baseline: {
    group: 'checks',
    value: 'FILE',
    description: 'file of known findings, which are not reported',
    commands: ['lint', 'init'],
    key: 'baseline',
    input: true,
  },
  'update-baseline': { group: 'checks', description: 'write the current findings to the baseline', commands: ['lint'] },
  base: {
    group: 'comparison',
    value: 'BASE',
    description:
      'previous state to compare with: a git revision (origin/main, or origin/main... for the common ancestor), a folder, a file, an export of kubectl get daemonsets -A -o yaml, or - for standard input; turns on the rules about updates; diff uses HEAD by default',
    commands: ['lint', 'diff'],
    input: true,
  },
  'require-daemonsets': {
    group: 'output',
    description: 'exit with status 1 where no DaemonSet is found',
    commands: ['lint'],
    input: true,
  },
  changed: {
    group: 'comparison',
    description: 'report only on objects that differ from the base; the others serve as context',
    commands: ['lint'],
    input: true,
  },
  nodes: {
    group: 'nodes',
    value: 'FILE',
    repeated: true,
    description:
      'nodes of the cluster: what kubectl get nodes -o json (or yaml) prints, a pools file, or a number of equal nodes; turns on the rules about nodes; may be repeated',
    commands: ['lint', 'diff', 'fleet'],
    key: 'nodes',
  },
  pods: {
    group: 'nodes',
    value: 'FILE',
    repeated: true,
    description: 'pods that are there: what kubectl get pods -A -o json prints; may be repeated',
    commands: ['lint', 'diff', 'fleet'],
  },
  explain: {
    group: 'nodes',
    value: 'NODE',
    description: 'show every check of every DaemonSet on one node, or on the nodes of one class',
    commands: ['fleet'],
  },
  'what-if': {
    group: 'nodes',
    value: 'STEPS',
    description:
      'show what happens to the pods when nodes come, go or change, then the result: steps such as "add 3 gpu; scale spot to 2; drain node-7; taint class=spot spot=true:NoSchedule; remove node-9; label node-1 disk=ssd; not-ready node-2", or a file of them',
    commands: ['fleet'],
  },
  role: {
    group: 'output',
    value: 'PATH',
    repeated: true,
    description: 'show the role of each DaemonSet of a path, with its evidence',
    commands: ['explain'],
  },
  'all-examples': { group: 'output', description: 'show every example of the rule', commands: ['explain'] },
  format: {
    group: 'output',
    value: 'NAME[:FILE]',
    values: OUTPUT_FORMATS,
    repeated: true,
    default: 'text',
    description: 'output format, written to a file when one is named; may be repeated',
    commands: ['lint', 'diff', 'fleet', 'rules'],
    input: true,
  },
  category: {
    group: 'output',
    value: 'NAME',
    description: 'category of the SARIF report, where one repository uploads several',
    commands: ['lint'],
    input: true,
  },
  'fail-on': {
    group: 'output',
    value: 'SEVERITY',
    values: FAIL_ON,
    default: 'error',
    description: 'lowest severity that makes the exit status 1',
    commands: ['lint', 'diff'],
    key: 'failOn',
    input: true,
  },
  'min-severity': {
    group: 'output',
    value: 'SEVERITY',
    values: SEVERITIES,
    default: 'info',
    description: 'lowest severity that is shown; the exit status does not depend on it',
    commands: ['lint'],
    input: true,
  },
  statistics: { group: 'output', description: 'print the number of findings by rule instead of the findings', commands: ['lint'] },
  quiet: { group: 'output', short: 'q', description: 'print findings only: no tables, no closing line', commands: ['lint'] },
  verbose: { group: 'output', description: 'also list what was not checked, with the reason', commands: ['lint'] },
  color: {
    group: 'output',
    value: 'WHEN',
    values: ['auto', 'always', 'never'],
    default: 'auto',
    description: 'use colors; auto means on a terminal, and follows NO_COLOR, FORCE_COLOR, CLICOLOR and CLICOLOR_FORCE',
    commands: ['lint', 'diff', 'fleet'],
  },
  'report-suppressed': {
    group: 'output',
    description: 'also report findings that comments, annotations or the baseline suppress',
    commands: ['lint'],
  },
  fix: { group: 'fixes', description: 'apply the safe fixes; report what is left', commands: ['lint'] },
  'fix-unsafe': { group: 'fixes', description: 'apply all fixes', commands: ['lint'] },
  'fix-dry-run': { group: 'fixes', description: 'print the fixes as a diff instead of applying them', commands: ['lint'] },
  'add-suppressions': {
    group: 'fixes',
    description: 'add comments that suppress the findings, with a reason to fill in',
    commands: ['lint'],
  },
  hook: { group: 'general', description: 'also write a .pre-commit-config.yaml', commands: ['init'] },
  workflow: { group: 'general', description: 'also write a GitHub workflow', commands: ['init'] },
  help: { group: 'general', short: 'h', description: 'show this help', commands: EVERY },
  version: { group: 'general', short: 'v', description: 'show the version', commands: EVERY },
} as const satisfies Readonly<Record<string, OptionDefinition>>

type Definitions = typeof OPTIONS
export type OptionName = keyof Definitions

/** What was given, by option. */
export type Values = {
  readonly [N in OptionName]?: Definitions[N] extends { value: string }
    ? Definitions[N] extends { repeated: true }
      ? string[]
      : string
    : boolean
}

/** What an option says of its key of a configuration file, where one sets all values. */
export function keyDescription({ description }: OptionDefinition): string {
  return description.replace(/; may be repeated$|, separated by commas; may be repeated$|, RULE\.OPTION=VALUE; may be repeated$/, '')
}

/** In the order of the table. */
export function optionsOf(command?: CommandName): readonly (readonly [OptionName, OptionDefinition])[] {
  const all = Object.entries(OPTIONS) as [OptionName, OptionDefinition][]
  return command === undefined ? all : all.filter(([, { commands }]) => commands.includes(command))
}

/** What a command writes. */
export function formatsOf(command: CommandName): readonly OutputFormat[] {
  const formats: Partial<Record<CommandName, readonly OutputFormat[]>> = {
    diff: PLAN_OUTPUT_FORMATS,
    fleet: FLEET_FORMATS,
    rules: RULES_FORMATS,
  }
  return formats[command] ?? OUTPUT_FORMATS
}

/** The options that are inputs of the action, by the same names. */
export function inputs(): readonly (readonly [OptionName, OptionDefinition])[] {
  return optionsOf().filter(([, { input }]) => input)
}
