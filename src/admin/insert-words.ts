import { $createParagraphNode, $getRoot, $getSelection, getNearestEditorFromDOMNode } from '@payloadcms/richtext-lexical/lexical'

/** Puts words where the cursor of a rich text is, or at its end if it was never there. */
function intoRichText(editable: HTMLElement, words: string): void {
  const editor = getNearestEditorFromDOMNode(editable)
  editor?.update(() => {
    if ($getSelection() === null) {
      const root = $getRoot()
      if (root.getChildrenSize() === 0) root.append($createParagraphNode())
      root.selectEnd()
    }
    $getSelection()?.insertText(words)
  })
  editor?.focus()
}

/**
 * Puts words at the cursor of the field that an element stands in, and the cursor behind them. `write` takes the new value of a plain field; a
 * rich text takes it through its editor.
 */
export function insertWords(beside: HTMLElement, words: string, write: (value: string) => void): void {
  const field = beside.closest('.field-type')
  const plain = field?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input[type="text"], textarea')
  const rich = field?.querySelector<HTMLElement>('[data-lexical-editor="true"]')
  if (rich) return intoRichText(rich, words)
  if (!plain) return
  const { value } = plain
  const [start, end] = [plain.selectionStart ?? value.length, plain.selectionEnd ?? value.length]
  write(value.slice(0, start) + words + value.slice(end))
  // React writes the value first, and puts the cursor at its end.
  requestAnimationFrame(() => {
    plain.focus()
    plain.setSelectionRange(start + words.length, start + words.length)
  })
}
