import { problem, rule } from 'ds-lint/rule'
import { type Container } from 'ds-lint/kubernetes'

export default rule({
  id: 'env-reference-undefined',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A reference to a variable that is not defined stays as it is written',
  why: `Kubernetes replaces $(NAME) by a variable of the same container that stands before it. A reference to one that comes later, or to
    none, is left in the text: the agent gets the literal $(NAME) as an address or a name.`,
  references: [
    'https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/',
    'https://github.com/kedacore/charts/issues/604',
  ],

  *check({ container }) {
    const spec = container.value
    // What those bring is not known.
    if (!spec || (spec.envFrom?.length ?? 0) > 0) return
    const names = (spec.env ?? []).map(({ name = '' }) => name)
    for (const [index, { value = '' }] of (spec.env ?? []).entries()) {
      for (const name of referencesIn(value)) {
        const at = names.indexOf(name)
        if ((at >= 0 && at < index) || isOfService(name)) continue
        const own = container.at('env').at(index).at('value')
        const why = at === index ? 'refers to itself' : at > index ? `is defined further down` : 'is not defined in this container'
        yield problem(own, `$(${name}) stays as it is written: ${name} ${why}${at > index ? '; move it up' : ''}`, {
          related: at > index ? [container.at('env').at(at)] : [],
        })
      }
    }
    for (const list of ['command', 'args'] as const) {
      for (const [index, text] of (spec[list] ?? []).entries()) {
        for (const name of referencesIn(text)) {
          if (names.includes(name) || isOfService(name) || isScript(spec, text)) continue
          yield problem(container.at(list).at(index), `$(${name}) stays as it is written: ${name} is not defined in this container`)
        }
      }
    }
  },
})

/** The names in `$(NAME)`; `$$` is an escaped dollar. */
function referencesIn(text: string): string[] {
  return [...text.matchAll(/\$\$|\$\(([A-Za-z_][\w.-]*)\)/g)].flatMap(([, name]) => (name === undefined ? [] : [name]))
}

/** Kubernetes defines such a variable for each Service of the namespace. */
function isOfService(name: string): boolean {
  return /_SERVICE_(?:HOST|PORT(?:_\w+)?)$|_PORT(?:_\d+_\w+)?$/.test(name)
}

/** A text that a shell reads: there it is the output of a command. */
function isScript({ command = [], args = [] }: Container, text: string): boolean {
  return [...command, ...args].some(word => /(?:^|\/)(?:ba|da|a|z|k)?sh$/.test(word)) || /\n|[;|&]\s/.test(text)
}
