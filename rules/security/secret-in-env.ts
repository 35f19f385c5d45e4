import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'secret-in-env',
  on: 'container',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'Secret in plain text in the manifest',
  why: `Everybody who can read the repository, the DaemonSet or the processes of a node can read the value, and changing it takes a
    rollout on every node. Mount a Secret as a file instead, and rotate a value that was committed.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/'],
  securitySeverity: 7,
  options: {
    ignored: { type: 'list', default: [], description: 'names of variables that hold no secret' },
  },

  *check({ container }, { ignored }) {
    for (const variable of container.at('env').items()) {
      const { name = '', value = '' } = variable.value ?? {}
      if (value.trim() === '' || PLACEHOLDER.test(value) || ignored.includes(name)) continue
      const shape = SHAPES.find(([, pattern]) => pattern.test(value))?.[0]
      if (!shape && !(NAMED.test(name) && isOne(value))) continue
      yield problem(variable.at('value'), `${name} is ${shape ?? 'a secret'} in plain text; move it to a Secret and rotate the value`)
    }
  },
})

const NAMED =
  /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|PASS|SECRET|SECRETS|TOKEN|AUTH_?TOKEN|API_?KEY|ACCESS_?KEY|SECRET_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|LICENSE_?KEY|CLIENT_?SECRET|CREDENTIALS?)$/i

/** What nobody would write in plain text, whatever its name. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['an AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a GitHub token', /\b(?:gh[pousr]_\w{36,}|github_pat_\w{40,})/],
  ['a Slack token', /\bxox[abprs]-[\w-]{10,}/],
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  ['a signed token', /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+$/],
  ['a URL with a password', /^[a-z][\w+.-]*:\/\/[^/\s:@]+:[^/\s:@$]{3,}@/i],
]

/** Stands for a value, or is another variable's. */
const PLACEHOLDER =
  /\$[({A-Za-z]|\{\{|^<.*>$|^\[.*\]$|^%.*%$|^x{3,}$|^[*.\u2022-]+$|replace|your[-_ ]|^(?:my|the|some)[-_]|placeholder|^example|example(?:key)?$|dummy|redacted|insert[-_ ]|todo|fixme|^_\w*_$/i

/** Not a switch, a path, an address, or the name of something. */
function isOne(value: string): boolean {
  return !/^(?:true|false|yes|no|on|off|none|null|nil|auto|default|enabled|disabled|required|optional|\d{1,4})$|^\.{0,2}\/|^https?:\/\/|^file:/i.test(
    value.trim(),
  )
}
