import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { splitListItem } from 'prosemirror-schema-list';
import { Plugin } from 'prosemirror-state';
import { redo, undo, yCursorPlugin, ySyncPlugin, ySyncPluginKey, yUndoPlugin } from 'y-prosemirror';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import {
  cursorNames,
  drawCursor,
  isWellFormedCursor,
  nameOf,
  selectionLook,
  type CursorWords,
} from './richTextCursors.ts';
import { richTextSchema } from './richTextSchema.ts';

const { nodes, marks } = richTextSchema;

interface Options {
  fragment: Y.XmlFragment;
  awareness: Awareness;
  limit: number;
  /** What the flags at others' cursors say. */
  words: CursorWords;
  /** Called when something was not taken in because the text would grow past its limit. */
  onTooLong(): void;
  /** Ctrl+K or ⌘K. */
  onLink(): void;
}

/** Sync with the shared text, others' cursors, undo of one's own changes, the limit, keys. Tab is left alone: it leaves the field. */
export function richTextPlugins({ fragment, awareness, limit, words, onTooLong, onLink }: Options): Plugin[] {
  const nameAt = (clientId: number): string => nameOf(awareness.getStates().get(clientId), words);
  return [
    ySyncPlugin(fragment),
    yCursorPlugin(awareness, {
      awarenessStateFilter: (mine, theirs, state) => mine !== theirs && isWellFormedCursor(state),
      cursorBuilder: (_user, clientId) => drawCursor(clientId, nameAt(clientId)),
      selectionBuilder: (_user, clientId) => selectionLook(clientId),
    }),
    cursorNames(awareness, nameAt),
    yUndoPlugin(),
    holdLimit(limit, onTooLong),
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list),
        wrappingInputRule(/^\s*1[.)]\s$/, nodes.ordered_list),
        textblockTypeInputRule(/^#{1,3}\s$/, nodes.heading),
      ],
    }),
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': toggleMark(marks.strong),
      'Mod-i': toggleMark(marks.em),
      'Mod-k': () => {
        onLink();
        return true;
      },
      Enter: splitListItem(nodes.list_item),
    }),
    keymap(baseKeymap),
  ];
}

/** Refuses this person's own changes that make the text longer than its limit; what others wrote always comes in. */
function holdLimit(limit: number, onTooLong: () => void): Plugin {
  return new Plugin({
    filterTransaction(transaction, state) {
      if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined) return true;
      const { length } = transaction.doc.textContent;
      const fits = length <= limit || length <= state.doc.textContent.length;
      if (!fits) onTooLong();
      return fits;
    },
  });
}
