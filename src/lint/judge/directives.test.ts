import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../../scripts/growth.testing.ts'
import { manifestsOf } from '../../workspace/manifest.ts'
import type { Location } from '../../base/source.ts'
import { read, split } from '../../yaml/document.ts'
import { didYouMean } from '../../kubernetes/suggest.ts'
import { type Directives, directivesIn, type RuleNames } from './directives.ts'
import { suppressionSource } from './source.ts'

const ids = new Map([
  ['no-requests', 'no-requests'],
  ['no-budget', 'no-budget'],
  ['both-zero', 'no-budget'],
])
const names: RuleNames = { get: name => ids.get(name), guess: name => didYouMean(name, [...ids.keys()]) }

/** The directives of one document of a text. */
function directives(text: string, document = 0): Directives {
  const span = split(text)[document]
  const parsed = span && read({ path: 'a.yaml', text }, span)
  const source = parsed && suppressionSource(parsed, manifestsOf(parsed))
  return source ? directivesIn(source, names) : { directives: [], problems: [], checked: true }
}

function at({ file, span }: Location): string {
  return file.text.slice(span.start, span.end)
}

/** Rules and what they hold for, then mistakes and what they point at. */
function told(text: string, document = 0): string[] {
  const found = directives(text, document)
  return [
    ...found.directives.map(({ rule, scope, until, reason }) =>
      [rule, JSON.stringify(text.slice(scope.start, scope.end)), until, reason].filter(part => part !== undefined).join(' | '),
    ),
    ...found.problems.map(({ kind, message, location }) => `${kind} at ${JSON.stringify(at(location))}: ${message}`),
  ]
}

it('a comment behind a value holds for its line', () => {
  const text = 'kind: A\na: 1 # ds-lint-disable-line no-requests, no-budget -- why\nb: 2\n'
  const line = JSON.stringify(`${text.split('\n')[1]}\n`)
  expect(told(text)).toEqual([`no-requests | ${line} | why`, `no-budget | ${line} | why`])
  expect(told('a: "# ds-lint-disable-line no-requests -- why"\n')).toEqual([])
})

/** A comment before a line, and what it says. */
function comment(text: string): string[] {
  return told(`kind: A\n${text}\nx: 1\n`).map(line => line.replace(' | "x: 1\\n"', ''))
}

describe('comments', () => {
  it.each([
    ['# ds-lint-disable-next-line no-requests -- why', ['no-requests | why']],
    ['#ds-lint-disable-next-line no-requests -- why -- so', ['no-requests | why -- so']],
    ['  # ds-lint-disable-next-line no-requests, no-budget -- why', ['no-requests | why', 'no-budget | why']],
    ['# ds-lint-disable-next-line no-requests no-budget -- why', ['no-requests | why', 'no-budget | why']],
    ['# ds-lint-disable-next-line both-zero -- why', ['no-budget | why']],
    ['# ds-lint-disable-next-line no-requests until=2027-01-31 -- why', ['no-requests | 2027-01-31 | why']],
    ['# ds-lint-disable-next-line no-requests -- why, until=2027-01-31.', ['no-requests | 2027-01-31 | why, until=2027-01-31.']],
    ['a: 1 # ds-lint-disable-next-line no-requests -- why', ['no-requests | why']],
    ['# ds-lint-disable-next-line no-requests -- why\n\n# a word\n', ['no-requests | why']],
    ['# ds-lint-disable-next-line no-requests -- why\r', ['no-requests | why']],
    ['# see ds-lint-disable-next-line no-requests -- why', []],
    ['# ds-lint-action runs here', []],
    ['a: b# ds-lint-disable-next-line no-requests -- why', []],
    ['a: "b # ds-lint-disable-next-line no-requests -- why"', []],
  ])('%j', (text, expected) => {
    expect(comment(text)).toEqual(expected)
  })

  it.each([
    ['# ds-lint-disable-next-line no-request -- why', 'invalid at "no-request": unknown rule "no-request"; did you mean "no-requests"?'],
    ['# ds-lint-disable-next-line all -- why', 'invalid at "all": all rules cannot be suppressed at once; list the rules'],
    ['# ds-lint-disable-next-line -- why', 'suppression without a rule; add the rule id, as shown in the finding'],
    [
      '# ds-lint-disable-nextline no-requests -- why',
      'unknown directive "ds-lint-disable-nextline"; did you mean "ds-lint-disable-next-line"?',
    ],
    [
      '# ds-lint-ignore no-requests -- why',
      'unknown directive "ds-lint-ignore"; use ds-lint-disable, ds-lint-disable-line or ds-lint-disable-next-line',
    ],
  ])('%j', (text, expected) => {
    const [only, ...others] = comment(text)
    expect(only).toMatch(/^invalid at /)
    expect(only?.endsWith(expected)).toBe(true)
    expect(others).toEqual([])
  })

  it('hold without a reason, and say so', () => {
    for (const rest of ['', ' --', ' -- until=2027-01-31', ' because it is old']) {
      const found = directives(`kind: A\n# ds-lint-disable no-requests${rest}\n`)
      expect(found.directives.map(({ rule }) => rule)).toEqual(['no-requests'])
      expect(found.problems.map(({ kind }) => kind)).toEqual(['reasonless'])
    }
  })

  it.each(['2027-02-30', '2027-13-01', 'tomorrow', '27-01-01', ''])('hold for ever until=%s, and say so', date => {
    const found = directives(`kind: A\n# ds-lint-disable no-requests until=${date} -- why\n`)
    expect(found.directives).toMatchObject([{ rule: 'no-requests', until: undefined }])
    expect(found.problems).toMatchObject([{ kind: 'invalid', message: `"until=${date}" is not a valid date; use until=YYYY-MM-DD` }])
  })

  it('of a document are anywhere in it, and before its mark', () => {
    const text = '# ds-lint-disable no-requests -- first\n---\nkind: A\n# ds-lint-disable no-budget -- in it\n---\nkind: B\n'
    expect(directives(text).directives.map(({ reason }) => reason)).toEqual(['first', 'in it'])
    expect(directives(text, 1).directives).toEqual([])
  })

  it('between two documents belong to the first', () => {
    const text = 'kind: A\n# ds-lint-disable no-requests -- trailing\n---\n# ds-lint-disable no-budget -- leading\nkind: B\n'
    expect(directives(text).directives.map(({ reason }) => reason)).toEqual(['trailing'])
    expect(directives(text, 1).directives.map(({ reason }) => reason)).toEqual(['leading'])
  })

  it.each(['\n', '\r\n', '\r'])('before a mark are found with lines that end in %j', end => {
    const text = ['# a word', '', '# ds-lint-disable no-requests -- why', '---', 'kind: A', ''].join(end)
    expect(directives(text).directives.map(({ reason }) => reason)).toEqual(['why'])
  })
})

