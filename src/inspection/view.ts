/** A way of looking at the list of recommendations, under a name: what stands behind the question mark of its address. */
import { inNameOrder } from './language';

export type View = { name: string; query: string };

export const MOST_IN_NAME = 80;

/** With this view in the place of one of the same name, in the order of names. */
export const withView = (views: readonly View[], view: View): View[] =>
  [...withoutView(views, view.name), view].sort((a, b) => inNameOrder(a.name, b.name));

/** The one of this name, whatever its case. */
export const viewNamed = (views: readonly View[], name: string): View | undefined =>
  views.find((each) => same(each.name, name));

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

export const withoutView = (views: readonly View[], name: string): View[] =>
  views.filter((each) => !same(each.name, name));
