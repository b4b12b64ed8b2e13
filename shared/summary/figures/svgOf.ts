import type { Drawing, Shape } from './drawing.ts';

/**
 * The drawing as SVG; its letters in the font of what is around it, or in the families given. Then it is for a program
 * that has our fonts only, and a letter that they may not have is a box.
 */
export function svgOf({ width, height, shapes }: Drawing, attributes = '', fontFamily = 'inherit'): string {
  const box = `viewBox="0 0 ${figure(width)} ${figure(height)}"`;
  const drawn = shapes.map((shape) => shapeSvg(fontFamily === 'inherit' ? shape : inOurLetters(shape))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} font-family="${escapeXml(fontFamily)}"${attributes && ` ${attributes}`}>${drawn}</svg>`;
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Latin, Greek and Cyrillic letters, the signs of our languages, and emoji: each has been drawn once. */
const drawable =
  /[ -~\u00a0-\u017f\u0386-\u03ce\u0400-\u045f\u2010-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2122\u2190-\u2193\u2212\p{Emoji_Presentation}]/u;

/**
 * usvg, which draws for PDF and Word, looks without end for a font for some characters that ours have not, and for marks
 * and skin tones on letters. The text beside a picture has them all.
 */
function inOurLetters(shape: Shape): Shape {
  if (shape.type !== 'text') return shape;
  const firsts = Array.from(letters.segment(shape.text.normalize('NFC')), ({ segment }) => [...segment][0]!);
  return { ...shape, text: firsts.map((first) => (drawable.test(first) ? first : '□')).join('') };
}

function shapeSvg(shape: Shape): string {
  switch (shape.type) {
    case 'box': {
      const { x, y, width, height, radius, fill, stroke, strokeWidth = 0 } = shape;
      const edge = stroke ? ` stroke="${stroke}" stroke-width="${figure(strokeWidth)}"` : '';
      const place = `x="${figure(x)}" y="${figure(y)}" width="${figure(width)}" height="${figure(height)}"`;
      return `<rect ${place} rx="${figure(radius)}" fill="${fill}"${edge}/>`;
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, strokeWidth } = shape;
      const ends = `x1="${figure(x1)}" y1="${figure(y1)}" x2="${figure(x2)}" y2="${figure(y2)}"`;
      return `<line ${ends} stroke="${stroke}" stroke-width="${figure(strokeWidth)}" stroke-linecap="round"/>`;
    }
    case 'text': {
      const { x, y, text, size, bold, fill, anchor } = shape;
      const looks = `font-size="${figure(size)}" font-weight="${bold ? 600 : 400}" fill="${fill}" text-anchor="${anchor}"`;
      return `<text x="${figure(x)}" y="${figure(y)}" ${looks}>${escapeXml(text)}</text>`;
    }
  }
}

function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
