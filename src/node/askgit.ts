/** The one place that runs git. */
import { spawnSync } from 'node:child_process'
import { delimiter, isAbsolute, join, resolve, sep } from 'node:path'
import { typeAt } from './there.ts'
import { GitError, type Repository } from './repository.ts'
import { refuseSpecialFiles } from './special-files.ts'
import { withView } from './view.ts'

export interface Answer {
  readonly status: number
  readonly out: Buffer
  readonly error: string
}

const MOST_OUTPUT = 2 ** 30
/** Seconds that one question may take. */
const TIME_LIMIT = 120
const NULL = '/dev/null'

/** Programs that the caller's environment names, and everything that redirects git: which repository it reads is decided by findRepository. */
const DROPPED = /^(?:GIT_.*|SSH_ASKPASS.*|PAGER|EDITOR|VISUAL|BROWSER|XDG_CONFIG_HOME)$/i

/**
 * What is left when the configuration is our own (view.ts): the user's and the system's are not read either, and if some git still had something
 * to start, it has no protocol, hook, monitor, prompt, pager or program for it.
 */
const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_SYSTEM: NULL,
  GIT_CONFIG_GLOBAL: NULL,
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  GIT_EDITOR: 'false',
  GIT_ASKPASS: 'false',
  GIT_SSH_COMMAND: 'false',
}
const OPTIONS = [
  '--no-pager',
  ...['safe.bareRepository=explicit', 'protocol.allow=never', 'core.fsmonitor=false', `core.hooksPath=${NULL}`].flatMap(each => [
    '-c',
    each,
  ]),
]
const BARE = '[core]\n\tbare = true\n'

/** Asks for what a repository holds; `configuration` is all that git knows of it besides. */
export function askGit(repository: Repository, args: readonly string[], { input = '', configuration = '' } = {}): Answer {
  refuseSpecialFiles(repository)
  const program = gitProgram([repository.root, process.cwd()])
  // Ctrl-C reaches git as well: it ends, the view is taken away, and then we end.
  const wait = (): void => {}
  process.on('SIGINT', wait)
  let ran: ReturnType<typeof spawnSync>
  try {
    ran = withView(repository, BARE + configuration, folder => {
      const inherited = Object.entries(process.env).filter(([name]) => !DROPPED.test(name))
      const env = { ...Object.fromEntries(inherited), ...ENVIRONMENT, GIT_DIR: folder }
      return spawnSync(program, [...OPTIONS, ...args], {
        cwd: folder,
        env,
        input,
        maxBuffer: MOST_OUTPUT,
        timeout: TIME_LIMIT * 1000,
        killSignal: 'SIGKILL',
      })
    })
  } catch (error) {
    throw new GitError(`${repository.own} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    process.off('SIGINT', wait)
  }
  if (ran.signal === 'SIGINT') process.kill(process.pid, ran.signal)
  if (ran.error && 'code' in ran.error && ran.error.code === 'ETIMEDOUT')
    throw new GitError(`git did not answer within ${TIME_LIMIT} seconds`)
  if (ran.error) throw new GitError(`git cannot be run: ${ran.error.message}`)
  return { status: ran.status ?? 1, out: ran.stdout as Buffer, error: ran.stderr.toString().trim() }
}

/** On the PATH, but nowhere in these folders: npx puts the repository's own node_modules/.bin there, Windows the current folder. */
function gitProgram(outside: readonly string[]): string {
  const name = process.platform === 'win32' ? 'git.exe' : 'git'
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (!isAbsolute(folder) || outside.some(each => `${resolve(folder)}${sep}`.startsWith(`${resolve(each)}${sep}`))) continue
    const program = join(folder, name)
    if (typeAt(program)?.isFile()) return program
  }
  throw new GitError('git is not installed, or not on the PATH')
}
