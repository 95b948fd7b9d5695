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
 * Puts words at the cursor of the field that an element stands in, and the cursor behind them. `write` takes the new value of a plain field in
 * a browser that cannot type into it.
 */
export function insertWords(beside: HTMLElement, words: string, write: (value: string) => void): void {
  const field = beside.closest('.field-type')
  const plain = field?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input[type="text"], textarea')
  const rich = field?.querySelector<HTMLElement>('[data-lexical-editor="true"]')
  if (rich) return intoRichText(rich, words)
  if (!plain) return
  plain.focus()
  // As if it were typed: it can be undone, and the cursor is where it belongs. No other way gives a plain field both.
  if (document.execCommand('insertText', false, words)) return
  const { value } = plain
  const [start, end] = [plain.selectionStart ?? value.length, plain.selectionEnd ?? value.length]
  write(value.slice(0, start) + words + value.slice(end))
}
