import { type AnyField, buildOf, changesWith, daemonSetsIn, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'volatile-common-label',
  on: 'object',
  kinds: ['Kustomization'],
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Kustomization adds a label that changes to the selector of a DaemonSet',
  why: `Kustomize adds commonLabels, and labels with includeSelectors, to selectors as well. The selector of a DaemonSet is immutable, so the first release with another value is rejected
    with "field is immutable", and the DaemonSet must be deleted, which removes the agent from every node.`,
  references: [
    'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/commonlabels/',
    'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/labels/',
  ],
  options: {
    versionLabels: { type: 'list', default: ['app.kubernetes.io/version', 'version'], description: 'labels that may hold a version' },
  },

  *check({ object, objects }, { versionLabels }) {
    const common = object
      .resolve(['commonLabels'])
      .entries()
      .map(([key, value]) => ({ key, value, from: 'commonLabels' }))
    const chosen = object
      .resolve(['labels'])
      .items()
      .filter(item => item.resolve(['includeSelectors']).raw === true)
      .flatMap(item => item.resolve(['pairs']).entries())
      .map(([key, value]) => ({ key, value, from: 'labels with includeSelectors' }))
    const changing = [...common, ...chosen].flatMap(each => {
      const what = changesWith(each.key, [textOf(each.value)], versionLabels)
      return what === undefined ? [] : [{ ...each, what }]
    })
    if (changing.length === 0) return
    const build = buildOf(object.location.file, objects)
    const [daemonSet] = build ? daemonSetsIn(build, objects) : []
    if (!daemonSet) return
    for (const { key, value, from, what } of changing) {
      // Each release is a DaemonSet of its own.
      if (daemonSet.object.name.includes(textOf(value))) continue
      yield problem(
        value,
        `${from} adds ${key} to the selector of DaemonSet ${daemonSet.object.name}, and it changes with each ${what === 'chart' ? 'version of the chart' : 'release'}, so the next update is rejected; add it by labels without includeSelectors`,
        { related: [{ place: daemonSet.field.resolve(['metadata', 'name']), message: 'the DaemonSet' }] },
      )
    }
  },
})

function textOf({ raw }: AnyField): string {
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw) : ''
}
