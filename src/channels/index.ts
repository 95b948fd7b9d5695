/** The channels there are, and the two steps of each: choose the words, draw them. */
export { ExtensionError, type Extensions, loadExtensions, loadedExtensions } from './extensions.ts'
export { renditionKey } from './key.ts'
export { allChannels, channelNamed } from './registry.ts'
export { UnknownChannelError, composeView, renderView } from './render-view.ts'
export { ruleNamed } from './rule-named.ts'
