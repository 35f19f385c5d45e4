import { type AnyField, buildOf, daemonSetsIn, type KustomizePatch, patchesOf, type Problem, problem, rule } from 'ds-lint/rule'
import { didYouMean, fieldSchema, isSlip, NEWEST } from 'ds-lint/kubernetes'

export default rule({
  id: 'patch-fits-nothing',
  on: 'object',
  kinds: ['Kustomization'],
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Patch of a kustomization does not fit the DaemonSet',
  why: `What a patch is for is found by its name, containers by theirs, and the place of a JSON patch by its path. A patch for another name or path fails the build or changes nothing; one for
    another container adds a container without an image, which the API server rejects.`,
  references: ['https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/'],

  *check({ object, objects }) {
    if (!PATCHES.some(key => object.resolve([key]).exists)) return
    const build = buildOf(object.location.file, objects)
    // What comes from elsewhere may have the name, and patches of its own.
    if (!build?.isWhole) return
    const given = daemonSetsIn(build, objects)
    const daemonSets = new Map<string, AnyField>(given.map(({ object: { name }, field }) => [name, field]))
    if (daemonSets.size === 0 || daemonSets.size < given.length) return
    // With these, names are other names at each step.
    const isRenamed = build.kustomizations.some(({ field }) =>
      ['namePrefix', 'nameSuffix', 'replacements'].some(key => field.resolve([key]).exists),
    )
    const patches = patchesOf(object, build.folder, objects)
    const others = build.kustomizations.slice(1).map(({ text }) => text)
    for (const patch of patches) {
      const { root, target, placeOf } = patch
      if (Array.isArray(root.raw)) {
        const daemonSet = daemonSets.get(String(target.resolve(['name']).raw))
        const kind = target.resolve(['kind']).raw
        if (daemonSet && kind === 'DaemonSet') yield* pathProblems(patch, daemonSet, patches, others)
      } else if (root.resolve(['kind']).raw === 'DaemonSet') {
        const name = root.resolve(['metadata', 'name'])
        const daemonSet = daemonSets.get(String(target.exists ? target.resolve(['name']).raw : name.raw))
        if (daemonSet) yield* containerProblems(patch, daemonSet, patches, others)
        else if (!target.exists && !isRenamed) yield* nameProblems(name, placeOf(name), daemonSets, 'the build fails')
      }
    }
    const told = new Set<string>()
    for (const { target } of patches) {
      const [kind, name] = [target.resolve(['kind']), target.resolve(['name'])]
      if (kind.raw !== 'DaemonSet' || isRenamed || told.has(String(name.raw))) continue
      told.add(String(name.raw))
      yield* nameProblems(name, name, daemonSets, 'the patch changes nothing')
    }
  },
})

const PATCHES = ['patches', 'patchesJson6902', 'patchesStrategicMerge']

/** A name of no DaemonSet that is built, and nearly that of one. */
function* nameProblems(
  { raw }: AnyField,
  place: Problem['place'],
  daemonSets: ReadonlyMap<string, AnyField>,
  outcome: string,
): Iterable<Problem> {
  if (typeof raw !== 'string' || daemonSets.has(raw) || !/^[a-z0-9-]+$/.test(raw)) return
  const [near, ...others] = [...daemonSets.keys()].filter(
    name =>
      isSlip(raw, name) ||
      [`${raw}-`, `-${raw}`].some(part => name.includes(part)) ||
      [`${name}-`, `-${name}`].some(part => raw.includes(part)),
  )
  if (near === undefined || others.length > 0) return
  yield problem(place, `the kustomization builds DaemonSet ${near}, not ${raw}: ${outcome}; write ${near}`, {
    severity: outcome === 'the build fails' ? 'error' : 'warning',
    related: [{ place: daemonSets.get(near)!.resolve(['metadata', 'name']), message: 'the DaemonSet' }],
  })
}

const POD = ['spec', 'template', 'spec']

