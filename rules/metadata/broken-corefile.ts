import { configFiles, type ConfigFile, lineAt, problem, rule } from 'ds-lint/rule'

/** Of a Corefile: they are short. */
const LONGEST = 50_000

export default rule({
  id: 'broken-corefile',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Corefile with a brace too many or too few',
  why: `To the API server a Corefile is a text. CoreDNS reads it when it starts, and ends where a block is not opened or not closed: no node resolves names through it.`,
  references: ['https://coredns.io/manual/configuration/'],

  *check({ daemonSet, pod, objects }) {
    for (const file of configFiles({ pod, daemonSet, objects })) {
      if (!/^Corefile(?:\.[a-z]+)?$/.test(file.key) || file.text.length > LONGEST || /\{\{|<%/.test(file.text)) continue
      const found = unbalanced(file)
      if (!found) continue
      yield problem(
        lineAt(file, found.index),
        found.isOpening
          ? `${file.key} of ConfigMap ${file.object} has no brace after "${found.line}", so CoreDNS does not start; open the block with {`
          : `${file.key} of ConfigMap ${file.object} does not close the block "${found.line}", so CoreDNS does not start; add a }`,
      )
    }
  },
})

interface Unbalanced {
  readonly index: number
  readonly line: string
  /** Whether it is the opening brace that is missing. */
  readonly isOpening: boolean
}

/** Where a brace is missing. Braces stand at the ends of lines, and in pairs within a line. */
function unbalanced({ text }: ConfigFile): Unbalanced | undefined {
  const open: { readonly index: number; readonly line: string }[] = []
  let [index, opened] = [0, 0]
  let bare: { readonly index: number; readonly line: string } | undefined
  for (const whole of text.split('\n')) {
    const line = whole.replace(/(?:^|\s)#.*$/, '').trim()
    const at = index + whole.length - whole.trimStart().length
    index += whole.length + 1
    if (line.endsWith('{')) {
      open.push({ index: at, line: line.slice(0, -1).trim() })
      opened++
    } else if (line === '}') {
      if (!open.pop()) return bare ? { ...bare, isOpening: true } : undefined
    } else if (open.length === 0 && line !== '' && !/^import\b|,$/.test(line)) bare ??= { index: at, line }
  }
  const [first] = open
  return first && opened > 0 ? { ...(open.at(-1) ?? first), isOpening: false } : undefined
}
