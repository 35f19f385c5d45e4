/** IP addresses (k8s.io/apimachinery/pkg/util/validation/ip.go). */
import { type Problems } from './names.js';
/** For new fields: the address must be in its canonical form. */
export declare function isValidIP(value: string): Problems;
/**
 * For fields that are older than the canonical form: hostAliases, the nameservers of a dnsConfig.
 * @param strict Whether leading zeros and IPv4-mapped IPv6 are refused (StrictIPCIDRValidation).
 */
export declare function isValidIPForLegacyField(value: string, strict?: boolean): Problems;
/** What the API server warns of in a field of isValidIPForLegacyField; undefined for no address and for one in canonical form. */
export declare function getWarningForIP(value: string): string | undefined;
/** netutils.ParseIPSloppy(): the 16 bytes of an address; unlike Go's own, it ignores leading zeros. */
export declare function parseIPSloppy(value: string): readonly number[] | undefined;
/** Whether a range of addresses is a strict part of another, as ValidateIPBlock wants it of an except; undefined where one is no range. */
export declare function containsCIDR(whole: string, part: string): boolean | undefined;