/** A container that the DaemonSet does not have, and that is no whole one. */
function* containerProblems(
  { root, placeOf }: KustomizePatch,
  daemonSet: AnyField,
  patches: readonly KustomizePatch[],
  others: readonly string[],
): Iterable<Problem> {
  for (const key of ['containers', 'initContainers']) {
    const names = daemonSet
      .resolve([...POD, key])
      .items()
      .flatMap(item => nameOf(item))
    for (const container of root.resolve([...POD, key]).items()) {
      const [name] = nameOf(container)
      if (name === undefined || names.includes(name) || container.resolve(['image']).exists || container.resolve(['$patch']).exists)
        continue
      // Another patch may add it.
      const isAdded = patches.some(each =>
        each.root
          .resolve([...POD, key])
          .items()
          .some(item => nameOf(item)[0] === name && item.resolve(['image']).exists),
      )
      if (
        isAdded ||
        others.some(text => adds(text, name)) ||
        patches.some(each => Array.isArray(each.root.raw) && textOf(each).includes(name)) ||
        names.length === 0
      )
        continue
      const place = placeOf(container.resolve(['name']))
      yield problem(
        place,
        `the DaemonSet has no container ${name}, so the patch adds one without an image, and the API server rejects the DaemonSet${didYouMean(name, names) || `; it has ${names.slice(0, 4).join(', ')}`}`,
        { related: [{ place: daemonSet.resolve([...POD, key]), message: 'the containers' }] },
      )
    }
  }
}

/** Operations on what the DaemonSet does not have. */
function* pathProblems(
  patch: KustomizePatch,
  daemonSet: AnyField,
  patches: readonly KustomizePatch[],
  others: readonly string[],
): Iterable<Problem> {
  const added: string[] = []
  for (const item of patch.root.items()) {
    const [op, path] = [item.resolve(['op']).raw, item.resolve(['path'])]
    const { raw } = path
    if (typeof raw !== 'string' || !raw.startsWith('/')) continue
    const steps = stepsOf(raw)
    const isItem = typeof steps.at(-1) === 'number'
    // kustomize sets what replace does not find in a map.
    const needed = op === 'remove' || (op === 'replace' && isItem) ? steps : steps.slice(0, -1)
    if (op === 'add' || op === 'copy' || op === 'move') added.push(raw)
    if (op !== 'add' && op !== 'replace' && op !== 'remove') continue
    if (daemonSet.resolve(needed).exists) {
      if (op !== 'remove') yield* fieldProblems(path, steps, patch)
      continue
    }
    const last = String(needed.at(-1) ?? '')
    // What transformers write, and what another patch brings.
    if (needed.length === 0 || needed.includes('-') || /^\/metadata|\/(?:labels|annotations|matchLabels)(?:\/|$)/.test(raw)) continue
    if (added.some(each => each !== raw && raw.startsWith(each))) continue
    if (others.some(text => text.includes(last)) || patches.some(each => each !== patch && textOf(each).includes(last))) continue
    yield problem(
      patch.placeOf(path),
      `the DaemonSet has no ${needed.join('.')}, so ${op} of ${raw} fails, and with it the build; correct the path`,
      { related: [{ place: daemonSet.resolve(needed), message: 'the DaemonSet' }] },
    )
  }
}

/** A place that no DaemonSet has. */
function* fieldProblems(path: AnyField, steps: readonly (string | number)[], patch: KustomizePatch): Iterable<Problem> {
  const parent = fieldSchema(steps.slice(0, -1), NEWEST)
  const name = String(steps.at(-1))
  if (!parent?.struct || parent.shape === 'map' || fieldSchema(steps, NEWEST) !== undefined || /^\d+$|^-$/.test(name)) return
  const known = [...parent.struct.fields.keys()]
  yield problem(
    patch.placeOf(path),
    `a DaemonSet has no field ${steps.join('.')}, so kubectl rejects what the kustomization builds${didYouMean(name, known) || '; correct the path'}`,
  )
}

function stepsOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(step => (/^\d+$/.test(step) ? Number(step) : step))
}

function nameOf(container: AnyField): string[] {
  const { raw } = container.resolve(['name'])
  return typeof raw === 'string' ? [raw] : []
}

/** Whether the text of a kustomization may hold a patch that adds a container. */
function adds(text: string, name: string): boolean {
  return [...text.matchAll(/\bname["']?:[ \t]*["']?([\w-]+)/g)].some(([, each]) => each === name)
}

function textOf({ root }: KustomizePatch): string {
  const { file, span } = root.location
  return file.text.slice(span.start, span.end)
}
