import { type AnyField, configUses, type OtherObject, problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'invalid-config-data',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The API server refuses the ConfigMap or Secret of the pods',
  why: `Values of a ConfigMap are texts, and those in data of a Secret are base64. The API server refuses an object with another value, and the pods that need it wait in
    CreateContainerConfigError or ContainerCreating.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/', 'https://kubernetes.io/docs/concepts/configuration/configmap/'],

  *check({ daemonSet, pod, objects }) {
    const told = new Set<string>()
    for (const { kind, name, place } of configUses(pod)) {
      const found = told.has(`${kind} ${name}`) ? undefined : objects.find(kind as string, daemonSet.value?.metadata?.namespace, name)
      told.add(`${kind} ${name}`)
      if (!found) continue
      const related = [{ place, message: 'the pods need it' }]
      for (const { key, field, isBase64 } of valuesOf(found)) {
        const { raw } = field
        if (typeof raw === 'string') {
          if (!isBase64 || isBase64Text(raw) || isPlaceholder(raw)) continue
          yield problem(
            field,
            `${key} of ${kind} ${name} is not base64, so the API server rejects it; encode it, or write it below stringData`,
            { related },
          )
        } else if (raw !== null && raw !== undefined) {
          const isScalar = typeof raw === 'number' || typeof raw === 'boolean'
          yield problem(
            field,
            `${key} of ${kind} ${name} must be a string, so the API server rejects ${isScalar ? String(raw) : 'a mapping or list'}; quote it`,
            {
              related,
              fix:
                isScalar && !isBase64
                  ? set(field, field.location.file.text.slice(field.location.span.start, field.location.span.end), 'safe')
                  : undefined,
            },
          )
        }
      }
    }
  },
})

function valuesOf({ object, field }: OtherObject): { readonly key: string; readonly field: AnyField; readonly isBase64: boolean }[] {
  const maps =
    object.kind === 'Secret'
      ? ([
          ['data', true],
          ['stringData', false],
        ] as const)
      : ([
          ['data', false],
          ['binaryData', true],
        ] as const)
  return maps.flatMap(([map, isBase64]) =>
    field
      .resolve([map])
      .entries()
      .map(([key, value]) => ({ key, field: value, isBase64 })),
  )
}

/** As Go's encoding/base64 reads it: with padding, and line breaks anywhere. */
function isBase64Text(text: string): boolean {
  const bare = text.replace(/[\r\n]/g, '')
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare)
}

/** What a later step replaces. */
function isPlaceholder(text: string): boolean {
  return /[<>$%]|\{\{|\[\[|__|\.\.\.|\b(?:base64|replace|change-?me|your|placeholder|todo)\b/i.test(text)
}
