import {
  accountOf,
  type AnyField,
  configUses,
  grantsOf,
  isFilledInLater,
  madeIn,
  objectsInFolder,
  type OtherObject,
  podLabels,
  problem,
  rule,
  runningContainers,
  type Subjects,
  wordsOf,
  workloadsSelected,
} from 'ds-lint/rule'
import { isSlip, suggest } from 'ds-lint/kubernetes'

/** Options that name an object as NAMESPACE/NAME, or in the namespace of the pods. */
const KINDS: readonly (readonly [RegExp, 'ConfigMap' | 'Secret' | 'Service'])[] = [
  [/(?:^|-)config-?map(?:-name)?$/, 'ConfigMap'],
  [/^(?:publish-service|upstreamsvc|default-backend-service)$/, 'Service'],
  [/^(?:default-ssl-certificate|[a-z-]*secret(?:-name)?)$/, 'Secret'],
]
const OPTION = /^--?([a-z][\w.-]*)(?:=(.*))?$/
/** Options that name the Lease by which the pods choose a leader. */
const ELECTION = /^(?:election-id|leader-elect(?:ion)?-(?:id|resource-name))$/
const NAME = /^(?:(\$\(\w*NAMESPACE\)|[a-z0-9][a-z0-9-]*)\/)?([a-z0-9][a-z0-9.-]*)$/

export default rule({
  id: 'option-names-nothing',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Option of the program names an object that does not exist',
  why: `Programs such as ingress controllers read a ConfigMap, Secret, Service or IngressClass that an option names. The API server does not know of it: with a misspelled name the program exits,
    waits for the object, or, as with a class, serves none of the objects that were meant for it.`,
  references: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/cli-arguments/',
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class',
  ],

  *check(subject) {
    for (const container of runningContainers(subject.pod)) {
      for (const variable of container.at('env').items()) {
        const { name = '', value } = variable.value ?? {}
        if (value !== undefined && SELECTS.test(name)) yield* labelProblems(name, value, variable.at('value'), subject)
      }
      const words = wordsOf(container).filter(({ variable }) => variable === undefined)
      for (const [index, word] of words.entries()) {
        const [, option, value] = OPTION.exec(word.text) ?? []
        if (option === undefined) continue
        if (option === 'ml-labels')
          yield* labelProblems(option, value ?? words[index + 1]?.text, (value === undefined ? words[index + 1] : word)?.place, subject)
        const from = value === undefined ? words[index + 1] : word
        const written = value ?? from?.text
        if (!from || written === undefined) continue
        if (/(?:^|[-.])ingress-?class$/.test(option)) yield* classProblems(option, written, from.place, subject)
        if (option === 'controller-class') yield* controllerProblems(written, from.place, subject)
        if (/^ds-name(?:space)?$/.test(option)) yield* ownProblems(option, written, from.place, subject)
        if (ELECTION.test(option)) yield* leaseProblems(option, written, from.place, subject)
        const kind = KINDS.find(([pattern]) => pattern.test(option))?.[1]
        if (kind) yield* objectProblems(kind, option, written, from.place, subject)
      }
    }
  },
})

type Problems = Iterable<ReturnType<typeof problem>>

function* objectProblems(
  kind: 'ConfigMap' | 'Secret' | 'Service',
  option: string,
  written: string,
  place: AnyField,
  { daemonSet, pod, objects }: Subjects['daemonSet'],
): Problems {
  const [, prefix, name] = NAME.exec(written) ?? []
  const own = daemonSet.value?.metadata?.namespace
  const namespace = prefix === undefined || prefix.startsWith('$') ? own : prefix
  if (name === undefined || namespace === undefined || objects.named(kind, name, namespace).length > 0) return
  if (madeIn(objects).has(`${kind} ${name}`)) return
  const given = objectsInFolder(kind, daemonSet, objects)
  const elsewhere = given.find(({ object }) => object.name === name && object.namespace !== undefined)
  const there = given.filter(({ object }) => (object.namespace ?? namespace) === namespace)
  const isRead = ({ object }: OtherObject): boolean => configUses(pod).some(use => use.kind === kind && use.name === object.name)
  const near = there.find(
    other => isSlip(name, other.object.name) || (prefix !== undefined && isPart(name, other.object.name) && !isRead(other)),
  )
  const meant = elsewhere ?? near
  if (!meant) return
  yield problem(
    place,
    elsewhere
      ? `--${option} names ${kind} ${name} of namespace ${namespace}, and it is in ${elsewhere.object.namespace ?? ''}: the program does not find it; use one namespace`
      : `--${option} names ${kind} ${name}, which is not among the files: the program does not find it; did you mean "${meant.object.name}"?`,
    { related: [{ place: meant.field.resolve(['metadata', 'name']), message: `the ${kind}` }] },
  )
}

/** Variables that select pods by their labels. */
const SELECTS = /(?:^|_)(?:(?:LABEL|POD)_?SELECTOR|SELECTOR|POD_LABELS|ML_LABELS)$/
/** Those that select the pods of the DaemonSet itself, as the speakers of MetalLB find each other. */
const SELECTS_ITSELF = /^METALLB_ML_LABELS$|^ml-labels$/

