import { problem, rule, wordsOf } from 'ds-lint/rule'

/** `--tls-cert-file=/tls/tls.crt`, `--key /tls/tls.key` */
const OPTION = /^--?([A-Za-z][\w.-]*)(?:=(\S+))?$/
const CERTIFICATE = /(?:^|[-._])(?:cert|crt|certificate)(?:[-._]?(?:file|path))?$/i
const KEY = /(?:^|[-._])key(?:[-._]?(?:file|path))?$/i
/** Files that hold one of the two: a .pem may hold both. */
const ONE_OF_TWO = /\.(?:crt|cert|cer|key)$/

export default rule({
  id: 'key-is-certificate',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'One file is given as the certificate and as its key',
  why: `A program that serves TLS reads a certificate and its private key. Given one file for both it finds no key, or no certificate, and exits on every node.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets'],

  *check({ container }) {
    const words = wordsOf(container).filter(({ variable }) => variable === undefined)
    const options = words.flatMap((word, index) => {
      const [, name, value] = OPTION.exec(word.text) ?? []
      const from = value === undefined ? words[index + 1] : word
      return name === undefined || !from ? [] : [{ name, file: value ?? from.text, place: from.place }]
    })
    for (const certificate of options) {
      if (!CERTIFICATE.test(certificate.name) || !ONE_OF_TWO.test(certificate.file)) continue
      const key = options.find(({ name, file }) => KEY.test(name) && file === certificate.file && isPair(certificate.name, name))
      if (!key) continue
      const [wrong, right] = certificate.file.endsWith('.key') ? [certificate, key] : [key, certificate]
      yield problem(
        wrong.place,
        `${wrong.name} and ${right.name} are both ${wrong.file}, by its name ${wrong === key ? 'a certificate, not a key' : 'a key, not a certificate'}, so the program does not start; set ${wrong.name} to the ${wrong === key ? 'key' : 'certificate'} file`,
        { related: [{ place: right.place, message: 'the same file' }] },
      )
    }
  },
})

/** Whether two options differ in these words alone: tls-cert-file and tls-private-key-file. */
function isPair(certificate: string, key: string): boolean {
  const [a, b] = [certificate, key].map(name =>
    name
      .toLowerCase()
      .split(/[-._]/)
      .filter(word => !WORDS.has(word))
      .join('-'),
  )
  return a === b
}

const WORDS = new Set(['cert', 'crt', 'certificate', 'key', 'private', 'privatekey', 'file', 'path'])
