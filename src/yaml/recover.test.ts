/** What is said of broken documents, and where. */
import { describe, expect, it } from 'vitest'
import { Lines } from '../base/source.ts'
import { read } from './document.ts'
import { syntaxProblems } from './recover.ts'

/** `line:column message` of every mistake. */
function mistakes(text: string): string[] {
  const lines = new Lines(text)
  return syntaxProblems(text, { start: 0, end: text.length }).map(({ message, span }) => {
    const { line, column } = lines.at(span.start)
    return `${line}:${column} ${message}`
  })
}

const HEAD = 'kind: DaemonSet\nmetadata:\n  name: agent\n'

describe('a mistake is told where it was made', () => {
  it.each([
    // Indentation
    ['spec:\n\ttemplate:\n\t  spec: {}\n', '5:1 tab used for indentation; use spaces'],
    ['   labels:\n     app: a\nspec: {}\n', '4:4 "labels" is indented by 3 spaces, the keys beside it by 2'],
    [' labels:\n   app: a\nspec: {}\n', '4:2 "labels" is indented by 1 space, which matches no line above it; indent it by 0 or by 2'],
    [
      'containers:\n  - name: a\n   image: b\n',
      '6:4 "image" is indented by 3 spaces, which matches no line above it; indent it by 2 or by 4',
    ],
    ['containers:\n  - name: "a"\n      image: b\n', '6:7 "image" is indented by 6 spaces, the keys beside it by 4'],
    [
      'containers:\n  - name: a\n - name: b\n',
      '6:2 this list item is indented by 1 space, which matches no line above it; indent it by 0 or by 2',
    ],
    [
      'containers:\n  - name: a\n    - name: b\n',
      '6:5 unexpected list item between the keys of a mapping; indent it like the other items, or under its key',
    ],
    [
      'args:\n  - a\n  image: b\n',
      '6:3 "image" is between the items of a list; start it with "- ", or indent it like the item that it belongs to',
    ],
    ['data: |\n  one\n two\n', '6:2 this line is indented by 1 space, less than the text above that it belongs to'],
    // Colons and dashes
    ['spec\n  a: b\n', '4:1 missing colon after the key "spec"'],
    ['spec:\n  minReadySeconds 3\n  b: c\n', '5:3 missing colon; use "minReadySeconds: 3"'],
    ['spec:\n  image:nginx\n  b: c\n', '5:3 missing space after the colon; use "image: nginx"'],
    ['a: b\nc = d\n', '5:1 "=" instead of a colon after a key; use "c: d"'],
    ['a:\n  - b: 1\n  -c: 2\n', '6:3 missing space after the dash; use "- c: 2"'],
    ['a: 1\n----\nb: 2\n', '5:1 "----" is not a document separator; use "---"'],
    ['a: - b\n', '4:4 a list must not start on the line of its key; start it on the next line'],
    ['note: one: two\n', '4:7 unquoted ": " in a value; quote the value, or start the mapping on a new line'],
    // Quotes and brackets
    ['image: "a\nname: "b"\n', '4:8 this " is only closed on the next line, before "b""; is one missing on its own line?'],
    ['image: "a\n', '4:8 this double quote is not closed: no " follows'],
    ["a: 'it's'\n", "4:8 \"s'\" follows the closing ': quote the whole value, and escape a quote in it as ''"],
    ['args: ["a", "b"\nname: x\n', '4:7 unclosed "[": "]" is missing before "name: x"'],
    ['args: [a, b\n', '4:7 unclosed "[": "]" is missing'],
    ['args: ["a" "b"]\n', '4:11 missing comma before "b"'],
    ['path: "C:\\Windows"\n', '4:10 "\\W" is not a valid YAML escape; use "\\\\" for a backslash, or use single quotes'],
    // Characters that mean something
    ['name: @a\n', '4:7 a value must not start with "@"; quote it'],
    ['name: %a\n', '4:7 a value must not start with "%"; quote it'],
    ['hosts:\n- *.example.com\n', '5:3 "*" refers to an anchor, but this is not a valid name; quote the value'],
    ['verbs: *all\n', '4:8 undefined alias: no anchor "&all" precedes it; quote the value if it is not an alias'],
    ['a: > b\n', '4:4 ">" starts a block scalar, whose text begins on the next line; quote a value that starts with ">"'],
    ['image: {{ image }}\n', '4:9 quote a value that starts with "{{"'],
    ['<<<<<<< HEAD\n', '4:1 unresolved merge conflict'],
  ])('%j', (text, mistake) => {
    expect(mistakes(HEAD + text)).toEqual([mistake])
  })

  it('in a document that ended before it', () => {
    expect(mistakes('  kind: DaemonSet\nmetadata: {}\n')).toEqual([
      '2:1 Kubernetes stops reading here: this line is indented by 0 spaces, the first one by 2; use the same indentation',
    ])
    expect(mistakes('{"a": 1}\n{"b": 2}\n')).toEqual([
      '2:1 Kubernetes stops reading here: the document ended before "{"b": 2}"; write "---" between two documents',
    ])
  })
})

describe('after a mistake', () => {
  it('the next one is found, and none that follows from it', () => {
    const text = `${HEAD}spec:
  selector:
    matchLabels: {app: a
  template:
    metadata:
      labels
        app: a
    spec:
      containers:
      - name:a
        image: "b" c
        args: [x y]
      - name: @b
        env:
        - name: A
         value: b
`
    expect(mistakes(text)).toEqual([
      '6:18 unclosed "{": "}" is missing before "template:"',
      '9:7 missing colon after the key "labels"',
      '13:9 missing space after the colon; use "name: a"',
      '14:20 "c" follows the closing ": quote the whole value, and escape a quote in it as \\"',
      '16:15 a value must not start with "@"; quote it',
      '19:10 "value" is indented by 9 spaces, which matches no line above it; indent it by 8 or by 10',
    ])
  })

  it('lines indented with tabs are one', () => {
    expect(mistakes('a:\n\tb:\n\t\tc: 1\n\n\td: 2\ne: @\n')).toEqual([
      '2:1 tab used for indentation; use spaces',
      '6:4 a value must not start with "@"; quote it',
    ])
  })

  it('there is an end to telling of more', () => {
    const found = mistakes('a: @\n'.repeat(1000))
    expect(found).toHaveLength(50)
    expect(found.at(-1)).toBe('50:4 a value must not start with "@"; quote it (there may be more mistakes)')
  })

  it('the first one is what the document was refused for', () => {
    const text = 'a: "b\nc: d: e\n'
    expect(syntaxProblems(text, { start: 0, end: text.length })).toContainEqual(
      read({ path: 'f', text }, { start: 0, end: text.length }).problems[0],
    )
  })
})