/** A selector that no pods here have, but nearly those of the DaemonSet. */
function* labelProblems(
  name: string,
  written: string | undefined,
  place: AnyField | undefined,
  { daemonSet, objects }: Subjects['daemonSet'],
): Problems {
  if (written === undefined || !place || isFilledInLater(written) || !/^[\w./-]+=[\w.-]+(?:,[\w./-]+=[\w.-]+)*$/.test(written)) return
  const labels = podLabels(daemonSet)
  const wanted = Object.fromEntries(written.split(',').map(each => each.split('=') as [string, string]))
  const wrong = Object.entries(wanted).filter(([key, value]) => labels[key] !== value)
  const [first, ...others] = wrong
  if (!first) return
  const [key, value] = first
  const own = labels[key]
  const isMeant = SELECTS_ITSELF.test(name)
  if (!isMeant) {
    if (others.length > 0 || own === undefined || !isSlip(value, own)) return
    if (workloadsSelected({ daemonSet, objects }, { matchLabels: wanted }).length > 0) return
  }
  yield problem(
    place,
    `${name} selects pods with ${key}=${value}, which ${own === undefined ? 'the pods of this DaemonSet lack' : `is ${own} here`}: the agents do not find each other; write ${own === undefined ? describe(labels) : `${key}=${own}`}`,
    { related: [{ place: daemonSet.at('spec', 'template', 'metadata', 'labels'), message: 'the labels of the pods' }] },
  )
}

function describe(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .slice(0, 3)
    .map(([key, value]) => `${key}=${value}`)
    .join(',')
}

/** The DaemonSet itself, by which kured keeps its lock. */
function* ownProblems(option: string, written: string, place: AnyField, { daemonSet, objects }: Subjects['daemonSet']): Problems {
  const { name, namespace } = daemonSet.value?.metadata ?? {}
  const own = option === 'ds-name' ? name : namespace
  if (own === undefined || written === own || isFilledInLater(written) || isFilledInLater(own)) return
  if (option === 'ds-name' && objects.named('DaemonSet', written, namespace).length > 0) return
  yield problem(
    place,
    `--${option} is ${written}, but ${option === 'ds-name' ? 'this DaemonSet is' : 'its namespace is'} ${own}: the program does not find the DaemonSet and exits; write ${own}`,
    { related: [{ place: daemonSet.at('metadata', option === 'ds-name' ? 'name' : 'namespace'), message: 'the DaemonSet' }] },
  )
}

/** A word more or less at its end, or a word that is cut off. */
function isPart(one: string, other: string): boolean {
  return (
    one.startsWith(`${other}-`) ||
    other.startsWith(`${one}-`) ||
    (one.includes('-') && /^[a-z]{1,5}$/.test(other.slice(one.length)) && other.startsWith(one))
  )
}

/** A class that neither an IngressClass nor an Ingress beside the DaemonSet names, but nearly. */
function* classProblems(option: string, written: string, place: AnyField, { daemonSet, objects }: Subjects['daemonSet']): Problems {
  const named = [
    ...objectsInFolder('IngressClass', daemonSet, objects).map(({ field }) => field.resolve(['metadata', 'name'])),
    ...objectsInFolder('Ingress', daemonSet, objects).map(({ field }) => field.resolve(['spec', 'ingressClassName'])),
  ].flatMap(field => (typeof field.raw === 'string' && !isFilledInLater(field.raw) ? [{ name: field.raw, field }] : []))
  if (isFilledInLater(written) || named.some(({ name }) => name === written)) return
  const near = suggest(
    written,
    named.map(({ name }) => name),
  )
  const meant = named.find(({ name }) => name === near)
  if (!meant || !isSlip(written, meant.name) || isOtherSide(written, meant.name)) return
  yield problem(
    place,
    `--${option} is ${written}, a class that no object here names: the controller does not serve Ingresses of the class ${meant.name}; did you mean "${meant.name}"?`,
    { related: [{ place: meant.field, message: 'the class' }] },
  )
}

/** Two classes that one cluster has beside each other: nginx-int and nginx-ext. */
function isOtherSide(one: string, other: string): boolean {
  return SIDES.some(([a, b]) => one.replace(a, b) === other || one.replace(b, a) === other)
}

const SIDES = [
  ['int', 'ext'],
  ['blue', 'green'],
  ['prod', 'test'],
] as const

/** A controller that no IngressClass beside the DaemonSet is for, where the only one is for another one that nobody runs. */
function* controllerProblems(written: string, place: AnyField, { daemonSet, objects }: Subjects['daemonSet']): Problems {
  const [only, ...others] = objectsInFolder('IngressClass', daemonSet, objects)
  const controller = only?.field.resolve(['spec', 'controller'])
  if (!controller || others.length > 0 || typeof controller.raw !== 'string' || controller.raw === written) return
  if (isFilledInLater(written) || isFilledInLater(controller.raw) || only!.path !== daemonSet.location.file.path) return
  yield problem(
    controller,
    `IngressClass ${only!.object.name} is for ${controller.raw}, but --controller-class is ${written}: the controller ignores every Ingress of the class; use one name`,
    { related: [{ place, message: 'the option' }] },
  )
}

/** A Lease that no rule of the account allows to update, where one allows another. */
function* leaseProblems(option: string, written: string, place: AnyField, { daemonSet, pod, objects }: Subjects['daemonSet']): Problems {
  const updates = grantsOf(accountOf({ daemonSet, pod }), objects).filter(
    ({ verb, resource }) => ['update', 'patch', '*'].includes(verb) && ['leases', 'configmaps', '*'].includes(resource),
  )
  const [first] = updates
  const names = [...new Set(updates.flatMap(grant => grant.names))]
  // Some programs add the class to the name.
  if (!first || isFilledInLater(written) || updates.some(grant => grant.names.length === 0)) return
  if (names.some(name => name.startsWith(written))) return
  yield problem(
    place,
    `--${option} is ${written}, and the role of the pods allows to update ${names.slice(0, 3).join(', ')} alone: no pod becomes the leader; use one name`,
    { related: [{ place: first.place, message: 'what the role allows' }] },
  )
}
