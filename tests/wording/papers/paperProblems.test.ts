/** What keeps a paper from going out is said of the organisation by the name it calls itself. */
import { rollUp } from '../../../src/inspection/periods/rollUp';
import { problemInWords } from '../../../src/wording/papers/paperProblems';
import { aPosition } from '../../given/builders';

describe('A number that is wrong', () => {
  test('is said to be for whom the organisation calls itself', () => {
    const found = { is: 'number', stated: 5, rows: ['1'], instead: [] } as const;
    const problem = {
      ...{ reportKey: 'r', report: 'Letters', sentence: '', rows: ['1'], canCount: true },
      disagreements: [
        { ...found, of: 'for the force' },
        { ...found, of: 'outside' },
      ],
    } as const;
    expect(problemInWords(problem, 'the Service')).toBe(
      'Letters: the sentence says 5 for the Service, the rows show 1; the sentence says 5 outside the remit of the Service, the rows show 1.',
    );
  });
});

test('A counted sentence says whose a row that was closed is not', () => {
  const { sentence } = rollUp([aPosition({ status: undefined, closed: 'not ours' })], 'the Service');
  expect(sentence).toBe('There is 1 recommendation for the Service, which is closed [not for the Service].');
});
