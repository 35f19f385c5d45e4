/** YAML text → positioned tree, with the grammar and the values of Go's sigs.k8s.io/yaml (go.yaml.in/yaml/v2: parserc.go, decode.go). */
import { parseEveryday } from './everyday.ts'
import { unexpected, unread, type Within } from './expected.ts'
import { Mistake, quoted } from './mistakes.ts'
import { isMerge, Nodes, type Writable } from './nodes.ts'
import { membersOf } from './plain.ts'
import { LOOK_AHEAD } from './reader.ts'
import { Scanner } from './scanner.ts'
import {
  ALIAS,
  ANCHOR,
  BLOCK_END,
  COMMA_TOKEN,
  DIRECTIVE,
  DOCUMENT_END,
  DOCUMENT_START,
  ENTRY,
  FLOW_MAPPING_END,
  FLOW_MAPPING_START,
  FLOW_SEQUENCE_END,
  FLOW_SEQUENCE_START,
  KEY,
  MAPPING_START,
  PLAIN,
  SEQUENCE_START,
  STREAM_END,
  TAG,
  VALUE,
} from './tokens.ts'
import { type Entry, type Mapping, type Scalar, type Sequence, type SyntaxProblem, target, type YamlNode } from './tree.ts'

export interface Parsed {
  /** Undefined for an empty document. */
  readonly root: YamlNode | undefined
  readonly problems: readonly SyntaxProblem[]
  /** Written in everyday YAML (`everyday.ts`). */
  readonly everyday?: true
}

/** Parses one document: a stretch of a file, its `---` line included. Text behind the document's value is a problem, which Go passes over. */
export function parseYaml(text: string, start = 0, end = text.length): Parsed {
  return parse(text, start, end, true)
}

/** As `parseYaml`, and as Go: the first value is taken, and what follows it is not looked at. */
export function parseFirst(text: string, start = 0, end = text.length): Parsed {
  return parse(text, start, end, false)
}

function parse(text: string, start: number, end: number, whole: boolean): Parsed {
  const everyday = parseEveryday(text, start, end)
  return everyday ? { root: everyday, problems: [], everyday: true } : parseAny(text, start, end, whole)
}

/** As `parse`, in whatever form of YAML. */
export function parseAny(text: string, start: number, end: number, whole: boolean): Parsed {
  let scanner: Scanner | undefined
  try {
    scanner = new Scanner(text, start, end, whole)
    const parser = new Parser(scanner)
    const root = parser.document(whole)
    return { root, problems: parser.met(root) }
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    const { message, span } = scanner?.forbidden ?? error
    return { root: undefined, problems: [{ message, span }] }
  }
}

/** A collection whose end is not read yet. */
interface Open {
  readonly node: Writable<Mapping> | Writable<Sequence>
  /** The token that opened it; KEY for a mapping without braces. */
  readonly within: number
  /** The key whose value is read next. */
  key: YamlNode | undefined
  /** The key is one by its `?` or its colon. */
  isExplicit: boolean
  /** Where the open bracket around it is, or -1. */
  readonly around: number
}

/** Dots that end no document, as in `{a: b}...`: what Go passes over with them is nothing. */
const DOTS = /^\.{3}\s*$/

class Parser extends Nodes {
  readonly #open: Open[] = []
  /** The scalar that was read last. */
  #last: Scalar | undefined
  /** Where the innermost open bracket is, or -1. */
  #bracket = -1

  document(whole: boolean): YamlNode | undefined {
    const { scanner } = this
    let type = scanner.peek()
    if (type === STREAM_END) {
      // Only comments stand before the buffer of Go's that holds the character.
      if (scanner.forbidden) throw scanner.forbidden
      return undefined
    }
    if (type === DIRECTIVE) type = this.#directives()
    let root: YamlNode
    if (type === DOCUMENT_START) {
      this.skip()
      type = scanner.peek()
      const empty = type === STREAM_END || type === DOCUMENT_START || type === DOCUMENT_END || type === DIRECTIVE
      root = empty ? this.empty() : this.#node()
    } else root = this.#node()
    this.checkValue(root)
    const next = scanner.peek()
    const { end } = scanner
    if (scanner.forbidden && Math.max(scanner.start, scanner.pos - 1) + LOOK_AHEAD > end) throw scanner.forbidden
    const isEnd = next === STREAM_END || next === DOCUMENT_START || next === DOCUMENT_END
    if (whole && !isEnd && !DOTS.test(scanner.text.slice(scanner.start, end))) this.problems.push(unread(scanner, root))
    return root
  }

  /** The problems that Go meets. */
  met(root: YamlNode | undefined): readonly SyntaxProblem[] {
    const { problems, unlikeJson } = this
    if (unlikeJson.size === 0) return problems
    const kept = converted(root)
    return problems.filter(problem => {
      const node = unlikeJson.get(problem)
      return node === undefined || kept.has(node)
    })
  }

