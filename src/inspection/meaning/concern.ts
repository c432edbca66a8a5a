/** A cause of concern and the recommendations that come with it: one row of a paper, a parent and what hangs on it. */

export type SaidRecommendation = {
  /** Its number on the inspectorate's register, as "#10582"; empty where the paper gives none. */
  ref: string;
  words: string;
};

export type Concern = SaidRecommendation & { recommendations: readonly SaidRecommendation[] };

const CONCERN = /^\s*causes?\s+of\s+concern\s*(?:\((#\d+)\))?\s*/i;
const UNDER = /\bRecommendation\s*(?:\((#\d+)\))?\s+(?=[A-Z])/g;
const WITHOUT_LABEL = /\n\s*-?\s*(?=(?:We\s+recommend|By\s+\w+\s+20\d\d,|Within\s+\w+\s+(?:months|weeks)))/;

/** Undefined for words that are no cause of concern. Where nothing is labelled as recommendation, its own words may be. */
export function concernIn(text: string): Concern | undefined {
  const head = CONCERN.exec(text);
  if (head === null) return undefined;
  const rest = text.slice(head[0].length);
  const marks = [...rest.matchAll(UNDER)];
  const recommendations = marks.map((mark, at) => ({
    ref: mark[1] ?? '',
    words: rest.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim(),
  }));
  const words = rest.slice(0, marks[0]?.index).trim();
  if (recommendations.length > 0) return { ref: head[1] ?? '', words, recommendations };
  const unlabelled = WITHOUT_LABEL.exec(rest);
  if (unlabelled === null) return { ref: head[1] ?? '', words, recommendations: [] };
  const under = rest.slice(unlabelled.index).trim().replace(/^-\s*/, '');
  return {
    ref: head[1] ?? '',
    words: rest.slice(0, unlabelled.index).trim(),
    recommendations: [{ ref: '', words: under }],
  };
}
