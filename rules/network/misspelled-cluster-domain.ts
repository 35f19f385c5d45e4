import { type AnyField, lineAt, mountedFiles, problem, rule, set, wordsOf } from 'ds-lint/rule'
import { editDistance } from 'ds-lint/kubernetes'

const DOMAIN = 'cluster.local'
/** `agent.agents.svc.cluster.loca`, as its Service with its namespace and what follows. */
const SERVICE = /(?<![\w.-])([a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*\.svc)\.([a-z][a-z0-9-]*(?:\.[a-z]+)?)(?![\w.-])/g
/** `agent.agents.cluster.local`, and `agent.cluster.local`. */
const WITHOUT = /(?<![\w.-]|spiffe:\/\/)([a-z][a-z0-9-]*)\.([a-z0-9][a-z0-9-]*)\.cluster\.local(?![\w.-])/g
/** Domains of clusters that have one of their own: cluster1.local, my-cluster.local, cluster.lan. */
const OWN = /^(?:[\w-]+cluster|cluster[\w-]+)\.local$|^cluster\.(?:lan|loc|lcl)$/
/** Names in certificates of Linkerd, which nobody resolves. */
const IDENTITY = /^(?:identity|root|webhook)$/
const LONGEST = 2000
const LONGEST_FILE = 50_000

export default rule({
  id: 'misspelled-cluster-domain',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Name of a Service that cluster DNS does not have',
  why: `Cluster DNS knows Services as NAME.NAMESPACE.svc.cluster.local. Another name is not resolved, or by the DNS of the internet: the agent runs and delivers nothing.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#services'],

  *check({ container, pod, daemonSet, objects }) {
    for (const { text, place } of wordsOf(container)) {
      if (text.length > LONGEST) continue
      for (const [name, service = '', domain = ''] of text.matchAll(SERVICE)) {
        // A cluster may have a domain of its own.
        if (domain === DOMAIN || editDistance(domain, DOMAIN) > 2 || OWN.test(domain)) continue
        yield told(name, `${service}.${DOMAIN}`, text, place)
      }
      for (const [name, service = '', namespace = ''] of text.matchAll(WITHOUT)) {
        if (namespace === 'svc' || namespace === 'pod' || IDENTITY.test(service) || namespace === 'apiserver') continue
        yield told(name, `${service}.${namespace}.svc.${DOMAIN}`, text, place)
      }
    }
    for (const file of mountedFiles(container, { pod, daemonSet, objects })) {
      if (file.text.length > LONGEST_FILE || !file.text.includes('.svc.')) continue
      for (const { 0: name, 1: service = '', 2: domain = '', index } of file.text.matchAll(SERVICE)) {
        if (domain === DOMAIN || editDistance(domain, DOMAIN) > 2 || OWN.test(domain)) continue
        yield problem(lineAt(file, index), `cluster DNS does not have the name ${name}; did you mean ${service}.${DOMAIN}?`)
        return
      }
    }
  },
})

function told(name: string, right: string, text: string, place: AnyField): ReturnType<typeof problem> {
  return problem(place, `cluster DNS does not have the name ${name}; did you mean ${right}?`, {
    fix: set(place, text.replace(name, right), 'unsafe'),
  })
}
