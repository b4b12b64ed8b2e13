import * as Y from 'yjs';
import { movePlace, spliceBetween } from './spliceText.ts';

/**
 * Keeps a text field and a shared text the same, until the returned function is called.
 *
 * What is typed goes into the shared text at once, also while an input method composes (phones compose every word);
 * what others write waits until the composition is over, since touching the field would break it. The caret stays
 * with the words it stood in. Undo takes back only what this field wrote.
 */
export function bindText(
  field: HTMLTextAreaElement | HTMLInputElement,
  text: Y.Text,
  onChange: () => void,
): () => void {
  const origin = { field };
  let shown = text.toString();
  let composing = false;
  let undo: Y.UndoManager | null = null;
  field.value = shown;

  const writeTyped = (): void => {
    // Half an emoji, left by a program that cut it, is nothing that can be kept.
    const typed = field.value.toWellFormed();
    if (typed !== field.value) field.value = typed;
    if (typed === shown) return;
    const shared = text.toString();
    const splice = spliceBetween(shown, typed, field.selectionEnd ?? typed.length);
    // Same place in the shared text, which is ahead of the field while others write during a composition.
    const start = movePlace(splice.at, shown, shared);
    const end = Math.max(start, movePlace(splice.at + splice.remove, shown, shared));
    shown = typed;
    text.doc!.transact(() => {
      if (end > start) text.delete(start, end - start);
      if (splice.insert) text.insert(start, splice.insert);
    }, origin);
    onChange();
  };

  const showShared = (): void => {
    const shared = text.toString();
    if (shared === field.value && shared === shown) return;
    const hasFocus = field === field.ownerDocument.activeElement;
    const from = movePlace(field.selectionStart ?? 0, shown, shared);
    const to = movePlace(field.selectionEnd ?? 0, shown, shared);
    const direction = field.selectionDirection ?? 'none';
    shown = shared;
    field.value = shared;
    if (hasFocus) field.setSelectionRange(from, to, direction);
    onChange();
  };

  const onShared = (_event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.origin !== origin && !composing) showShared();
  };
  const startComposing = (): void => {
    composing = true;
  };
  const stopComposing = (): void => {
    composing = false;
    writeTyped();
    showShared();
  };
  const startUndo = (): void => {
    undo ??= new Y.UndoManager(text, { trackedOrigins: new Set([origin]), captureTimeout: 500 });
  };
  const stepBack = (redo: boolean): void => {
    if (field.readOnly) return;
    if (redo) undo?.redo();
    else undo?.undo();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    stepBack(key === 'y' || event.shiftKey);
  };
  const onBeforeInput = (event: InputEvent): void => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    stepBack(event.inputType === 'historyRedo');
  };

  const listeners: [string, (event: never) => void][] = [
    ['input', writeTyped],
    ['compositionstart', startComposing],
    ['compositionend', stopComposing],
    ['focus', startUndo],
    ['keydown', onKey],
    ['beforeinput', onBeforeInput],
  ];
  for (const [type, listener] of listeners) field.addEventListener(type, listener as EventListener);
  if (field === field.ownerDocument.activeElement) startUndo();
  text.observe(onShared);
  return () => {
    for (const [type, listener] of listeners) field.removeEventListener(type, listener as EventListener);
    text.unobserve(onShared);
    undo?.destroy();
  };
}
