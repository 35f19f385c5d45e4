import { problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'shell-syntax-in-env',
  on: 'container',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Shell variable in the value of an environment variable',
  why: `In the value of a variable Kubernetes expands only $(NAME). $\{NAME} stays as it is: the agent takes the text as the address of its server, unless it expands variables itself.`,
  references: ['https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/'],

  *check({ container }) {
    // The collector expands what variables hold, too.
    const { image = '', command = [], args = [] } = container.value ?? {}
    if (/opentelemetry|otel|\balloy\b/.test(image) || EXPANDS.test([...command, ...args].join(' '))) return
    const before = new Set<string>()
    for (const [index, { name = '', value = '' }] of (container.value?.env ?? []).entries()) {
      // What a shell or a parser of options reads may expand it.
      const isScript = /[\n;|&]|\s-/.test(value)
      const written = isScript ? undefined : [...value.matchAll(REFERENCE)].find(([, inner, bare = '']) => before.has(inner ?? bare))
      before.add(name)
      // Frameworks that fill in the values of their properties.
      if (!written || /^(?:SPRING|QUARKUS|MICRONAUT)_/.test(name)) continue
      const place = container.at('env').at(index).at('value')
      const right = value.replaceAll(REFERENCE, (text, inner: string | undefined, bare = '') =>
        before.has(inner ?? bare) ? `$(${inner ?? bare})` : text,
      )
      yield problem(
        place,
        `${written[0]} is not expanded in the value of a variable, unless the program does it; write $(${written[1] ?? written[2] ?? ''})`,
        {
          fix: set(place, right, 'unsafe'),
        },
      )
    }
  },
})

/** Scripts that expand what a variable holds. */
const EXPANDS = /\b(?:envsubst|eval)\b/
const REFERENCE = /(?<!\$)\$(?:\{([A-Za-z_]\w*)\}|([A-Z][A-Z0-9]*_[A-Z0-9_]*)(?![\w(]))/g
