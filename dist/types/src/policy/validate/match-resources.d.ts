/** matchConstraints and matchResources (k8s.io/kubernetes pkg/apis/admissionregistration/validation). */
import { type LabelSelector } from '../../kubernetes/index.ts';
import type { MatchResources } from '../resources.ts';
import type { FieldErrors, Steps } from './errors.ts';
export declare function validateMatchResources(resources: MatchResources | undefined, at: Steps, errors: FieldErrors): void;
export declare function validateLabelSelector({ matchLabels, matchExpressions }: LabelSelector, at: Steps, errors: FieldErrors): void;
