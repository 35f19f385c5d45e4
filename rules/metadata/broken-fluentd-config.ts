import { configFiles, FLUENTD, fluentdFile, lineAt, problem, rule, runningContainers } from 'ds-lint/rule'

/** Of a configuration: they are short. */
const LONGEST = 50_000

export default rule({
  id: 'broken-fluentd-config',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Section of a Fluentd configuration that is not closed',
  why: `To the API server a configuration of Fluentd is a text. Fluentd parses it when it starts and exits where a section has no end: its pods restart on every node, and no logs are sent.`,
  references: ['https://docs.fluentd.org/configuration/config-file'],

  *check({ daemonSet, pod, objects }) {
    if (!runningContainers(pod).some(({ value }) => FLUENTD.test(value?.image ?? ''))) return
    for (const file of configFiles({ pod, daemonSet, objects })) {
      const { key, object, text } = file
      if (!/^[ \t]*<(?:source|match|filter|label|system)\b/m.test(text) || text.length > LONGEST || /\{\{|<%/.test(text)) continue
      const found = fluentdFile(file).unbalanced
      if (!found) continue
      yield problem(
        lineAt(file, found.at),
        found.isOpening
          ? `${key} of ConfigMap ${object} does not close the section <${found.kind}>, so Fluentd does not start; add </${found.kind}>`
          : `${key} of ConfigMap ${object} closes <${found.kind}>, which is not open, so Fluentd does not start; remove the line, or open the section`,
      )
    }
  },
})
