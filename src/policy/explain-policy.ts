/** A policy in words, for `ds-lint explain`. */
import { Lines } from '../base/index.ts'
import type { JudgedPolicy } from './index.ts'
import { isImplied } from './documents.ts'
import type { NamedRule } from './resources.ts'
import { severityOfBindings } from './rule.ts'

/** Paragraphs: what it is, why, what it matches, and each validation with its message. */
export function explainPolicy({ rule, name, written, bindings }: JudgedPolicy): readonly string[] {
  const { spec = {} } = written.value
  const { file } = written.manifest.document
  const line = new Lines(file.text).at(written.field.resolve(['metadata', 'name']).location.span.start).line
  const { resourceRules = [], excludeResourceRules = [] } = spec.matchConstraints ?? {}
  const bound = bindings.map(({ value }) => `${value.metadata?.name} (${(value.spec?.validationActions ?? []).join(', ')})`)
  const conditions = (spec.matchConditions ?? [])
    .filter((_, index) => !isImplied(written, ['spec', 'matchConditions', index, 'expression']))
    .map(({ name: own, expression }) => `where ${own}: ${oneLine(expression)}`)
  return [
    `${rule.id}: ${written.object.kind} ${name} in ${file.path}:${line}`,
    `severity ${bound.length > 0 ? severityOfBindings(bindings) : rule.severity} · ${bound.length > 0 ? `bound by ${bound.join(', ')}` : 'without a binding'} · failurePolicy ${spec.failurePolicy ?? 'Fail'}`,
    rule.why,
    [...resourceRules.map(matched), ...excludeResourceRules.map(each => `except ${matched(each)}`), ...conditions].join('\n'),
    ...(spec.validations ?? []).map(({ expression, message, messageExpression }, index) => {
      const text = messageExpression ? oneLine(messageExpression) : (message ?? 'the expression itself')
      return `${index + 1}. ${oneLine(expression)}\n   message: ${text}`
    }),
    `Suppress it with a reason: # ds-lint-disable-next-line ${rule.id} -- why`,
  ]
}

function matched({ operations = [], apiGroups = [], apiVersions = [], resources = [] }: NamedRule): string {
  const groups = apiGroups.map(group => (group === '' ? 'core' : group)).join(', ')
  return `${operations.join(', ')} of ${resources.join(', ')} (${groups}, ${apiVersions.join(', ')})`
}

function oneLine(text = ''): string {
  return text.trim().replaceAll(/(?<!\s)\s*\n\s*/g, ' ')
}
