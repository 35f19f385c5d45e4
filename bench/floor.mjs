/** What nobody can undercut: Node starts, walks a folder and reads each file. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

let bytes = 0

function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) walk(path)
    else bytes += readFileSync(path).length
  }
}

walk(process.argv[2])
console.log(bytes)
