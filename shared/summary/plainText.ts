/** What no document format may carry: control characters (C0 and C1, but tab and newline) and code points that are no characters. */
// oxlint-disable-next-line no-control-regex -- these are the characters it is about
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/gu;

/** The value with every text in it fit for any format: lone surrogates replaced, control characters left out. */
export function asPlainText<Value>(value: Value): Value {
  if (typeof value === 'string') return value.toWellFormed().replaceAll(unprintable, '') as Value;
  if (Array.isArray(value)) return value.map(asPlainText) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asPlainText(inner)])) as Value;
}
