/** Where kustomize failed, by what it says: it names files, lines of YAML and unknown fields. */
import { Lines, type Location, type SourceFile } from '../../base/index.ts'
import { read, split } from '../../yaml/index.ts'

/** In `own`, the kustomization, unless the message names another file, or the folder of another kustomization, which `fileOf` finds. */
export function placeOfFailure(message: string, own: SourceFile, fileOf: (name: string) => SourceFile | undefined): Location {
  const names = [...message.matchAll(/\bin File: (\S+)|\bfrom '([^']+)'/g)].map(([, inFile, from]) => inFile ?? from!)
  const file = names.toReversed().flatMap(name => fileOf(name) ?? [])[0] ?? own
  const [, line] = /\byaml: line (\d+)\b/.exec(message) ?? []
  const [, field] = /\bunknown field "([^"]+)"/.exec(message) ?? []
  return {
    file,
    span: (field === undefined ? undefined : keyIn(file, field)) ??
      (line === undefined ? undefined : mistakeIn(file, Number(line))) ?? { start: 0, end: 0 },
  }
}

function keyIn({ text }: SourceFile, key: string): Location['span'] | undefined {
  for (const { 0: found, index } of text.matchAll(/^[ \t-]*["']?[A-Za-z$][\w.$/-]*(?=["']?:)/gm)) {
    const name = found.replace(/^[ \t-]*["']?/, '')
    if (name === key) return { start: index + found.length - key.length, end: index + found.length }
  }
  return undefined
}

/** What kustomize says of a line may be where the broken part starts: the first mistake that is found in the file is nearer. */
function mistakeIn(file: SourceFile, line: number): Location['span'] | undefined {
  for (const span of split(file.text)) {
    const [problem] = read(file, span).problems
    if (problem) return problem.span
  }
  const lines = new Lines(file.text)
  if (line < 1 || line > lines.count) return undefined
  const start = lines.start(line)
  return { start, end: start + lines.line(line).trimEnd().length }
}
