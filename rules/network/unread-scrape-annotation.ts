import { isFilledInLater, problem, rule, set } from 'ds-lint/rule'
import { isSlip } from 'ds-lint/kubernetes'

const NAMES = ['scrape', 'port', 'path', 'scheme']

export default rule({
  id: 'unread-scrape-annotation',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Invalid Prometheus annotation',
  why: `The usual configuration of Prometheus scrapes pods whose annotation prometheus.io/scrape is true, by http or https. With another value, or under
    another name, the pods are not scraped, and no metrics arrive.`,
  references: ['https://github.com/prometheus/prometheus/blob/main/documentation/examples/prometheus-kubernetes.yml'],

  *check({ daemonSet }) {
    const annotations = daemonSet.at('spec', 'template', 'metadata', 'annotations')
    const { value = {} } = annotations
    const scrape = value['prometheus.io/scrape']
    const scheme = value['prometheus.io/scheme']
    for (const key of Object.keys(value)) {
      const name = key.startsWith('prometheus.io/') ? key.slice('prometheus.io/'.length) : ''
      // A plural or a word more is an annotation of somebody's own configuration.
      const meant = NAMES.includes(name) || name.endsWith('s') ? undefined : NAMES.find(each => isSlip(name, each))
      if (meant === undefined || value[`prometheus.io/${meant}`] !== undefined) continue
      const consequence = meant === 'scrape' ? 'the pods are not scraped' : 'the default applies'
      yield problem(
        annotations.at(key).key,
        `the annotation ${key} is unknown to Prometheus, so ${consequence}; write prometheus.io/${meant}`,
      )
    }
    if (scrape !== undefined && /^(?:True|TRUE|yes|Yes|on|1|enabled?)$/.test(scrape)) {
      const place = annotations.at('prometheus.io/scrape')
      yield problem(place, `prometheus.io/scrape is "${scrape}", but Prometheus scrapes only where it is "true"; write "true"`, {
        fix: set(place, 'true', 'unsafe'),
      })
    }
    if (scheme === undefined || /^https?$/.test(scheme) || isFilledInLater(scheme) || scrape === 'false') return
    const place = annotations.at('prometheus.io/scheme')
    const meant = /^https?$/i.test(scheme) ? scheme.toLowerCase() : /s$/i.test(scheme) ? 'https' : 'http'
    yield problem(place, `prometheus.io/scheme is "${scheme}", but Prometheus knows only http and https; write ${meant}`, {
      fix: set(place, meant, 'unsafe'),
    })
  },
})
