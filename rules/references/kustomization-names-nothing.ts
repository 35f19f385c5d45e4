import {
  absoluteOf,
  type AnyField,
  type Build,
  buildsWith,
  configUses,
  type Field,
  folderOf,
  madeIn,
  needsOf,
  type Objects,
  problem,
  type Problem,
  rule,
  type Subjects,
} from 'ds-lint/rule'
import { type DaemonSet, imageName, isSlip, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'kustomization-names-nothing',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Kustomization does not fit the images and objects that its DaemonSet names',
  why: `Images and references are changed by their names, and kustomize reports nothing where a name occurs nowhere: the pods keep the old image, or wait for a ConfigMap that
    the generator makes under another name, or that stands in a file which the kustomization leaves out.`,
  references: [
    'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/',
    'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/configmapgenerator/',
  ],

  *check({ daemonSet, pod, objects }) {
    const absolute = absoluteOf(daemonSet.location.file)
    if (absolute === undefined) return
    const gathering = buildsWith(absolute, objects)
    yield* leftOut(daemonSet, pod, gathering, objects)
    for (const build of gathering) {
      if (!build.isWhole) continue
      yield* imageProblems(build, pod, objects)
      for (const kind of ['ConfigMap', 'Secret'] as const) yield* generatorProblems(build, kind, { daemonSet, pod }, objects)
    }
  },
})

/** What the pods need stands in a file beside the DaemonSet that no kustomization gathers. */
function* leftOut(daemonSet: Field<DaemonSet>, pod: Field<PodSpec>, gathering: readonly Build[], objects: Objects): Iterable<Problem> {
  const own = gathering.find(
    ({ kustomizations: [own, ...others] }) => others.length === 0 && folderOf(own.path) === folderOf(daemonSet.location.file.path),
  )
  if (!own || objects.all('Kustomization').some(({ text }) => /:\/\/|github\.com|helmCharts|\?ref=/.test(text))) return
  for (const { kind, name } of needsOf({ daemonSet, pod })) {
    if ((kind !== 'ServiceAccount' && kind !== 'ConfigMap') || madeIn(objects).has(`${kind} ${name}`)) continue
    const given = objects.named(kind, name, daemonSet.value?.metadata?.namespace)
    const [first] = given
    if (
      !first ||
      given.some(({ absolute = '' }) => buildsWith(absolute, objects).length > 0) ||
      folderOf(first.path) !== folderOf(daemonSet.location.file.path)
    )
      continue
    const file = first.path.slice(first.path.lastIndexOf('/') + 1)
    // It may be a patch, or an example.
    if (/example|sample|template|\.tpl/i.test(file) || objects.all('Kustomization').some(({ text }) => text.includes(file))) continue
    const place: AnyField = own.kustomizations[0].field.resolve(['resources'])
    yield problem(
      place,
      `resources leaves out ${file}, which has ${kind} ${name} of DaemonSet ${daemonSet.value?.metadata?.name ?? ''}: nothing here creates it; add ${file}`,
      {
        related: [{ place: first.field.resolve(['metadata', 'name']), message: `the ${kind}` }],
      },
    )
    return
  }
}

/** An image of another registry or folder, or with a slip, where the DaemonSet has one of nearly that name. */
function* imageProblems({ kustomizations }: Build, pod: Field<PodSpec>, objects: Objects): Iterable<Problem> {
  const kustomization = kustomizations[0].field
  const images = [...pod.at('containers').items(), ...pod.at('initContainers').items()].flatMap(container => {
    const image = container.at('image')
    const name = imageName(image.value ?? '')
    return name === undefined ? [] : [{ name, image }]
  })
  const entries = kustomizations.flatMap(({ field }) => field.resolve(['images']).items())
  const made = new Set(entries.map(each => each.resolve(['newName']).raw))
  for (const item of kustomization.resolve(['images']).items()) {
    const name = item.resolve(['name'])
    const wanted = name.raw
    if (typeof wanted !== 'string' || images.some(each => each.name === wanted) || made.has(wanted)) continue
    const near = images.find(each => lastPart(each.name) === lastPart(wanted) || isSlip(wanted, each.name))
    // The image may have an entry of its own, and the name may be of another workload.
    if (!near || entries.some(each => each.resolve(['name']).raw === near.name) || isNamedBy(wanted, objects)) continue
    yield problem(name, `images names ${wanted}, but the DaemonSet runs ${near.name}: kustomize leaves it as it is; write ${near.name}`, {
      related: [{ place: near.image, message: 'the image' }],
    })
  }
}

/** A generated name that nothing refers to, where the DaemonSet refers to nearly that name and nothing gives it. */
function* generatorProblems(
  { kustomizations }: Build,
  kind: 'ConfigMap' | 'Secret',
  { daemonSet, pod }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod'>,
  objects: Objects,
): Iterable<Problem> {
  const kustomization = kustomizations[0].field
  const key = kind === 'ConfigMap' ? 'configMapGenerator' : 'secretGenerator'
  // With these, other names may be meant.
  if (kustomizations.some(({ field }) => ['namePrefix', 'nameSuffix', 'replacements'].some(each => field.resolve([each]).exists))) return
  const uses = configUses(pod).filter(use => use.kind === kind)
  const needed = new Set(needsOf({ daemonSet, pod }).map(each => `${each.kind} ${each.name}`))
  const made = new Set(kustomizations.flatMap(({ field }) => field.resolve([key]).items()).map(each => each.resolve(['name']).raw))
  for (const generator of kustomization.resolve([key]).items()) {
    const name = generator.resolve(['name'])
    const written = name.raw
    if (typeof written !== 'string' || uses.some(use => use.name === written)) continue
    const isNear = (other: string): boolean => isSlip(written, other) || isLonger(written, other) || isLonger(other, written)
    const near = uses.find(
      ({ name: used }) =>
        isNear(used) &&
        needed.has(`${kind} ${used}`) &&
        !made.has(used) &&
        !madeIn(objects).has(`${kind} ${used}`) &&
        objects.named(kind, used).length === 0,
    )
    if (!near || isNamedBy(written, objects)) continue
    yield problem(
      name,
      `${key} makes ${kind} ${written}, but the DaemonSet uses ${near.name}, which nothing here makes: no pod starts; write ${near.name}`,
      {
        related: [{ place: near.place, message: 'the reference' }],
      },
    )
  }
}

/** Whether a name is another one with a word that says no more, or a version. */
function isLonger(short: string, long: string): boolean {
  return long.startsWith(short) && /^-(?:config|configmap|configuration|conf|cm|secrets?|settings|v?\d+)$/.test(long.slice(short.length))
}

/** Whether some workload names an image or object. */
function isNamedBy(name: string, objects: Objects): boolean {
  const whole = new RegExp(`(?<![\\w./-])${name.replace(/[^\w/-]/g, '\\$&')}(?![\\w/-])`)
  return WORKLOADS.some(kind => objects.all(kind).some(({ text }) => whole.test(text)))
}

const WORKLOADS = ['DaemonSet', 'Deployment', 'StatefulSet', 'Job', 'CronJob', 'Pod']

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}
