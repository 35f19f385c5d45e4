/** The libraries of Kubernetes' environment, in the order in which it has them (k8s.io/apiserver pkg/cel/environment/base.go). */
import { authz, authzSelectors } from './authz.ts'
import { comprehensions } from './comprehensions.ts'
import { conversions } from './conversions.ts'
import { extendedLists } from './extended-lists.ts'
import { namedFormats } from './format.ts'
import { cidr, ip } from './ip.ts'
import type { Library } from './library.ts'
import { lists } from './lists.ts'
import { operators } from './operators.ts'
import { optionals } from './optionals.ts'
import { quantities } from './quantity.ts'
import { regex } from './regex.ts'
import { semvers } from './semver.ts'
import { sets } from './sets.ts'
import { standardStrings, strings } from './strings.ts'
import { time } from './time.ts'
import { urls } from './urls.ts'

export const libraries: readonly Library[] = [
  { functions: [...operators, ...conversions, ...standardStrings, ...time] },
  urls,
  regex,
  ...lists,
  authz,
  optionals,
  quantities,
  ...strings,
  sets,
  ip,
  cidr,
  namedFormats,
  authzSelectors,
  comprehensions,
  semvers,
  extendedLists,
]
