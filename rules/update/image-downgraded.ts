import { containerPairs, problem, rule } from 'ds-lint/rule'
import { compareTags, parseImage } from 'ds-lint/kubernetes'

export default rule({
  id: 'image-downgraded',
  on: 'update',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Image downgraded to an older version',
  why: `An older agent may not be able to read what the newer one wrote on the nodes (state, sockets, CRDs). For an intended rollback,
    kubectl rollout undo restores the whole previous template.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/rollback-daemon-set/'],

  *check({ relation, before, pod }) {
    if (relation !== 'same') return
    for (const { before: old, after } of containerPairs(before.pod, pod)) {
      const [was, is] = [parseImage(old?.value?.image ?? ''), parseImage(after.value?.image ?? '')]
      if (!old || !was?.tag || !is?.tag || was.domain !== is.domain || was.path !== is.path) continue
      if ((compareTags(is.tag, was.tag) ?? 0) >= 0) continue

      yield problem(
        after.at('image'),
        `${is.tag} is older than ${was.tag}, which the nodes currently run; use ${was.tag} or later, unless the downgrade is meant`,
        {
          related: [{ place: old.at('image'), message: 'before' }],
        },
      )
    }
  },
})
