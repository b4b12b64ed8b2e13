import type { Locale } from '../words/catalogue.ts';
import { summaryMailWords } from '../words/summaryMail.ts';
import type { DecisionLine } from './applyEdits.ts';

export interface Mail {
  title: string;
  /** In words. */
  date: string;
  lead: string;
  decisions: readonly DecisionLine[];
  /** Null: the summary goes along as a file. */
  link: string | null;
  locale: Locale;
}

/** The e-mail that the summary is sent with, as plain text; its first line is the subject. */
export function mailText({ title, date, lead, decisions, link, locale }: Mail): string {
  const words = summaryMailWords[locale];
  const lines = decisions.map(({ what, who, when }) => {
    return `– ${[what, [who, when].filter(Boolean).join(', ')].filter(Boolean).join(': ')}`;
  });
  return [
    words.subject(title, date),
    words.greeting,
    lead || words.opening(title, date),
    ...(lines.length > 0 ? [[words.agreed, ...lines].join('\n')] : []),
    link === null ? words.attached : `${words.readHere}\n${link}`,
    words.regards,
  ].join('\n\n');
}
