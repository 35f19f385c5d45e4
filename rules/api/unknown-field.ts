import { type AnyField, type Field, type Fix, present, remove, rename, rule, set, together } from 'ds-lint/rule'
import { getIntOrPercentValue, type IntOrString, type DaemonSet } from 'ds-lint/kubernetes'

type Steps = readonly (string | number)[]

/** Of a Deployment or StatefulSet: without meaning in a DaemonSet. */
const STRAYS: ReadonlySet<string> = new Set([
  'replicas',
  'progressDeadlineSeconds',
  'paused',
  'serviceName',
  'podManagementPolicy',
  'volumeClaimTemplates',
  'templateGeneration',
])

export default rule({
  id: 'unknown-field',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Unknown field',
  why: `kubectl rejects the manifest. Other clients send it anyway, and the API server silently drops the field: the DaemonSet runs
    without the setting. Usually the name is misspelled or the field has the wrong indentation.`,
  references: [
    'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
    'https://github.com/kubernetes/kubernetes/issues/89476',
  ],

  *check(subject) {
    const { rejection, daemonSet } = subject
    yield present(subject, { fix: correct(daemonSet, rejection.at.steps(), rejection.suggestions ?? []) })
  },
})

function correct(daemonSet: Field<DaemonSet>, steps: Steps, suggestions: readonly string[]): Fix | undefined {
  const field = daemonSet.resolve(steps)
  const name = String(steps.at(-1))
  const parent = steps.slice(0, -1)
  const path = parent.join('.')
  if (path === 'spec' && STRAYS.has(name)) return remove(field, 'unsafe')
  if (path === 'spec' && name === 'strategy') return renameStrategy(field, daemonSet)
  if (path === 'spec.selector' && typeof field.raw === 'string') return move(daemonSet, steps, [...parent, 'matchLabels', name], 'safe')

  const [suggestion, ...others] = suggestions
  if (suggestion === undefined || others.length > 0 || suggestion.startsWith('.')) return undefined
  const isElsewhere = suggestion.includes('.') && suggestion.endsWith(`.${name}`)
  if (isElsewhere) return move(daemonSet, steps, [...stepsOf(suggestion.slice(0, -name.length - 1)), name], 'unsafe')
  if (daemonSet.resolve([...parent, suggestion]).exists) return undefined
  return rename(field, suggestion, suggestion.toLowerCase() === name.toLowerCase() ? 'safe' : 'unsafe', `rename ${name} to ${suggestion}`)
}

/** What a Deployment calls strategy may be right in a DaemonSet; its Recreate never is. */
function renameStrategy(field: AnyField, daemonSet: Field<DaemonSet>): Fix | undefined {
  if (daemonSet.at('spec', 'updateStrategy').exists) return undefined
  const type = field.resolve(['type']).raw ?? 'RollingUpdate'
  if (type === 'OnDelete') return rename(field, 'updateStrategy', 'safe', 'rename strategy to updateStrategy')
  if (type !== 'RollingUpdate') return undefined
  const budget = (name: string, otherwise: number): number => {
    const { raw } = field.resolve(['rollingUpdate', name])
    return getIntOrPercentValue((raw ?? otherwise) as IntOrString)
  }
  const isValid = (budget('maxUnavailable', 1) === 0) !== (budget('maxSurge', 0) === 0)
  return rename(field, 'updateStrategy', isValid ? 'safe' : 'unsafe', 'rename strategy to updateStrategy')
}

/** Takes a field to where it belongs. Its text is printed anew, so that one with comments stays. */
function move(daemonSet: Field<DaemonSet>, from: Steps, to: Steps, safety: Fix['safety']): Fix | undefined {
  const [field, target] = [daemonSet.resolve(from), daemonSet.resolve(to)]
  const { file, span } = field.location
  if (target.exists || /(?:^|\s)#/.test(file.text.slice(span.start, span.end))) return undefined
  const title = `move ${String(from.at(-1))} into ${daemonSet.resolve(to.slice(0, -1)).path}`

  const parent = from.slice(0, -1)
  const next = to[parent.length]
  const isBelow = parent.every((step, index) => step === to[index])
  if (isBelow && typeof next === 'string' && !daemonSet.resolve([...parent, next]).exists) {
    const value = to.slice(parent.length + 1).reduceRight<unknown>((inner, step) => ({ [step]: inner }), field.raw)
    return together(title, rename(field, next, safety), set(field, value, safety))
  }
  const fix = together(title, set(target, field.raw, safety), remove(field, safety))
  return fix && areApart(fix) ? fix : undefined
}

function areApart({ edits }: Fix): boolean {
  const spans = edits.map(({ location }) => location.span).sort((a, b) => a.start - b.start)
  return spans.every(({ end }, index) => end <= (spans[index + 1]?.start ?? end))
}

/** `spec.containers[0].image` as steps. */
function stepsOf(path: string): (string | number)[] {
  return path.match(/[^.[\]]+/g)!.map(step => (/^\d+$/.test(step) ? Number(step) : step))
}
