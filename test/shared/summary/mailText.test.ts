import { expect, test } from 'vitest';
import { mailText } from '../../../shared/summary/mailText.ts';

const mail = {
  title: 'Kick-off',
  date: '12. marts 2026',
  lead: '',
  decisions: [],
  link: null,
  locale: 'da',
} as const;

test('a mail thanks, says what was agreed, and where the rest is', () => {
  const decisions = [{ key: 'a/b/c', what: 'Fælles tavle', group: 'A · Nord', who: 'Mette', when: '14. maj 2026' }];
  expect(mailText({ ...mail, decisions, link: 'https://plenum.example.org/s/x/summary#reader.y' })).toBe(
    [
      'Sammenfatning: Kick-off, 12. marts 2026',
      'Kære alle',
      'Tak for Kick-off den 12. marts 2026.',
      'Det aftalte vi:\n– Fælles tavle: Mette, 14. maj 2026',
      'Læs hele sammenfatningen her:\nhttps://plenum.example.org/s/x/summary#reader.y',
      'Venlig hilsen',
    ].join('\n\n'),
  );
});

test('without a link the summary goes along as a file, and the introduction is the mail’s', () => {
  const text = mailText({ ...mail, lead: 'Vi blev enige.' });
  expect(text).toContain('Vi blev enige.');
  expect(text).toContain('Hele sammenfatningen er vedhæftet.');
  expect(text).not.toContain('Tak for');
});
