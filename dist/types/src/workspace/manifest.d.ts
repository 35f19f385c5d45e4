/** Documents → manifests: the Kubernetes objects they hold, Lists taken apart, and what the others are. */
import { type ObjectReference } from '../base/index.js';
import { type Document, type Mapping } from '../yaml/index.js';
export interface Manifest {
    readonly document: Document;
    readonly node: Mapping;
    readonly object: ObjectReference;
    /** The file this text was rendered from, as its renderer noted it. */
    readonly origin: string | undefined;
}
/** Why a document that mentions DaemonSets is not checked. */
type Reason = 'kustomize patch' | 'incomplete manifest' | 'kustomization' | 'Helm values' | 'Ansible' | 'OpenShift template' | 'other YAML' | 'object of another API' | 'DaemonSet in a ConfigMap' | 'DaemonSet in another object';
/** The objects of a document. A List, of any kind, gives its items. */
export declare function manifestsOf(document: Document): Manifest[];
/** A DaemonSet of Kubernetes itself, in whatever version; other groups have kinds of that name, too, and so has a choice in some values file. */
export declare function isDaemonSet({ node, object: { kind, apiVersion } }: Manifest): boolean;
/**
 * A strategic-merge patch or component names a DaemonSet without being one: besides the selector it lacks the labels of the template,
 * or the image of every container. A manifest that lacks the selector alone is a broken DaemonSet, and so is one without a name: nothing says what
 * it would patch.
 */
export declare function isPatch({ node }: Manifest): boolean;
/** A program that completes a manifest sets its name and all images: without either, nobody sends it as it is written. */
export declare function isIncomplete({ node }: Manifest): boolean;
/** A manifest of some other kind: template actions in it are for what it configures, such as the application of an Argo CD Application. */
export declare function isOfAnotherKind({ root, problems }: Document): boolean;
/** What a document is that mentions DaemonSets and holds none; undefined for another kind of manifest, which has reason to. */
export declare function classify(document: Document): Reason | undefined;
/** Whether the API server makes up its name. */
export declare function isGenerated({ node }: Manifest): boolean;
/** The same for objects that replace one another. */
export declare function identityOf({ object: { namespace, name } }: Pick<Manifest, 'object'>): string;
export {};
