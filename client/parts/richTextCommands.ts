import { setBlockType, toggleMark } from 'prosemirror-commands';
import type { MarkType, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { richTextSchema } from './richTextSchema.ts';

const { nodes, marks } = richTextSchema;

/** What a button of the toolbar does to the selection. */
export type RichTextAction = 'bold' | 'italic' | 'heading' | 'bullets' | 'numbers';

/** A button of the toolbar. */
export type RichTextControl = RichTextAction | 'link';

/** Which buttons are pressed in where the selection stands. */
export type RichTextFormat = Record<RichTextControl, boolean>;

export function formatAt(state: EditorState): RichTextFormat {
  const list = listAround(state.selection.$from);
  return {
    bold: hasMark(state, marks.strong),
    italic: hasMark(state, marks.em),
    link: hasMark(state, marks.link),
    heading: state.selection.$from.parent.type === nodes.heading,
    bullets: list?.type === nodes.bullet_list,
    numbers: list?.type === nodes.ordered_list,
  };
}

/** Turns a format on where it is off, and off where it is on. */
export function toggleFormat(view: EditorView, action: RichTextAction): void {
  if (action === 'bold') toggleMark(marks.strong)(view.state, view.dispatch);
  else if (action === 'italic') toggleMark(marks.em)(view.state, view.dispatch);
  else if (action === 'heading') toggleHeading(view);
  else toggleList(view, action === 'bullets' ? nodes.bullet_list : nodes.ordered_list);
}

/** The link that the selection stands in, or null. */
export function linkAt(state: EditorState): string | null {
  const { $from, from, to, empty } = state.selection;
  if (empty) return marks.link.isInSet($from.marks())?.attrs['href'] ?? null;
  let found: string | null = null;
  state.doc.nodesBetween(from, to, (node) => {
    found ??= marks.link.isInSet(node.marks)?.attrs['href'] ?? null;
  });
  return found;
}

/** Links the selected words (or the link that the caret stands in) to an address; with none selected, inserts the address. */
export function setLink(view: EditorView, href: string): void {
  const { state } = view;
  const { from, to } = linkedRange(state);
  const tr = state.tr;
  if (from === to) tr.insertText(href.replace(/^mailto:/, ''), from);
  const end = from === to ? from + href.replace(/^mailto:/, '').length : to;
  view.dispatch(
    tr.removeMark(from, end, marks.link).addMark(from, end, marks.link.create({ href })).scrollIntoView(),
  );
}

export function removeLink(view: EditorView): void {
  const { from, to } = linkedRange(view.state);
  view.dispatch(view.state.tr.removeMark(from, to, marks.link));
}

/** What a person writes as an address (`example.org`, `name@example.org`) as a link; undefined when it is none. */
export function linkFromWords(words: string): string | undefined {
  const address = words.trim();
  if (/^(https?:\/\/|mailto:)\S+$/i.test(address)) return address;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(address)) return `mailto:${address}`;
  if (/^[^\s@:/]+\.[^\s@:/]+(:\d+)?([/?#]\S*)?$/.test(address)) return `https://${address}`;
  return undefined;
}

function toggleHeading(view: EditorView): void {
  if (setBlockType(nodes.paragraph)(view.state) && view.state.selection.$from.parent.type === nodes.heading) {
    setBlockType(nodes.paragraph)(view.state, view.dispatch);
    return;
  }
  liftOutOfLists(view);
  setBlockType(nodes.heading)(view.state, view.dispatch);
}

function toggleList(view: EditorView, type: NodeType): void {
  const list = listAround(view.state.selection.$from);
  if (list?.type === type) return liftOutOfLists(view);
  if (list) return view.dispatch(view.state.tr.setNodeMarkup(list.before, type));
  setBlockType(nodes.paragraph)(view.state, view.dispatch);
  wrapInList(type)(view.state, view.dispatch);
}

function liftOutOfLists(view: EditorView): void {
  while (listAround(view.state.selection.$from)) {
    if (!liftListItem(nodes.list_item)(view.state, view.dispatch)) return;
  }
}

function listAround($place: ResolvedPos): { type: NodeType; before: number } | undefined {
  for (let depth = $place.depth; depth > 0; depth--) {
    const { type } = $place.node(depth);
    if (type === nodes.bullet_list || type === nodes.ordered_list) return { type, before: $place.before(depth) };
  }
  return undefined;
}

function hasMark({ doc, selection, storedMarks }: EditorState, type: MarkType): boolean {
  if (selection.empty) return type.isInSet(storedMarks ?? selection.$from.marks()) !== undefined;
  return doc.rangeHasMark(selection.from, selection.to, type);
}

/** The selection; where it is only a caret inside a link, that whole link. */
function linkedRange(state: EditorState): { from: number; to: number } {
  const { $from, from, to, empty } = state.selection;
  const mark = empty ? marks.link.isInSet($from.marks()) : undefined;
  if (!mark) return { from, to };
  let start = from;
  let end = from;
  $from.parent.forEach((node, offset) => {
    const nodeStart = $from.start() + offset;
    if (!mark.isInSet(node.marks)) return;
    if (nodeStart <= from && nodeStart + node.nodeSize >= from) {
      start = nodeStart;
      end = nodeStart + node.nodeSize;
    }
  });
  return { from: start, to: end };
}
