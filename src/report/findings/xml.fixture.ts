/** XML against the schemas of fixtures/report. */
import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

/** What libxml2 says against the documents; none where each is well-formed and valid. */
export async function complaintsOf(documents: readonly string[], schema: 'junit' | 'checkstyle'): Promise<string[]> {
  const contents = readFileSync(new URL(`../../../fixtures/report/${schema}.xsd`, import.meta.url), 'utf8')
  const { errors } = await validateXML({
    xml: documents.map((document, index) => ({ fileName: `${index}.xml`, contents: document })),
    schema: [{ fileName: `${schema}.xsd`, contents }],
    maxMemoryPages: 16_384,
  })
  return errors.map(({ rawMessage }) => rawMessage)
}
