/** Did you mean, for names in the configuration and on the command line. */
export { didYouMean, suggest } from '../kubernetes/index.js';
