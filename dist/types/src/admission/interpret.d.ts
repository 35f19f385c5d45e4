import { type YamlNode } from '../yaml/tree.js';
import type { DecodeProblem } from './decodeproblem.js';
import type { ContentType } from './decodescalar.js';
/** Undefined for an apps/v1 DaemonSet, which a body without apiVersion and kind is, too. */
export declare function interpret(root: YamlNode, contentType: ContentType): DecodeProblem | undefined;
