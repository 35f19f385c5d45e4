import { type AnyField, type MergedItem, type MergedItems, type Problem, problem, rule } from 'ds-lint/rule'

/** More are counted. */
const MOST = 4

export default rule({
  id: 'kept-by-apply',
  on: 'update',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The live object keeps items that the manifest does not have',
  why: `kubectl apply and helm upgrade remove what they sent before and send no longer, and server-side apply what its manager owns. Containers, variables, ports
    and volumes that somebody else added stay, and those of the manager stay, too, where nothing tells that it sent them.`,
  references: [
    'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/#how-apply-calculates-differences-and-merges-changes',
  ],

  *check({ daemonSet, merge, relation }) {
    const { sender, account } = merge
    if (relation !== 'same' || !sender) return
    // Finalizers and owners are of controllers.
    const kept = merge.kept.filter(({ field }) => !field.path.startsWith('metadata.'))
    if (account !== undefined) yield keptAccount(daemonSet.at('metadata', 'name'), account, sender)
    if (kept.length === 0) return
    const names = kept.slice(0, MOST).map(nameOf)
    const more = kept.length > MOST ? ` and ${kept.length - MOST} more` : ''
    yield problem(
      daemonSet.at('metadata', 'name'),
      `the live object has ${names.join(', ')}${more}, and an apply does not remove ${kept.length === 1 ? 'it' : 'them'}: ${reason(sender)}; add ${kept.length === 1 ? 'it' : 'them'} to the manifest, or use kubectl edit`,
    )
  },
})

function keptAccount(place: AnyField, name: string, { mode }: NonNullable<MergedItems['sender']>): Problem {
  const sender = mode === 'server' ? 'server-side apply' : mode === 'helm' ? 'helm upgrade' : 'kubectl apply'
  const stored = 'the API server stores the account as serviceAccountName and as serviceAccount'
  return problem(
    place,
    `the pods keep ServiceAccount ${name}, which the manifest no longer gives: ${stored}, and ${sender} removes only the field that was sent; set serviceAccountName, to default for none`,
  )
}

function nameOf({ field, value, mergeKey = '' }: MergedItem): string {
  const item = value as Readonly<Record<string, unknown>>
  const path = field.namedPath.replace(/^spec\.template\.spec\./, '')
  const holder = path.endsWith(']') ? path.slice(0, path.lastIndexOf('[')) : path
  return `${holder}[${String(item[mergeKey])}]`
}

function reason({ mode, manager, before }: NonNullable<MergedItems['sender']>): string {
  if (mode === 'server') return `server-side apply by ${manager ?? 'kubectl'} removes only what this manager owns`
  const client = mode === 'helm' ? 'helm upgrade' : 'kubectl apply'
  return before === 'none' ? `the object does not record what ${client} sent before` : `${client} removes only what it sent before`
}
