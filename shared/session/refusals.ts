import { refusalWords } from '../words/refusals.ts';
import type { Locale } from '../words/catalogue.ts';

/** Why a command or request was not done. The code is for programs, its sentence (`refusalMessage`) for people. */
export interface Refusal {
  refused: true;
  code: RefusalCode;
  /** What a person should look at: the field that does not fit, the name of what is missing. */
  about: string;
}

export type RefusalCode = keyof (typeof refusalWords)['en'];

export function refuse(code: RefusalCode, about = ''): Refusal {
  return { refused: true, code, about };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}

/** The sentence a person reads. */
export function refusalMessage(refusal: Pick<Refusal, 'code' | 'about'>, locale: Locale): string {
  return refusalWords[locale][refusal.code](refusal.about);
}