  /** Those before the `---`, which must follow. */
  #directives(): number {
    const { scanner } = this
    const declared = new Set<string>()
    for (let type = scanner.peek(); ; type = scanner.peek()) {
      const span = { start: scanner.start, end: scanner.tokenEnd }
      if (type === DOCUMENT_START) return type
      if (type !== DIRECTIVE) throw new Mistake('"---" must follow the lines that start with "%"', span)
      const [name = '', first = '', prefix = ''] = scanner.value.split(' ')
      const what = name === 'YAML' ? name : first
      if (declared.has(what)) throw new Mistake(`${quoted(what)} is declared twice`, span)
      declared.add(what)
      if (name === 'TAG') this.handles.set(first, prefix)
      else if (!/^0?1\.0?1$/.test(first)) throw new Mistake('Kubernetes reads YAML 1.1; leave this line out', span)
      this.skip()
    }
  }

  #unexpected(type: number, what: Within['what'], start: number): Mistake {
    return unexpected(this.scanner, type, { what, start, end: this.end, last: this.#last })
  }

  /** One value, however deep: what is open is kept in a list, not on the stack. */
  #node(): YamlNode {
    const open = this.#open
    let done = this.#start(true, false)
    for (let innermost = open.at(-1); innermost; innermost = open.at(-1)) {
      done = this.#goOn(innermost, done)
      if (done) open.pop()
    }
    return done as YamlNode
  }

  /**
   * A scalar or alias; undefined where a collection starts, which is then the innermost open one. `indentless`: a list may stand at the
   * indentation of the key that it is the value of.
   */
  #start(block: boolean, indentless: boolean): YamlNode | undefined {
    const { scanner } = this
    let type = scanner.peek()
    if (type === ALIAS) return this.alias()
    const properties = type === ANCHOR || type === TAG ? this.properties(type) : undefined
    if (properties) type = scanner.peek()
    if (type >= PLAIN) return (this.#last = this.scalar(type, properties))
    const { start } = scanner
    const brackets = type === FLOW_SEQUENCE_START || type === FLOW_MAPPING_START
    if (brackets || (block && (type === MAPPING_START || type === SEQUENCE_START)) || (indentless && type === ENTRY)) {
      const isMapping = type === FLOW_MAPPING_START || type === MAPPING_START
      const node = isMapping ? this.mapping(start, brackets, properties) : this.sequence(start, brackets, properties)
      this.#open.push({ node, within: type, key: undefined, isExplicit: false, around: this.#bracket })
      if (brackets) {
        this.#bracket = start
        this.skip()
      } else if (type !== ENTRY) scanner.skip()
      return undefined
    }
    if (properties) return this.empty(properties)
    throw this.#unexpected(type, 'node', this.#bracket)
  }

  /** Takes what was read last in a collection, and reads on: its end gives the collection, another collection within it undefined. */
  #goOn(open: Open, done: YamlNode | undefined): YamlNode | undefined {
    switch (open.within) {
      case MAPPING_START:
        return this.#inBlockMapping(open, open.node as Writable<Mapping>, done)
      case FLOW_MAPPING_START:
        return this.#inFlowMapping(open, open.node as Writable<Mapping>, done)
      case KEY:
        return this.#inPair(open, open.node as Writable<Mapping>, done)
      case SEQUENCE_START:
        return this.#inBlockSequence(open.node as Writable<Sequence>, done)
      case FLOW_SEQUENCE_START:
        return this.#inFlowSequence(open, open.node as Writable<Sequence>, done)
      default:
        return this.#inIndentlessSequence(open.node as Writable<Sequence>, done)
    }
  }

  #inBlockMapping(open: Open, node: Writable<Mapping>, done: YamlNode | undefined): Mapping | undefined {
    const { scanner } = this
    let child = done
    for (;;) {
      if (child && open.key) {
        this.#addEntry(open, node, child)
        child = undefined
      } else if (child) {
        open.key = child
        const hasValue = scanner.peek() === VALUE
        if (hasValue) this.skip()
        child = !hasValue || this.#isAbsent(scanner.peek()) ? this.empty() : this.#start(true, true)
        if (!child) return undefined
      } else {
        const type = scanner.peek()
        if (type === BLOCK_END) break
        if (type !== KEY) throw this.#unexpected(type, 'mapping', node.start)
        this.skip()
        child = this.#isAbsent(scanner.peek()) ? this.empty() : this.#start(true, true)
        if (!child) return undefined
      }
    }
    scanner.skip()
    return this.closed(node)
  }

  #addEntry(open: Open, node: Writable<Mapping>, value: YamlNode): void {
    ;(node.entries as Entry[]).push(this.entry(open.key as YamlNode, value))
    open.key = undefined
  }

  /** Whether the token is what comes behind an absent key or value of a block mapping. */
  #isAbsent(type: number): boolean {
    return type === KEY || type === VALUE || type === BLOCK_END
  }

  #inBlockSequence(node: Writable<Sequence>, done: YamlNode | undefined): Sequence | undefined {
    const { scanner } = this
    const items = node.items as YamlNode[]
    if (done) items.push(this.item(done))
    for (let type = scanner.peek(); type !== BLOCK_END; type = scanner.peek()) {
      if (type !== ENTRY) throw this.#unexpected(type, 'sequence', node.start)
      this.skip()
      type = scanner.peek()
      const child = type === ENTRY || type === BLOCK_END ? this.empty() : this.#start(true, false)
      if (!child) return undefined
      items.push(this.item(child))
    }
    scanner.skip()
    return this.closed(node)
  }

  #inIndentlessSequence(node: Writable<Sequence>, done: YamlNode | undefined): Sequence | undefined {
    const { scanner } = this
    const items = node.items as YamlNode[]
    if (done) items.push(this.item(done))
    while (scanner.peek() === ENTRY) {
      this.skip()
      const type = scanner.peek()
      const child = type === ENTRY || this.#isAbsent(type) ? this.empty() : this.#start(true, false)
      if (!child) return undefined
      items.push(this.item(child))
    }
    return this.closed(node)
  }

  #inFlowSequence(open: Open, node: Writable<Sequence>, done: YamlNode | undefined): Sequence | undefined {
    const { scanner } = this
    const items = node.items as YamlNode[]
    if (done) items.push(this.item(done))
    for (;;) {
      const type = this.#nextInBrackets(FLOW_SEQUENCE_END, node, items.length)
      if (type === FLOW_SEQUENCE_END) break
      if (type === KEY) {
        const pair = this.mapping(scanner.start, true, undefined)
        this.#open.push({ node: pair, within: KEY, key: undefined, isExplicit: true, around: this.#bracket })
        this.skip()
        return undefined
      }
      const child = this.#start(false, false)
      if (!child) return undefined
      items.push(this.item(child))
    }
    this.#bracket = open.around
    return this.closed(node)
  }

  /** Passes the comma before another member, or the bracket that ends the collection; gives the token at hand, or that bracket. */
  #nextInBrackets(bracket: number, node: YamlNode, count: number): number {
    const { scanner } = this
    let type = scanner.peek()
    if (type !== bracket && count > 0) {
      if (type !== COMMA_TOKEN) throw this.#unexpected(type, 'flow', node.start)
      this.skip()
      type = scanner.peek()
    }
    if (type === bracket) this.skip()
    return type
  }

  /** A mapping of one entry without braces, in brackets. */
  #inPair(open: Open, node: Writable<Mapping>, done: YamlNode | undefined): Mapping | undefined {
    const { scanner } = this
    let child = done
    if (!open.key) {
      const type = scanner.peek()
      if (!child && (type === VALUE || type === COMMA_TOKEN || type === FLOW_SEQUENCE_END)) {
        child = this.empty()
        // So does Go, which loses the token.
        this.skip()
      }
      child ??= this.#start(false, false)
      if (!child) return undefined
      open.key = child
      const hasValue = scanner.peek() === VALUE
      if (hasValue) this.skip()
      const next = scanner.peek()
      child = !hasValue || next === COMMA_TOKEN || next === FLOW_SEQUENCE_END ? this.empty() : this.#start(false, false)
      if (!child) return undefined
    }
    this.#addEntry(open, node, child as YamlNode)
    return this.closed(node)
  }

  #inFlowMapping(open: Open, node: Writable<Mapping>, done: YamlNode | undefined): Mapping | undefined {
    const { scanner } = this
    let child = done
    for (;;) {
      if (child && open.key) {
        this.#addEntry(open, node, child)
        child = undefined
      } else if (child) {
        open.key = child
        const hasValue = open.isExplicit && scanner.peek() === VALUE
        if (hasValue) this.skip()
        child = !hasValue || this.#isAbsentInFlow(scanner.peek(), true) ? this.empty() : this.#start(false, false)
        if (!child) return undefined
      } else {
        const type = this.#nextInBrackets(FLOW_MAPPING_END, node, node.entries.length)
        if (type === FLOW_MAPPING_END) break
        open.isExplicit = type === KEY
        if (open.isExplicit) this.skip()
        child = open.isExplicit && this.#isAbsentInFlow(scanner.peek()) ? this.empty() : this.#start(false, false)
        if (!child) return undefined
      }
    }
    this.#bracket = open.around
    return this.closed(node)
  }

  #isAbsentInFlow(type: number, isValue = false): boolean {
    return type === COMMA_TOKEN || type === FLOW_MAPPING_END || (type === VALUE && !isValue)
  }
}

/** What is left once duplicates and merges are applied: values, and keys that JSON cannot have. */
function converted(root: YamlNode | undefined): ReadonlySet<YamlNode> {
  const seen = new Set<YamlNode>()
  const entered = new Set<YamlNode>()
  const rest = [root]
  for (let node = rest.pop(); node; node = rest.pop()) {
    const here = target(node)
    seen.add(node)
    // A merge key leads to what its own mapping is in, without an alias of each value.
    if (!here || entered.has(here)) continue
    entered.add(here)
    seen.add(here)
    if (here.kind === 'sequence') for (const item of here.items) rest.push(item)
    else if (here.kind === 'mapping') {
      for (const { value } of membersOf(here)) rest.push(value)
      for (const { key, name, value } of here.entries) {
        if (name === undefined) seen.add(key)
        else if (isMerge(key)) rest.push(value)
      }
    }
  }
  return seen
}
