/**
 * Questions for conformance/oracle, one JSON object per line:
 *
 *     tsx --conditions=ds-lint:source conformance/generate.ts [--count 1000] [--seed 1] [--update] [--styles] [FILE…]
 *
 * Mutations of the DaemonSets in the files, of their fields and of their texts; without a file, every field of the schema table with
 * every odd value, in a manifest that is otherwise small: of those, `--count` at random. `--update`: pairs of an old and a new one.
 * `--styles`: the same mutations, printed in every style of YAML and JSON, broken ones among them.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fieldSchema, type TypeSchema, typeSchema } from '../src/kubernetes/schema.ts'
import { NEWEST } from '../src/kubernetes/version.ts'
import { isDaemonSet, manifestsOf } from '../src/workspace/manifest.ts'
import { canHoldDaemonSet, read, split } from '../src/yaml/document.ts'
import { toPlain } from '../src/yaml/plain.ts'
import { mutate, mutateText } from './mutate.ts'
import { Random } from './random.ts'
import { Printer, printJson } from './styles.ts'
import { oddValues, structValue } from './values.ts'

interface Manifest {
  readonly path: string
  /** Its document, where it holds nothing else. */
  readonly text: string | undefined
  readonly object: object
}

interface Question {
  readonly src: string
  readonly manifest?: string
  readonly contentType?: 'json' | 'yaml'
  readonly old?: string
  readonly new?: string
}

function manifestsIn(path: string): Manifest[] {
  const file = { path, text: readFileSync(path, 'utf8') }
  return split(file.text)
    .filter(span => canHoldDaemonSet(file.text, span))
    .flatMap(span => {
      const manifests = manifestsOf(read(file, span)).filter(isDaemonSet)
      return manifests.map(({ node }) => {
        const text = manifests.length === 1 ? file.text.slice(span.start, span.end) : undefined
        return { path, text, object: Object(toPlain(node)) as object }
      })
    })
}

const TIMES = [0, 1, 1, 1, 2, 2, 3, 5]

function creation({ path, text, object }: Manifest, random: Random): Question {
  if (text !== undefined && random.percent(40)) {
    let changed = text
    for (let left = random.pick([1, 1, 2]); left > 0; left--) changed = mutateText(changed, random)
    return { src: path, manifest: changed, contentType: 'yaml' }
  }
  const changed = structuredClone(object)
  for (let left = random.pick(TIMES); left > 0; left--) mutate(changed, random)
  return { src: path, manifest: JSON.stringify(changed), contentType: 'json' }
}

function styled({ path, object }: Manifest, random: Random): Question {
  const changed = structuredClone(object)
  for (let left = random.pick([0, 0, 0, 1, 1, 2]); left > 0; left--) mutate(changed, random)
  if (random.percent(12)) return { src: path, manifest: printJson(changed, random), contentType: 'json' }
  const text = new Printer(random).document(changed)
  return { src: path, manifest: random.percent(15) ? mutateText(text, random) : text, contentType: 'yaml' }
}

const TEMPLATE = ['spec', 'template']

function replacement({ path, object }: Manifest, random: Random): Question {
  const [before, after] = [structuredClone(object), structuredClone(object)]
  if (random.percent(30)) mutate(before, random)
  for (let left = random.pick(TIMES); left > 0; left--) mutate(after, random, random.percent(60) ? TEMPLATE : [])
  return { src: path, old: JSON.stringify(before), new: JSON.stringify(after) }
}

const SMALL = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'agent' },
  spec: {
    selector: { matchLabels: { app: 'agent' } },
    template: {
      metadata: { labels: { app: 'agent' } },
      spec: {
        containers: [{ name: 'agent', image: 'agent:1' }],
        initContainers: [{ name: 'init', image: 'agent:1' }],
        volumes: [{ name: 'a' }],
      },
    },
  },
}

/** Every field below a struct; a list's by its first item. */
function* fieldsBelow(
  struct: TypeSchema,
  steps: readonly (string | number)[],
  above: readonly string[],
): Generator<readonly (string | number)[]> {
  if (above.includes(struct.name)) return
  for (const field of struct.fields.values()) {
    const place = [...steps, field.name]
    yield place
    if (field.struct) yield* fieldsBelow(field.struct, field.shape === 'list' ? [...place, 0] : place, [...above, struct.name])
  }
}

/** The small manifest with a value at a place; what has to be above it is made up. */
function placed(steps: readonly (string | number)[], value: unknown, random: Random): object {
  const root: object = structuredClone(SMALL)
  let holder = root as Record<string | number, unknown>
  for (const [index, step] of steps.slice(0, -1).entries()) {
    const known = holder[step]
    const struct = fieldSchema(steps.slice(0, index + 1), NEWEST)?.struct
    const made = typeof steps[index + 1] === 'number' ? [] : structuredClone(structValue(struct, random, 0))
    holder[step] = typeof known === 'object' && known !== null ? known : made
    holder = holder[step] as Record<string | number, unknown>
  }
  holder[steps.at(-1)!] = value
  return root
}

function* everyField(random: Random): Generator<Question> {
  for (const steps of fieldsBelow(typeSchema('DaemonSet', NEWEST), [], [])) {
    const field = fieldSchema(steps, NEWEST)
    if (!field || steps[0] === 'status' || steps.includes('ephemeralContainers')) continue
    const src = steps.join('.')
    for (const value of oddValues(field)) {
      yield { src, manifest: JSON.stringify(placed(steps, value, random)), contentType: 'json' }
    }
  }
}

/** So many of the list, in its order. */
function sample<T>(list: readonly T[], count: number, random: Random): T[] {
  const chosen = new Set<number>()
  while (chosen.size < Math.min(count, list.length)) chosen.add(random.below(list.length))
  return list.filter((_, index) => chosen.has(index))
}

function questions(): Question[] {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      update: { type: 'boolean', default: false },
      styles: { type: 'boolean', default: false },
    },
  })
  const [count, random] = [Number(values.count), new Random(Number(values.seed))]
  const manifests = positionals.flatMap(manifestsIn)
  if (manifests.length === 0 && !values.update && !values.styles) return sample([...everyField(random)], count, random)
  const bases = manifests.length > 0 ? manifests : [{ path: 'small', text: undefined, object: SMALL }]
  const make = values.update ? replacement : values.styles ? styled : creation
  return Array.from({ length: count }, () => make(random.pick(bases), random))
}

for (const [id, question] of questions().entries()) console.log(JSON.stringify({ id, ...question }))
