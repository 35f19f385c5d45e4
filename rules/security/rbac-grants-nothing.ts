import { accountOf, type AnyField, type ConfigUse, configUses, type Grant, grantsOf, problem, rolesOf, rule, set } from 'ds-lint/rule'
import { editDistance, groupsOf, isSlip, resourcesIn, subresourcesOf, suggest, VERBS } from 'ds-lint/kubernetes'

const OTHER_VERBS = new Set([
  '*',
  'use',
  'bind',
  'escalate',
  'impersonate',
  'approve',
  'sign',
  'attest',
  'proxy',
  'post',
  'put',
  'head',
  'options',
  'connect',
])

export default rule({
  id: 'rbac-grants-nothing',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'RBAC rule grants nothing',
  why: `The API server compares API groups, resources and verbs as strings, and accepts names that do not exist: a singular resource or
    one of another group, a group with its version, a misspelled verb. The agent gets Forbidden on every node.`,
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'],

  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod })
    const told = new Set<string>()
    const roles = rolesOf(account, objects)
    const used = configUses(pod).filter(({ kind, name }) => objects.named(kind, name, daemonSet.value?.metadata?.namespace).length > 0)
    const granted = grantsOf(account, objects)
    if (roles.length === 0) return
    const hasSuccessor = (resource: string, group: string): boolean =>
      granted.some(grant => (grant.group === group || grant.group === '*') && (grant.resource === resource || grant.resource === '*'))
    for (const role of roles) {
      for (const item of role.resolve(['rules']).items()) {
        for (const found of [
          ...problemsOf(item),
          ...retiredProblems(item, hasSuccessor),
          ...namedCreates(item, granted),
          ...misspelledNames(item, used, daemonSet.value?.metadata?.name),
        ]) {
          const { file, span } = found.place.location
          const id = `${file.path} ${span.start}`
          if (!told.has(id))
            yield problem(found.place, found.message, {
              fix: found.fix === undefined ? undefined : set(found.place, found.fix, 'unsafe'),
            })
          told.add(id)
        }
      }
    }
  },
})

interface Found {
  readonly place: AnyField
  readonly message: string
  readonly fix?: string | undefined
}

const FIELDS = ['apiGroups', 'resources', 'verbs', 'resourceNames', 'nonResourceURLs']

/** Fields that are misspelled, not lists, or missing. */
function* fieldProblems(item: AnyField): Iterable<Found> {
  const [resources, urls, verbs] = ['resources', 'nonResourceURLs', 'verbs'].map(name => item.resolve([name])) as [
    AnyField,
    AnyField,
    AnyField,
  ]
  if (resources.exists && urls.exists)
    yield { place: urls, message: 'resources and nonResourceURLs are in one rule, so the API server rejects the role; write two rules' }
  // A misspelled field is told below.
  if ((resources.exists || urls.exists) && !verbs.exists && item.entries().every(([key]) => FIELDS.includes(key)))
    yield { place: item, message: 'verbs is missing, so the API server rejects the role; add the verbs that the agent needs' }
  for (const [key, field] of item.entries()) {
    if (!FIELDS.includes(key)) {
      const near = suggest(key, FIELDS)
      yield {
        place: field,
        message: `a rule of a role has no field "${key}", so kubectl rejects the role${near ? `; did you mean ${near}?` : ''}`,
      }
    } else if (field.exists && !Array.isArray(field.raw) && field.raw !== null) {
      yield { place: field, message: `${key} must be a list, so the API server rejects the role; write [${textOf(field) || '…'}]` }
    }
  }
}

