import { problem, rename, rule } from 'ds-lint/rule'

export default rule({
  id: 'unexpanded-sub-path',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'subPath with a reference that is not expanded',
  why: `Kubernetes expands $(NAME) in subPathExpr, not in subPath: the pods of all nodes and all restarts use one folder with $(NAME) in its name.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath-expanded-environment'],

  *check({ container }) {
    for (const mount of container.at('volumeMounts').items()) {
      const subPath = mount.at('subPath')
      const [reference] = /(?<!\$)\$\([A-Za-z_][\w.-]*\)/.exec(subPath.value ?? '') ?? []
      if (reference === undefined || mount.at('subPathExpr').exists) continue
      yield problem(subPath, `subPath does not expand ${reference}, so the folder has ${reference} in its name; use subPathExpr`, {
        fix: rename(subPath, 'subPathExpr', 'unsafe'),
      })
    }
  },
})
