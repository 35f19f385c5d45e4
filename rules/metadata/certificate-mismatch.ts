import {
  type AnyField,
  configUses,
  isFilledInLater,
  objectsInFolder,
  type OtherObject,
  problem,
  rule,
  SERVICE_HOST,
  type Subjects,
  WEBHOOK_KINDS,
  workloadsUsing,
} from 'ds-lint/rule'
import { isSlip, suggest } from 'ds-lint/kubernetes'

export default rule({
  id: 'certificate-mismatch',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Certificate is issued under another name than the one that is used',
  why: `cert-manager writes each Certificate into the Secret that it names, through the issuer that it names. Where the pods mount another Secret, they do not start; without its issuer
    nothing is issued; a certificate for another host is refused by its clients, and a webhook gets no authority from a Certificate that does not exist.`,
  references: ['https://cert-manager.io/docs/usage/certificate/', 'https://cert-manager.io/docs/concepts/ca-injector/'],

  *check(subject) {
    const { daemonSet, objects } = subject
    const certificates = objectsInFolder('Certificate', daemonSet, objects).filter(({ object }) =>
      object.apiVersion.startsWith('cert-manager.io/'),
    )
    if (certificates.length === 0) return
    for (const certificate of certificates) {
      const field = certificate.field as AnyField
      yield* issuerProblems(field, subject)
      yield* hostProblems(field, subject)
      yield* secretProblems(field, certificates.length, subject)
    }
    yield* injectionProblems(
      certificates.map(({ object }) => `${object.namespace ?? ''}/${object.name}`),
      subject,
    )
  },
})

type Problems = Iterable<ReturnType<typeof problem>>
type About = Subjects['daemonSet']

/** An issuer of nearly the name, or of the other kind. */
function* issuerProblems(certificate: AnyField, { daemonSet, objects }: About): Problems {
  const [name, kind, group] = ['name', 'kind', 'group'].map(key => certificate.resolve(['spec', 'issuerRef', key])) as [
    AnyField,
    AnyField,
    AnyField,
  ]
  const wanted = textOf(name)
  const own = textOf(kind) ?? 'Issuer'
  if (wanted === undefined || (group.exists && group.raw !== 'cert-manager.io') || (own !== 'Issuer' && own !== 'ClusterIssuer')) return
  const given = (of: string): readonly string[] => objectsInFolder(of, daemonSet, objects).map(({ object }) => object.name)
  const names = given(own)
  if (names.includes(wanted)) return
  const other = own === 'Issuer' ? 'ClusterIssuer' : 'Issuer'
  if (given(other).includes(wanted)) {
    yield problem(
      kind.exists ? kind : name,
      `the files have no ${own} ${wanted}, but ${article(other)} ${other}: no certificate is issued; write kind: ${other}`,
    )
    return
  }
  const near = suggest(wanted, names)
  const isUsed = (issuer: string): boolean =>
    objectsInFolder('Certificate', daemonSet, objects).some(({ field }) => field.resolve(['spec', 'issuerRef', 'name']).raw === issuer)
  const [only, ...others] = names
  const lone = only !== undefined && others.length === 0 && own === 'Issuer' && !isUsed(only) ? only : undefined
  const meant = near !== undefined && isSlip(wanted, near) ? near : lone
  if (meant !== undefined) yield problem(name, `the files have no ${own} ${wanted}: no certificate is issued; did you mean "${meant}"?`)
}

/** A Service of nearly the name of the host. */
function* hostProblems(certificate: AnyField, { daemonSet, objects }: About): Problems {
  for (const host of certificate.resolve(['spec', 'dnsNames']).items()) {
    const [, name, namespace] = SERVICE_HOST.exec(textOf(host) ?? '') ?? []
    if (name === undefined || namespace === undefined) continue
    const services = objectsInFolder('Service', daemonSet, objects).filter(({ object }) => (object.namespace ?? namespace) === namespace)
    const names = services.map(({ object }) => object.name)
    const near = names.includes(name) ? undefined : suggest(name, names)
    const called = calledAt(services, { daemonSet, objects })
    if (near === undefined || !isSlip(name, near)) {
      if (names.includes(name) || called === undefined || certificate.resolve(['spec', 'dnsNames']).items().length > 1) continue
      yield problem(
        host,
        `the certificate is for ${textOf(host)}, and the API server calls Service ${called}, so it refuses the certificate; write ${called}.${namespace}.svc`,
      )
      continue
    }
    yield problem(
      host,
      `the certificate is for ${textOf(host)}, but the files have no Service ${name}: clients refuse it; did you mean "${near}"?`,
    )
  }
}

