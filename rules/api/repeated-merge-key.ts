import { type Location, objectsInFolder, problem, rule } from 'ds-lint/rule'

const MERGE = /^<<[ ]*:/

export default rule({
  id: 'repeated-merge-key',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Two merge keys in one mapping',
  why: `Keys of a mapping are unique in YAML. kubectl and Helm take a second merge key (<<) as one more mapping to copy, but kustomize stops with "duplicate merge key" and builds nothing. One merge key takes a
    list of mappings.`,
  references: ['https://yaml.org/type/merge.html', 'https://github.com/kubernetes-sigs/kustomize/issues/4144'],

  *check({ daemonSet, objects }) {
    const { file, span } = daemonSet.location
    const text = file.text.slice(span.start, span.end)
    if (!text.includes('<<')) return
    const isBuilt = objectsInFolder('Kustomization', daemonSet, objects).length > 0
    for (const { first, second } of repeated(text)) {
      const at = (start: number): Location => ({ file, span: { start: span.start + start, end: span.start + start + 2 } })
      yield problem(
        at(second),
        `second merge key in one mapping: ${isBuilt ? 'kustomize refuses the file' : 'kubectl takes both, but kustomize refuses the file'}; write one with a list, such as <<: [*first, *second]`,
        { severity: isBuilt ? 'warning' : 'info', related: [{ place: at(first), message: 'the first one' }] },
      )
    }
  },
})

interface Pair {
  readonly first: number
  readonly second: number
}

/** Where merge keys of one column follow each other with nothing further to the left between them. */
function* repeated(text: string): Iterable<Pair> {
  const open: { readonly column: number; readonly at: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    // Past the dashes of lists.
    const content = /^[ -]*/.exec(line)?.[0].length ?? 0
    const indent = /^[ ]*/.exec(line)?.[0].length ?? 0
    if (line.trim() !== '' && !line.trimStart().startsWith('#')) {
      // An item of a list begins a mapping of its own.
      const left = content > indent ? indent : content - 1
      while (open.length > 0 && open.at(-1)!.column > left + 1) open.pop()
      if (content > indent) while (open.length > 0 && open.at(-1)!.column >= content) open.pop()
      if (MERGE.test(line.slice(content))) {
        const earlier = open.find(({ column }) => column === content)
        if (earlier) yield { first: earlier.at, second: start + content }
        else open.push({ column: content, at: start + content })
      }
    }
    start += line.length + 1
  }
}
