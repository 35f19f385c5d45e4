/** Prints the microseconds of one admission, of the fastest of many passes over the manifests in a folder. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { admit } from '../../src/admission/admit.ts'
import { read } from '../../src/yaml/document.ts'

const PASSES = 30
const MINOR = 37

const [, , folder = '.'] = process.argv
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
const documents = files.map(({ parentPath, name }) => {
  const text = readFileSync(join(parentPath, name), 'utf8')
  return read({ path: name, text }, { start: 0, end: text.length })
})
let fastest = Number.POSITIVE_INFINITY
for (let pass = 0; pass < PASSES; pass++) {
  const started = performance.now()
  for (const document of documents) admit(document.root, document, MINOR)
  fastest = Math.min(fastest, performance.now() - started)
}
console.log((fastest * 1000) / documents.length)
