/** Rich text of the editor as blocks of a document, and back. */
export { blocksOfLexical, lexicalOfBlocks } from './lexical-blocks.ts'
