/** The globs of overrides, as Go's regular expressions: a glob of a repository is matched in linear time. */
import { type Invalid, loadRegExp } from '../base/index.ts'

/** UTF-16 units of a glob, and the depth of its groups. */
const LONGEST = 1000
const DEEPEST = 10
const LARGEST_RANGE = 100

/**
 * Whether a path relative to the configuration's folder is meant by globs, which are valid. One without a slash matches at any depth, a folder means
 * everything in it, and `!` takes back what the others match. Loads the engine of regular expressions.
 */
export async function matchersOf(lists: readonly (readonly string[])[]): Promise<((path: string) => boolean)[]> {
  const compile = await loadRegExp()
  const compiled = (globs: readonly string[]): ((path: string) => boolean) => {
    const patterns = globs.map(glob => expressionOf(glob)).filter(expression => typeof expression === 'string')
    const tests = patterns.map(compile).filter(pattern => 'test' in pattern)
    return path => tests.some(pattern => pattern.test(path))
  }
  return lists.map(globs => {
    const wanted = compiled(globs.filter(glob => !glob.startsWith('!')))
    const unwanted = compiled(globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1)))
    return path => wanted(path) && !unwanted(path)
  })
}

/** Whether a text is meant by globs, which are valid. `below`: also what follows a slash behind it, as in the path of an image. */
export async function textMatcher(globs: readonly string[], kind: 'whole' | 'below' = 'whole'): Promise<(text: string) => boolean> {
  const flat = (text: string): string => (kind === 'whole' ? text.replaceAll('/', NO_SLASH) : text)
  const [matches] = await matchersOf([globs.map(glob => flat(glob).replace(/^(!?)(?!\()/, '$1/'))])
  return text => matches!(flat(text))
}

/** Stands for a slash in what is no path. */
const NO_SLASH = '\uFFFF'

/** What is wrong with a glob; undefined where nothing is. */
export function globProblem(glob: string): string | undefined {
  const expression = expressionOf(glob.replace(/^!(?!\()/, ''))
  return typeof expression === 'string' ? undefined : expression.message
}

function expressionOf(glob: string): string | Invalid {
  if (glob.length > LONGEST) return { message: `the glob is longer than ${LONGEST} characters` }
  let bare = glob.startsWith('./') ? glob.slice(2) : glob
  while (bare.endsWith('/')) bare = bare.slice(0, -1)
  const anchored = bare.startsWith('/') ? bare.slice(1) : bare.includes('/') ? bare : `**/${bare}`
  const reader = new Reader(anchored)
  const expression = reader.sequence(0, '')
  return reader.problem === undefined ? `^(?:${expression})(?:/(?s:.*))?$` : { message: reader.problem }
}

class Reader {
  problem: string | undefined
  #at = 0

  constructor(readonly glob: string) {}

  /** Up to a character that ends it, which is not read. */
  sequence(depth: number, ends: string): string {
    let expression = ''
    while (this.#at < this.glob.length && this.problem === undefined) {
      const char = String.fromCodePoint(this.glob.codePointAt(this.#at)!)
      if (ends.includes(char)) return expression
      expression += this.#part(char, depth)
    }
    if (ends !== '') this.problem ??= `unclosed group in the glob: "${ends.at(-1)}" is missing`
    return expression
  }

  #part(char: string, depth: number): string {
    const { glob } = this
    const start = this.#at
    this.#at += char.length
    if (glob[this.#at] === '(' && '@?*+!'.includes(char)) {
      if (char === '!') this.problem = '"!(" is not supported in a glob; use a separate glob that starts with !'
      this.#at++
      return `${this.#group(depth, '|', ')')}${char === '@' || char === '!' ? '' : char}`
    }
    switch (char) {
      case '*':
        return this.#stars(start)
      case '?':
        return '[^/]'
      case '(':
        return this.#group(depth, '|', ')')
      case '{':
        return this.#range() ?? this.#group(depth, ',', '}')
      case '[':
        return this.#class()
      case '\\': {
        const next = glob.slice(this.#at, this.#at + 1)
        this.#at += next.length
        return quoted(next || '\\')
      }
      default:
        return quoted(char)
    }
  }

  #stars(start: number): string {
    const { glob } = this
    while (glob[this.#at] === '*' && glob[this.#at + 1] !== '(') this.#at++
    const isSegment = this.#at - start === 2 && (start === 0 || glob[start - 1] === '/')
    if (isSegment && glob[this.#at] === '/') {
      this.#at++
      return '(?:(?s:.*)/)?'
    }
    return isSegment && this.#at === glob.length ? '(?s:.*)' : '[^/]*'
  }

  #group(depth: number, separator: string, end: string): string {
    if (depth === DEEPEST) this.problem = `the glob has more than ${DEEPEST} groups in one another`
    const choices: string[] = []
    do {
      choices.push(this.sequence(depth + 1, separator + end))
    } while (this.problem === undefined && this.glob[this.#at++] === separator)
    return `(?:${choices.join('|')})`
  }

  /** `{1..9}`, `{a..f}`. */
  #range(): string | undefined {
    const [whole, first = '', last = ''] =
      /^(?:(\d{1,6})\.\.(\d{1,6})|([a-zA-Z])\.\.([a-zA-Z]))\}/.exec(this.glob.slice(this.#at))?.filter(Boolean) ?? []
    if (whole === undefined) return undefined
    this.#at += whole.length
    const isNumber = /^\d/.test(first)
    const codes = [first, last].map(end => (isNumber ? Number(end) : end.charCodeAt(0))).sort((a, b) => a - b)
    const [from = 0, to = 0] = codes
    if (to - from >= LARGEST_RANGE) this.problem = `the glob has a range of more than ${LARGEST_RANGE}: {${whole}`
    else
      return `(?:${Array.from({ length: to - from + 1 }, (_, index) => (isNumber ? from + index : String.fromCharCode(from + index))).join('|')})`
    return ''
  }

  /** A bracket that does not end is one. */
  #class(): string {
    const [whole, not = '', members = ''] = /^([!^]?)(\]?(?:\[:[a-z]+:\]|\\.|[^\]\\/])*)\]/.exec(this.glob.slice(this.#at)) ?? []
    if (whole === undefined || members === '') return '\\['
    this.#at += whole.length
    return `[${not && '^/'}${members.replaceAll(/\[:([a-z]+):\]|\\(.)|[\][^&~]/gu, (found, name, escaped) => (name ? found : quoted(escaped ?? found)))}]`
  }
}

function quoted(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|-]/g, '\\$&')
}
