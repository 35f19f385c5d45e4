import { type Absent, DATA_FIELDS, type Objects, problem, rule } from 'ds-lint/rule'
import { type Container, didYouMean, isShell } from 'ds-lint/kubernetes'

export default rule({
  id: 'env-reference-undefined',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Reference to an undefined environment variable',
  why: `Kubernetes expands $(NAME) only if NAME is defined earlier in the same container. Any other reference stays in the text: the
    agent gets the literal $(NAME) as an address or a name. In a subPathExpr, the kubelet refuses to start the container instead.`,
  references: [
    'https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/',
    'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath-expanded-environment',
    'https://github.com/kedacore/charts/issues/604',
  ],

  *check({ container, daemonSet, objects }) {
    const spec = container.value
    const brought = variablesFrom(spec?.envFrom ?? [], objects, daemonSet.value?.metadata?.namespace)
    // What those bring is not known.
    if (!spec || !brought) return
    const names = new Map<string, number>()
    const definitions = (name: string): Absent[] => [{ list: container.at('env'), name }, { list: container.at('envFrom') }]
    for (const [index, { name = '' }] of (spec.env ?? []).entries()) if (!names.has(name)) names.set(name, index)
    for (const [index, { value = '' }] of (spec.env ?? []).entries()) {
      for (const name of referencesIn(value)) {
        const at = names.get(name) ?? -1
        if ((at >= 0 && at < index) || brought.has(name) || isOfService(name)) continue
        const own = container.at('env').at(index).at('value')
        const why = at === index ? 'refers to itself' : at > index ? `is defined further down` : 'is not defined in this container'
        const remedy = at > index ? '; move it up' : at === index ? '' : didYouMean(name, meant(names, index))
        yield problem(own, `$(${name}) is not expanded: ${name} ${why}${remedy}`, {
          severity: 'warning',
          absent: definitions(name),
          related: at > index ? [container.at('env').at(at)] : [],
        })
      }
    }
    for (const list of ['command', 'args'] as const) {
      for (const [index, text] of (spec[list] ?? []).entries()) {
        const references = referencesIn(text).filter(name => !names.has(name) && !brought.has(name) && !isOfService(name))
        if (references.length === 0 || isScript(spec, text)) continue
        for (const name of references) {
          const known = didYouMean(name, meant(names))
          yield problem(container.at(list).at(index), `$(${name}) is not expanded: ${name} is not defined in this container${known}`, {
            severity: 'warning',
            absent: definitions(name),
          })
        }
      }
    }
    for (const mount of container.at('volumeMounts').items()) {
      for (const name of referencesIn(mount.value?.subPathExpr ?? '')) {
        if (names.has(name) || brought.has(name) || isOfService(name)) continue
        yield problem(
          mount.at('subPathExpr'),
          `${name} is not defined in this container, so the kubelet cannot expand $(${name}) and does not start it; define it in env`,
          { absent: definitions(name) },
        )
      }
    }
  },
})

/** So many names are compared with a misspelled one. */
const MOST = 500

/** The first names, of those that are defined before a place in the list. */
function meant(names: ReadonlyMap<string, number>, before = Infinity): string[] {
  const found: string[] = []
  for (const [name, index] of names) {
    if (index >= before || found.length === MOST) break
    found.push(name)
  }
  return found
}

/** The variables of ConfigMaps and Secrets that are given; undefined where one of them is not. */
function variablesFrom(
  sources: NonNullable<Container['envFrom']>,
  objects: Objects,
  namespace: string | undefined,
): Set<string> | undefined {
  const names = new Set<string>()
  for (const { prefix = '', configMapRef, secretRef } of sources) {
    const kind = configMapRef ? 'ConfigMap' : 'Secret'
    const object = objects.find(kind, namespace, (configMapRef ?? secretRef)?.name ?? '')
    if (!object) return undefined
    for (const map of DATA_FIELDS) for (const [key] of object.field.resolve([map]).entries()) names.add(prefix + key)
  }
  return names
}

/** The names in `$(NAME)`, each once; `$$` is an escaped dollar. */
function referencesIn(text: string): string[] {
  const names = Array.from(text.matchAll(/\$\$|\$\(([A-Za-z_][\w.-]*)\)/g), ([, name]) => name)
  return [...new Set(names)].filter(name => name !== undefined)
}

/** Kubernetes defines such a variable for each Service of the namespace. */
function isOfService(name: string): boolean {
  return /^\w+$/.test(name) && /_SERVICE_(?:HOST$|PORT(?:$|_\w))|_PORT(?:$|_\d+_\w)/.test(name)
}

/** A text that a shell reads: there it is the output of a command. */
function isScript({ command = [], args = [] }: Container, text: string): boolean {
  return [...command, ...args].some(isShell) || /\n|[;|&]\s/.test(text)
}
