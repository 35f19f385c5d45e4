/** ConfigMaps and Secrets of other names in the place of those of before, as kustomize makes one for each content. */
import { configNames, configUses, dataDifferences } from '../rule/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { ConfigurationChange } from './plan.ts'

/** What their data differ in, of those that pods use in the same place. */
export function replacedConfigs({ pod, daemonSet, before, objects, objectsBefore }: Subjects['update']): ConfigurationChange[] {
  const known = new Set(configNames(before.pod.value))
  if (configNames(pod.value).every(name => known.has(name))) return []
  const namespace = daemonSet.value?.metadata?.namespace
  const olds = new Map(configUses(before.pod).map(use => [use.place.namedPath, use]))
  return configUses(pod).flatMap(({ kind, name, keys, place }) => {
    const former = olds.get(place.namedPath)
    if (!former || former.kind !== kind || former.name === name) return []
    const [was, is] = [objectsBefore.find(kind, namespace, former.name), objects.find(kind, namespace, name)]
    if (!was || !is) return []
    const [first, ...others] = dataDifferences(was.field, is.field).filter(({ key }) => keys?.includes(key) ?? true)
    return first ? [{ kind, name, key: first.key, others: others.length, previous: former.name }] : []
  })
}
