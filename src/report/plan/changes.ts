/** What a plan changes, in words: values before and after. */
import type { PlannedChange, PlannedDaemonSet } from '../../diff/index.ts'

/** Changes that no other line tells. */
export function shownChanges({ changes, nodes }: PlannedDaemonSet): readonly PlannedChange[] {
  const { selected, tolerated } = nodes ?? {}
  const hasAccount = changes.some(({ field }) => field === `${POD}.serviceAccountName`)
  return withRenames(changes).filter(
    ({ field }) =>
      !(selected && /^spec\.template\.spec\.(?:nodeSelector|nodeName|affinity(?:$|\.nodeAffinity(?:$|\.required)))/.test(field)) &&
      !(tolerated && field.startsWith(`${POD}.tolerations`)) &&
      !(hasAccount && field === `${POD}.serviceAccount`),
  )
}

const POD = 'spec.template.spec'
const CONTAINER = /^spec\.template\.spec\.(?:containers|initContainers)\[[^\][]*\]$/

/** A container that has another name, and perhaps another image, is told as such and not as two. */
function withRenames(changes: readonly PlannedChange[]): readonly PlannedChange[] {
  const containers = changes.filter(({ kind, field }) => (kind === 'added' || kind === 'removed') && CONTAINER.test(field))
  if (containers.length < 2) return changes
  const told = new Map<PlannedChange, readonly PlannedChange[]>()
  for (const added of containers.filter(({ kind }) => kind === 'added')) {
    const removed = containers.find(each => each.kind === 'removed' && !told.has(each) && restOf(each.from) === restOf(added.to))
    if (!removed) continue
    const [from, to] = [removed.from, added.to] as readonly ContainerHead[]
    const { path, field } = removed
    const changed = { kind: 'changed', path, inTemplate: true, written: undefined } as const
    const image = from!.image === to!.image ? [] : [{ ...changed, field: `${field}.image`, from: from!.image, to: to!.image }]
    told.set(removed, [])
    told.set(added, [{ ...changed, field: `${field}.name`, from: from!.name, to: to!.name }, ...image])
  }
  return changes.flatMap(change => told.get(change) ?? [change])
}

interface ContainerHead {
  readonly name?: string
  readonly image?: string
}

function restOf(container: unknown): string {
  return JSON.stringify({ ...(container as ContainerHead), name: undefined, image: undefined })
}

const LONGEST = 70

/** A value on one line: texts as they are where that is clear, the rest as JSON. */
export function valueWords(value: unknown): string {
  const text = typeof value === 'string' && value !== '' && !/^\s|\s$|[\n"]/.test(value) ? shortHash(value) : (JSON.stringify(value) ?? '')
  if (text.length <= LONGEST) return text
  return /\s/.test(text) ? `${text.slice(0, LONGEST - 1)}…` : withEnds(text, LONGEST)
}

/** Cut in the middle: a path or an option says most at its ends. */
function withEnds(text: string, most: number): string {
  const end = Math.floor(most / 2) - 5
  return `${text.slice(0, most - 1 - end)}…${text.slice(-end)}`
}

/** As chmod has it. */
function modeWords(mode: unknown): string {
  return typeof mode === 'number' ? `0${mode.toString(8)}` : valueWords(mode)
}

/** A checksum is known by its beginning. */
function shortHash(text: string): string {
  return /^[\da-f]{32,}$/.test(text) ? `${text.slice(0, 12)}…` : text
}

/** Where two long texts differ is what a reader looks for: the part that both begin with is cut short, and their ends are kept where they differ. Images are never cut. */
export function changeWords({ kind, from, to, written, field }: PlannedChange): string {
  switch (kind) {
    case 'added':
    case 'removed':
      return valueWords(written)
    case 'reordered':
      return 'the same items in another order'
    case 'changed':
      break
  }
  if (/[.]defaultMode$|[.]mode$/.test(field)) return `${modeWords(from)} → ${modeWords(to)}`
  if (typeof from !== 'string' || typeof to !== 'string') return `${valueWords(from)} → ${valueWords(to)}`
  if (field.endsWith('.image')) return imageWords(from, to)
  if (Math.max(from.length, to.length) <= LONGEST) return `${valueWords(from)} → ${valueWords(to)}`
  let common = 0
  while (common < from.length && from[common] === to[common]) common++
  const start = Math.max(0, common - 20)
  let alike = 0
  while (alike < Math.min(from.length, to.length) - common && from.at(-1 - alike) === to.at(-1 - alike)) alike++
  const most = LONGEST - 20
  const part = (text: string): string => {
    const rest = text.slice(start)
    const words = rest.length <= most ? rest : alike < 10 ? withEnds(rest, most) : `${rest.slice(0, most)}…`
    return `${start > 0 ? '…' : ''}${words}`
  }
  return `${JSON.stringify(part(from))} → ${JSON.stringify(part(to))}`
}

/** Within so many characters: what a registry and its folders add is left out where it does not fit. */
export function shortChangeWords(change: PlannedChange, most: number): string {
  const { kind, from, to, field } = change
  const words = changeWords(change)
  if (words.length <= most || kind !== 'changed' || !field.endsWith('.image') || typeof from !== 'string' || typeof to !== 'string')
    return words
  const short = (image: string): string => image.replace(/^.*\//, '…/')
  return imageWords(short(from), short(to))
}

/** `quay.io/agent: v1 → v2 (digest changes)` */
function imageWords(from: string, to: string): string {
  const [old, updated] = [parts(from), parts(to)]
  const digests =
    old.digest === updated.digest ? '' : ` (digest ${old.digest === '' ? 'added' : updated.digest === '' ? 'removed' : 'changes'})`
  if (fullName(old.repository) !== fullName(updated.repository))
    return `${old.repository}${old.tag} → ${updated.repository}${updated.tag}${digests}`
  // Another way to write the name of one repository is told, unless something else changes.
  if (old.tag === updated.tag && digests === '') return `${from} → ${to}, the same image`
  if (old.tag === updated.tag) return `${updated.repository}${old.tag}${digests}`
  return `${updated.repository}: ${old.tag.slice(1) || 'no tag'} → ${updated.tag.slice(1) || 'no tag'}${digests}`
}

/** Docker Hub and its library are left out of a name, or written. */
function fullName(repository: string): string {
  return repository.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '')
}

function parts(image: string): { readonly repository: string; readonly tag: string; readonly digest: string } {
  const [name = '', digest = ''] = image.split('@', 2)
  const colon = name.lastIndexOf(':')
  const hasTag = colon > name.lastIndexOf('/')
  return { repository: hasTag ? name.slice(0, colon) : name, tag: hasTag ? name.slice(colon) : '', digest }
}
