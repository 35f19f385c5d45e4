import { type AnyField, type Field, problem, rule, runningContainers, wordsOf } from 'ds-lint/rule'
import type { Container } from 'ds-lint/kubernetes'

export default rule({
  id: 'csi-health-port-mismatch',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Liveness probe of a CSI driver uses another port than its livenessprobe sidecar',
  why: `The livenessprobe sidecar asks the CSI driver over its socket and answers /healthz on its health port, 9808 by default. Where the probe of the driver
    asks another port, nothing answers, and the kubelet restarts the driver again and again.`,
  references: ['https://github.com/kubernetes-csi/livenessprobe'],

  *check({ pod }) {
    const containers = runningContainers(pod)
    const [sidecar, ...others] = containers.filter(({ value }) => SIDECAR.test(value?.image ?? ''))
    // Two of them speak for two drivers.
    if (!sidecar || others.length > 0) return
    const health = healthPort(sidecar)
    if (health === undefined) return
    const probes = containers
      .filter(container => container !== sidecar)
      .flatMap(container => probesOf(container).filter(({ port }) => !answersAt(container, port)))
    if (pod.value?.hostNetwork !== true && probes.some(({ port }) => port === health.port)) yield* loopbackProblems(sidecar)
    if (probes.some(({ port }) => port === undefined || port === health.port)) return
    for (const { port, place } of probes) {
      yield problem(
        place,
        `the livenessProbe connects to port ${port}, but ${sidecar.value?.name ?? ''} answers for the driver on ${health.port}: the driver is restarted again and again; use the same port`,
        { related: [{ place: health.place, message: 'the health port' }] },
      )
    }
  },
})

const SIDECAR = /(?:^|\/)livenessprobe(?:[:@]|$)/
const DEFAULT_PORT = 9808

/** Undefined where it depends on what is not written here. */
function healthPort(sidecar: Field<Container>): { readonly port: number; readonly place: AnyField } | undefined {
  const words = [...sidecar.at('command').items(), ...sidecar.at('args').items()]
  const word = words.find(({ value = '' }) => /^--?(?:http-endpoint|health-port)\b/.test(value))
  if (!word) return { port: DEFAULT_PORT, place: sidecar.at('image') }
  const port = /^--?(?:health-port=|http-endpoint=[^$]*:)(\d+)$/.exec(word.value ?? '')?.[1]
  return port === undefined ? undefined : { port: Number(port), place: word }
}

/** The kubelet connects to the IP of the pod. */
function* loopbackProblems(sidecar: Field<Container>): Iterable<ReturnType<typeof problem>> {
  const word = [...sidecar.at('command').items(), ...sidecar.at('args').items()].find(({ value = '' }) =>
    /^--?http-endpoint=(?:127\.\d+\.\d+\.\d+|localhost):\d+$/.test(value),
  )
  if (!word) return
  yield problem(
    word,
    `${sidecar.value?.name ?? ''} answers only on the loopback address, but the kubelet connects to the IP of the pod: the driver is restarted again and again; leave the host out`,
  )
}

/** The probes of /healthz; a port by name is that of the container. */
function probesOf(container: Field<Container>): { readonly port: number | undefined; readonly place: AnyField }[] {
  const get = container.at('livenessProbe', 'httpGet')
  if (get.value?.path !== '/healthz') return []
  const { port } = get.value
  const declared = container
    .at('ports')
    .items()
    .find(({ value }) => value?.name === port)
  return typeof port === 'number'
    ? [{ port, place: get.at('port') }]
    : [{ port: declared?.value?.containerPort, place: declared?.at('containerPort') ?? get.at('port') }]
}

/** Whether the container answers at the port itself: it is told to, as a registrar with `--http-endpoint=:9809`, or declares the port for something else. */
function answersAt(container: Field<Container>, port: number | undefined): boolean {
  if (port === undefined) return false
  const name = container.value?.ports?.find(({ containerPort }) => containerPort === port)?.name
  if (name !== undefined && !/health|live|probe/.test(name)) return true
  const own = new RegExp(`(?<!\\d)${port}(?!\\d)`)
  return wordsOf(container).some(({ text }) => own.test(text))
}
