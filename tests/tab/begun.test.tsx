/** Where an opening of the tab begins, also in a browser that lets us keep nothing. */
import { screen } from '@testing-library/react';
import { keep } from '../../src/tab/frame/browserStore';
import { begunAt, isFirstOpening, keepLedTo, keepOpened } from '../../src/tab/frame/begun';
import { memoryRegister } from '../given/memoryRegister';
import { ann, recommendation, report, role, task } from './given';
import { openTab } from './openTab';

beforeEach(() => {
  localStorage.clear();
  location.hash = '';
});

describe('An opening begins', () => {
  test('at the screen that its address names, without the question that the address asks', () => {
    location.hash = '#/recommendations?q=custody';
    expect(begunAt()).toBe('/recommendations');
  });

  test('where this person was last led, when its address names none', () => {
    expect(begunAt()).toBe('/');
    keepLedTo('/mine');
    expect(begunAt()).toBe('/mine');
    location.hash = '#/';
    expect(begunAt()).toBe('/mine');
  });

  test('at My work again, once an owner was led there', async () => {
    const register = memoryRegister({
      reports: [report()],
      recommendations: [recommendation()],
      tasks: [task()],
      roles: [role('Head of PPU', ann)],
    });
    openTab({ register, me: ann, at: '/' });
    await screen.findByRole('heading', { level: 1, name: 'My work' });
    expect(begunAt()).toBe('/mine');
  });
});

describe('A browser whose storage is closed to us', () => {
  const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
  beforeEach(() => {
    const closed = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: closed, configurable: true });
  });
  afterEach(() => {
    if (own !== undefined) Object.defineProperty(window, 'localStorage', own);
  });

  test('opens for the first time each time, and says that it keeps nothing', () => {
    expect(() => localStorage).toThrow('Access is denied');
    keepOpened();
    keepLedTo('/mine');
    expect(keep('anything', 'words')).toBe(false);
    expect([isFirstOpening(), begunAt()]).toEqual([true, '/']);
  });
});
