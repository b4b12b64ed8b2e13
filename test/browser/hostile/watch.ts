import type { BrowserContext, Page } from 'playwright-core';
import { markerHost, payloads } from './payloads.ts';

/**
 * Sees everything that a payload could do in a context's pages: call `hit`, open a dialog, ask another host for
 * something, stand in the page as an element or address of its own, or be stopped by the page's policy (which shall
 * not be what saves us). Knows which payloads were on a screen at all, as text.
 */
export class Watch {
  readonly done: string[] = [];
  readonly #seen = new Map<string, Set<number>>();

  /** Before the context's first page. */
  async begin(context: BrowserContext, origin: string): Promise<void> {
    await context.exposeBinding(
      'tellWatch',
      ({ page }, what: string) => void this.done.push(`${what} on ${page.url()}`),
    );
    await context.addInitScript(() => {
      const { tellWatch } = globalThis as unknown as { tellWatch(what: string): void };
      Object.assign(globalThis, { hit: (number: number) => tellWatch(`payload ${number} was run`) });
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        tellWatch(`the policy stopped ${violatedDirective} ${blockedURI} ${sample}`),
      );
    });
    context.on('request', (request) => {
      const url = request.url();
      const isOwn = url.startsWith(origin) || /^(data:|blob:|about:|file:\/\/\/)/.test(url);
      if (!isOwn) this.done.push(`${url} was asked for`);
    });
    context.on('page', (page) => {
      page.on('dialog', (dialog) => {
        this.done.push(`a dialog said ${dialog.message()}`);
        void dialog.dismiss();
      });
    });
  }

  /** Notes what is on the page now, and what a payload has become there. What it says, squeezed. */
  async look(page: Page, screen: string): Promise<string> {
    const { text, strange } = await page.evaluate(lookAround, markerHost);
    return this.note(screen, text, strange);
  }

  /** Notes what a screen says, and what is there that only a payload could have made. What it says, squeezed. */
  note(screen: string, text: string, strange: readonly string[]): string {
    for (const what of strange) this.done.push(`${what} on ${screen}`);
    const seen = this.#seen.get(screen) ?? new Set();
    this.#seen.set(screen, seen);
    const squeezedText = squeezed(text);
    for (const [number, told] of squeezedPayloads)
      if (!seen.has(number) && squeezedText.includes(told)) seen.add(number);
    return squeezedText;
  }

  /** The payloads that a screen has not shown. */
  missing(screen: string): string[] {
    const seen = this.#seen.get(screen) ?? new Set();
    return payloads.filter(({ number }) => !seen.has(number)).map(({ text }) => text);
  }
}

/** Without what screens may leave out: spaces, and characters that nobody sees. */
export function squeezed(text: string): string {
  return text.replaceAll(/[\s\p{C}\ufffd]+/gu, '');
}

/** The payloads that a text does not hold, word for word. */
export function missingIn(text: string): string[] {
  const squeezedText = squeezed(text);
  return squeezedPayloads.filter(([, told]) => !squeezedText.includes(told)).map(([, told]) => told);
}

const squeezedPayloads = payloads.map(({ number, text }) => [number, squeezed(text)] as const);

/** All text of the page, also in fields and names, and every element and address that only a payload could have made. */
export function lookAround(marker: string): { text: string; strange: string[] } {
  const strange: string[] = [];
  const read: string[] = [document.body.textContent, document.title];
  const all = [...document.querySelectorAll('*')];
  for (const element of all) {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) read.push(element.value);
    if (element instanceof HTMLOptionElement || element instanceof SVGElement) read.push(element.textContent);
    const named = element.getAttribute('aria-label');
    if (named) read.push(named);
    const tag = element.localName;
    const isOurs = !['iframe', 'object', 'embed', 'base', 'frame', 'marquee', 'template', 'noscript'].includes(tag);
    const source = element instanceof HTMLScriptElement ? element.src : '';
    const isOwnScript = tag !== 'script' || source.startsWith(`${location.origin}/`);
    if (!isOurs || !isOwnScript) strange.push(element.outerHTML.slice(0, 200));
    for (const { name, value } of element.attributes) {
      const isAddress = /^(href|src|srcset|action|formaction|data|xlink:href|poster|ping|srcdoc|style)$/.test(name);
      // Where people may put a link they may lead anywhere; nothing follows it by itself.
      const isLink = name === 'href' && tag === 'a' && /^(https?|mailto):/.test(value);
      const isForeign = value.includes(marker) || /^\W*(javascript|vbscript|data:text)/i.test(value);
      const isBad = name.startsWith('on') || (isAddress && !isLink && isForeign);
      if (isBad) strange.push(`${tag} ${name}="${value.slice(0, 100)}"`);
    }
  }
  return { text: read.join('\n'), strange };
}
