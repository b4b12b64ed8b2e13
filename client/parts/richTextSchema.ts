import { Schema } from 'prosemirror-model';
import { safeLink } from '../../shared/boards/draft.ts';

/** What rich text may hold; `shared/boards/draft.ts` reads the same nodes and marks by the same names. */
export const richTextSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'text*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      content: 'text*',
      group: 'block',
      defining: true,
      // One level for all: below the board's own heading.
      parseDOM: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
      toDOM: () => ['h3', 0],
    },
    bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    ordered_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
    // Flat: a summary's lists are, and pasted lists within lists become items after one another.
    // Several paragraphs, so that a selection of them can be wrapped and then split into items.
    list_item: { content: 'paragraph+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    text: {},
  },
  marks: {
    strong: {
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
        { style: 'font-weight', getAttrs: (weight) => /^(bold|[6-9]00)$/.test(weight) && null },
      ],
      toDOM: () => ['strong', 0],
    },
    em: {
      parseDOM: [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style=italic' }],
      toDOM: () => ['em', 0],
    },
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = safeLink(element.getAttribute('href'));
            return href !== null && { href };
          },
        },
      ],
      // Another laptop's board may hold any address; one that is not safe leads nowhere.
      toDOM: (mark) => {
        const href = safeLink(mark.attrs['href']);
        return href === null ? ['span', 0] : ['a', { href, rel: 'noopener noreferrer' }, 0];
      },
    },
  },
});
