/** A rule's cases: read from the YAML beside it, run through the engine, compared with what they promise. */
import { type Base, type Finding, type GivenFile, Lines, type SourceFile } from '../base/index.ts'
import { ANY_CLUSTER, editDistance, loadProfiles, type ProfileName, type Target, type VersionRange } from '../kubernetes/index.ts'
import { Batch, examine, type Found, RuleSet } from '../lint/index.ts'
import { type AnyRule, needsBase, optionValues } from '../rule/index.ts'
import { InventoryReader } from '../cluster/index.ts'
import type { Fleets } from '../subjects/index.ts'
import { Workspace } from '../workspace/index.ts'
import { parseSettings } from './settings.ts'

/** Another text of a case, as a file. */
export interface Beside extends SourceFile {
  /** One-based lines marked with `#!`. */
  readonly marked: readonly number[]
  /** The line of the cases before its first one. */
  readonly line: number
}

/** What a case says about an update. */
export interface Around {
  /** The old manifest. */
  readonly before?: SourceFile
  /** Objects that are there beside the manifest. */
  readonly with?: readonly Beside[]
  readonly withBefore?: readonly SourceFile[]
  readonly profiles?: readonly ProfileName[]
  readonly closedWorld?: true
  /** Of the rule, as a configuration gives them. */
  readonly options?: Readonly<Record<string, string>>
  /** What --nodes reads. */
  readonly nodes?: string
}

/** One document of a case file, with what stands beside and before it. */
export interface Case extends Around, Pick<Beside, 'marked' | 'line'> {
  readonly kind: 'bad' | 'good'
  readonly title: string
  readonly text: string
  /** What the fixes make of the text, all of them applied. */
  readonly fixed: string | undefined
  readonly kubernetes: VersionRange
  /** What stands in parentheses: `kubernetes 1.30; seconds 60`. */
  readonly settings: string
}

const HEADER = /^# (bad|good|fixed|before|with before|with|nodes)(?: \(([^)]*)\))?:[ \t]*(\S.*|)$/
const BEGINNINGS =
  'a case starts with "# bad: title" or "# good: title", and goes on with "# fixed:", "# with:", "# before:", "# with before:" or "# nodes:"'
const MANIFEST = 'daemonset.yaml'

/**
 * `# bad: title` and `# good: title` open a case; `# bad (kubernetes 1.30; profile eks; closed-world; seconds 60): title` sets the target, the cluster and options of the rule. What follows continues it: `# fixed:`, the text after
 * its fixes; `# before:`, the manifest that it replaces; `# with:` and `# with before:`, another object beside it, now and then;
 * `# nodes:`, the nodes of the cluster.
 */
export function parseCases(text: string): Case[] {
  const cases: Case[] = []
  let line = 0
  for (const part of text.split(/^---\n/m)) {
    const [first = '', ...rest] = part.split('\n')
    line++
    const header = HEADER.exec(first)
    if (!header) throw new Error(`line ${line}: ${BEGINNINGS}, not with ${JSON.stringify(first)}`)
    const [, kind, settings = '', title = ''] = header
    const body = rest.join('\n')
    if (kind !== 'bad' && kind !== 'good') {
      const last = cases.pop()
      if (!last) throw new Error(`"# ${kind}:" continues a case`)
      cases.push(continued(last, kind, body, line))
    } else {
      cases.push({
        kind,
        title,
        text: withoutMarks(body),
        fixed: undefined,
        settings,
        ...parseSettings(settings),
        marked: marksIn(body),
        line,
      })
    }
    line += rest.length
  }
  return cases
}

function continued(last: Case, kind: string | undefined, text: string, line: number): Case {
  const { with: beside = [], withBefore = [] } = last
  switch (kind) {
    case 'fixed':
      return { ...last, fixed: text }
    case 'nodes':
      return { ...last, nodes: text }
    case 'before':
      return { ...last, before: { path: 'before.yaml', text } }
    case 'with':
      return {
        ...last,
        with: [...beside, { path: freePath(text, [last, ...beside]), text: withoutMarks(text), marked: marksIn(text), line }],
      }
    default:
      return { ...last, withBefore: [...withBefore, { path: `with-before-${withBefore.length + 1}.yaml`, text }] }
  }
}

