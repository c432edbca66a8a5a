/** jsdom's styles asked both ways: quickly, as the tests of the tab do (support/quickStyles.js), and as jsdom does by itself. */
import { screen } from '@testing-library/react';
import { memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, role, task } from './given';
import { openTab } from './openTab';

declare const stylesBothWays: {
  computed: (element: Element) => CSSStyleDeclaration;
  declared: (element: Element) => string;
  declaredQuickly: (element: Element) => string;
};

const seed = {
  tasks: [task({ asks: 'One.' }), task({ asks: 'Two.' })],
  roles: [role('Custody manager', bob, { deputy: ann }), role('Head of PPU'), coordinator],
  directory: [ann, bob, cat],
};
const all = () => [...document.querySelectorAll('*')];
const differing = (quick: (element: Element) => string, full: (element: Element) => string) =>
  all()
    .map((element) => ({ html: element.outerHTML.slice(0, 80), quick: quick(element), full: full(element) }))
    .filter((each) => each.quick !== each.full);

describe('The style of an element, asked quickly', () => {
  beforeEach(async () => {
    openTab({ register: memoryRegister(seed), me: cat, at: '/people' });
    await screen.findByRole('heading', { level: 1, name: 'People and roles' });
  });

  test('is declared as jsdom finds it when it asks every rule', () => {
    expect(all().length).toBeGreaterThan(100);
    const { declared, declaredQuickly } = stylesBothWays;
    expect(differing(declaredQuickly, declared)).toEqual([]);
    expect(new Set(all().map(declared)).size).toBeGreaterThan(10);
  });

  test('is read as jsdom reads it when it copies the whole', () => {
    const { computed } = stylesBothWays;
    const valuesOf = (element: Element, style: CSSStyleDeclaration) =>
      [...Array.from(computed(element)), 'visibility', 'opacity', 'content']
        .map((property) => `${property}: ${style.getPropertyValue(property)}`)
        .join('; ');
    const read = (element: Element) => valuesOf(element, getComputedStyle(element));
    expect(differing(read, (element) => valuesOf(element, computed(element)))).toEqual([]);
    const named = ({ display, visibility, pointerEvents, opacity, color, cssText }: CSSStyleDeclaration) =>
      JSON.stringify({ display, visibility, pointerEvents, opacity, color, cssText });
    const byName = (element: Element) => named(getComputedStyle(element));
    expect(differing(byName, (element) => named(computed(element)))).toEqual([]);
  });

  test('follows what changes: a class, a style of its own, a sheet, a parent', () => {
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent =
      '.gone { display: none } .outer .inner { visibility: hidden } [data-odd] { opacity: 0.5 }';
    const heading = screen.getByRole('heading', { level: 1 });
    const shown = () => [getComputedStyle(heading).display, getComputedStyle(heading).visibility];
    expect(shown()).toEqual(['block', 'visible']);
    heading.classList.add('gone', 'inner');
    expect(shown()).toEqual(['none', 'visible']);
    document.body.classList.add('outer');
    expect(shown()).toEqual(['none', 'hidden']);
    heading.style.display = 'flex';
    expect(shown()).toEqual(['flex', 'hidden']);
    sheet.sheet?.insertRule('.inner.inner { visibility: visible }', 3);
    document.body.classList.add('anew');
    expect(shown()).toEqual(['flex', 'visible']);
    heading.dataset['odd'] = '';
    expect(getComputedStyle(heading).opacity).toBe('0.5');
    sheet.remove();
    document.body.classList.remove('outer', 'anew');
  });
});
