import { day } from '../../../src/inspection/day';
import { shortTitle } from '../../../src/inspection/report/report';

const published = day('2021-08-05');

describe('A short title', () => {
  test.each([
    ['Disproportionate Use Of Police Powers', 'Disproportionate Use Of Police Powers (2021)'],
    ['The Poor Relation - The Police And CPS Response', 'The Poor Relation (2021)'],
    ['Cyber: Keep The Light On', 'Cyber: Keep The Light On (2021)'],
    ["A Review Of 'Fraud: Time To Choose'", 'A Review Of Fraud (2021)'],
    ['A Review Of ‘Fraud: Time To Choose’', 'A Review Of Fraud (2021)'],
    ['A Review Of “Fraud: Time To Choose”', 'A Review Of Fraud (2021)'],
    ["The 'Hidden' Harms Of Fraud: A Review", "The 'Hidden' Harms Of Fraud (2021)"],
    ["Detainees' Rights In Custody: A Review", "Detainees' Rights In Custody (2021)"],
    ['The ‘Hidden’ Harms Of Fraud: A Review', 'The ‘Hidden’ Harms Of Fraud (2021)'],
  ])('of %s is %s', (title, short) => {
    expect(shortTitle({ title, published })).toBe(short);
  });
});
