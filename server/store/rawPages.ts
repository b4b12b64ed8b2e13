import { existsSync, readFileSync } from 'node:fs';
import { pageSize } from './schema.ts';

/** A row as it was found on a page: its id, and its columns from the second on. (The first, the id, is stored apart.) */
export interface RawRow {
  id: number;
  values: (string | number | Uint8Array | null)[];
}

/**
 * Every row that can still be read from a damaged SQLite file, whatever became of the pages that lead to it. Rows are
 * not to be believed until their checksums are tried.
 *
 * Reads the leaves of tables where they are, with what the write-ahead log has for them. File format:
 * sqlite.org/fileformat2.html, sections 1.6 (pages), 2 (records) and 4 (the write-ahead log).
 */
export function* readRawRows(path: string): Generator<RawRow> {
  const pages = new Pages(path);
  for (let number = 1; number <= pages.count; number++) {
    const page = pages.get(number);
    const header = number === 1 ? 100 : 0;
    if (!page || page[header] !== tableLeaf) continue;
    const cells = page.readUInt16BE(header + 3);
    for (let cell = 0; cell < cells; cell++) {
      const pointer = header + 8 + cell * 2;
      if (pointer + 2 > pageSize) break;
      try {
        yield readRow(pages, page, page.readUInt16BE(pointer));
      } catch {
        // The cell lies outside the page, or its record makes no sense: it is part of the damage.
      }
    }
  }
}

const tableLeaf = 0x0d;

/** The pages of a database as of its last write, each from the file or from its write-ahead log. */
class Pages {
  readonly #file: Buffer;
  readonly #newer = new Map<number, Buffer>();
  readonly count: number;

  constructor(path: string) {
    this.#file = readFileSync(path);
    if (existsSync(`${path}-wal`)) this.#readLog(readFileSync(`${path}-wal`));
    this.count = Math.max(Math.ceil(this.#file.length / pageSize), ...this.#newer.keys());
  }

  get(number: number): Buffer | undefined {
    const newer = this.#newer.get(number);
    if (newer) return newer;
    const page = this.#file.subarray((number - 1) * pageSize, number * pageSize);
    return page.length === pageSize ? page : undefined;
  }

  /** Takes the log's frames since it was last begun anew; those are marked with its salt. */
  #readLog(log: Buffer): void {
    const [headerSize, frameHeaderSize] = [32, 24];
    if (log.length < headerSize) return;
    const salt = log.subarray(16, 24);
    for (let at = headerSize; at + frameHeaderSize + pageSize <= log.length; at += frameHeaderSize + pageSize) {
      if (!log.subarray(at + 8, at + 16).equals(salt)) return;
      const page = log.subarray(at + frameHeaderSize, at + frameHeaderSize + pageSize);
      this.#newer.set(log.readUInt32BE(at), page);
    }
  }
}

function readRow(pages: Pages, page: Buffer, at: number): RawRow {
  const reader = { bytes: page as Uint8Array, at };
  const size = readVarint(reader);
  const id = readVarint(reader);
  return { id, values: readRecord(readPayload(pages, page, reader.at, size)) };
}

/** A record that does not fit its page goes on in a chain of others. */
function readPayload(pages: Pages, page: Buffer, at: number, size: number): Buffer {
  const mostHere = pageSize - 35;
  if (size <= mostHere) {
    if (at + size > pageSize) throw new RangeError('The record leaves its page');
    return page.subarray(at, at + size);
  }
  const perPage = pageSize - 4;
  const leastHere = Math.floor(((pageSize - 12) * 32) / 255) - 23;
  const evenly = leastHere + ((size - leastHere) % perPage);
  const here = evenly <= mostHere ? evenly : leastHere;
  const parts = [page.subarray(at, at + here)];
  let next = page.readUInt32BE(at + here);
  for (let left = size - here; left > 0; left -= perPage) {
    const following = pages.get(next);
    if (!following) throw new RangeError('The chain is broken');
    parts.push(following.subarray(4, 4 + Math.min(left, perPage)));
    next = following.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function readRecord(payload: Buffer): RawRow['values'] {
  const types = { bytes: payload as Uint8Array, at: 0 };
  const end = readVarint(types);
  let at = end;
  const values: RawRow['values'] = [];
  while (types.at < end) {
    const type = readVarint(types);
    const size = type >= 12 ? Math.floor((type - 12) / 2) : (integerSizes[type] ?? 8);
    if (at + size > payload.length) throw new RangeError('The record is cut');
    values.push(readValue(payload, at, type, size));
    at += size;
  }
  return values;
}

const integerSizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function readValue(payload: Buffer, at: number, type: number, size: number): RawRow['values'][number] {
  if (type >= 12) {
    const bytes = payload.subarray(at, at + size);
    return type % 2 === 0 ? bytes : bytes.toString();
  }
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return payload.readDoubleBE(at);
  return size === 8 ? Number(payload.readBigInt64BE(at)) : payload.readIntBE(at, size);
}

function readVarint(reader: { bytes: Uint8Array; at: number }): number {
  let value = 0;
  for (let byte = 0; byte < 9; byte++) {
    const next = reader.bytes[reader.at++];
    if (next === undefined) throw new RangeError('The number is cut');
    if (byte === 8) return value * 256 + next;
    value = value * 128 + (next & 127);
    if (next < 128) return value;
  }
  return value;
}
