import { pickLocale, type Locale } from '../shared/words/catalogue.ts';

/** The language that an `Accept-Language` header ("da-DK, en;q=0.8") asks for, of those that Plenum speaks. */
export function acceptedLocale(header: string | undefined): Locale {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
    return { tag: tag.trim(), quality: quality ? Number(quality.trim().slice(2)) || 0 : 1 };
  });
  return pickLocale(wanted.toSorted((a, b) => b.quality - a.quality).map(({ tag }) => tag));
}
