/** Has the browser fetch what the group's screen needs while the person still chooses; the page itself says what that is. */
export async function prefetchGroup(): Promise<void> {
  try {
    const page = new DOMParser().parseFromString(await (await fetch('/s/-/group')).text(), 'text/html');
    for (const needed of page.querySelectorAll('script[src], link[rel=modulepreload], link[rel=stylesheet]')) {
      const link = document.createElement('link');
      const address = needed.getAttribute('src') ?? needed.getAttribute('href')!;
      if (needed.matches('[rel=stylesheet]')) Object.assign(link, { rel: 'preload', as: 'style', href: address });
      else Object.assign(link, { rel: 'modulepreload', href: address });
      document.head.append(link);
    }
  } catch {
    // It is only a head start.
  }
}