describe('annotations', () => {
  const object = (lines: string): string => `kind: A\nmetadata:\n  name: a\n  annotations:\n    ${lines}\n`

  it('hold for their object', () => {
    const text = object('ds-lint.io/ignore.no-requests: why until=2027-01-31')
    expect(directives(text).directives).toMatchObject([
      { rule: 'no-requests', until: '2027-01-31', path: 'metadata.annotations[ds-lint.io/ignore.no-requests]', ofObject: false },
    ])
  })

  it('of a list’s object hold for it alone', () => {
    const item = (name: string, more = ''): string => `- kind: A\n  metadata: {name: ${name}${more}}\n`
    const text = `kind: List\nitems:\n${item('a', ', annotations: {ds-lint.io/ignore.no-requests: why}')}${item('b')}`
    expect(directives(text).directives).toMatchObject([{ rule: 'no-requests', object: { name: 'a' }, ofObject: true }])
  })

  it('may be on the pod template', () => {
    const text = 'kind: A\nspec: {template: {metadata: {annotations: {ds-lint.io/ignore.both-zero: why}}}}\n'
    expect(directives(text).directives).toMatchObject([{ rule: 'no-budget', reason: 'why' }])
  })

  it.each([
    ['ds-lint.io/ignore.no-request: why', 'unknown rule "no-request"; did you mean "no-requests"?'],
    ['ds-lint.io/ignore.: why', 'suppression without a rule; use ds-lint.io/ignore.RULE'],
    ['ds-lint.io/ignore: why', 'suppression without a rule; use ds-lint.io/ignore.RULE'],
    ['ds-lint.io/ignor.no-requests: why', 'unknown annotation "ds-lint.io/ignor.no-requests"; use ds-lint.io/ignore.RULE'],
    ['ds-lint.io/disable: why', 'unknown annotation "ds-lint.io/disable"; use ds-lint.io/ignore.RULE'],
    ['ds-lint.io/ignore.no-requests: ""', 'suppression without a reason; set it as the value of the annotation'],
  ])('%s', (line, message) => {
    const { problems } = directives(object(line))
    expect(problems.map(problem => problem.message)).toEqual([message])
    expect(problems.map(({ location }) => at(location))).toEqual([line.slice(0, line.indexOf(': '))])
  })

  it('of other purposes are nobody’s business', () => {
    expect(directives(object('ds-lint.io/owner: ds-lint team')).problems).toEqual([])
  })
})

it('any text is read, in time that grows with its length', () => {
  const part = fc.constantFrom(
    '# ds-lint-',
    'disable',
    '-next-line',
    ' no-requests',
    ',',
    ' until=',
    '2027-01-01',
    ' -- ',
    'why',
    '\n',
    '\r',
    '---\n',
    'a: |\n ',
    '"',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), parts => {
      const text = parts.join('')
      for (const index of split(text).keys()) {
        const found = directives(text, index)
        for (const { location } of [...found.directives, ...found.problems]) {
          expect(location.span.start).toBeLessThanOrEqual(location.span.end)
          expect(location.span.end).toBeLessThanOrEqual(text.length)
        }
      }
    }),
  )
  return expectLinear(count => {
    const text = '---\nkind: A\n# ds-lint-disable no-requests -- why\n'.repeat(count)
    for (const span of split(text)) {
      const source = { file: { path: 'a.yaml', text }, span, isComment: () => true, manifests: [] }
      if (directivesIn(source, names).directives.length !== 1) throw new Error('a directive is lost')
    }
  }, 1250)
})