function* problemsOf(item: AnyField): Iterable<Found> {
  yield* fieldProblems(item)
  const [groups, resources, verbs] = ['apiGroups', 'resources', 'verbs'].map(name => item.resolve([name]).items()) as [
    AnyField[],
    AnyField[],
    AnyField[],
  ]
  const names = groups.map(textOf)
  for (const group of groups) {
    const text = textOf(group)
    const [bare = '', version = ''] = text.split('/')
    if (/^v\d+(?:(?:alpha|beta)\d+)?$/.test(text))
      yield {
        place: group,
        message: `"${text}" is a version, not an API group, so the rule grants nothing; write "" for the core group`,
        fix: '',
      }
    else if (/^v\d/.test(version))
      yield { place: group, message: `API group "${text}" includes a version, so the rule grants nothing; write ${bare}`, fix: bare }
    else if (text === 'core')
      yield { place: group, message: 'the core group is "", not "core", so the rule grants nothing; write ""', fix: '' }
    else {
      const home = resourcesIn(text) ? undefined : (homeOf(text, resources.map(textOf)) ?? slipOfOther(text))
      if (home !== undefined && !names.includes(home))
        yield { place: group, message: `unknown API group "${text}", so the rule grants nothing; write ${home}`, fix: home }
    }
  }
  for (const resource of resources) yield* resourceProblems(resource, names)
  yield* reviewProblems(item, resources, verbs)
  for (const verb of verbs) {
    const text = textOf(verb)
    if (VERBS.includes(text) || OTHER_VERBS.has(text)) continue
    const lower = text.toLowerCase()
    const form = VERBS.find(each => [each, `${each}s`, `${each}es`].includes(lower))
    const near = form ?? suggest(text, VERBS)
    if (near && (form !== undefined || isNear(text, near)))
      yield { place: verb, message: `unknown verb "${text}", so the rule does not grant ${near}; write ${near}`, fix: near }
  }
}

/** Kubernetes' group of all these resources, where a group is that one without its domain or with a slip. */
function homeOf(group: string, resources: readonly string[]): string | undefined {
  const [first = [], ...others] = resources.map(resource => groupsOf(resource.split('/')[0]!))
  return first.find(
    home =>
      others.every(homes => homes.includes(home)) &&
      home !== '' &&
      (group === home.split('.')[0] || group === home.replace('.k8s.io', '.io') || isSlip(group, home)),
  )
}

/** Groups of projects that many clusters have. */
const OTHER_GROUPS = [
  'cert-manager.io',
  'cilium.io',
  'crd.projectcalico.org',
  'gateway.networking.k8s.io',
  'k8s.cni.cncf.io',
  'kubevirt.io',
  'longhorn.io',
  'metallb.io',
  'metrics.k8s.io',
  'monitoring.coreos.com',
  'nfd.k8s-sigs.io',
  'openebs.io',
  'security.openshift.io',
  'snapshot.storage.k8s.io',
  'traefik.io',
]

/** The group of a project that is meant: one letter is wrong, missing or too many. */
function slipOfOther(group: string): string | undefined {
  return group.includes('.') && !OTHER_GROUPS.includes(group)
    ? OTHER_GROUPS.find(other => editDistance(group, other) === 1 && isSlip(group, other))
    : undefined
}

/** Reviews are questions to the API server: they can be created, and there is nothing else to do with them. */
function* reviewProblems(item: AnyField, resources: readonly AnyField[], verbs: readonly AnyField[]): Iterable<Found> {
  const names = resources.map(textOf)
  if (names.length === 0 || verbs.length === 0 || !names.every(name => REVIEWS.test(name))) return
  if (verbs.map(textOf).some(verb => verb === 'create' || verb === '*' || isNear(verb, 'create'))) return
  yield { place: item.resolve(['verbs']), message: `${names.join(', ')} can only be created, so the rule grants nothing; write create` }
}

const REVIEWS = /^(?:token|(?:local|self)?subjectaccess|selfsubject(?:access|rules)?)reviews$/

/** Names of resources that are nearly those of what the pods use. */
function* misspelledNames(item: AnyField, used: readonly ConfigUse[], own: string | undefined): Iterable<Found> {
  const [resource = '', ...others] = item.resolve(['resources']).items().map(textOf)
  if (resource === 'daemonsets' && own !== undefined) {
    for (const place of item.resolve(['resourceNames']).items()) {
      const name = textOf(place)
      if (!isSlip(name, own)) continue
      yield {
        place,
        message: `the rule is for DaemonSet ${name}, but that of the pods is ${own}: they have no access to it; write ${own}`,
        fix: own,
      }
    }
    return
  }
  const kind = { configmaps: 'ConfigMap', secrets: 'Secret' }[resource]
  if (kind === undefined || others.length > 0) return
  const names = used.filter(each => each.kind === kind).map(({ name }) => name)
  for (const place of item.resolve(['resourceNames']).items()) {
    const name = textOf(place)
    const near = names.includes(name) ? undefined : suggest(name, names)
    if (near === undefined || !isSlip(name, near)) continue
    yield {
      place,
      message: `the pods use ${kind} ${near}, and the rule grants ${name}, so they may not read it through the API; write ${near}`,
      fix: near,
    }
  }
}

