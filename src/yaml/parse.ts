/** YAML text → positioned tree, with the grammar and the values of Go's sigs.k8s.io/yaml (go.yaml.in/yaml/v2: parserc.go, decode.go). */
import { parseEveryday } from './everyday.ts'
import { unexpected, unread, type Within } from './expected.ts'
import { Mistake, quoted } from './mistakes.ts'
import { Nodes, type Writable } from './nodes.ts'
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
import type { Entry, Mapping, Scalar, Sequence, SyntaxProblem, YamlNode } from './tree.ts'

export interface Parsed {
  /** Undefined for an empty document. */
  readonly root: YamlNode | undefined
  readonly problems: readonly SyntaxProblem[]
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
  return everyday ? { root: everyday, problems: [] } : parseAny(text, start, end, whole)
}

/** As `parse`, in whatever form of YAML. */
export function parseAny(text: string, start: number, end: number, whole: boolean): Parsed {
  try {
    const parser = new Parser(new Scanner(text, start, end))
    const root = parser.document(whole)
    return { root, problems: parser.problems }
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    return { root: undefined, problems: [{ message: error.message, span: error.span }] }
  }
}

class Parser extends Nodes {
  /** The scalar that was read last. */
  #last: Scalar | undefined
  /** Where the innermost open bracket is, or -1. */
  #bracket = -1

  document(whole: boolean): YamlNode | undefined {
    const { scanner } = this
    let type = scanner.peek()
    if (type === STREAM_END) return undefined
    if (type === DIRECTIVE) type = this.#directives()
    let root: YamlNode
    if (type === DOCUMENT_START) {
      this.skip()
      type = scanner.peek()
      const empty = type === STREAM_END || type === DOCUMENT_START || type === DOCUMENT_END || type === DIRECTIVE
      root = empty ? this.empty() : this.#node(true, false)
    } else root = this.#node(true, false)
    this.checkValue(root)
    const next = scanner.peek()
    if (whole && next !== STREAM_END && next !== DOCUMENT_START && next !== DOCUMENT_END) this.problems.push(unread(scanner, root))
    return root
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

  /** `indentless`: a list may stand at the indentation of the key that it is the value of. */
  #node(block: boolean, indentless: boolean): YamlNode {
    const { scanner } = this
    let type = scanner.peek()
    if (type === ALIAS) return this.alias()
    const properties = type === ANCHOR || type === TAG ? this.properties(type) : undefined
    if (properties) type = scanner.peek()
    if (type >= PLAIN) return (this.#last = this.scalar(type, properties))
    const { start } = scanner
    if (type === FLOW_SEQUENCE_START) return this.#flowSequence(this.sequence(start, true, properties))
    if (type === FLOW_MAPPING_START) return this.#flowMapping(this.mapping(start, true, properties))
    if (block && type === MAPPING_START) return this.#blockMapping(this.mapping(start, false, properties))
    if (block && type === SEQUENCE_START) return this.#blockSequence(this.sequence(start, false, properties))
    if (indentless && type === ENTRY) return this.#indentlessSequence(this.sequence(start, false, properties))
    if (properties) return this.empty(properties)
    throw this.#unexpected(type, 'node', this.#bracket)
  }

  #blockMapping(node: Writable<Mapping>): Mapping {
    const { scanner } = this
    const entries = node.entries as Entry[]
    scanner.skip()
    for (let type = scanner.peek(); type !== BLOCK_END; type = scanner.peek()) {
      if (type !== KEY) throw this.#unexpected(type, 'mapping', node.start)
      this.skip()
      const key = this.#isAbsent(scanner.peek()) ? this.empty() : this.#node(true, true)
      const hasValue = scanner.peek() === VALUE
      if (hasValue) this.skip()
      const value = !hasValue || this.#isAbsent(scanner.peek()) ? this.empty() : this.#node(true, true)
      entries.push(this.entry(key, value))
    }
    scanner.skip()
    return this.closed(node)
  }

