/** Old and new versions of real manifests: a selector changed exactly where rules say so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { expect, it } from 'vitest'
import { lint } from '../src/index.ts'
import { ROOT } from './rule-files.ts'

const PAIRS = join(ROOT, '../shared/corpus/pairs')

type Labels = Readonly<Record<string, string>>

interface Written {
  readonly apiVersion?: string
  readonly kind?: string
  readonly metadata?: { readonly name?: string }
  readonly items?: readonly Written[]
  readonly spec?: {
    readonly selector?: { readonly matchLabels?: Labels }
    readonly template?: { readonly metadata?: { readonly labels?: Labels } }
  }
}

function daemonSetsOf(text: string): Map<string, Written> {
  const objects = parseAllDocuments(text, { schema: 'yaml-1.1', merge: true, uniqueKeys: false }).flatMap(document => {
    const object = document.toJS() as Written | null
    return object?.items ?? (object ? [object] : [])
  })
  return new Map(objects.filter(({ kind }) => kind === 'DaemonSet').map(object => [object.metadata?.name ?? '', object]))
}

/**
 * Independent of our own reading: by names, with the selector that extensions/v1beta1 made of the labels. Without one apps/v1 refuses an object:
 * there was none that could change.
 */
function changedSelectors(old: string, updated: string): string[] {
  const selectorOf = ({ apiVersion, spec }: Written): string => {
    const implied = apiVersion === 'extensions/v1beta1' ? { matchLabels: spec?.template?.metadata?.labels } : undefined
    return JSON.stringify(spec?.selector ?? implied) ?? ''
  }
  const olds = daemonSetsOf(old)
  return [...daemonSetsOf(updated)].flatMap(([name, object]) => {
    const before = olds.get(name)
    const was = before && isAccepted(before) ? selectorOf(before) : undefined
    return was && sorted(was) !== sorted(selectorOf(object)) ? [name] : []
  })
}

/** apps/v1 refuses a selector that does not match the labels of the template: such an object was never there. */
function isAccepted({ apiVersion, spec }: Written): boolean {
  if (apiVersion !== 'apps/v1') return true
  const labels = spec?.template?.metadata?.labels ?? {}
  return Object.entries(spec?.selector?.matchLabels ?? {}).every(([key, value]) => labels[key] === value)
}

function sorted(selector: string): string {
  return selector.split('').sort().join('')
}

const folders = existsSync(PAIRS) ? readdirSync(PAIRS) : []

it.skipIf(folders.length === 0)('selector-changed is reported of every one and no other (needs ../shared)', async () => {
  let changed = 0
  for (const folder of folders) {
    const [old, updated] = ['old', 'new'].map(side => readFileSync(join(PAIRS, folder, `${side}.yaml`), 'utf8')) as [string, string]
    const options = { extends: 'none', rules: { 'selector-changed': 'error' }, base: [{ path: 'manifest.yaml', text: old }] } as const
    const { findings, bugs } = await lint([{ path: 'manifest.yaml', text: updated }], options)
    const reported = findings.filter(({ rule }) => rule === 'selector-changed').map(({ object }) => object?.name)
    const expected = changedSelectors(old, updated)
    expect([folder, reported]).toEqual([folder, expected])
    expect(bugs).toEqual([])
    if (expected.length > 0) changed++
  }
  expect(changed).toBeGreaterThan(10)
})
