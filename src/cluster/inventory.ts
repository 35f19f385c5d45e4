/** Files → what is known of a cluster. Knows no file system: chunks of bytes come in. */
import type { Pod } from '../placement/index.ts'
import { isStruct, read, split, type SyntaxProblem, target, toPlain, type YamlNode } from '../yaml/index.ts'
import { Lines } from '../base/index.ts'
import { withoutItem } from './broken-list.ts'
import { declaredPools } from './declared.ts'
import { repeatedKeys, repeatedYamlKeys } from './repeated.ts'
import { isUtf8, joined, JsonObjects, type TextProblem } from './json-stream.ts'
import { NodeReader } from './node.ts'
import { isClusterKind, isOnNode, ObjectCollection, podOf } from './objects.ts'
import { listAt, member, type Plain, textAt } from './plain.ts'
import { MOST_NODES, nodesOf, type Pool, poolsOf } from './pools.ts'
import { Told } from './told.ts'
import type { ClusterNode, FilePlace, Inventory } from './types.ts'

/** Bytes of YAML that are read: its tree takes many times as much memory. */
const MOST_YAML = 100 * 1024 * 1024
/** Bytes of YAML from which on JSON is advised. */
const MUCH_YAML = 5 * 1024 * 1024
/** UTF-16 units of JSON that are searched for duplicate keys: people write less, and programs write none. */
const MOST_CHECKED = 4 * 1024 * 1024
const DEEPEST_LIST = 8
/** Broken items of a List of YAML without which it is read again. */
const MOST_BROKEN = 20
const NOT_UTF8 = 'bytes that are not UTF-8 are read as U+FFFD'

/** What says whether a pod takes room on a node. */
const POD_TEXTS = [
  ['spec', 'nodeName'],
  ['status', 'phase'],
] as const

export class InventoryReader {
  readonly #told = new Told()
  readonly #errors = new Told()
  readonly #nodes = new Map<string, ClusterNode>()
  readonly #spare: ClusterNode[] = []
  readonly #pods: Pod[] = []
  /** By `namespace/name`. */
  readonly #podPlaces = new Map<string, FilePlace>()
  readonly #objects = new ObjectCollection()
  readonly #reader = new NodeReader(this.#told)
  /** How many nodes there are in pools. */
  #pooled = 0
  /** How many objects there were that mean something here. */
  readonly #taken = { nodes: 0, pods: 0, others: 0 }
  #firstFile: string | undefined

  /** That many equal nodes of which nothing else is known. */
  addNumber(count: number): void {
    const place = { path: '--nodes', line: 1 }
    const pool = { name: 'node', count, labels: {}, taints: [], allocatable: undefined, isEstimated: false, place }
    for (const node of nodesOf(pool)) this.#addNode({ ...node, isAnonymous: true })
  }

