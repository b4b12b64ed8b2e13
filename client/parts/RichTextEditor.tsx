import { memo, useEffect, useRef, useState } from 'react';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { partsWords } from '../../shared/words/parts.ts';
import { richTextWords } from '../../shared/words/richText.ts';
import { useWords } from './locale.tsx';
import { LinkDialog } from './RichTextLink.tsx';
import { RichTextToolbar } from './RichTextToolbar.tsx';
import {
  formatAt,
  linkAt,
  removeLink,
  setLink,
  toggleFormat,
  type RichTextControl,
  type RichTextFormat,
} from './richTextCommands.ts';
import { richTextPlugins } from './richTextPlugins.ts';
import { richTextSchema } from './richTextSchema.ts';
import styles from './RichText.module.css';

interface EditorProps {
  fragment: Y.XmlFragment;
  awareness: Awareness;
  labelId: string;
  limit: number;
}

const noFormat: RichTextFormat = {
  bold: false,
  italic: false,
  link: false,
  heading: false,
  bullets: false,
  numbers: false,
};

/** ProseMirror on a shared fragment, with its toolbar. Loaded lazily by `RichText`; nothing else imports it. */
export default memo(function RichTextEditor({ fragment, awareness, labelId, limit }: EditorProps) {
  const words = useWords(richTextWords);
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [format, setFormat] = useState(noFormat);
  const [left, setLeft] = useState<number | null>(null);
  const [tooLong, setTooLong] = useState(false);
  /** The link dialog is open; with the address that the selection leads to now. */
  const [linking, setLinking] = useState<{ address: string | null } | null>(null);

  useEffect(() => {
    const plugins = richTextPlugins({
      fragment,
      awareness,
      limit,
      words,
      onTooLong: () => setTooLong(true),
      onLink: () => setLinking({ address: linkAt(editor.state) }),
    });
    const editor = new EditorView(place.current, {
      state: EditorState.create({ schema: richTextSchema, plugins }),
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId, class: styles['text']! },
      // The shared text comes in while the view is still being made, so the view is not yet in `editor`.
      dispatchTransaction(this: EditorView, transaction) {
        // Cursors of others are drawn a moment later, when the editor may be gone.
        if (this.isDestroyed) return;
        const { state, transactions } = this.state.applyTransaction(transaction);
        this.updateState(state);
        setFormat((before) => sameFormat(before, formatAt(state)));
        if (transactions.length === 0 || !transaction.docChanged) return;
        setTooLong(false);
        const remaining = limit - state.doc.textContent.length;
        setLeft(remaining <= limit / 10 ? Math.max(0, remaining) : null);
      },
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [fragment, awareness, limit, labelId, words]);

  const press = (control: RichTextControl, byPointer: boolean): void => {
    const editor = view.current;
    if (!editor) return;
    if (control === 'link') return setLinking({ address: linkAt(editor.state) });
    toggleFormat(editor, control);
    // By mouse or touch one goes on writing; by keyboard one may press the next button.
    if (byPointer) editor.focus();
  };

  const change = (act: (editor: EditorView) => void): void => {
    const editor = view.current;
    if (!editor) return;
    act(editor);
    // After the dialog, which gives focus back to the toolbar when it closes.
    requestAnimationFrame(() => editor.focus());
  };

  return (
    <div className={styles.editor}>
      <RichTextToolbar format={format} onPress={press} />
      <div ref={place} />
      <Remaining left={left} tooLong={tooLong} />
      {linking && (
        <LinkDialog
          address={linking.address}
          onSet={(href) => change((editor) => setLink(editor, href))}
          onRemove={() => change(removeLink)}
          onClose={() => setLinking(null)}
        />
      )}
    </div>
  );
});

function Remaining({ left, tooLong }: { left: number | null; tooLong: boolean }) {
  const words = useWords(richTextWords);
  const parts = useWords(partsWords);
  return (
    <output className={styles.remaining}>
      {tooLong && `${words.tooLong} `}
      {left !== null && parts.charactersLeft(left)}
    </output>
  );
}

/** Keeps the identity of an equal format, so that typing renders nothing. */
function sameFormat(before: RichTextFormat, after: RichTextFormat): RichTextFormat {
  const names = Object.keys(after) as (keyof RichTextFormat)[];
  return names.every((name) => before[name] === after[name]) ? before : after;
}
