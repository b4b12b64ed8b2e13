import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const ofText = ['Regular', 'It', 'Semibold', 'SemiboldIt', 'Bold', 'BoldIt'];

/** The families a document is set in, the first that has a letter shows it. */
export const fontFamilies = ['Source Sans 3', 'Noto Emoji'];

/** The files of those families. Nothing is taken from the machine: a document looks the same wherever it was made. */
export function readFonts(): Buffer[] {
  const text = dirname(resolve('source-sans/package.json'));
  const emoji = dirname(resolve('@expo-google-fonts/noto-emoji/package.json'));
  return [
    ...ofText.map((weight) => readFileSync(join(text, `TTF/SourceSans3-${weight}.ttf`))),
    readFileSync(join(emoji, '400Regular/NotoEmoji_400Regular.ttf')),
  ];
}
