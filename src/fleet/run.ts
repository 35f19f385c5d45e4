/** Sources and a cluster → what DaemonSets do on it. Knows no file system. */
import type { Source, TextSource, UserError } from '../base/index.ts'
import {
  clusterObjects,
  explain,
  familiesOf,
  type Inventory,
  mergeObjects,
  parseSteps,
  whatIf,
  withAssumedClasses,
} from '../cluster/index.ts'
import type { Target } from '../kubernetes/index.ts'
import { DaemonSetModel } from '../subjects/index.ts'
import { PatchFiles, Workspace } from '../workspace/index.ts'
import type { FleetDaemonSet, FleetReport } from './report.ts'
import { warningsOf } from './warnings.ts'

export interface FleetInput {
  readonly sources: Iterable<Source>
  readonly inventory: Inventory
  /** A node or a class to explain. */
  readonly explain: string | undefined
  /** Steps that change nodes. */
  readonly whatIf: string | undefined
  /** The versions that a file is for, by its absolute path. */
  targetOf(absolute: string): Target | Promise<Target>
  /** The text of a file beside a source, if there is one: kustomizations are looked up. */
  readFile(absolute: string, within: string): string | undefined
}

export async function runFleet(input: FleetInput): Promise<FleetReport | { readonly problem: string }> {
  const { inventory } = input
  const given = await daemonSetsOf(input)
  const { nodes, pods } = inventory
  const { objects, classes } = withAssumedClasses(mergeObjects(given.objects, inventory.objects), inventory.objects, given.daemonSets)
  const cluster = { nodes, pods, objects, daemonSets: given.daemonSets }
  const steps = input.whatIf === undefined ? [] : parseSteps(input.whatIf)
  const played = typeof steps === 'string' ? steps : whatIf(cluster, steps, inventory.spare)
  if (typeof played === 'string') return { problem: played }
  const { after: surveyed, results } = played
  return {
    survey: surveyed,
    families: familiesOf(surveyed),
    warnings: warningsOf(surveyed),
    explanations: input.explain === undefined ? undefined : explain(surveyed, input.explain),
    steps: input.whatIf === undefined ? undefined : results,
    pods: pods.length,
    files: given.files,
    notes: [...inventory.notes, ...given.notes, ...classes.map(each => `${each} is not among the files; it is taken to exist`)],
    errors: [...inventory.errors.map(message => ({ message })), ...given.errors],
  }
}

interface Given {
  readonly daemonSets: readonly FleetDaemonSet[]
  readonly objects: ReturnType<typeof clusterObjects>
  readonly files: number
  readonly notes: readonly string[]
  readonly errors: readonly UserError[]
}

async function daemonSetsOf(input: FleetInput): Promise<Given> {
  const sources = [...input.sources]
  const files = sources.filter(source => source.kind === 'file')
  const errors: UserError[] = sources.flatMap(source =>
    source.kind === 'unreadable' ? [{ message: `${source.path}: ${source.reason}` }] : [],
  )
  const workspace = new Workspace<TextSource>({
    files,
    patches: new PatchFiles(input),
    failed: (_, error) => {
      throw error
    },
  })
  const byName = new Map<string, FleetDaemonSet>()
  const notes: string[] = []
  for (const file of files) {
    const target = await input.targetOf(file.absolute)
    const loaded = workspace.load(file, (_, manifests) => {
      for (const manifest of manifests) {
        const { daemonSet: field } = new DaemonSetModel(manifest, target)
        const { object } = manifest
        const key = `${object.namespace ?? 'default'}/${object.name}`
        if (byName.has(key)) notes.push(`${file.path}: DaemonSet ${key} is there more than once; the first one is used`)
        else byName.set(key, { daemonSet: field.value ?? {}, object, field, location: field.key })
      }
    })
    for (const document of loaded?.broken ?? []) {
      errors.push(...document.problems.slice(0, 1).map(({ message, span }) => ({ message, location: { file, span } })))
    }
  }
  const daemonSets = [...byName.values()]
  const apart = apartFrom(workspace, files, daemonSets)
  if (apart)
    notes.push(
      `${apart.join(' and ')} may go to different clusters (other charts, overlays or environments); all are judged on the same nodes: name the paths of one cluster`,
    )
  const objects = clusterObjects(workspace.objectsNear(undefined))
  return { daemonSets, objects, files: files.length, notes, errors }
}

/** More pairs of files are not compared. */
const MOST_COMPARED = 200

/** The paths of two DaemonSets' files that do not go to one cluster, where there are such. */
function apartFrom(
  workspace: Workspace<TextSource>,
  files: readonly TextSource[],
  daemonSets: readonly FleetDaemonSet[],
): readonly [string, string] | undefined {
  const holding = new Set(daemonSets.map(({ location }) => location.file.path))
  const compared = files.filter(({ path }) => holding.has(path)).slice(0, MOST_COMPARED)
  for (const [index, one] of compared.entries()) {
    const other = compared.slice(index + 1).find(({ absolute }) => !workspace.meets(one.absolute, absolute))
    if (other) return [one.path, other.path]
  }
  return undefined
}
