import { type AnyField, problem, rule } from 'ds-lint/rule'
import { isShell, normalPath, overlaps, suggest, takesScript } from 'ds-lint/kubernetes'

const COPIES = /^(?:\/(?:usr\/)?bin\/)?(?:cp|mv)$/
/** What may stand beside a copy in a script that does nothing else. */
const HARMLESS = /^(?:set|mkdir|chmod|chown|echo|true|exit|ls)$/

export default rule({
  id: 'copy-outside-volumes',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Init container copies a file to where no volume is',
  why: `An init container has a file system of its own, which is removed with it. What it copies reaches the node or the other containers only in a volume: elsewhere
    the copy succeeds, and nothing gets the file.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/init-containers/'],

  *check({ container, kind }) {
    if (kind !== 'init' || container.value?.restartPolicy === 'Always') return
    const mounts = (container.value?.volumeMounts ?? []).map(({ mountPath = '' }) => normalPath(mountPath))
    for (const { target, place } of copiesOf(container.at('command').items(), container.at('args').items())) {
      const path = normalPath(target)
      // What a copied folder holds may go into a mount below.
      if (mounts.some(mount => overlaps(path, mount))) continue
      const near = suggest(path.slice(0, path.lastIndexOf('/')), mounts) ?? suggest(path, mounts)
      const remedy = near === undefined ? 'mount a volume there, or correct the path' : `volume is mounted at ${near}; use that folder`
      yield problem(
        place,
        `${path} is in no volume of the init container, so the copy is lost when it ends; ${near === undefined ? remedy : `a ${remedy}`}`,
      )
    }
  },
})

interface Copy {
  readonly target: string
  readonly place: AnyField
}

/** The copies of a command that does nothing else; none where a word is filled in later. */
function copiesOf(command: readonly AnyField[], args: readonly AnyField[]): Copy[] {
  const words = [...command, ...args]
  const texts = words.map(({ value }) => (typeof value === 'string' ? value : ''))
  const [program = ''] = texts
  // Arguments alone go to a program that the image names.
  if (command.length === 0) return []
  if (COPIES.test(program)) {
    const index = targetOf(texts.slice(1))
    const place = words[index + 1]
    return index < 0 || !place ? [] : toPath(texts[index + 1] ?? '', place)
  }
  const at = texts.findIndex(takesScript) + 1
  const script = words[at]
  if (!isShell(program) || at === 0 || !script || /["'`$(){}|<>*?#]|\bcd\b/.test(texts[at] ?? '')) return []
  const steps = (texts[at] ?? '').split(/&&|;|\n/).map(step => step.trim().split(/\s+/))
  if (!steps.every(([first = '']) => first === '' || COPIES.test(first) || HARMLESS.test(first))) return []
  return steps.flatMap(([first = '', ...rest]) => (COPIES.test(first) ? toPath(rest[targetOf(rest)] ?? '', script) : []))
}

/** The last operand of two or more; with an option that names the target, none. */
function targetOf(words: readonly string[]): number {
  if (words.some(word => /^-[a-zA-Z]*[tTdmog]$|^--(?:target|directory|mode|owner|group|parents)/.test(word))) return -1
  const operands = words.flatMap((word, index) => (word.startsWith('-') ? [] : [index]))
  return operands.length < 2 ? -1 : (operands.at(-1) ?? -1)
}

function toPath(target: string, place: AnyField): Copy[] {
  return /^\/[\w./-]+$/.test(target) && !target.includes('..') ? [{ target, place }] : []
}