/** The only Service that the webhooks beside the DaemonSet are called at, of those. */
function calledAt(services: readonly OtherObject[], { daemonSet, objects }: Pick<About, 'daemonSet' | 'objects'>): string | undefined {
  const called = new Set(
    WEBHOOK_KINDS.flatMap(kind => objectsInFolder(kind, daemonSet, objects)).flatMap(({ field }) =>
      field
        .resolve(['webhooks'])
        .items()
        .map(webhook => webhook.resolve(['clientConfig', 'service', 'name']).raw),
    ),
  )
  const [only, ...others] = services.filter(({ object }) => called.has(object.name))
  return others.length === 0 ? only?.object.name : undefined
}

/** The only Certificate, into whose Secret nobody looks, while the pods mount one that nobody makes. */
function* secretProblems(certificate: AnyField, count: number, subject: About): Problems {
  const { daemonSet, objects, pod } = subject
  const secret = certificate.resolve(['spec', 'secretName'])
  const made = textOf(secret)
  const namespace = daemonSet.value?.metadata?.namespace
  const own = textOf(certificate.resolve(['metadata', 'namespace']))
  if (made === undefined) return
  const used = configUses(pod).filter(({ kind }) => kind === 'Secret')
  if (own !== undefined && namespace !== undefined && own !== namespace) {
    const wanted = used.find(({ name }) => name === made)
    if (!wanted || count > 1 || objects.named('Secret', made, namespace).length > 0 || workloadsUsing(subject, 'Secret', made).length > 0)
      return
    yield problem(
      certificate.resolve(['metadata', 'namespace']),
      `the Certificate creates Secret ${made} in namespace ${own}, but the pods mount it in ${namespace} and do not start; move the Certificate`,
      { related: [{ place: wanted.place, message: 'the Secret of the pods' }] },
    )
    return
  }
  if (used.some(({ name }) => name === made) || workloadsUsing(subject, 'Secret', made).length > 0) return
  const missing = used.find(
    ({ name }) =>
      objects.named('Secret', name, namespace).length === 0 &&
      (isSlip(name, made) || (count === 1 && /(?:^|-)(?:tls|certs?|certificates?)(?:-|$)/.test(name) && share(name, made))),
  )
  if (!missing) return
  yield problem(
    secret,
    `the Certificate is written into Secret ${made}, which nothing uses, but the pods need ${missing.name}, so no pod starts; set secretName: ${missing.name}`,
    {
      related: [{ place: missing.place, message: 'the Secret of the pods' }],
    },
  )
}

/** `cert-manager.io/inject-ca-from` of a webhook configuration. */
function* injectionProblems(certificates: readonly string[], { daemonSet, objects }: About): Problems {
  for (const kind of WEBHOOK_KINDS) {
    for (const { field } of objectsInFolder(kind, daemonSet, objects)) {
      const annotation = (field as AnyField).resolve(['metadata', 'annotations', 'cert-manager.io/inject-ca-from'])
      const wanted = textOf(annotation)
      if (wanted === undefined || certificates.some(each => each === wanted || (each.startsWith('/') && wanted.endsWith(each)))) continue
      const [namespace = ''] = wanted.split('/')
      const candidates = certificates.filter(each => each.startsWith(`${namespace}/`) || each.split('/')[1] === wanted.split('/')[1])
      const parts = candidates.filter(each => each.endsWith(`-${wanted.split('/')[1]}`))
      const near = candidates.length === 1 ? candidates[0] : (suggest(wanted, candidates) ?? (parts.length === 1 ? parts[0] : undefined))
      if (near === undefined) continue
      yield problem(
        annotation,
        `the files have no Certificate ${wanted}, so the webhook gets no authority and its calls fail; did you mean "${near}"?`,
      )
    }
  }
}

function textOf({ raw }: AnyField): string | undefined {
  return typeof raw === 'string' && raw !== '' && !isFilledInLater(raw) ? raw : undefined
}

function article(kind: string): string {
  return kind === 'Issuer' ? 'an' : 'a'
}

/** Whether both start with the same word. */
function share(one: string, other: string): boolean {
  const [first] = one.split('-')
  return first === other.split('-')[0]
}
