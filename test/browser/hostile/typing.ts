import type { Page } from 'playwright-core';
import { names } from './fillHostile.ts';
import { markerHost, payloads } from './payloads.ts';
import { lookAround, type Watch } from './watch.ts';

/**
 * Types one payload after the other into every field of the page that can be written in now, and looks after each. The
 * fields keep the last one; nothing is sent that only leaving the field would send.
 */
export async function typeEverywhere(page: Page, watch: Watch, screen: string): Promise<void> {
  const asked = `(${typeAll})(${JSON.stringify(names)}, ${JSON.stringify(markerHost)}, ${lookAround})`;
  const { read, strange, fields } = (await page.evaluate(asked)) as Awaited<ReturnType<typeof typeAll>>;
  if (fields === 0) throw new Error(`There is no field to write in on ${screen}.`);
  watch.note(screen, read, strange);
}

/** Runs in the page. */
async function typeAll(
  texts: string[],
  marker: string,
  look: typeof lookAround,
): Promise<{ read: string; strange: string[]; fields: number }> {
  const read = new Set<string>();
  const strange = new Set<string>();
  let fields = 0;
  const written = 'input:not([type]), input[type="text"], input[type="search"], input[type="password"], textarea';
  for (const text of texts) {
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(written)) {
      if (field.readOnly || field.disabled || !field.checkVisibility()) continue;
      const most = field.maxLength > 0 ? field.maxLength : text.length;
      // Past what a framework has put on the field itself.
      const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!;
      set!.call(field, text.slice(0, most));
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
      fields++;
    }
    // Drawing what was typed is begun before this.
    await new Promise((resolve) => setTimeout(resolve));
    const seen = look(marker);
    for (const line of seen.text.split('\n')) read.add(line);
    for (const what of seen.strange) strange.add(what);
  }
  return { read: [...read].join('\n'), strange: [...strange], fields };
}

/** Pastes (or drops) every payload, as markup and as text, into the rich text field. */
export async function bringIn(page: Page, how: 'paste' | 'drop'): Promise<void> {
  await page.locator('.ProseMirror').first().focus();
  await page.evaluate(bringAll, { how, texts: payloads.map(({ text }) => text) });
}

/** Runs in the page. */
function bringAll({ how, texts }: { how: 'paste' | 'drop'; texts: string[] }): void {
  const field = document.querySelector('.ProseMirror')!;
  const { left: clientX, top: clientY } = field.getBoundingClientRect();
  for (const text of texts) {
    for (const type of ['text/html', 'text/plain']) {
      const data = new DataTransfer();
      data.setData(type, text);
      const about = { bubbles: true, cancelable: true, clientX: clientX + 20, clientY: clientY + 20 };
      field.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...about, clipboardData: data })
          : new DragEvent('drop', { ...about, dataTransfer: data }),
      );
    }
  }
}
