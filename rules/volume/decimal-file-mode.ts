import { type AnyField, type Field, problem, rule, set } from 'ds-lint/rule'
import { type PodSpec } from 'ds-lint/kubernetes'

const OCTAL_LOOKS: ReadonlySet<string> = new Set([
  '400',
  '440',
  '444',
  '500',
  '550',
  '555',
  '600',
  '640',
  '644',
  '660',
  '664',
  '666',
  '700',
  '750',
  '755',
  '770',
  '775',
  '777',
])
/** Decimal numbers that are usual modes: 0600, 0640, 0644, 0660, 0664. */
const RIGHT: ReadonlySet<number> = new Set([0o600, 0o640, 0o644, 0o660, 0o664])

export default rule({
  id: 'decimal-file-mode',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'File mode is written in decimal',
  why: `YAML reads a number as octal only when it starts with 0, and JSON knows decimal only: without the 0 the file gets other permissions, such as
    write access of its group.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/secret/#secret-files-permissions',
    'https://github.com/kubernetes/kubernetes/issues/33475',
  ],

  *check({ pod }) {
    for (const field of modesOf(pod)) {
      const { value } = field
      const { file, span } = field.location
      const written = file.text.slice(span.start, span.end)
      if (typeof value !== 'number' || written !== String(value) || !/^[0-7]{3}$/.test(written)) continue
      if (!OCTAL_LOOKS.has(written) || RIGHT.has(value)) continue
      yield problem(field, `${written} is read as decimal and means mode 0${value.toString(8)}; write 0${written}`, {
        fix: set(field, Number.parseInt(written, 8), 'unsafe', `set the mode to 0${written} (${Number.parseInt(written, 8)})`),
      })
    }
  },
})

function modesOf(pod: Field<PodSpec>): AnyField[] {
  return pod
    .at('volumes')
    .items()
    .flatMap(volume => {
      const sources = volume.at('projected', 'sources').items()
      return [
        ...(['configMap', 'secret', 'downwardAPI', 'projected'] as const).map(kind => volume.at(kind, 'defaultMode')),
        ...[volume.at('configMap', 'items'), volume.at('secret', 'items'), volume.at('downwardAPI', 'items')].flatMap(modesIn),
        ...sources.flatMap(source =>
          [source.at('configMap', 'items'), source.at('secret', 'items'), source.at('downwardAPI', 'items')].flatMap(modesIn),
        ),
      ]
    })
}

function modesIn(items: AnyField): AnyField[] {
  return items.items().map((_, index) => items.resolve([index, 'mode']))
}
