/** A short way to make elements without markup, so that no text can become any. */
type Parts = { [name: string]: string | undefined };

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Parts = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A labelled choice. */
export function choice(
  label: string,
  options: readonly { value: string; text: string }[],
  chosen: string,
  onChoose: (value: string) => void,
): HTMLLabelElement {
  const select = element('select');
  for (const { value, text } of options) select.append(element('option', { value }, text));
  select.value = chosen;
  select.addEventListener('change', () => onChoose(select.value));
  return element('label', { class: 'choice' }, element('span', {}, label), select);
}
