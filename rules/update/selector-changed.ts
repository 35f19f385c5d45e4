import { type AnyField, type Field, type Fix, problem, rule, set, together } from 'ds-lint/rule'
import { matchesLabels, type DaemonSet, type LabelSelector } from 'ds-lint/kubernetes'

export default rule({
  id: 'selector-changed',
  on: 'rejection',
  needs: 'base',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Immutable selector changed',
  why: `The API server rejects the change with "field is immutable", from helm upgrade --force, too, which sends a PUT. kubectl replace
    --force deletes the object, and with it the pods on all nodes at once. In extensions/v1beta1 an omitted selector defaulted to all
    labels of the pod template.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector',
    'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/',
    'https://github.com/kubereboot/kured/issues/610',
  ],

  *check({ daemonSet, before }) {
    const old = before?.at('spec', 'selector')
    if (!before || !old) return
    const selector = daemonSet.at('spec', 'selector')
    const { place, was, what } = difference(old, selector)

    // What stood there is then not what runs.
    const isRefused = !old.exists || matchesLabels(old.value, before.at('spec', 'template', 'metadata', 'labels').value ?? {}) !== true
    if (isRefused) {
      const why = old.exists ? '; the old one did not match its own pods' : ''
      const message = `${what}${why}; if the DaemonSet exists in a cluster, keep its selector, which is immutable`
      yield problem(place, message, { severity: 'info', related: was ? [{ place: was, message: 'before' }] : [] })
      return
    }
    // Without one nothing can be applied, whatever is deleted.
    const advice = selector.exists ? recreate(before, daemonSet) : 'keep it'
    yield problem(place, `${what}, but it is immutable; ${advice}`, {
      related: was ? [{ place: was, message: 'the selector in use' }] : [],
      fix: keep(old, daemonSet),
    })
  },
})

interface Difference {
  readonly place: AnyField
  readonly was: AnyField | undefined
  readonly what: string
}

/** The first of the labels that differ, or the selector as a whole. */
function difference(old: Field<LabelSelector>, selector: Field<LabelSelector>): Difference {
  if (!old.exists) return { place: selector, was: undefined, what: 'the old manifest had no selector, which apps/v1 never accepted' }
  if (!selector.exists) return { place: selector, was: old, what: `the selector ${shown(old.value)} was removed` }
  const [before, after] = [old.at('matchLabels'), selector.at('matchLabels')]
  const [was, is] = [before.value ?? {}, after.value ?? {}]
  const changed = Object.keys(is).find(key => is[key] !== was[key])
  const gone = Object.keys(was).find(key => !Object.hasOwn(is, key))
  const key = changed ?? gone
  if (key === undefined) {
    const [earlier, expressions] = [old.at('matchExpressions'), selector.at('matchExpressions')]
    const stood = new Set(earlier.items().map(({ value }) => JSON.stringify(value)))
    const other = expressions.items().find(({ value }) => !stood.has(JSON.stringify(value)))
    return {
      place: other ?? selector,
      was: old,
      what: `the selector ${shown(old.value)} is now ${shown(selector.value)}`,
    }
  }
  const place = after.at(key).exists ? after.at(key) : selector
  return {
    place,
    was: before.at(key).exists ? before.at(key) : old,
    what: `the selector ${shown(old.value)} is now ${shown(selector.value)}`,
  }
}

function shown({ matchLabels = {}, matchExpressions = [] }: LabelSelector = {}): string {
  const labels = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`)
  const expressions = matchExpressions.map(({ key, operator, values }) => `${key} ${operator}${values ? ` (${values.join(', ')})` : ''}`)
  const all = [...labels, ...expressions].join(',')
  return all === '' ? 'of nothing' : all
}

/** What to do, with what becomes of the pods that run. */
function recreate(before: Field<DaemonSet>, { value }: Field<DaemonSet>): string {
  const { name = '', namespace } = before.value?.metadata ?? {}
  const labels = before.value?.spec?.template?.metadata?.labels ?? {}
  const command = `kubectl delete daemonset ${name}${namespace === undefined ? '' : ` -n ${namespace}`} --cascade=orphan`
  const adopted = matchesLabels(value?.spec?.selector, labels) === true
  const pods = adopted
    ? 'the new one adopts the running pods'
    : `the running pods (${Object.entries(labels)
        .map(([key, label]) => `${key}=${label}`)
        .join(',')}) stay beside the new ones until you delete them, too`
  return `keep it, or run ${command} and apply this manifest: ${pods}`
}

/** The old selector, and the labels that it asks of the template. */
function keep(old: Field<LabelSelector>, daemonSet: Field<DaemonSet>): Fix | undefined {
  const { matchLabels = {}, matchExpressions = [] } = old.value ?? {}
  const labels = daemonSet.at('spec', 'template', 'metadata', 'labels')
  const given = labels.value ?? {}
  const missing = Object.entries(matchLabels).filter(([key, value]) => given[key] !== value)
  if (matchExpressions.length > 0 && matchesLabels(old.value, { ...given, ...matchLabels }) !== true) return undefined
  const selector = set(daemonSet.at('spec', 'selector'), old.value, 'unsafe')
  const parts = labels.exists
    ? missing.map(([key, value]) => set(labels.at(key), value, 'unsafe'))
    : missing.length > 0
      ? [set(labels, matchLabels, 'unsafe')]
      : []
  return together('keep the old selector', selector, ...parts)
}