/** The permission to create objects of certain names, which no rule of the account grants for all names. Of a server-side apply the name is known (patch.go), of a POST it is not. */
function* namedCreates(item: AnyField, granted: readonly Grant[]): Iterable<Found> {
  const create = item
    .resolve(['verbs'])
    .items()
    .find(verb => textOf(verb) === 'create')
  if (!create || item.resolve(['resourceNames']).items().length === 0) return
  const resources = item.resolve(['resources']).items().map(textOf)
  // Of a subresource the name is known.
  const lost = resources.filter(
    resource =>
      /^[a-z]+$/.test(resource) &&
      !granted.some(grant => ['create', '*'].includes(grant.verb) && [resource, '*'].includes(grant.resource) && grant.names.length === 0),
  )
  if (lost.length === 0 || lost.length < resources.length) return
  yield {
    place: create,
    message: `create of ${lost.join(', ')} is granted to server-side apply alone: another request to create has no name when it is authorized, and the rule is for resourceNames; move create into a rule without them`,
  }
}

/** Resources that left the group extensions, of which a role may keep a copy for old clusters. */
function* retiredProblems(item: AnyField, hasSuccessor: (resource: string, group: string) => boolean): Iterable<Found> {
  const groups = item.resolve(['apiGroups']).items()
  if (groups.length === 0 || groups.some(group => textOf(group) !== 'extensions')) return
  for (const resource of item.resolve(['resources']).items()) {
    const name = textOf(resource)
    const home = groupsOf(name).find(group => group !== 'extensions')
    if (home === undefined || name === 'podsecuritypolicies' || hasSuccessor(name, home)) continue
    yield {
      place: resource,
      message: `API group extensions has had no ${name} since Kubernetes 1.16, so the rule grants nothing; write ${home}`,
    }
  }
}

function* resourceProblems(resource: AnyField, groups: readonly string[]): Iterable<Found> {
  const [name = '', ...sub] = textOf(resource).split('/')
  const rest = sub.map(part => `/${part}`).join('')
  const known = groups.map(resourcesIn)
  // What is of a group of somebody else's, or of any, is not known.
  if (name === '' || name === '*' || groups.length === 0 || known.some(names => names === undefined)) return
  if (known.some(names => names?.has(name))) {
    const parts = subresourcesOf(name)
    const part = sub.join('/')
    const meant = part === '' || parts.includes(part) ? undefined : suggest(part, parts)
    if (meant !== undefined && isNear(part, meant))
      yield {
        place: resource,
        message: `${name} have no subresource "${part}", so the rule does not grant it; write ${name}/${meant}`,
        fix: `${name}/${meant}`,
      }
    return
  }
  const candidates = known.flatMap(names => [...(names ?? [])])
  const lower = name.toLowerCase()
  const plural = candidates.find(
    each => each === lower || each === `${lower}s` || each === `${lower}es` || each === lower.replace(/y$/, 'ies'),
  )
  const near = plural ?? suggest(name, candidates)
  const homes = groupsOf(name).filter(group => group !== 'extensions')
  if (homes.length > 0) {
    const home = homes[0]!
    yield {
      place: resource,
      message: `${name} are not in ${shown(groups)}, so the rule does not grant them; their group is ${home === '' ? '""' : home}`,
    }
  } else if (near !== undefined && (plural !== undefined || isNear(name, near))) {
    yield {
      place: resource,
      message: `unknown resource "${name}" in ${shown(groups)}, so the rule grants nothing; write ${near}`,
      fix: `${near}${rest}`,
    }
  }
}

function isNear(word: string, near: string): boolean {
  return suggest(word, [near]) === near && Math.abs(word.length - near.length) <= 2
}

function shown(groups: readonly string[]): string {
  return `API group${groups.length === 1 ? '' : 's'} ${groups.map(group => (group === '' ? '""' : group)).join(', ')}`
}

function textOf({ value }: AnyField): string {
  return typeof value === 'string' ? value : ''
}
