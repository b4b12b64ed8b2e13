import * as Y from 'yjs';

/** One unit of what was written, in its place among its neighbours; empty for what is no text. */
interface Piece {
  written: string;
  before: Piece | null;
  after: Piece | null;
}

/**
 * The words that edits put in and did not take out again, for a person to copy what no board took: each stretch on a
 * line of its own, as it stood. What the edits only build on is not in them, so neither is it here.
 */
export function wordsIn(updates: readonly Uint8Array[]): string {
  const decoded = updates.flatMap(decode);
  const deleted = new Set(decoded.flatMap(deletedUnits));
  const pieces = new Map<string, Piece>();
  for (const { structs } of decoded) {
    for (const struct of structs) {
      if (struct instanceof Y.Item) putIn(pieces, struct);
    }
  }
  for (const unit of deleted) {
    const piece = pieces.get(unit);
    if (piece) piece.written = '';
  }
  return [...pieces.values()]
    .filter(({ before }) => before === null)
    .map((first) => stretchFrom(first).trim())
    .filter((stretch) => stretch !== '')
    .join('\n');
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;

function decode(update: Uint8Array): Decoded[] {
  try {
    return [Y.decodeUpdate(update)];
  } catch {
    // Kept by a browser that was cut off while it wrote.
    return [];
  }
}

function deletedUnits({ ds }: Decoded): string[] {
  return [...ds.clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) => Array.from({ length: len }, (_, at) => unitOf({ client, clock: clock + at }))),
  );
}

/** Puts an item where its writer put it: right after what stood to its left, else right before what stood to its right. */
function putIn(pieces: Map<string, Piece>, { id, length, content, origin, rightOrigin }: Y.Item): void {
  const written = content instanceof Y.ContentString ? content.str : '';
  let left = origin && pieces.get(unitOf(origin));
  const right = !left && rightOrigin && pieces.get(unitOf(rightOrigin));
  if (right) left = right.before;
  for (let at = 0; at < length; at++) {
    const unit = unitOf({ client: id.client, clock: id.clock + at });
    if (pieces.has(unit)) continue;
    const piece: Piece = {
      written: written[at] ?? '',
      before: left ?? null,
      after: left ? left.after : right || null,
    };
    if (piece.before) piece.before.after = piece;
    if (piece.after) piece.after.before = piece;
    pieces.set(unit, piece);
    left = piece;
  }
}

function stretchFrom(first: Piece): string {
  const written: string[] = [];
  for (let piece: Piece | null = first; piece; piece = piece.after) written.push(piece.written);
  return written.join('');
}

const unitOf = ({ client, clock }: { client: number; clock: number }): string => `${client}:${clock}`;
