/** A repository's rules and configurations, for the tests of what they say. */
import { type ConfigurableRule, Configs, type Options } from './index.ts'
import { loadGateProblems } from './gates.ts'
import { parseConfig } from './parse.ts'

export const rules = [
  { id: 'no-requests', preset: 'recommended', severity: 'warning' },
  { id: 'no-budget', preset: 'recommended', severity: 'error', aliases: ['both-zero'] },
  { id: 'no-digest', preset: 'strict', severity: 'warning' },
  {
    id: 'host-path',
    preset: 'security',
    severity: 'info',
    options: {
      depth: { type: 'integer', default: 2, minimum: 1, description: 'levels' },
      allowed: { type: 'list', default: ['/run'], description: 'paths' },
      size: { type: 'quantity', default: '1Gi', description: 'size' },
    },
  },
] as const satisfies readonly ConfigurableRule[]
export const known = new Map<string, ConfigurableRule>(
  rules.flatMap(rule => [rule.id, ...('aliases' in rule ? rule.aliases : [])].map(id => [id, rule] as const)),
)
export const [noRequests, noBudget, noDigest, hostPath] = rules

/** A repository in each folder right below the root. */
export function isWithin(folder: string, path: string): boolean {
  return path.startsWith(folder.split('/').slice(0, 2).join('/'))
}

export async function configs(files: Readonly<Record<string, string>>, options: Options = {}, cwd = '/repo'): Promise<Configs> {
  return Configs.create({ cwd, files: { readFile: path => files[path], isWithin }, options, rules })
}

/** Errors as `path:"the text they point at": message`. */
export function told({ errors }: Pick<Configs, 'errors'>): string[] {
  return errors.map(({ message, location }) => {
    if (!location) return message
    const { file, span } = location
    return `${file.path}:${JSON.stringify(file.text.slice(span.start, span.end))}: ${message}`
  })
}

export async function severities(files: Readonly<Record<string, string>>, options: Options = {}, file = '/repo/a.yaml'): Promise<string> {
  const settings = await (await configs(files, options)).settings(file)
  return rules.map(rule => settings.severityOf(rule)).join(' ')
}

export const gates = { problems: await loadGateProblems(), kubernetes: undefined }

export function mistakes(text: string): string[] {
  return told(parseConfig({ path: 'c', text }, known, () => true, { gates })).map(line => line.slice(2))
}
