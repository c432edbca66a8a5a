import { cellText, plain } from '../../src/papers/cellText';

describe('The words of a cell', () => {
  test('lose their markup and keep their paragraphs', () => {
    expect(cellText(['<p><u>First</u> thing</p> <p>Tea &amp; biscuits</p>'])).toBe(
      'First thing\nTea & biscuits',
    );
  });

  test('are null when the cell holds only a bullet mark or nothing', () => {
    expect(cellText(['•'])).toBeNull();
    expect(cellText(['<p></p>'])).toBeNull();
    expect(cellText([])).toBeNull();
  });

  test('give each marked item a line', () => {
    expect(cellText(['Check: <ul style="x"> •the oars; and • the rope. '])).toBe(
      'Check:\n- the oars; and\n- the rope.',
    );
  });

  test('keep a list whose items carry no mark as one item', () => {
    expect(cellText(['Check: <ul> the oars; and the rope. '])).toBe('Check:\n- the oars; and the rope.');
  });

  test('split a numbered list at its next number and at no other', () => {
    expect(cellText(['<ol> 1. Ask 7. men 2. Wait'])).toBe('1. Ask 7. men\n2. Wait');
  });

  test('read items that are marked up one by one', () => {
    expect(cellText(['<ul><li>oars</li><li>rope</li></ul> Done'])).toBe('- oars\n- rope\nDone');
  });

  test('keep a sign that is no markup', () => {
    expect(cellText(['fewer than < 5 & more'])).toBe('fewer than < 5 & more');
  });

  test('can be had on one line', () => {
    expect(plain('<p>7</p> <p>Row&nbsp;on</p>')).toBe('7 Row on');
  });
});

describe('A cell cut by a page end', () => {
  test('goes on with a space in the middle of a sentence', () => {
    expect(cellText(['<p>Count the</p>', '<p>boats at noon.</p>'])).toBe('Count the boats at noon.');
  });

  test('goes on after a word that cannot end a sentence', () => {
    expect(cellText(['<p>Extended to</p>', '<p>May 2020</p>'])).toBe('Extended to May 2020');
  });

  test('begins a new line for a new paragraph', () => {
    expect(cellText(['<p>Count the boats.</p>', '<p>Then count oars.</p>'])).toBe(
      'Count the boats.\nThen count oars.',
    );
  });

  test('keeps its open list over the page', () => {
    expect(cellText(['<ol> 1. Ask 2. Wait', '3. Row'])).toBe('1. Ask\n2. Wait\n3. Row');
  });

  test('makes a word cut at its hyphen whole', () => {
    expect(cellText(['a water-', 'borne crime'])).toBe('a water-borne crime');
  });

  test('joins pieces of three pages', () => {
    expect(cellText(['Count', 'the', 'boats'])).toBe('Count the boats');
  });
});
