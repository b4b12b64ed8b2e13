/** The languages Plenum speaks: Danish, Norwegian bokmål, English. */
export const locales = ['da', 'nb', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The first locale in a list of language tags ('nn-NO', 'da') that Plenum speaks; Danish when it speaks none. */
export function pickLocale(languageTags: readonly string[]): Locale {
  for (const tag of languageTags) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'no' || language === 'nn') return 'nb';
    const spoken = locales.find((locale) => locale === language);
    if (spoken) return spoken;
  }
  return 'da';
}

/** Message by name: plain text, or a function of the values that the sentence needs. */
// oxlint-disable-next-line typescript/no-explicit-any -- each message states its own parameters
export type Messages = Record<string, string | ((...values: any[]) => string)>;

type SameNames<M extends Messages> = {
  [Name in keyof M]: M[Name] extends (...values: infer Values) => string ? (...values: Values) => string : string;
};

/**
 * One area's messages in every language, side by side. English decides which messages there are and what
 * values they take; a message that another language lacks, or takes differently, is a type error.
 */
export function catalogue<M extends Messages>(messages: {
  en: M;
  da: SameNames<M>;
  nb: SameNames<M>;
}): Record<Locale, SameNames<M>> {
  // M is its own SameNames, which TypeScript cannot see for a type parameter.
  return messages as unknown as Record<Locale, SameNames<M>>;
}

/** `one` or `other`, whichever the count takes in all three languages ("1 gruppe", "0 grupper"). */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
