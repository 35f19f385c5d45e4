import { type AnyField, problem, rule, set } from 'ds-lint/rule'

/** Somewhere in a text: most manifests have none but modes. */
const ANYWHERE = /[ [,]0[0-7]+(?=[ \t]*(?:[#,\]}\r\n]|$))/g
const OF_MODE = /mode["']?:[ \t]*$/i
const OCTAL = /^0[0-7]+$/
/** Modes of files are octal. */
const MODE = /mode$/i

export default rule({
  id: 'octal-number',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Number with a leading zero is read as octal',
  why: `In the YAML of Kubernetes a number that starts with 0 and has no digit above 7 is octal: 010 seconds are 8. The API server gets the other number, and nothing says so.`,
  references: ['https://yaml.org/type/int.html', 'https://yaml.org/spec/1.2.2/#1032-tag-resolution'],

  *check({ daemonSet }) {
    const { file, span } = daemonSet.location
    const text = file.text.slice(span.start, span.end)
    if (![...text.matchAll(ANYWHERE)].some(({ index }) => !OF_MODE.test(text.slice(Math.max(0, index - 20), index + 1)))) return
    for (const field of numbersBelow(daemonSet.at('spec'), '')) {
      const { location, raw } = field
      const written = location.file.text.slice(location.span.start, location.span.end)
      if (!OCTAL.test(written) || String(raw) === String(Number(written))) continue
      const meant = written.replace(/^0+(?=\d)/, '')
      yield problem(field, `${written} is octal and means ${String(raw)}; write ${meant}, or ${String(raw)} if that is meant`, {
        fix: set(field, Number(meant), 'unsafe'),
      })
    }
  },
})

function* numbersBelow(field: AnyField, key: string): Iterable<AnyField> {
  if (typeof field.raw === 'number') {
    if (!MODE.test(key)) yield field
    return
  }
  for (const [name, each] of field.entries()) yield* numbersBelow(each, name)
  for (const each of field.items()) yield* numbersBelow(each, key)
}
