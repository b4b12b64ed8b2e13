import * as Y from 'yjs';

/** About as often as in Danish. */
const letters =
  'eeeeeeeeeeeeeeeerrrrrrrrrnnnnnnnnttttttttaaaaaaiiiiiissssssddddddllllloooooggggkkkkmmmmffvvvuubbppøåæyhcj          ';

/** The keystrokes of one writer in a text of their own, each as the update it makes. Its clock is its index. */
export function keystrokes(writer: number, count: number): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = writer;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText(`comment/${writer}`);
  let seed = writer;
  for (let key = 0; key < count; key++) {
    seed = (seed * 48_271) % 2_147_483_647;
    text.insert(key, letters[seed % letters.length]!);
  }
  doc.destroy();
  return updates;
}

/** A board of cards as a table leaves it, as one update by writer 1. */
export function boardOfCards(cards: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const snags = doc.getMap('snags');
  for (let card = 0; card < cards; card++) {
    const snag = new Y.Map<unknown>();
    const text = new Y.Text(`Hvordan dokumenterer vi på samme måde på tværs af sektorerne, nummer ${card}?`);
    for (const [key, value] of Object.entries({
      text,
      parties: new Y.Map(),
      theme: '',
      order: `a${card}`,
      marked: false,
    })) {
      snag.set(key, value);
    }
    snags.set(`card-${card}`, snag);
  }
  return Y.encodeStateAsUpdate(doc);
}

/** The clock after the last of writer 1 in that board. */
export function endOf(board: Uint8Array): number {
  return Y.parseUpdateMeta(board).to.get(1)!;
}
