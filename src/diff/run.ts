/** Sources and what stood there before → Plan. Knows no file system and no clock. */
import type { Base, Origins, Source, TextSource, UserError } from '../base/index.ts'
import { versionRangeText } from '../kubernetes/index.ts'
import { areCompared, type LintInput, runLint } from '../lint/index.ts'
import { needsBase } from '../rule/index.ts'
import type { Inventory } from '../cluster/index.ts'
import { rolloutsOn } from './on-nodes.ts'
import { type Plan, planOf } from './plan.ts'

/** That of a lint run: what the rules say of a DaemonSet is part of its plan. */
export interface DiffInput
  extends Pick<
    LintInput,
    'configs' | 'rules' | 'plugins' | 'policies' | 'readPolicies' | 'today' | 'baseline' | 'readFile' | 'isGone' | 'origins' | 'elsewhere'
  > {
  /** What could not be read or rendered before. */
  readonly earlier?: readonly UserError[]
  /** Iterated more than once. */
  readonly sources: Iterable<Source>
  readonly base: Base<TextSource>
  /** How many nodes run a pod; undefined: what a live export tells, or nothing. */
  readonly nodes: number | undefined
  /** The nodes of the cluster: then each update is played on them. */
  readonly inventory?: Inventory | undefined
}

export async function runDiff({ nodes, inventory, ...input }: DiffInput): Promise<Plan> {
  const { base, configs } = input
  const sources = new Unread(input.sources)
  const { findings, errors, bugs, updates, summary, gone, unrendered } = await runLint({
    ...input,
    sources,
    inventory,
    changedOnly: true,
    forPlan: true,
  })
  const { kubernetes, failOn, plugins } = await configs.run()
  const notChecked = new Map<string, number>()
  const broken: UserError[] = []
  for (const file of updates!.changedFiles.values()) {
    for (const [reason, count] of file.notChecked) notChecked.set(reason, (notChecked.get(reason) ?? 0) + count)
    for (const document of file.broken) {
      broken.push(...document.problems.slice(0, 1).map(({ message, span }) => ({ message, location: { file: document.file, span } })))
    }
  }
  if (updates!.emptiedFiles > 0) notChecked.set('emptied file', updates!.emptiedFiles)
  if (!areCompared(updates!)) notChecked.set('warning list', updates!.changed.length)
  const all = [
    ...(input.earlier ?? []),
    ...errors,
    ...(inventory?.errors ?? []).map(message => ({ message })),
    ...[...sources.unread].map(message => ({ message })),
    ...broken,
  ]
  const plan = planOf({
    base: base.name,
    kubernetes: versionRangeText(kubernetes),
    updates: updates!.changed,
    created: updates!.created,
    removed: gone,
    areApart: updates!.areApart,
    heirOf: old => updates!.heirOf(old),
    isBuilt: absolute => updates!.isBuilt(absolute),
    stoodWith: (old, absolute) => updates!.stoodWith(old, absolute),
    unrendered,
    files: summary.files,
    unchangedFiles: updates!.unchangedFiles,
    notChecked: Object.fromEntries(notChecked),
    nodes,
    renderingOf: location => input.origins?.rendering(location),
    apply: kubernetes.apply,
    onNodes: await rolloutsOn(inventory, updates!),
    findings,
    updateRules: new Set([...input.rules, ...(input.plugins ?? []), ...plugins.rules].filter(needsBase).map(({ id }) => id)),
    builtIn: new Set(input.rules.map(({ id }) => id)),
    failOn,
    errors: all,
    bugs,
  })
  return input.origins ? placed(plan, input.origins) : plan
}

/** With the places of files that people edit. */
function placed(plan: Plan, origins: Origins): Plan {
  return {
    ...plan,
    daemonSets: plan.daemonSets.map(each => ({
      ...each,
      location: origins.place(each.location, ''),
      rendered: origins.rendering(each.location),
      refused: each.refused.map(refusal => ({ ...refusal, location: origins.place(refusal.location, refusal.field) })),
    })),
  }
}

/** Sources, and why some of those that no argument names cannot be read. */
class Unread implements Iterable<Source> {
  readonly unread = new Set<string>()

  constructor(readonly sources: Iterable<Source>) {}

  *[Symbol.iterator](): Iterator<Source> {
    for (const source of this.sources) {
      if (source.kind === 'unreadable' && !source.named) this.unread.add(`${source.path}: ${source.reason}`)
      yield source
    }
  }
}
