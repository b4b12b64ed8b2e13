import { catalogue } from './catalogue.ts';

/** The e-mail that the summary is sent with, in the summary's own language. */
export const summaryMailWords = catalogue({
  en: {
    subject: (title: string, date: string) => `Summary: ${title}, ${date}`,
    greeting: 'Dear all,',
    opening: (title: string, date: string) => `Thank you for ${title} on ${date}.`,
    agreed: 'This is what we agreed:',
    readHere: 'Read the whole summary here:',
    attached: 'The whole summary is attached.',
    regards: 'Kind regards',
  },
  da: {
    subject: (title, date) => `Sammenfatning: ${title}, ${date}`,
    greeting: 'Kære alle',
    opening: (title, date) => `Tak for ${title} den ${date}.`,
    agreed: 'Det aftalte vi:',
    readHere: 'Læs hele sammenfatningen her:',
    attached: 'Hele sammenfatningen er vedhæftet.',
    regards: 'Venlig hilsen',
  },
  nb: {
    subject: (title, date) => `Oppsummering: ${title}, ${date}`,
    greeting: 'Kjære alle',
    opening: (title, date) => `Takk for ${title} ${date}.`,
    agreed: 'Dette avtalte vi:',
    readHere: 'Les hele oppsummeringen her:',
    attached: 'Hele oppsummeringen er vedlagt.',
    regards: 'Vennlig hilsen',
  },
});