  /** Whether the token is what comes behind an absent key or value of a block mapping. */
  #isAbsent(type: number): boolean {
    return type === KEY || type === VALUE || type === BLOCK_END
  }

  #blockSequence(node: Writable<Sequence>): Sequence {
    const { scanner } = this
    const items = node.items as YamlNode[]
    scanner.skip()
    for (let type = scanner.peek(); type !== BLOCK_END; type = scanner.peek()) {
      if (type !== ENTRY) throw this.#unexpected(type, 'sequence', node.start)
      this.skip()
      type = scanner.peek()
      items.push(this.item(type === ENTRY || type === BLOCK_END ? this.empty() : this.#node(true, false)))
    }
    scanner.skip()
    return this.closed(node)
  }

  #indentlessSequence(node: Writable<Sequence>): Sequence {
    const { scanner } = this
    const items = node.items as YamlNode[]
    while (scanner.peek() === ENTRY) {
      this.skip()
      const type = scanner.peek()
      items.push(this.item(type === ENTRY || this.#isAbsent(type) ? this.empty() : this.#node(true, false)))
    }
    return this.closed(node)
  }

  #flowSequence(node: Writable<Sequence>): Sequence {
    const { scanner } = this
    const items = node.items as YamlNode[]
    const around = this.#bracket
    this.#bracket = node.start
    this.skip()
    for (let type = scanner.peek(); type !== FLOW_SEQUENCE_END; type = scanner.peek()) {
      if (items.length > 0) {
        if (type !== COMMA_TOKEN) throw this.#unexpected(type, 'flow', node.start)
        this.skip()
        type = scanner.peek()
        if (type === FLOW_SEQUENCE_END) break
      }
      items.push(this.item(type === KEY ? this.#pair() : this.#node(false, false)))
    }
    this.skip()
    this.#bracket = around
    return this.closed(node)
  }

  /** A mapping of one entry without braces, in brackets. */
  #pair(): Mapping {
    const { scanner } = this
    const node = this.mapping(scanner.start, true, undefined)
    const entries = node.entries as Entry[]
    this.skip()
    let type = scanner.peek()
    let key: YamlNode
    if (type === VALUE || type === COMMA_TOKEN || type === FLOW_SEQUENCE_END) {
      key = this.empty()
      // So does Go, which loses the token.
      this.skip()
    } else key = this.#node(false, false)
    const hasValue = scanner.peek() === VALUE
    if (hasValue) this.skip()
    type = scanner.peek()
    const value = !hasValue || type === COMMA_TOKEN || type === FLOW_SEQUENCE_END ? this.empty() : this.#node(false, false)
    entries.push(this.entry(key, value))
    return this.closed(node)
  }

  #flowMapping(node: Writable<Mapping>): Mapping {
    const { scanner } = this
    const entries = node.entries as Entry[]
    const around = this.#bracket
    this.#bracket = node.start
    this.skip()
    for (let type = scanner.peek(); type !== FLOW_MAPPING_END; type = scanner.peek()) {
      if (entries.length > 0) {
        if (type !== COMMA_TOKEN) throw this.#unexpected(type, 'flow', node.start)
        this.skip()
        type = scanner.peek()
        if (type === FLOW_MAPPING_END) break
      }
      const hasKey = type === KEY
      if (hasKey) this.skip()
      const key = hasKey && this.#isAbsentInFlow(scanner.peek()) ? this.empty() : this.#node(false, false)
      const hasValue = hasKey && scanner.peek() === VALUE
      if (hasValue) this.skip()
      const value = !hasValue || this.#isAbsentInFlow(scanner.peek(), true) ? this.empty() : this.#node(false, false)
      entries.push(this.entry(key, value))
    }
    this.skip()
    this.#bracket = around
    return this.closed(node)
  }

  #isAbsentInFlow(type: number, isValue = false): boolean {
    return type === COMMA_TOKEN || type === FLOW_MAPPING_END || (type === VALUE && !isValue)
  }
}
