import { joinCodeLength, normaliseCode } from '../../../shared/session/joinCode.ts';
import { pickLocale, type Locale } from '../../../shared/words/catalogue.ts';
import { joinWords } from '../../../shared/words/join.ts';
import { keepTicket } from '../../connection/ticket.ts';
import { findSession, takePlace, type JoinInfo, type PlaceWanted, type Problem } from './joinRequests.ts';
import { placeKeptFor, rememberPlace } from './keptPlaces.ts';
import { prefetchGroup } from './prefetchGroup.ts';

const element = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const find = element<HTMLFormElement>('find');
const take = element<HTMLFormElement>('take');
const codeField = element<HTMLInputElement>('code');
const language = element<HTMLSelectElement>('language');
const joinButton = element<HTMLButtonElement>('join');
const otherWay = element<HTMLButtonElement>('other-way');

let locale: Locale = pickLocale(navigator.languages);
/** Set when the person chose a language; until then the session decides. */
let chosenLocale: Locale | undefined;
let info: JoinInfo | null = null;
let code = '';
let returning = false;
let busy = false;

function speak(): void {
  const words = joinWords[locale];
  document.documentElement.lang = locale;
  document.title = words.pageTitle;
  language.value = locale;
  for (const said of document.querySelectorAll<HTMLElement>('[data-word]')) {
    said.textContent = words[said.dataset['word'] as keyof typeof words];
  }
  for (const named of document.querySelectorAll<HTMLElement>('[data-label]')) {
    named.setAttribute('aria-label', words[named.dataset['label'] as keyof typeof words]);
  }
  joinButton.textContent = busy ? words.joining : returning ? words.returnButton : words.join;
  otherWay.textContent = info?.locked ? words.tryAgain : returning ? words.wasNotHere : words.wasHere;
  const none = element<HTMLSelectElement>('party').options[0];
  if (none) none.textContent = words.noParty;
}

function complain(problem: string): void {
  element('problem').textContent = problem;
}

function explain({ problem }: Problem): void {
  complain(problem || joinWords[locale].offline);
}

async function lookFor(typed: string): Promise<void> {
  code = normaliseCode(typed);
  if (!code || busy) return;
  busy = true;
  complain('');
  const answer = await findSession(code, locale);
  busy = false;
  if ('problem' in answer) {
    explain(answer);
    codeField.focus();
    return;
  }
  showPlaces(answer);
}

function showPlaces(found: JoinInfo): void {
  info = found;
  if (!chosenLocale) locale = found.locale;
  element('session-title').textContent = found.title;
  const day = new Date(`${found.date}T12:00:00`);
  const date = Number.isNaN(day.getTime()) ? '' : day.toLocaleDateString(locale, { dateStyle: 'long' });
  element('session-facts').textContent = [date, found.place].filter(Boolean).join(' · ');
  element('groups').replaceChildren(...found.groups.map(groupChoice));
  const party = element<HTMLSelectElement>('party');
  party.replaceChildren(new Option('', ''), ...found.parties.map(({ id, name }) => new Option(name, id)));
  const device = matchMedia('(width < 40rem)').matches ? 'person' : 'table';
  take.querySelector<HTMLInputElement>(`[name=device][value=${device}]`)!.checked = true;
  find.hidden = true;
  take.hidden = false;
  element('locked').hidden = !found.locked;
  // Behind a locked door there is but one way in.
  showWay(found.locked);
  element('session-title').focus();
  history.replaceState(null, '', `/j/${code}`);
}

/** Shows the way back to an old place, or the way to a new one. */
function showWay(back: boolean): void {
  returning = back;
  element('new-seat').hidden = back;
  element('old-seat').hidden = !back;
  speak();
}

function groupChoice(
  { id, letter, name, colour }: JoinInfo['groups'][number],
  at: number,
  all: unknown[],
): HTMLElement {
  const label = document.createElement('label');
  label.className = 'choice';
  label.dataset['groupId'] = id;
  const radio = Object.assign(document.createElement('input'), { type: 'radio', name: 'group', value: id });
  radio.checked = all.length === 1;
  const badge = Object.assign(document.createElement('span'), { className: 'letter', textContent: letter });
  badge.dataset['colour'] = colour;
  badge.setAttribute('aria-hidden', 'true');
  label.append(radio, badge, Object.assign(document.createElement('span'), { textContent: name }));
  return label;
}

async function sit(): Promise<void> {
  if (busy || !info) return;
  const form = new FormData(take);
  const said = (name: string): string => String(form.get(name) ?? '').trim();
  const wanted: PlaceWanted = { code, device: said('device') === 'person' ? 'person' : 'table' };
  if (returning) wanted.returnCode = said('returnCode');
  else {
    if (!said('group')) {
      complain(joinWords[locale].chooseGroup);
      take.querySelector<HTMLInputElement>('[name=group]')?.focus();
      return;
    }
    wanted.groupId = said('group');
    if (said('name')) wanted.name = said('name');
    if (said('party')) wanted.partyId = said('party');
    if (chosenLocale) wanted.locale = chosenLocale;
  }
  complain('');
  busy = true;
  speak();
  const answer = await takePlace(wanted, locale);
  busy = false;
  if ('problem' in answer) {
    speak();
    return explain(answer);
  }
  keepTicket(answer.sessionId, 'group', answer.ticket);
  rememberPlace(code, answer.sessionId);
  // The fragment is for browsers that keep nothing.
  location.assign(`/s/${answer.sessionId}/group#${answer.ticket}`);
}

find.addEventListener('submit', (event) => {
  event.preventDefault();
  void lookFor(codeField.value);
});
codeField.addEventListener('input', () => {
  complain('');
  if (normaliseCode(codeField.value).length === joinCodeLength) void lookFor(codeField.value);
});
take.addEventListener('submit', (event) => {
  event.preventDefault();
  void sit();
});
otherWay.addEventListener('click', () => {
  complain('');
  if (info?.locked) return void lookFor(code);
  showWay(!returning);
  if (returning) element('return-code').focus();
});
language.addEventListener('change', () => {
  locale = chosenLocale = language.value as Locale;
  speak();
});
// Coming back by the browser's arrow finds the page as it was left.
window.addEventListener('pageshow', () => {
  busy = false;
  speak();
});

speak();
const handed = normaliseCode(decodeURIComponent(/^\/j\/([^/]+)/.exec(location.pathname)?.[1] ?? ''));
const kept = handed && !new URLSearchParams(location.search).has('new') ? placeKeptFor(handed) : null;
if (kept) location.replace(`/s/${kept}/group`);
else {
  if (handed) {
    codeField.value = handed;
    void lookFor(handed);
  } else codeField.focus();
  if (document.readyState === 'complete') void prefetchGroup();
  else window.addEventListener('load', () => void prefetchGroup());
}
