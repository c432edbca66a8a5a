'use strict';
// What jsdom is asked most, answered sooner: which style has this element? For each answer it asks every rule of every sheet,
// parses each value that applies, and copies the whole. Here only those rules are asked whose last word can mean the element,
// what the same rules make is made once, and a value is looked up when somebody reads it. The answers are jsdom's own:
// tests/tab/quickStyles.test.tsx asks both ways. Load this before jsdom.
const { CSSStyleDeclaration } = require('cssstyle');
const cssom = require('rrweb-cssom');
const defaultStyleSheet = require('jsdom/lib/jsdom/browser/default-stylesheet.js');
const { implForWrapper } = require('jsdom/lib/jsdom/living/generated/utils.js');
const { matchesDontThrow } = require('jsdom/lib/jsdom/living/helpers/selectors.js');
const styleRules = require('jsdom/lib/jsdom/living/helpers/style-rules.js');

const { getResolvedValue, propertiesWithResolvedValueImplemented: RESOLVED } = styleRules;
const ofBrowser = cssom.parse(defaultStyleSheet);

/** For each part of a list of selectors the class or the tag that its last word must have; undefined where one is not plain. */
function needsOf(selector) {
  if (selector.includes('\\')) return undefined;
  let plain = selector.replace(/\[[^\]]*\]/g, '');
  for (let before = ''; before !== plain;) [before, plain] = [plain, plain.replace(/\([^()]*\)/g, '')];
  if (/[()[\]"']/.test(plain)) return undefined;
  const needs = plain.split(',').map((part) => {
    const word = part
      .trim()
      .split(/[\s>+~]+/)
      .at(-1);
    const [, name] = /\.([\w-]+)/.exec(word) ?? [];
    const [tag] = /^[a-z][\w-]*/i.exec(word) ?? [];
    return name === undefined ? tag?.toLowerCase() : `.${name}`;
  });
  return needs.includes(undefined) ? undefined : needs;
}

const PLAIN = /^\.[\w-]+$/;

/** What counts on a screen of one rule of a sheet. */
function onScreen(rule) {
  const counts = !rule.media ? [rule] : Array.from(rule.media).includes('screen') ? rule.cssRules : [];
  return Array.from(counts).filter(({ selectorText }) => typeof selectorText === 'string');
}

const indexes = new WeakMap();

/** By class and tag the rules that may mean it, under '*' those that may mean any element; each with its place in the sheet. */
function indexOf(sheet) {
  const { cssRules } = sheet;
  const { length } = cssRules;
  let index = indexes.get(sheet);
  if (index !== undefined && index.last === cssRules[length - 1] && index.length === length) return index.by;
  // Sheets nearly always grow at their end; whatever else happened to one, it is gone through anew.
  if (index === undefined || cssRules[index.length - 1] !== index.last)
    index = { length: 0, places: 0, by: new Map() };
  for (const rule of Array.from(cssRules).slice(index.length).flatMap(onScreen)) {
    const entry = { rule, place: (index.places += 1), isPlain: PLAIN.test(rule.selectorText) };
    for (const need of needsOf(rule.selectorText) ?? ['*']) {
      const among = index.by.get(need);
      if (among === undefined) index.by.set(need, [entry]);
      else if (among.at(-1) !== entry) among.push(entry);
    }
  }
  indexes.set(sheet, { ...index, length, last: cssRules[length - 1] });
  return index.by;
}

/** The rules of all sheets that apply to it, the last the strongest. */
function applying(element) {
  const names = (element.getAttributeNS(null, 'class') ?? '').split(/\s+/).map((name) => `.${name}`);
  const words = new Set(['*', element._localName.toLowerCase(), ...names]);
  const found = [];
  for (const sheet of [ofBrowser, ...element._ownerDocument.styleSheets._list]) {
    const by = indexOf(sheet);
    const here = new Set();
    for (const word of words) for (const entry of by.get(word) ?? []) here.add(entry);
    for (const { rule, isPlain } of [...here].sort((a, b) => a.place - b.place))
      if (isPlain || matchesDontThrow(element, rule.selectorText)) found.push(rule);
  }
  return found;
}

function addAll(declaration, style) {
  for (const property of Array.from(style)) {
    const value = style.getPropertyValue(property);
    if (value === 'unset') declaration.removeProperty(property);
    else declaration.setProperty(property, value, style.getPropertyPriority(property));
  }
}

let made = new Map();
const numbers = new WeakMap();
let next = 0;
const numberOf = (rule) => {
  if (!numbers.has(rule)) numbers.set(rule, (next += 1));
  return numbers.get(rule);
};

const declaredInFull = styleRules.getDeclarationForElement;
styleRules.getDeclarationForElement = (element) => {
  const document = element._ownerDocument;
  const cache = (document._styleCache ??= new WeakMap());
  const known = cache.get(element);
  if (known !== undefined) return known;
  const rules = applying(element);
  const own = element.getAttributeNS(null, 'style') ?? '';
  const key = `${rules.map(numberOf).join(' ')} ${own}`;
  if (!made.has(key)) {
    const declaration = new CSSStyleDeclaration();
    for (const { style } of rules) addAll(declaration, style);
    addAll(declaration, element.style);
    made.set(key, declaration);
  }
  cache.set(element, made.get(key));
  return made.get(key);
};

const INHERITED = { visibility: 'visibility', pointerEvents: 'pointer-events' };
const OWN = ['display', 'opacity', 'content'];

/** Of a style only what somebody reads is made; colours, and the whole for whoever goes through it, are jsdom's copy. */
function readOnDemand(element, inFull) {
  let whole;
  const copy = () => (whole ??= inFull());
  const value = (property) => {
    if (Object.values(INHERITED).includes(property)) return getResolvedValue(element, property);
    if (property in RESOLVED) return copy().getPropertyValue(property);
    return styleRules.getDeclarationForElement(element).getPropertyValue(property);
  };
  return new Proxy(
    {},
    {
      get: (_target, name) => {
        if (name === 'getPropertyValue') return value;
        if (Object.hasOwn(INHERITED, name)) return value(INHERITED[name]);
        if (OWN.includes(name)) return value(name);
        const found = Reflect.get(copy(), name, copy());
        return typeof found === 'function' ? found.bind(copy()) : found;
      },
      has: (_target, name) => name in copy(),
    },
  );
}

/** Gives a window the quick answers; what comes back is jsdom's own way to them, for the test that compares. */
exports.quicken = (window) => {
  const inFull = window.getComputedStyle.bind(window);
  made = new Map();
  window.getComputedStyle = (element, pseudo) => {
    const impl = implForWrapper(element);
    const isPlain = (pseudo ?? '') === '' && impl?._localName !== undefined;
    return isPlain ? readOnDemand(impl, () => inFull(element)) : inFull(element, pseudo);
  };
  return {
    computed: inFull,
    declared: (element) => withoutCache(implForWrapper(element), declaredInFull),
    declaredQuickly: (element) => withoutCache(implForWrapper(element), styleRules.getDeclarationForElement),
  };
};

function withoutCache(element, ask) {
  element._ownerDocument._styleCache = null;
  const answer = ask(element).cssText;
  element._ownerDocument._styleCache = null;
  return answer;
}
