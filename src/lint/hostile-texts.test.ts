import { it } from 'vitest'
import { expectLinear } from '../../scripts/growth.testing.ts'
import { diff, format, lint } from '../index.ts'

/** Starts of what expressions look for, over and over, and long runs of one character, each with an end that spoils the match. */
const TEXTS = [
  'a',
  'A_B ',
  ' ',
  '/',
  '0',
  '.',
  '#',
  '[',
  '@',
  '"',
  '${a',
  '{{',
  '$(A',
  '1x',
  '-a.b/',
  '_PORT_1',
  'iqn.2001-04.a',
  '.labels[',
  'kind: ',
  'metadata:\n ',
  '-driver-',
]

/** In every place of a DaemonSet that takes any text. */
function manifest(text: string): string {
  const name = JSON.stringify(text)
  return JSON.stringify({
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'agent', labels: { [text]: text }, annotations: { 'config.kubernetes.io/origin': text, [text]: text } },
    spec: {
      selector: { matchLabels: { app: 'agent' } },
      template: {
        metadata: { labels: { app: 'agent', [text]: text } },
        spec: {
          nodeSelector: { [text]: text },
          priorityClassName: text,
          serviceAccountName: text,
          tolerations: [{ key: text, operator: 'Equal', value: text, effect: text }],
          initContainers: [{ name: text, image: text, command: ['sh', '-c', text] }],
          containers: [
            {
              name: 'agent',
              image: text,
              command: ['/bin/sh', '-c', text],
              args: [text, `--flag=${text}`, name],
              env: [
                { name: text, value: text },
                { name: 'A', value: `$(${text})` },
                { name: 'PASSWORD', value: text },
              ],
              resources: { limits: { memory: text, [text]: '1' }, requests: { cpu: text } },
              volumeMounts: [{ name: 'a', mountPath: `/${text}`, mountPropagation: 'Bidirectional' }],
              livenessProbe: { httpGet: { path: text, port: text }, exec: { command: [text] } },
            },
          ],
          volumes: [
            { name: 'a', hostPath: { path: `/${text}`, type: text } },
            { name: 'b', configMap: { name: text, items: [{ key: text, path: text }] } },
            { name: 'c', iscsi: { iqn: `iqn${text}`, targetPortal: text, lun: 0, initiatorName: text } },
          ],
        },
      },
    },
  })
}

function yaml(text: string): string {
  return `# ${text}\napiVersion: apps/v1\nkind: DaemonSet # ${text}\nmetadata:\n  name: agent\n  annotations:\n    a: ${text}\nspec: {}\n${text}\n`
}

const options = { extends: 'all' } as const
const size = 500

it.each(TEXTS)('%j, over and over, takes linear time', async unit => {
  const repeated = (length: number): string => `${unit.repeat(Math.ceil(length / unit.length))}\u0001`
  await expectLinear(
    async length => {
      const text = repeated(length)
      format('text', await lint([{ path: `${text.slice(0, 200)}/agent.yaml`, text: manifest(text) }], options))
      await lint([{ path: 'values.yaml', text: yaml(text) }], options)
      await lint([{ path: 'agent.yaml', text: yaml(text.slice(0, -1)) }], options)
      await diff([{ path: 'a.yaml', text: manifest(text) }], [{ path: 'a.yaml', text: manifest(text.slice(1)) }])
    },
    size,
    unit,
  )
})
