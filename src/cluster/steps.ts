/** The steps of --what-if as people write them: a few words each, also the words of kubectl. */
import { listed } from '../base/index.ts'
import { didYouMean, type Taint } from '../kubernetes/index.ts'
import { parseTaint } from './pools.ts'

/** The words that name nodes: names, a class, or all. */
export type Targets = readonly string[]

export type Action =
  /** So many more nodes of a class, whose name is the words; without words of the only one. */
  | { readonly do: 'add'; readonly count: number; readonly words: Targets }
  /** So many fewer. */
  | { readonly do: 'take'; readonly count: number; readonly words: Targets }
  | { readonly do: 'scale'; readonly count: number; readonly words: Targets }
  | { readonly do: 'remove'; readonly words: Targets }
  | { readonly do: Plain; readonly words: Targets }
  | { readonly do: 'taint'; readonly words: Targets; readonly taint: Taint }
  /** Without an effect: all taints of the key. */
  | { readonly do: 'untaint'; readonly words: Targets; readonly key: string; readonly effect: string | undefined }
  | { readonly do: 'label'; readonly words: Targets; readonly key: string; readonly value: string }
  | { readonly do: 'unlabel'; readonly words: Targets; readonly key: string }

type Plain = 'cordon' | 'uncordon' | 'drain' | 'ready' | 'not-ready'

export interface Step {
  /** As it is written. */
  readonly text: string
  readonly actions: readonly Action[]
}

/** Undefined where the words are not of the form. */
type Parse = (words: readonly string[]) => readonly Action[] | undefined

interface Verb {
  /** How it is written, for those who wrote it otherwise. */
  readonly form: string
  readonly parse: Parse
}

const OR_CLASS = '; for NODE also class=CLASS or all'

const plain = (verb: Plain | 'remove'): Verb => ({
  form: `${verb} NODE${OR_CLASS}`,
  parse: words => (words.length > 0 ? [{ do: verb, words }] : undefined),
})

const VERBS: ReadonlyMap<string, Verb> = new Map(
  Object.entries<Verb>({
    add: {
      form: 'add NUMBER CLASS, such as add 3 gpu',
      parse: ([number = '', ...words]) => counted(number, count => ({ do: 'add', count, words })),
    },
    remove: {
      form: 'remove NODE, remove class=CLASS or remove NUMBER CLASS',
      parse: words => {
        const [number = '', ...rest] = words
        if (rest.length === 0 || !NUMBER.test(number)) return plain('remove').parse(words)
        return counted(number, count => ({ do: 'take', count, words: rest }))
      },
    },
    scale: {
      form: 'scale CLASS to NUMBER, such as scale gpu to 5',
      parse: words => {
        const [, name = '', number = ''] = /^(.+?)(?: to | ?= ?| )(0|[1-9]\d{0,5})(?: nodes?)?$/.exec(words.join(' ')) ?? []
        return name === '' ? undefined : [{ do: 'scale', count: Number(number), words: name.split(' ') }]
      },
    },
    drain: plain('drain'),
    cordon: plain('cordon'),
    uncordon: plain('uncordon'),
    taint: {
      form: `taint NODE KEY=VALUE:EFFECT with the effect NoSchedule, PreferNoSchedule or NoExecute${OR_CLASS}`,
      parse: words =>
        changes(words, (targets, change) => {
          if (change.endsWith('-')) return untaint(targets, change)
          const taint = parseTaint(change)
          return taint && { do: 'taint', words: targets, taint }
        }),
    },
    untaint: { form: `untaint NODE KEY or untaint NODE KEY:EFFECT${OR_CLASS}`, parse: words => changes(words, untaint) },
    label: {
      form: `label NODE KEY=VALUE or label NODE KEY-${OR_CLASS}`,
      parse: words =>
        changes(words, (targets, change) => {
          const [, key, value] = /^([^=\s]+?)(?:=(\S*)|-)$/.exec(change) ?? []
          if (key === undefined) return undefined
          return value === undefined ? { do: 'unlabel', words: targets, key } : { do: 'label', words: targets, key, value }
        }),
    },
    unlabel: {
      form: `unlabel NODE KEY${OR_CLASS}`,
      parse: words =>
        changes(words, (targets, change) => {
          const key = change.replace(/-$/, '')
          return /[=\s]/.test(key) ? undefined : { do: 'unlabel', words: targets, key }
        }),
    },
    ready: plain('ready'),
    'not-ready': plain('not-ready'),
  }),
)
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['delete', 'remove'],
  ['notready', 'not-ready'],
  ['unready', 'not-ready'],
])
/** What kubectl is told besides, and what goes without saying here. */
const IMPLIED: ReadonlySet<string> = new Set(['--overwrite', '--ignore-daemonsets', '--delete-emptydir-data', '--force'])

