import { type YamlNode } from '../../yaml/index.ts';
import type { DecodeProblem } from './problem.ts';
import type { ContentType } from './scalar.ts';
/** Undefined for an apps/v1 DaemonSet, which a body without apiVersion and kind is, too. */
export declare function interpret(root: YamlNode, contentType: ContentType): DecodeProblem | undefined;
