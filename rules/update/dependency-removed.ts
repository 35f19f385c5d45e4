import { accountOf, bindingsNaming, givenObject, isFor, isGiven, needsOf, problem, rule, serviceHosts, servicesOf } from 'ds-lint/rule'

export default rule({
  id: 'dependency-removed',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Object that the pods still need, or a Service of theirs, is removed',
  why: `kubectl apply leaves an object that is in no manifest any more; Argo CD, Flux and helm delete it. Pods that run keep what they have, and none can
    start: the agent is missing on each new node, and everywhere after the next restart.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-secret-must-exist',
    'https://kubernetes.io/docs/tasks/manage-kubernetes-objects/declarative-config/#how-to-delete-objects',
  ],

  *check({ before, daemonSet, pod, relation, objects, objectsBefore }) {
    // An export holds what no manifest of these files has ever named.
    if (before.status) return
    const namespace = daemonSet.value?.metadata?.namespace
    const home = namespace === undefined ? undefined : objectsBefore.find('Namespace', undefined, namespace)
    if (home && !objects.find('Namespace', undefined, home.object.name)) {
      yield problem(
        daemonSet.at('metadata', 'namespace'),
        `the Namespace ${namespace} is no longer in the manifests: a tool that prunes deletes it with everything in it; keep it`,
        {
          related: [{ place: home.field.resolve(['metadata', 'name']), message: 'before' }],
        },
      )
    }
    if (relation !== 'same') return
    const told = new Set<string>()
    for (const need of needsOf({ daemonSet, pod })) {
      const { kind, name, place, outcome } = need
      const old = givenObject(need, namespace, objectsBefore)
      if (!old || told.has(`${kind} ${name}`) || isGiven(need, namespace, objects)) continue
      told.add(`${kind} ${name}`)
      yield problem(
        place,
        `${kind} ${name} is no longer in the manifests, but the pods still need it: once it is deleted, ${outcome}; keep it`,
        {
          related: [{ place: old.field.resolve(['metadata', 'name']), message: 'before' }],
        },
      )
    }
    for (const { name, namespace: home, isService, place } of serviceHosts({ daemonSet, pod, objects })) {
      if (!isService || told.has(`Service ${home}/${name}`) || objects.named('Service', name, home).length > 0) continue
      const old = objectsBefore.find('Service', home, name)
      if (!old) continue
      told.add(`Service ${home}/${name}`)
      yield problem(
        place,
        `Service ${name} is no longer in the manifests, but the pods still connect to it: once it is deleted, its name is not found; keep it, or correct the host`,
        { related: [{ place: old.field.resolve(['metadata', 'name']), message: 'before' }] },
      )
    }
    for (const { object, field } of servicesOf({ daemonSet: before.daemonSet, objects: objectsBefore })) {
      const { name, namespace: within } = object
      if (told.has(`Service ${within}/${name}`) || objects.named('Service', name, within).length > 0) continue
      yield problem(
        daemonSet.at('spec', 'template', 'metadata', 'labels'),
        `the Service ${name}, which selects the pods, is no longer in the manifests: once it is deleted, clients do not find its name; keep it unless nothing connects to it`,
        { severity: 'info', related: [{ place: field.resolve(['metadata', 'name']), message: 'before' }] },
      )
    }
    const account = accountOf({ daemonSet, pod })
    for (const binding of bindingsNaming(account.name, objects)) {
      const { kind = '', name = '' } = binding.value?.roleRef ?? {}
      const within = kind === 'Role' ? binding.object.namespace : undefined
      if (!isFor(binding, account) || told.has(`${kind} ${name}`) || objects.find(kind, within, name)) continue
      const old = objectsBefore.find(kind, within, name)
      if (!old) continue
      told.add(`${kind} ${name}`)
      yield problem(
        binding.field.at('roleRef', 'name'),
        `${kind} ${name} is no longer in the manifests, but ${binding.object.kind} ${binding.object.name} still refers to it: once it is deleted, the pods have none of its permissions; keep it`,
        { related: [{ place: old.field.resolve(['metadata', 'name']), message: 'before' }] },
      )
    }
  },
})