/** The path of a text of a case: its kind, as far as it says one that means something else than a DaemonSet. */
export function pathOf(text: string): string {
  const kind = /^kind:[ \t]*["']?([A-Z][A-Za-z]+)["']?[ \t]*$/m.exec(text)?.[1]?.toLowerCase()
  return kind === undefined || editDistance(kind, 'daemonset') < 4 ? MANIFEST : `${kind}.yaml`
}

function freePath(text: string, others: readonly { readonly path?: string; readonly text: string }[]): string {
  const taken = new Set(others.map(other => other.path ?? pathOf(other.text)))
  const path = pathOf(text)
  let free = path
  for (let n = 2; taken.has(free); n++) free = path.replace('.yaml', `${n}.yaml`)
  return free
}

function marksIn(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (line.includes('#!') ? [index + 1] : []))
}

/** The text as a reader should see it, and as rules do: a mark may stand inside a text of several lines. */
export function withoutMarks(text: string): string {
  return text.replace(/(?<![ \t])[ \t]*#!$/gm, '')
}

/** The rule's findings in a text and in what is beside it; a case may be only a part of a manifest. */
export async function runCase(rule: AnyRule, text: string, kubernetes: VersionRange, around: Around = {}): Promise<Finding[]> {
  const found: Found = { findings: [], bugs: [] }
  const files = [{ path: pathOf(text), text }, ...(around.with ?? [])].map((file): GivenFile => ({ ...file, absolute: `/${file.path}` }))
  const workspace = new Workspace({
    files,
    patches: undefined,
    failed: (_, error) => {
      throw error
    },
  })
  const base = baseOf(text, around, needsBase(rule))
  if (base) await workspace.compareWith(base)
  const cluster = { ...ANY_CLUSTER, profiles: await loadProfiles(around.profiles ?? []), closedWorld: around.closedWorld ?? false }
  const target: Target = { ...kubernetes, cluster }
  const updates = base && new (await import('../subjects/updates.ts')).Updates(workspace, () => target)
  const fleets = around.nodes === undefined ? undefined : await fleetsOf(around.nodes)
  const rules = new RuleSet([rule], ({ options }) => optionValues(options, around.options))
  const batch = new Batch()
  for (const file of files) {
    const input = { file, target, rules, batch, workspace, updates, fleets, schemas: undefined, unreadable: [] }
    const loaded = await examine(input, found, () => {})
    batch.run()
    const problem = loaded?.broken[0]?.problems[0]
    if (problem && rule.on !== 'syntax') throw new Error(`the case is not valid YAML: ${problem.message}`)
  }
  const [bug] = found.bugs
  if (bug) throw new Error(bug.message)
  return found.findings
}

async function fleetsOf(text: string): Promise<Fleets> {
  const reader = new InventoryReader()
  await reader.addFile('nodes.yaml', chunks(text))
  const inventory = reader.finish()
  const [error] = inventory.errors
  if (error !== undefined) throw new Error(error)
  const { Fleets } = await import('../subjects/fleets.ts')
  return new Fleets(inventory)
}

// oxlint-disable-next-line require-await -- a file comes in chunks, and this one is all there
async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** What stood there before. Where only the objects beside the DaemonSet changed, it did not. */
function baseOf(text: string, { before, with: beside, withBefore = [] }: Around, isUpdate: boolean): Base | undefined {
  if (!before && !(isUpdate && (beside || withBefore.length > 0))) return undefined
  const path = pathOf(text)
  const old = before ?? { path, text }
  const files = [{ ...old, counterpart: `/${path}` }, ...withBefore.map(file => ({ ...file, counterpart: undefined }))]
  return {
    name: 'before',
    files: files.map(({ path, text: id, counterpart }) => ({ path, counterpart, id })),
    idOf: file => file.text,
    read: wanted => wanted.map(({ path, id }) => ({ path, text: id })),
    isThere: () => false,
    elsewhere: () => [],
  }
}

/** Of the manifest, or of another file of the case. */
export function linesOf(findings: readonly Finding[], text: string, path = pathOf(text)): number[] {
  const lines = new Lines(text)
  const here = findings.filter(({ location }) => location.file.path === path)
  return [...new Set(here.map(({ location }) => lines.at(location.span.start).line))].sort((a, b) => a - b)
}