  /**
   * @param path As the user named it.
   * @param progress Called with the number of bytes that were read and of nodes so far.
   * @param isPods The user named it as a file of pods.
   */
  async addFile(
    path: string,
    chunks: AsyncIterable<Uint8Array>,
    progress?: (bytes: number, nodes: number) => void,
    isPods = false,
  ): Promise<void> {
    const before = { ...this.#taken }
    const file = new FileReader((value, line, listKind, lines) => this.#visit(value, { path, line }, listKind, 0, lines))
    let bytes = 0
    for await (const chunk of chunks) {
      file.push(chunk)
      bytes += chunk.length
      progress?.(bytes, this.#nodes.size)
    }
    this.#firstFile ??= path
    const problems = file.end()
    for (const { line, message } of problems) this.#errors.add({ path, line }, message)
    for (const { line, message } of file.notes) this.#told.add({ path, line }, message)
    const { nodes, pods, others } = this.#taken
    const [hasNodes, hasPods, hasOthers] = [nodes > before.nodes, pods > before.pods, others > before.others]
    if (isPods && hasNodes && !hasPods)
      this.#errors.add({ path, line: 1 }, 'no pod in the file, only nodes; write one with kubectl get pods -A -o json')
    else if (!hasNodes && !hasPods && !hasOthers && (problems.length === 0 || !file.isJson))
      this.#errors.add({ path, line: 1 }, 'no node or pod in the file; write one with kubectl get nodes -o json')
  }

  finish(): Inventory {
    if (this.#firstFile !== undefined && this.#nodes.size + this.#spare.length + this.#errors.count === 0)
      this.#errors.add({ path: this.#firstFile, line: 1 }, 'no node in the files; write one with kubectl get nodes -o json')
    for (const { metadata, spec } of this.#nodes.size > 0 ? this.#pods : []) {
      if (this.#nodes.has(spec.nodeName ?? '')) continue
      const key = `${metadata.namespace ?? 'default'}/${metadata.name}`
      this.#told.add(this.#podPlaces.get(key)!, 'a Pod is on a node that is not given, and counts nowhere', `${key} on ${spec.nodeName}`)
    }
    return {
      nodes: [...this.#nodes.values()],
      spare: this.#spare,
      pods: this.#pods,
      objects: this.#objects.objects,
      errors: this.#errors.lines,
      notes: this.#told.lines,
    }
  }

  /** @param lines Of the pools of a pools file, where they are known. */
  #visit(value: unknown, place: FilePlace, listKind: string | undefined, depth: number, lines?: readonly number[]): void {
    if (!isStruct(value)) {
      this.#told.add(place, 'an item that is not an object is left out')
      return
    }
    const kind = textAt(value, 'kind') || listKind
    if (kind === undefined) {
      const pools = member(value, 'pools')
      if (Array.isArray(pools)) this.#addPools(poolsOf(pools, place, this.#told, lines))
      else if (pools !== undefined) this.#told.add(place, 'pools must be a list of pools, each with a name and a count')
      else this.#told.add(place, 'an object without a kind is left out')
      return
    }
    const items = member(value, 'items')
    if (kind.endsWith('List') && !Array.isArray(items)) {
      this.#told.add(place, items === null ? `a ${kind} without items` : `items of a ${kind} must be a list; it is left out`)
      return
    }
    if (kind.endsWith('List')) {
      if (depth > DEEPEST_LIST) this.#told.add(place, `Lists in Lists deeper than ${DEEPEST_LIST} are left out`)
      else for (const item of listAt(value, 'items')) this.#visit(item, place, kind === 'List' ? undefined : kind.slice(0, -4), depth + 1)
      return
    }
    this.#object(kind, value, place)
  }

  #object(kind: string, value: Plain, place: FilePlace): void {
    const pools = declaredPools(value, place, this.#told)
    if (pools) this.#addPools(pools)
    else if (kind === 'Node') this.#addNode(this.#reader.read(value, place))
    else if (kind === 'Pod') this.#addPod(value, place)
    else if (/^(?:EC2|AKS|GCE)NodeClass$/.test(kind))
      this.#told.add(place, `${/^[AE]/.test(kind) ? 'an' : 'a'} ${kind} does not tell what nodes there are or how large, and is left out`)
    else if (!isClusterKind(kind)) {
      const meant = ['Node', 'Pod'].find(known => known.toLowerCase() === kind.toLowerCase())
      const near = meant === undefined ? '' : `; did you mean "${meant}"?`
      this.#told.add(place, `nodes are not read from ${/^[AEIO]/.test(kind) ? 'an' : 'a'} ${kind}; it is left out${near}`)
    } else if (this.#objects.add(kind, value, path => this.#dropped(kind, path, value, place))) this.#taken.others++
    else this.#told.add(place, `a ${kind} without a name is left out`)
  }

  #dropped(kind: string, path: string, value: Plain, place: FilePlace): void {
    this.#told.add(place, `${path} of a ${kind} has the wrong type and is left out`, textAt(value, 'metadata', 'name'))
  }

  #addNode(node: ClusterNode | undefined): void {
    this.#taken.nodes++
    if (!node) return
    const { name } = node.node.metadata
    if (this.#nodes.has(name)) this.#told.add(node.place, 'duplicate node; the first one of the name is used', name)
    else this.#nodes.set(name, node)
  }

  #addPools(pools: readonly Pool[]): void {
    this.#taken.nodes++
    for (const pool of pools) {
      if (!this.#isCounted(pool)) continue
      if (pool.count === 0) this.#spare.push(...nodesOf({ ...pool, count: 1 }))
      for (const node of nodesOf(pool)) this.#addNode(node)
    }
  }

  /** A line of text can ask for more nodes than a machine holds. */
  #isCounted({ name, count, place }: Pool): boolean {
    const isCount = Number.isInteger(count) && count >= 0
    if (isCount && this.#pooled + count <= MOST_NODES) {
      this.#pooled += count
      return true
    }
    const most = isCount
      ? `there are at most ${MOST_NODES} nodes in all pools`
      : `a number of nodes is a whole number from 0 to ${MOST_NODES}`
    this.#told.add(place, `${most}; a pool is left out`, name)
    return false
  }

  #addPod(value: Plain, place: FilePlace): void {
    this.#taken.pods++
    for (const [of, key] of POD_TEXTS) {
      const found = member(value, of, key)
      if (found !== undefined && found !== null && typeof found !== 'string') this.#dropped('Pod', `${of}.${key}`, value, place)
    }
    if (!isOnNode(value)) return
    const name = textAt(value, 'metadata', 'name')
    const key = `${textAt(value, 'metadata', 'namespace') ?? 'default'}/${name}`
    if (!name) this.#told.add(place, 'a Pod without a name is left out')
    else if (this.#podPlaces.has(key)) this.#told.add(place, 'duplicate pod; the first one of the name is used', key)
    else {
      this.#podPlaces.set(key, place)
      this.#pods.push(podOf(value, path => this.#dropped('Pod', path, value, place)))
    }
  }
}

type Take = (value: unknown, line: number, listKind: string | undefined, lines?: readonly number[]) => void

/** One file: JSON as it comes, YAML once all of it is there. */
class FileReader {
  readonly #take: Take
  #json: JsonObjects | undefined
  #transcode: InstanceType<typeof TextDecoder> | undefined
  #yaml: Uint8Array[] = []
  #size = 0
  #checked = 0
  #isDecided = false
  readonly #broken: TextProblem[] = []
  readonly notes: TextProblem[] = []

  constructor(take: Take) {
    this.#take = take
  }

  push(given: Uint8Array): void {
    let chunk = given
    if (!this.#isDecided) {
      const [first, second] = chunk
      if (first === 0xff && second === 0xfe) this.#transcode = new TextDecoder('utf-16le')
      else if (first === 0xfe && second === 0xff) this.#transcode = new TextDecoder('utf-16be')
      else if (first === 0xef && second === 0xbb) chunk = chunk.subarray(3)
    }
    if (this.#transcode) chunk = new TextEncoder().encode(this.#transcode.decode(chunk, { stream: true }))
    if (!this.#isDecided) {
      const first = chunk.find(byte => byte > 0x20)
      if (first === undefined && this.#size === 0) return
      this.#isDecided = true
      if (first === 0x7b || first === 0x5b) this.#json = new JsonObjects((text, line, listKind) => this.#parse(text, line, listKind))
    }
    if (this.#json) this.#json.push(chunk)
    else if ((this.#size += chunk.length) <= MOST_YAML) this.#yaml.push(chunk)
  }

  get isJson(): boolean {
    return this.#json !== undefined
  }

  end(): readonly TextProblem[] {
    if (this.#json) {
      const strays = this.#json.end()
      const line = this.#json.notUtf8
      if (line !== undefined) this.notes.push({ message: NOT_UTF8, line })
      return [...this.#broken, ...strays].sort((a, b) => a.line - b.line)
    }
    if (this.#size > MOST_YAML)
      return [{ message: `more than ${MOST_YAML / 1024 / 1024} MiB of YAML; export JSON instead: kubectl get nodes -o json`, line: 1 }]
    if (this.#size > MUCH_YAML)
      this.notes.push({ message: 'YAML of this size is read slowly; export JSON instead: kubectl get nodes -o json', line: 1 })
    return this.#readYaml()
  }

  #parse(text: string, line: number, listKind: string | undefined): void {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch (error) {
      const message =
        error instanceof Error
          ? error.message.replace(/^Unexpected/, 'unexpected').replace(/, (?:\.\.\.)?".*" is not valid JSON$/s, '')
          : String(error)
      this.#broken.push({ message: `an object is not valid JSON and is left out: ${message}`, line })
      return
    }
    if ((this.#checked += text.length) <= MOST_CHECKED) for (const key of repeatedKeys(text)) this.#repeated(key, line)
    this.#take(value, line, listKind)
  }

  #repeated(key: string, line: number): void {
    this.notes.push({ message: `duplicate key ${JSON.stringify(key)}; the last value is used`, line })
  }

  #readYaml(): TextProblem[] {
    const decoder = new TextDecoder()
    const text = this.#yaml.map(chunk => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()
    const lines = new Lines(text)
    const replaced = text.indexOf('\ufffd')
    if (replaced >= 0 && !isUtf8(joined(this.#yaml))) this.notes.push({ message: NOT_UTF8, line: lines.at(replaced).line })
    const file = { path: '', text }
    const found: TextProblem[] = []
    for (const span of split(text)) {
      let { root, problems } = read(file, span)
      for (let rest: string | undefined = text, broken = 0; problems[0] && rest !== undefined && broken <= MOST_BROKEN; broken++) {
        const [{ message, span: at }] = problems as [SyntaxProblem]
        found.push({ message, line: lines.at(at.start).line })
        rest = withoutItem(rest, span, at.start)
        if (rest !== undefined) ({ root, problems } = read({ path: '', text: rest }, span))
      }
      if (root && problems.length === 0) {
        for (const { name, start } of repeatedYamlKeys(root)) this.#repeated(name, lines.at(start).line)
        this.#visitYaml(root, lines)
      }
    }
    return found
  }

  /** The items of a List one by one: each knows its line. */
  #visitYaml(root: YamlNode, lines: Lines): void {
    const here = target(root)
    const listOf = (key: string): readonly YamlNode[] | undefined => {
      const found = here?.kind === 'mapping' ? target(here.entries.find(({ name }) => name === key)?.value) : undefined
      return found?.kind === 'sequence' ? found.items : undefined
    }
    const items = listOf('items')
    if (here?.kind !== 'mapping' || !items) {
      const pools = listOf('pools')?.map(({ start }) => lines.at(start).line)
      this.#take(toPlain(root), lines.at(root.start).line, undefined, pools)
      return
    }
    const kind = toPlain(here.entries.find(({ name }) => name === 'kind')?.value)
    const listKind = typeof kind === 'string' && kind !== 'List' && kind.endsWith('List') ? kind.slice(0, -4) : undefined
    for (const item of items) this.#take(toPlain(item), lines.at(item.start).line, listKind)
  }
}
