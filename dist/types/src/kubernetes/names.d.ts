/** Why a name is invalid; each continues a sentence that begins with the name. Empty where it is valid. */
export type Problems = readonly string[];
/** What every validator returns for a valid name. */
export declare const noProblems: Problems;
export declare const dns1123LabelMaxLength = 63;
/** Characters. */
export declare const dns1123SubdomainMaxLength = 253;
export declare const labelValueMaxLength = 63;
/** A label of DNS in lower case: names of containers, volumes, namespaces. */
export declare function isDNS1123Label(value: string): Problems;
/** A domain name in lower case: names of most objects. */
export declare function isDNS1123Subdomain(value: string): Problems;
/** A domain name in either case. */
export declare function isDNS1123SubdomainCaseless(value: string): Problems;
/** A domain name whose parts may hold and begin with '_': searches of a dnsConfig. */
export declare function isDNS1123SubdomainWithUnderscore(value: string): Problems;
/** What is wrong with a label of RFC 1035: a name that begins with a letter. */
export declare function isDNS1035Label(value: string): Problems;
export declare function isWildcardDNS1123Subdomain(value: string): Problems;
/** @param prefix Whether more will be appended, as to a generateName: then it may end with a dash. */
export declare function nameIsDNSSubdomain(name: string, prefix?: boolean): Problems;
/** @param prefix Whether more will be appended, as to a generateName: then it may end with a dash. */
export declare function nameIsDNSLabel(name: string, prefix?: boolean): Problems;
/** A label key: a name, with the domain it belongs to and '/' before it if there is one. */
export declare function isQualifiedName(value: string): Problems;
/** A label key that names its domain. */
export declare function isPrefixedLabelKey(value: string): Problems;
/** validation.IsValidLabelValue. */
export declare function isValidLabelValue(value: string): Problems;
/** As isPrefixedLabelKey; Kubernetes calls an empty one missing (FieldValueRequired). */
export declare function isDomainPrefixedKey(value: string): Problems;
/** A domain, '/', and the path of a URL. Kubernetes calls an empty one missing (FieldValueRequired). */
export declare function isDomainPrefixedPath(value: string): Problems;
/** A domain of at least three parts. Kubernetes calls an empty one missing (FieldValueRequired). */
export declare function isFullyQualifiedName(name: string): Problems;
/** A domain of at least two parts; it may end with a dot. Kubernetes calls an empty one missing (FieldValueRequired). */
export declare function isFullyQualifiedDomainName(name: string): Problems;
/** What may stand between two slashes of a URL: names of objects without a stricter form. */
export declare function isPathSegmentName(name: string): Problems;
/** The beginning of a path segment. */
export declare function isPathSegmentPrefix(name: string): Problems;
/** The name of a container's port. */
export declare function isValidPortName(port: string): Problems;
/** validation.IsValidPortNum: 1 to 65535. */
export declare function isValidPortNum(port: number | bigint): Problems;
/** validation.IsValidUserID: 0 to 2147483647. */
export declare function isValidUserID(uid: number | bigint): Problems;
/** validation.IsValidGroupID: 0 to 2147483647. */
export declare function isValidGroupID(gid: number | bigint): Problems;
/** The name of an environment variable before Kubernetes 1.34, and still where a file or a ConfigMap names it. */
export declare function isEnvVarName(value: string): Problems;
/** The name of an environment variable since RelaxedEnvironmentVariableValidation. */
export declare function isRelaxedEnvVarName(value: string): Problems;
/** A key of a ConfigMap or Secret. */
export declare function isConfigMapKey(value: string): Problems;
/** validation.IsHTTPHeaderName. */
export declare function isHTTPHeaderName(value: string): Problems;
/** validation.IsCIdentifier. */
export declare function isCIdentifier(value: string): Problems;
/** A whole number as one writes it: no plus, no leading zeros, no minus before 0. */
export declare function isDecimalInteger(value: string): Problems;
export declare function isValidPercent(value: string): Problems;
/** The name of a kernel parameter; its parts are separated by '.' or '/'. Kubernetes reports one error, whatever is wrong. */
export declare function isValidSysctlName(name: string): Problems;
