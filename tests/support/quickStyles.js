'use strict';
// What jsdom asks most, answered sooner: does this element match that selector of a style sheet? For each computed style it
// asks of every rule there is, and nearly every rule of Fluent's begins with a class that the element does not have.
// Only a "no" that is certain is answered here; all else goes to jsdom's own engine. Load this before jsdom.
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors.js');

const askedInFull = selectors.matchesDontThrow;

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
    return name === undefined ? tag && { tag: tag.toLowerCase() } : { name };
  });
  return needs.includes(undefined) ? undefined : needs;
}

const known = new Map();
function needs(selector) {
  if (!known.has(selector)) known.set(selector, needsOf(selector));
  return known.get(selector);
}

let last = { words: '', names: new Set() };
function namesOf(element) {
  const words = element.getAttributeNS(null, 'class') ?? '';
  if (words !== last.words) last = { words, names: new Set(words.split(/\s+/)) };
  return last.names;
}

selectors.matchesDontThrow = (element, selector) => {
  const needed = typeof selector === 'string' ? needs(selector) : undefined;
  if (needed !== undefined) {
    const names = namesOf(element);
    const tag = element._localName.toLowerCase();
    const may = ({ name, tag: other }) => (name === undefined ? tag === other : names.has(name));
    if (!needed.some(may)) return false;
  }
  return askedInFull(element, selector);
};
