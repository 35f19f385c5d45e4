import { type AnyField, lineAt, mountedFiles, problem, rule, set, wordsOf } from 'ds-lint/rule'

/** Each with what is wrong about it, and what is meant. */
const DEFECTS: readonly (readonly [RegExp, string, string])[] = [
  [/(?<![\w.:/-])(https?):\/(?=[\w$[])/g, 'has one slash after the scheme', '$1://'],
  [/(?<![\w.:/-])(https?)\/\/(?=[\w$[])/g, 'has no colon after the scheme', '$1://'],
  [/(?<![\w.:/-])(https?):\/\/\/+(?=[\w$[])/g, 'has three slashes after the scheme, and no host', '$1://'],
  [/(?<![\w.:/-])(https?):\/\/(?:https?):\/\//g, 'has two schemes', '$1://'],
  [/(?<![\w.:/-])(?:htp|htpp|htttp|http:|hhtp|hppt|htt)(s?):\/\/(?=[\w$[])/g, 'has a misspelled scheme', 'http$1://'],
]
/** A URL, or what is meant for one, as the whole value of a setting whose name says so. */
const SETTING = /^[ \t]*["']?(?:[\w-]+_)?(?:url|endpoint|address|host|uri|server)["']?[ \t]*[:=][ \t]*["']?(h[a-z:]{2,6}\/[^\s"'#]*)/gim
const LONGEST = 2000
const LONGEST_FILE = 50_000

export default rule({
  id: 'malformed-url',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Malformed URL',
  why: `A program that is given a URL without a host, or with a scheme that does not exist, cannot connect: it exits, or runs and delivers nothing.`,
  references: ['https://www.rfc-editor.org/rfc/rfc3986#section-3'],

  *check({ container, pod, daemonSet, objects }) {
    const words = wordsOf(container)
    // Curl asks a socket for any host.
    if (words.some(({ text }) => text.includes('unix-socket'))) return
    for (const { text, place } of words) {
      // A script, or a configuration, says what it says.
      if (text.length > LONGEST || /[\n;|&]\s|\n/.test(text)) continue
      const found = defectIn(text)
      if (found) yield told(text, place, found)
    }
    for (const file of mountedFiles(container, { pod, daemonSet, objects })) {
      if (file.text.length > LONGEST_FILE || !/http/.test(file.text)) continue
      for (const { 1: url = '', index, 0: whole } of file.text.matchAll(SETTING)) {
        const found = defectIn(url)
        if (!found) continue
        yield problem(
          lineAt(file, index + whole.lastIndexOf(url)),
          `the URL ${found.written} ${found.what}, and the program cannot connect; write ${defectFree(found.written, found.right, url)}`,
        )
        return
      }
    }
  },
})

interface Defect {
  readonly written: string
  readonly what: string
  readonly right: string
}

function defectIn(text: string): Defect | undefined {
  for (const [pattern, what, meant] of DEFECTS) {
    const [match] = text.matchAll(pattern)
    if (!match) continue
    const [rest = ''] = /^[^\s"',]*/.exec(text.slice(match.index)) ?? []
    return { written: rest, what, right: text.replace(pattern, meant) }
  }
  return undefined
}

function told(text: string, place: AnyField, { written, what, right }: Defect): ReturnType<typeof problem> {
  const fixed = place.value === text ? set(place, right, 'unsafe') : undefined
  return problem(place, `the URL ${written} ${what}, and the program cannot connect; write ${defectFree(written, right, text)}`, {
    fix: fixed,
  })
}

/** The corrected URL alone, of a longer text. */
function defectFree(written: string, right: string, text: string): string {
  const start = text.indexOf(written)
  const tail = text.length - start - written.length
  return right.slice(start, right.length - tail)
}
