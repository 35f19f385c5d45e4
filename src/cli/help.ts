import { describeFormat, FORMATS } from '../report/index.ts'

const formats = FORMATS.map(name => `      ${name.padEnd(12)}${describeFormat(name)}`).join('\n')

/** What `--help` prints: at most 100 columns. */
export const HELP = `ds-lint tells what is wrong with a Kubernetes DaemonSet before it reaches a cluster.

usage: ds-lint [options] [path...]       files, folders, globs, - for stdin; else this folder
       ds-lint diff [options] [path...]  what an apply would do to each DaemonSet: refused or not,
                                         what restarts, how and how long
       ds-lint explain RULE              why a rule exists, with an example
       ds-lint rules [--format json]     every rule, with its severity and preset
       (a folder called diff, explain or rules is written ./rules)

what is checked
  --preset NAME           recommended (default), strict, security, all, none
  --rule ID=SEVERITY      off, info, warning or error for one rule; may be repeated
  --kubernetes VERSION    1.37 (default), 1.31, or a range: 1.31-1.34
  --ignore GLOB           leave files out, as in .gitignore; may be repeated
  --config FILE           instead of the nearest .ds-lint.yaml; --no-config reads none
  --schemas FILE          JSON Schemas or CustomResourceDefinitions for other kinds; may be repeated
  --only rejected         only what the API server refuses
  --baseline FILE         leave out the findings that this file knows; --update-baseline rewrites it

what it is compared with
  --base BASE             what stood there before; turns on the rules about updates. A git revision
                          (origin/main, or origin/main... for the common ancestor), a folder, a
                          file, an export of kubectl get daemonsets -A -o yaml, or - for stdin
  --changed               report only on objects that differ from the base; everything else still
                          serves as their context
  --nodes NUMBER          diff: how many nodes run a pod, for an estimate of batches and time
                          (diff without --base compares with HEAD)

what comes out
  --format NAME[:FILE]    may be repeated, each with a file of its own; diff: text, json, markdown
${formats}
  --category NAME         of a SARIF report, where one repository has several
  --fail-on SEVERITY      the mildest finding that makes the exit status 1: error (default),
                          warning, info, never
  --report-suppressed     also report what comments, annotations and the baseline suppress

what is changed
  --fix                   apply the safe fixes; --fix-unsafe applies all of them
  --fix-dry-run           print the changes as a diff instead of making them
                          the report and the exit status are about what is left after the fixes

  -h, --help   -v, --version

exit status: 0 clean, 1 findings (diff: refused), 2 bad usage, configuration or paths,
             3 a bug of ds-lint
`
