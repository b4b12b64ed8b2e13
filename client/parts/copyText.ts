/**
 * Puts the text on the clipboard; answers false when the browser does not let us. Also on a plain-HTTP network, where
 * browsers have no clipboard for pages: then by way of a selected field.
 */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  const field = document.createElement('textarea');
  field.value = text;
  const inside = document.querySelector('dialog[open]') ?? document.body;
  inside.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
