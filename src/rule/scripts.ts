/** What the shell scripts of a container do to files, as far as it is plain. */
import { remembered } from '../base/index.ts'
import { type Container, isShell } from '../kubernetes/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'
import { wordsOf } from './containers.ts'

/** A command that changes files, of which it names absolute paths. */
export interface FileCommand {
  readonly program: string
  /** What it creates or changes; of a copy the target alone. */
  readonly paths: readonly string[]
  readonly place: AnyField
  /** Whether it is run in any case: the script has no branches. */
  readonly isCertain: boolean
}

/** Of a text: scripts can be long. */
const LONGEST = 20_000
/** What runs commands elsewhere than in the container. */
const ELSEWHERE = /\b(?:nsenter|chroot|ssh|docker|podman|nerdctl|crictl|ctr|kubectl|mount)\b/
const BRANCHES = /\b(?:if|case|until|for)\b|\bwhile (?!true\b|:)|\[\[? |\|\| *(?:exit|return)\b/
/** Words before a command that change nothing of what it writes. */
const BEFORE = /^(?:then|do|else|\{|!|exec|sudo|time|[A-Za-z_]\w*=\S*)$/
/** Programs by which of their words they write to. */
const ALL = new Set(['mkdir', 'touch', 'tee', 'rm', 'truncate'])
const LAST = new Set(['cp', 'mv', 'install', 'ln', 'rsync'])
/** The first word is a mode or an owner. */
const REST = new Set(['chown', 'chmod', 'chgrp'])
const PATH = /^\/[\w./-]+$/

/** The commands of a container that create, change or remove files: of its command line, or of the script that a shell is given. */
export const fileCommandsOf: (container: Field<Container>) => readonly FileCommand[] = remembered(container => {
  const words = wordsOf(container).filter(({ variable }) => variable === undefined)
  const [first] = words
  if (!first) return []
  const script = isShell(first.text) ? words.find(({ text }, index) => index > 0 && /\s/.test(text)) : undefined
  if (!script) {
    const found = commandIn(words.map(({ text }) => text))
    return isShell(first.text) || !found ? [] : [{ ...found, place: first.place, isCertain: true }]
  }
  const { text, place } = script
  if (text.length > LONGEST || ELSEWHERE.test(text)) return []
  const isCertain = !BRANCHES.test(text)
  return statementsOf(text).flatMap(statement => {
    // What follows on a failure is expected.
    if (statement.includes('||')) return []
    const found = statement.split(/[;|&]+/).flatMap(part => commandsIn(part.trim().split(/\s+/)))
    return found.map(each => ({ ...each, place, isCertain }))
  })
})

/** The lines of a script up to its first document, without comments. */
function statementsOf(text: string): string[] {
  const lines = text.replaceAll('\\\n', ' ').split('\n')
  const end = lines.findIndex(line => line.includes('<<'))
  return lines.slice(0, end < 0 ? lines.length : end + 1).filter(line => !line.trimStart().startsWith('#'))
}

type Found = Pick<FileCommand, 'program' | 'paths'>

/** A command with what its output is sent to. */
function commandsIn(words: readonly string[]): Found[] {
  const redirected = words.flatMap((word, index) => {
    const [, path] = /^\d?>>?(.*)$/.exec(word) ?? []
    return path === undefined ? [] : [unquoted(path === '' ? (words[index + 1] ?? '') : path)]
  })
  const paths = redirected.filter(path => PATH.test(path) && !path.startsWith('/dev/'))
  const command = commandIn(words)
  return [...(command ? [command] : []), ...(paths.length > 0 ? [{ program: 'the shell', paths }] : [])]
}

function commandIn(all: readonly string[]): Found | undefined {
  const start = all.findIndex(word => !BEFORE.test(word))
  const [name = '', ...rest] = start < 0 ? [] : all.slice(start)
  const program = name.slice(name.lastIndexOf('/') + 1)
  const end = rest.findIndex(word => /^\d?>/.test(word))
  const words = (end < 0 ? rest : rest.slice(0, end)).filter(word => !word.startsWith('-')).map(unquoted)
  const named = ALL.has(program) ? words : LAST.has(program) ? words.slice(1).slice(-1) : REST.has(program) ? words.slice(1) : []
  const paths = named.filter(word => PATH.test(word))
  return paths.length === 0 ? undefined : { program, paths }
}

function unquoted(word: string): string {
  const quote = word[0]
  return word.length > 1 && (quote === '"' || quote === "'") && word.endsWith(quote) ? word.slice(1, -1) : word
}
