/** Which files may be written through symbolic links: none that leads out of what the user named. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { folderOf, isGlob, isThere, slashes } from '../node/index.ts'

/** The nearest folder with a `.git` in it: code hosts want paths from there. */
export function repositoryRoot(folder: string): string | undefined {
  if (isThere(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryRoot(parent)
}

/** For a file that the user named for output: links of the work tree stay in it, those elsewhere are the user's own. */
export function allowedOutput(path: string): (real: string) => boolean {
  const tree = workTree(process.cwd())
  return real => !isWithin(tree, resolve(path)) || isWithin(tree, real)
}

/** For a linted file: a link leads to a file below the linted folders, and that of a named file to one of the work tree. */
export function allowedFixes(paths: readonly string[], cwd: string): (absolute: string, real: string) => boolean {
  const tree = workTree(cwd)
  const folders: string[] = []
  const named = new Map<string, string>()
  for (const path of paths.filter(each => each !== '-' && each !== '')) {
    const isFile = existsSync(resolve(cwd, path))
    const absolute = resolve(cwd, !isFile && isGlob(path) ? folderOf(path) : path)
    if (!existsSync(absolute)) continue
    const real = realpathSync.native(absolute)
    const inTree = isWithin(tree, absolute)
    if (inTree && !isWithin(tree, real)) continue
    if (statSync(real).isDirectory()) folders.push(real)
    else named.set(slashes(absolute), inTree ? tree : real)
  }
  return (absolute, real) => [...folders, ...(named.has(absolute) ? [named.get(absolute)!] : [])].some(folder => isWithin(folder, real))
}

function workTree(cwd: string): string {
  return realpathSync.native(repositoryRoot(cwd) ?? cwd)
}

function isWithin(folder: string, path: string): boolean {
  const inner = relative(folder, path)
  return inner === '' || (inner !== '..' && !/^\.\.[\\/]/.test(inner) && !isAbsolute(inner))
}