const NUMBER = /^[1-9]\d{0,5}$/

function counted(number: string, action: (count: number) => Action): readonly Action[] | undefined {
  return NUMBER.test(number) ? [action(Number(number))] : undefined
}

/** Whether a word behind the first is a taint or a label. */
function isChange(word: string): boolean {
  return /[:=]|-$/.test(word)
}

/** Targets and what changes on them: where no word looks like a change, the last one is it. */
function changes(
  words: readonly string[],
  action: (targets: Targets, change: string) => Action | undefined,
): readonly Action[] | undefined {
  const first = words[0] === undefined || !KINDS.has(words[0].toLowerCase()) ? 1 : 2
  const found = words.findIndex((word, index) => index >= first && isChange(word))
  const at = found < 0 ? words.length - 1 : found
  const actions = words.slice(at).map(change => action(words.slice(0, at), change))
  return at >= first && actions.length > 0 && actions.every(each => each !== undefined) ? actions : undefined
}

/** What may stand before the name of a node or a class. */
export const KINDS: ReadonlySet<string> = new Set(['node', 'nodes', 'class', 'pool'])

function untaint(words: Targets, change: string): Action | undefined {
  const [, key, effect] = /^([^=:\s]+?)(?:=[^:]*)?(?::(NoSchedule|PreferNoSchedule|NoExecute))?-?$/.exec(change) ?? []
  return key === undefined ? undefined : { do: 'untaint', words, key, effect }
}

/** Steps, separated by semicolons or lines; or what is wrong with the first that is not one. */
export function parseSteps(text: string): Step[] | string {
  const steps: Step[] = []
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const where = lines.length > 1 ? `line ${index + 1}: ` : ''
    for (const { text: written, words, isOpen } of stepsOfLine(line)) {
      const invalid = (problem: string): string => `${where}invalid step "${written}": ${problem}`
      if (isOpen) return invalid('a quote is not closed')
      const parsed = parseStep(words)
      if (typeof parsed === 'string') return invalid(parsed)
      steps.push({ text: written, actions: parsed })
    }
  }
  return steps.length > 0 ? steps : `no step; write one such as add 3 gpu, with one of ${listed([...VERBS.keys()], 'or')}`
}

interface Written {
  readonly text: string
  readonly words: readonly string[]
  /** A quote is not closed. */
  readonly isOpen: boolean
}

/** The steps of a line without its comment. Quotes hold words together. */
function* stepsOfLine(line: string): Generator<Written> {
  let text = ''
  let words: string[] = []
  let word: string | undefined
  let isOpen = false
  const end = (): void => {
    if (word !== undefined) words.push(word)
    word = undefined
  }
  for (const [piece] of `${line};`.matchAll(/\s+|;|"[^"]*"|'[^']*'|[^\s;"']+|["']/g)) {
    if (word === undefined && piece.startsWith('#')) break
    if (piece !== ';') {
      text += piece
      if (piece.trim() === '') end()
      else {
        const isQuoted = piece.length > 1 && /^["']/.test(piece)
        isOpen ||= /^["']$/.test(piece)
        word = (word ?? '') + (isQuoted ? piece.slice(1, -1) : piece)
      }
      continue
    }
    end()
    if (words.length > 0) yield { text: text.trim(), words, isOpen }
    ;[text, words, isOpen] = ['', [], false]
  }
  end()
  if (words.length > 0) yield { text: text.trim(), words, isOpen }
}

function parseStep(given: readonly string[]): readonly Action[] | string {
  const words = given.filter(word => !IMPLIED.has(word.replace(/=true$/, ''))).map(word => (word === '--all' ? 'all' : word))
  // An item of a YAML list, or a line of a script.
  while (words[0] === '-' || words[0] === 'kubectl') words.shift()
  const [written = '', ...rest] = words
  const name = OTHER_NAMES.get(written.toLowerCase()) ?? written.toLowerCase()
  const verb = VERBS.get(name)
  if (!verb) {
    const near = didYouMean(written, [...VERBS.keys(), ...OTHER_NAMES.keys()])
    return `unknown action "${written}"${near || `; use ${listed([...VERBS.keys()], 'or')}`}`
  }
  const option = rest.find(word => word.startsWith('-'))
  if (option !== undefined) return `option ${option} is not taken; write ${verb.form}`
  if (rest.some(word => word.endsWith(','))) return 'separate steps by semicolons, and names by spaces'
  return verb.parse(rest) ?? `write ${verb.form}`
}
